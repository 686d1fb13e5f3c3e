# limits: max_duration_secs=10 max_memory=64M
# expect: raises RecursionError|ok
g = iter([1, 2, 3])
for i in range(20000):
    g = (x for x in g)
list(g)
