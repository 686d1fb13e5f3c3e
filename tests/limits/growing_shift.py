# limits: max_memory=16M max_duration_secs=5
# expect: limit memory|duration
x = 1
while True:
    x <<= 1000000
