class T:
    def __init__(self, c): self._c = c
    @property
    def c(self):
        "the celsius"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleted")
        self._c = None
    @property
    def f(self): return self._c * 9 / 5 + 32
    def _get(self): return "x"
    x = property(_get)
    y = property(fset=lambda self, v: print("set y", v))
    z = property(lambda self: 1, doc="zdoc")
t = T(10)
print(t.c, t.f, t.x, t.z, T.c.__doc__, T.z.__doc__, T.c.fget.__name__, type(T.c).__name__)
t.c = 20; print(t.c); t.y = 5; del t.c; print(t.c)
for f in (lambda: setattr(t, "f", 1), lambda: setattr(t, "c", -300), lambda: t.y, lambda: delattr(t, "f"), lambda: delattr(t, "x"), lambda: setattr(T(1), "x", 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
t.__dict__["f"] = "shadow"; t.__dict__["x"] = 2
print(t.x, t.__dict__)
class E(T):
    @property
    def x(self): return "E" + super().x
    @T.c.setter
    def c(self, v): self._c = v * 100
e = E(1); e.c = 2; print(e.x, e.c)
class P:
    @property
    def bad(self): return self.missing
    @property
    def val(self): raise KeyError("k")
for name in ("bad", "val"):
    try: getattr(P(), name)
    except Exception as e: print(type(e).__name__, e)
print(hasattr(P(), "bad"), getattr(P(), "bad", "dflt"))
