# limits: max_duration_secs=0.3
# expect: limit duration|ok
print(0.5 in range(10 ** 18))
