def g(): yield
a = g()
for args in ((), (5,), (ValueError, 5, 5), (ValueError("x"), 5), (ValueError, (1, 2)), (ValueError, ValueError("q")), ("s",), (int,)):
    a = g(); next(a)
    try: a.throw(*args)
    except BaseException as e: print(type(e).__name__, e)
try: g().foo
except AttributeError as e: print(e)
def r():
    def me(): yield next(it)
    it = me()
    try: next(it)
    except ValueError as e: print(e)
r()
print(repr(g())[:25], type(g()))
try: type(g())()
except TypeError as e: print(e)
