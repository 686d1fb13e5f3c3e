# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
a = [1]
while True:
    a.extend(a)
