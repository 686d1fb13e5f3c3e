# limits: max_duration_secs=0.3
# expect: limit duration
next(filter(lambda x: x < 0, range(10 ** 18)))
