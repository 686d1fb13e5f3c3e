# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
a = [0] * 1000
for i in range(10):
    a = a * 1000
