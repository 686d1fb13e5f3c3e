# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
f = lambda: 0
while True:
    def g(f=f):
        return lambda: f
    f = g()
