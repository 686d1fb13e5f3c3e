# limits: max_duration_secs=10 max_memory=64M
# expect: raises RecursionError|ok
g = [1, 2, 3]
for i in range(50000):
    g = map(abs, g)
list(g)
