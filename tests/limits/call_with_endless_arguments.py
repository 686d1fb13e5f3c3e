# limits: max_duration_secs=5 max_memory=32M
# expect: limit memory
def ones():
    while True:
        yield 1
print(*ones())
