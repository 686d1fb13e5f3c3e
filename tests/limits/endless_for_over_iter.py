# limits: max_duration_secs=0.3
# expect: limit duration
for x in iter(int, 1):
    pass
