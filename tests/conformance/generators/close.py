def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("cleanup")
g = gen(); next(g); print(g.close()); print(g.close(), next(g, "closed"))
g = gen(); print(g.close(), list(g))
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
def returns():
    try: yield 1
    except GeneratorExit: return "value"
g = returns(); next(g); print(g.close())
def raises():
    try: yield 1
    finally: raise ValueError("in close")
g = raises(); next(g)
try:
    g.close()
except ValueError as e:
    print(e, repr(e.__context__))
def with_cm():
    class CM:
        def __enter__(self): print("enter"); return self
        def __exit__(self, *a): print("exit", a[0].__name__ if a[0] else None)
    with CM():
        yield "in"
g = with_cm(); print(next(g)); g.close()
for x in with_cm(): print(x)
def nested():
    try:
        yield from gen()
    finally: print("outer")
g = nested(); print(next(g)); g.close()
