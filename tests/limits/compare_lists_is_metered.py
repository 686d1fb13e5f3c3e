# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration
a, b = [0] * 1000000, [0] * 1000000
while a == b:
    pass
