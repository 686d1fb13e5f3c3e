# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration
a, b = [1], [1]
for i in range(60):
    a, b = [a, a], [b, b]
print(a == b)
