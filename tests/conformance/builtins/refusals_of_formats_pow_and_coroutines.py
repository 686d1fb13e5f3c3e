def attempt(what):
    try: print(what())
    except BaseException as e: print(type(e).__name__, e)
for spec in "+c", "#c", ".1c", "+#.1c", " #c", "#.2c", ",c", "+.1c":
    attempt(lambda: format(65, spec))
class L:
    def __index__(self): return []
class N:
    def __index__(self): return -5
    def __neg__(self): return "neg"
class F:
    def __float__(self): return 2.5
class I:
    def __int__(self): return 3
for f in "d i u o x X c e f g %".split():
    for v in (L(), N(), F(), I(), "s", [1], None, 1.5, 10**20, True, (1,)):
        attempt(lambda: ("<%" + f + ">") % (v,))
def outer():
    class K:
        pass
    class H(K, k=1):
        pass
attempt(outer)
class Base:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
def o2():
    class H(Base, z=1): pass
attempt(o2)
async def co():
    await three()
class three:
    def __await__(self):
        yield 1
for first in ("send", "throw", "close"):
    for then in (lambda c: c.send(None), lambda c: c.throw(KeyError), lambda c: c.throw(ValueError("x")), lambda c: c.close(), lambda c: c.__await__().send(None)):
        c = co()
        c.send(None)
        try: c.throw(KeyError("first")) if first == "throw" else c.close() if first == "close" else c.send(None)
        except BaseException as e: print(type(e).__name__)
        attempt(lambda: then(c))
        attempt(lambda: then(c))
async def stubborn():
    try: await three()
    except GeneratorExit: await three()
async def agen():
    try: yield 1
    except GeneratorExit: yield 2
def gen():
    try: yield 1
    except GeneratorExit: yield 2
c = stubborn(); c.send(None); attempt(c.close)
g = gen(); next(g); attempt(g.close)
a = agen()
try: a.asend(None).send(None)
except StopIteration as e: print(e.value)
attempt(lambda: a.aclose().send(None))
attempt(lambda: pow("3", 0, 1.5)); attempt(lambda: pow(True, 1.5, 1j)); attempt(lambda: pow(2, 3, 1j)); attempt(lambda: pow(1j, 2, 3)); attempt(lambda: pow(2.0, 2, 3)); attempt(lambda: pow([], 2, 3)); attempt(lambda: pow(2, "a", 3))
