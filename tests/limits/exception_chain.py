# limits: max_duration_secs=20 max_memory=64M
# expect: limit memory|duration|raises ValueError
e = None
for i in range(200000):
    n = ValueError(i)
    n.__context__ = e
    e = n
raise e
