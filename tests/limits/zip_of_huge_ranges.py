# limits: max_duration_secs=0.3
# expect: limit duration
for a, b in zip(range(10 ** 18), range(10 ** 18)):
    pass
