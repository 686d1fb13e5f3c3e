# limits: max_duration_secs=5 max_memory=64M max_output=1M
# expect: limit memory|duration|output
a = ()
for i in range(40):
    a = (a, a)
print(a)
