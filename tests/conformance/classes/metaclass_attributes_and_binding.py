# Sections 3.3.2.3 and 3.3.3.1: attributes of a metaclass against those of its classes, descriptors in both, super(), and what is bound to whom.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Meta(type):
    @property
    def prop(cls): return "meta prop", cls.__name__
    def method(cls): return "meta method", cls.__name__
    @classmethod
    def cm(mcls): return "meta cm", mcls.__name__
    @staticmethod
    def sm(): return "meta sm"
    plain = "meta plain"
    def __getattr__(cls, name):
        if name.startswith("dyn"): return "meta getattr", name
        raise AttributeError(name)
    def __setattr__(cls, name, value):
        print("meta set", name, end="; ")
        super().__setattr__(name, value)
    def __delattr__(cls, name):
        print("meta del", name, end="; ")
        super().__delattr__(name)
    def __dir__(cls): return ["x", "a"]
    def __repr__(cls): return f"<{cls.__name__}>"
    def __eq__(cls, other): return cls is other or other == "equal"
    def __hash__(cls): return 7
    def __bool__(cls): return False
    def __add__(cls, other): return "meta add", other
    def __lt__(cls, other): return "meta lt"
class Data:
    def __init__(self, tag): self.tag = tag
    def __get__(self, i, o=None): return self.tag, i is None, getattr(o, "__name__", o)
    def __set__(self, i, v): print("data set", self.tag, v)
class Non:
    def __init__(self, tag): self.tag = tag
    def __get__(self, i, o=None): return self.tag, i is None, getattr(o, "__name__", o)
Meta.data = Data("in meta")
Meta.non = Non("in meta")
class A(metaclass=Meta):
    data = "class data"
    non = "class non"
    plain = "class plain"
    own = Data("in class")
a = A()
for n in ("prop", "data", "non", "plain", "own", "dyn1", "cm", "sm", "method", "nothing"):
    attempt(lambda: (lambda v: v() if callable(v) else v)(getattr(A, n)))
    attempt(lambda: (lambda v: v() if callable(v) else v)(getattr(a, n)))
A.data = 5
A.non = 6
A.own = 7
print(A.__dict__["data"], A.non, A.own)
attempt(lambda: setattr(A, "prop", 1))
attempt(lambda: delattr(A, "nothing"))
del A.plain
print(A.plain, dir(A), A, [A], A == "equal", hash(A), bool(A), A + 1, A < A, not A, "yes" if A else "no")
class Sup:
    x = Non("sup")
    d = Data("sup")
    def __getattr__(self, n): return "sup getattr", n
    def __getattribute__(self, n): print("ga", n, end="; "); return object.__getattribute__(self, n)
class Sub(Sup):
    def t(self): return super().x, super().d, super().__getattribute__("x")
s = Sub()
print(s.t())
attempt(lambda: super(Sub, s).zzz)
attempt(lambda: s.zzz)
attempt(lambda: setattr(super(Sub, s), "d", 5))
attempt(lambda: setattr(super(Sub, s), "q", 5))
class Slots:
    __slots__ = ("a",)
    def __getattr__(self, n): return "missing", n
print(Slots().a, Slots().b)
class Prop:
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
    @p.deleter
    def p(self): del self._p
    def __getattr__(self, n): return "fallback " + n
x = Prop()
print(x.p, x._p); x.p = 1; print(x.p); del x.p; print(x.p)
class CallDesc:
    def __get__(self, i, o): return lambda *a: ("bound", a)
class Specials:
    __len__ = CallDesc(); __getitem__ = CallDesc(); __call__ = CallDesc(); __enter__ = CallDesc(); __exit__ = CallDesc(); __add__ = CallDesc(); __contains__ = CallDesc(); __iter__ = CallDesc()
sp = Specials()
for act in (lambda: len(sp), lambda: sp[1], lambda: sp(1, 2), lambda: sp + 1, lambda: 1 in sp, lambda: iter(sp)):
    attempt(act)
import functools
class P2:
    @functools.cached_property
    def c(self): print("computing", end=" "); return 5
    pm = functools.partialmethod(lambda self, *a: a, 1)
    part = functools.partial(lambda *a: a, 1)
    lam = lambda self: "lam"
    cls_ref = int
    builtin = len
    method_desc = str.upper
    bound = "abc".upper
p = P2()
print(p.c, p.c, p.pm(2), p.lam(), p.cls_ref("5"), p.builtin("abc"), p.bound(), P2.lam(1), vars(p))
attempt(lambda: p.method_desc())
