# limits: max_duration_secs=0.5
# expect: limit duration
print(pow(3, 10 ** 300000, 10 ** 50000 + 1) % 10)
