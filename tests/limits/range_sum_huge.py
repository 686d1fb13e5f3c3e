# limits: max_duration_secs=0.3
# expect: limit duration
print(sum(range(10 ** 18)))
