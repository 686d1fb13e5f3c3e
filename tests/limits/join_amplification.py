# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
s = "a" * 100000
s = s.join(["b"] * 100000)
