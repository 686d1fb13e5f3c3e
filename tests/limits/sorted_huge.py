# limits: max_duration_secs=0.5 max_memory=128M
# expect: limit duration
while True:
    sorted([(i * 7919) % 1000003 for i in range(200000)])
