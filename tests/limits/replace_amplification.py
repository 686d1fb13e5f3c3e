# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
s = "a" * 10000
for i in range(10):
    s = s.replace("a", "a" * 1000)
