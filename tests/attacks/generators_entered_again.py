def me():
    try: yield next(g)
    except ValueError: yield "already executing"
g = me()
assert next(g) == "already executing"
class Evil:
    def __iter__(self): return self
    def __next__(self): return it.send(None)
    def send(self, v): return next(it)
    def throw(self, *a): return it.throw(*a)
    def close(self): it.close()
def delegate(): yield from Evil()
for act in (lambda: next(it), lambda: it.throw(ValueError), lambda: it.close(), lambda: it.send(1), lambda: list(it)):
    it = delegate()
    try: act()
    except (ValueError, TypeError, RuntimeError): pass
def closes():
    while True:
        try: yield 1
        except GeneratorExit: c.close(); yield 2
c = closes(); next(c)
try: c.close()
except (RuntimeError, ValueError): pass
def mutual(n): yield from others[1 - n]
others = []
others += [mutual(0), mutual(1)]
try: next(others[0])
except ValueError: pass
g1 = (next(g2) for _ in range(2)); g2 = (next(g1) for _ in range(2))
try: next(g1)
except ValueError: pass
def thrown():
    try: yield
    finally: t.throw(KeyError)
t = thrown(); next(t)
try: t.throw(IndexError)
except (ValueError, IndexError): pass
def frees():
    global h
    h = None
    for i in range(5000): [i] * 10
    yield 1
    yield 2
h = frees(); k = iter(h); next(h)
assert next(k) == 2
print("contained")
