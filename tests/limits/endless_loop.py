# limits: max_duration_secs=0.3
# expect: limit duration
while True:
    pass
