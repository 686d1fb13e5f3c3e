# limits: max_duration_secs=5 max_memory=64M
# expect: limit memory|duration
a = [1]
for i in range(40):
    a = [a, a]
print(len(repr(a)))
