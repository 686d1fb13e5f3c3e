# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
def ones():
    while True:
        yield 1
print(list(ones()))
