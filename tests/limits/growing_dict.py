# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
d = {}
while True:
    d[len(d)] = d
