# limits: max_duration_secs=0.3
# expect: limit duration
print(max(range(10 ** 18)))
