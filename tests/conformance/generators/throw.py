def gen():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "handled"
        finally:
            print("finally")
g = gen()
print(next(g), g.throw(ValueError("boom")), next(g), g.throw(ValueError), next(g))
try:
    g.throw(KeyError("out"))
except KeyError as e:
    print("KeyError", e)
print(next(g, "exhausted"))
def ignore():
    try: yield 1
    except Exception as e: return type(e).__name__
g = ignore(); next(g)
try:
    g.throw(IndexError("i"))
except StopIteration as e:
    print(e.value)
g = ignore()
try:
    g.throw(OSError("before start"))
except OSError as e:
    print(e)
print(list(g))
for arg in (5, "x", int, None):
    g = ignore(); next(g)
    try:
        g.throw(arg)
    except TypeError as e:
        print(e)
def reraise():
    try: yield
    except ValueError as e: raise RuntimeError("new") from e
g = reraise(); next(g)
try:
    g.throw(ValueError("orig"))
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
