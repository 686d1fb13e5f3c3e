# limits: max_memory=16M max_duration_secs=20
# expect: ok
# stdout: 200000
total = 0
for i in range(200):
    total += len("x" * 1000 * (i % 2 + 1)) * 0 + len("ab" * 500)
print(total)
