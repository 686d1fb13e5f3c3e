def chain(e):
    while e is not None:
        print(" ", repr(e), "cause" if e.__cause__ else "context" if e.__context__ and not e.__suppress_context__ else "end")
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
def a():
    try: {}["x"]
    except KeyError as e: raise ValueError("bad x") from e
def b():
    try: a()
    except ValueError: raise RuntimeError("b failed")
def c():
    try: b()
    except RuntimeError: raise OSError("hidden") from None
for f in (a, b, c):
    try: f()
    except Exception as e: chain(e)
try:
    try: raise ValueError(1)
    except ValueError as e:
        first = e
        raise KeyError(2) from e
except KeyError as e:
    print(e.__cause__ is first, e.__context__ is first)
    try: raise first
    except ValueError as again: print(again.__context__ is e, again is first, e.__context__)
def loop():
    errors = []
    for i in range(3):
        try:
            try: raise ValueError(i)
            except ValueError: raise KeyError(i)
        except KeyError as e: errors.append(e)
    return errors
for e in loop(): chain(e)
try:
    try: raise ValueError("in")
    except ValueError as e: raise e
except ValueError as e: print(e.__context__, e.__cause__)
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError("exit")
try:
    with CM(): raise ValueError("body")
except OSError as e: chain(e)
def gen():
    try: yield
    except ValueError: raise TypeError("gen")
g = gen(); next(g)
try: g.throw(ValueError("thrown"))
except TypeError as e: chain(e)
