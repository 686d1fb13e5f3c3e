# limits: max_duration_secs=20 max_memory=64M
# expect: ok
# stdout: 20000
d = {}
for i in range(20000):
    d[i << 40] = i
print(len(d))
