# limits: max_duration_secs=5 max_memory=64M
# expect: raises RecursionError|ok
a = ()
for i in range(100000):
    a = (a,)
hash(a)
