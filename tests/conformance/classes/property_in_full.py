class P:
    @property
    def x(self): "doc"; return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def ro(self): return 1
    y = property(lambda s: 1, doc="ydoc")
p = P(); p.x = 5; print(p.x, P.x.__doc__, P.y.__doc__, P.x.fget.__name__); del p.x
for f in (lambda: p.x, lambda: setattr(p, "ro", 1), lambda: delattr(p, "ro"), lambda: P.ro.__get__(p), lambda: setattr(p, "y", 1), lambda: P.x.fset(p, 3)):
    try: print(f())
    except AttributeError as e: print(e)
class Q:
    def __getattr__(self, n): return "ga:" + n
    @property
    def p(self): raise AttributeError("inner")
print(Q().p)
class PS(property): pass
class R:
    @PS
    def z(self): return "z"
print(R().z, isinstance(R.__dict__["z"], PS))
