def g():
    x = yield 1
    yield x
import sys
it = g()
for f in (lambda: it.send(5), lambda: type(it)(), lambda: setattr(it, "gi_frame", None), lambda: setattr(it, "gi_code", 5), lambda: it.throw(5), lambda: it.throw(type, 5), lambda: type(it).send(5, 1), lambda: type(it).close([])):
    try: f()
    except (TypeError, AttributeError, StopIteration, ValueError): continue
    raise AssertionError
it = g(); next(it); it.close(); it.close()
try: next(it)
except StopIteration: pass
def r():
    yield
    try: next(me)
    except ValueError: pass
    try: me.close()
    except ValueError: pass
    try: me.throw(ValueError("x"))
    except ValueError: pass
    yield
me = r(); next(me); next(me)
def delegating():
    yield from me2
me2 = delegating()
try: next(me2)
except ValueError: pass
gens = [(lambda: (yield))() for _ in range(100)]
for x in gens: next(x)
del gens, me, me2, it
print("contained")
