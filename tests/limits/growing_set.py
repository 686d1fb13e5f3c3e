# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
s = set()
while True:
    s.add(len(s))
