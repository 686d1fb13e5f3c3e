# limits: max_duration_secs=10 max_memory=32M
# expect: limit memory|duration
e = ValueError("x")
while True:
    e.add_note("y" * 1000)
