# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
t = (1,)
while True:
    t = t + t
