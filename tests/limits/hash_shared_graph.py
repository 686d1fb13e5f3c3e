# limits: max_duration_secs=0.5
# expect: limit duration
a = (1,)
for i in range(60):
    a = (a, a)
hash(a)
