# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
a = []
while True:
    a.append(len(a))
