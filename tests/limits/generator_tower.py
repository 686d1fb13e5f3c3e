# limits: max_duration_secs=10 max_memory=64M
# expect: raises RecursionError|ok
def g(n):
    if n:
        yield from g(n - 1)
    yield n
for x in g(20000):
    pass
