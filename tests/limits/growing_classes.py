# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
a = []
while True:
    class C:
        x = 1
        def f(self): pass
    a.append(C)
