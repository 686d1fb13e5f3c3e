def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(5)
print(inc(), inc(10), get(), counter()[0]())
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
def make():
    out = []
    for i in range(3):
        def f(): return i
        out.append(f)
    return out
print([f() for f in make()])
def a():
    x = 1
    def b():
        def c():
            nonlocal x
            x += 1
            return x
        return c
    return b()
c = a()
print(c(), c(), c.__closure__[0].cell_contents, c.__code__.co_freevars)
def late():
    def f(): return y
    y = 5
    return f()
def unset():
    def f(): return z
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    z = 1
    print(f())
    del z
    try:
        f()
    except NameError as e:
        print(e)
print(late())
unset()
def adder(n): return lambda m: n + m
print(adder(3)(4), [adder(i)(1) for i in range(3)], (lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3))
def param(x):
    def show(): return x
    x += 1
    return show
print(param(1)())
