# limits: max_duration_secs=5 max_memory=64M
# expect: limit memory|duration
a = {}
for i in range(40):
    a = {1: a, 2: a}
print(str(a)[:10])
