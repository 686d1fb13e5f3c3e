# limits: max_duration_secs=0.3
# expect: limit duration
next(filter(None, iter(int, 1)))
