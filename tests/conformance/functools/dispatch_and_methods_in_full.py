import collections.abc, functools
from functools import *


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).partition("<function")[0].partition(" at 0x")[0])


@singledispatch
def f(x, *a, **k): "doc f"; return "object", x, a, k
@f.register(int)
def f_int(x): return "int", x
@f.register(collections.abc.Sized)
def _(x): return "sized"
@f.register(collections.abc.Mapping)
def _(x): return "mapping"
f.register(float, lambda x: "float")
@f.register
def _(x: "list"): return "list by name"
@f.register
def _(x: None): return "none"
@f.register
def f_un(x: bytes | complex): return "union"
class A(int): pass
class B(dict): pass
for v in (1, True, A(2), "s", [], (), {}, B(), 1.5, None, b"", 1j, object, set()): print(type(v).__name__, f(v) if v is not object else f(v)[0])
print(f(object(), 1, k=2)[2:], f.__name__, f.__doc__, f.__wrapped__.__name__, f.dispatch(A) is f_int, f.dispatch(bytes) is f_un, sorted(c.__name__ for c in f.registry), type(f.registry).__name__)
f._clear_cache()
class P: pass
class Q: pass
class R(P, Q): pass
import abc
class I1(abc.ABC): pass
class I2(abc.ABC): pass
class C: pass
I1.register(C); I2.register(C)
@singledispatch
def g(x): return "base"
g.register(I1, lambda x: "i1"); g.register(I2, lambda x: "i2"); g.register(P, lambda x: "p"); g.register(Q, lambda x: "q")
t(lambda: g(C())); t(lambda: g(R())); t(lambda: g(5)); t(lambda: g()); t(lambda: g(x=1))
class D(C): pass
g.register(D, lambda x: "d"); t(lambda: g(D()))
for bad in (lambda: f.register(5), lambda: f.register("x"), lambda: f.register(list[int], lambda x: x), lambda: f.register(lambda x: x), lambda: f.register(list[int] | int, len)): t(bad)
def bad_annotation():
    @f.register
    def _(x: list[int]): pass
def bad_union():
    @f.register
    def _(x: list[int] | int): pass
def bad_value():
    @f.register
    def _(x: 5): pass
for bad in (bad_annotation, bad_union, bad_value): t(bad)

class M:
    @singledispatchmethod
    def m(self, x): "doc m"; return "base", type(self).__name__
    @m.register
    def _(self, x: int): return "int", x
    @m.register(str)
    def _(self, x): return "str"
    @singledispatchmethod
    @classmethod
    def c(cls, x): return "c", cls.__name__
    @c.register
    @classmethod
    def _(cls, x: int): return "c int", cls.__name__
    @singledispatchmethod
    @staticmethod
    def s(x): return "s"
    @s.register
    @staticmethod
    def _(x: int): return "s int"
    @singledispatchmethod
    @abc.abstractmethod
    def ab(self, x): ...
class MS(M): pass
print(M().m(1), M().m("a"), M().m(1.5), MS().m([]), M.c(1), M().c("x"), MS.c(1), M.s(1), M().s("q"), M.__dict__["m"].__class__.__name__, M().m.__doc__, M().m.__name__, M.__dict__["ab"].__isabstractmethod__, M.__dict__["m"].__isabstractmethod__); t(lambda: M().m()); t(lambda: singledispatchmethod(5)); t(lambda: repr(M.__dict__["m"]))


class CP:
    calls = 0
    @cached_property
    def value(self): "doc value"; CP.calls += 1; return CP.calls
    other = cached_property(lambda self: "o")
    a = cached_property(lambda self: self.value + 1)
c = CP(); print(c.value, c.value, c.__dict__, CP.value.__class__.__name__, CP.__dict__["value"].__doc__, c.a, c.other, CP.__dict__["value"].attrname); del c.value; print(c.value); c.value = "set"; print(c.value, cached_property[int])
class Slots:
    __slots__ = ()
    v = cached_property(lambda self: 1)
class NoName: pass
NoName.late = cached_property(lambda self: 1)
t(lambda: Slots().v); t(lambda: NoName().late)
def two_names():
    class T:
        a = cached_property(lambda self: 1)
        b = a
t(two_names)
class Meta(type):
    v = cached_property(lambda cls: 1)
class WithMeta(metaclass=Meta): pass
t(lambda: WithMeta.v)


class PM:
    def base(self, *a, **k): return a, k
    one = partialmethod(base, 1, k=2)
    two = partialmethod(one, 3, z=4)
    ph = partialmethod(base, Placeholder, 2)
    ph2 = partialmethod(ph, 1)
    cls = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 7)
    st = partialmethod(staticmethod(lambda *a: a), 8)
    part = partialmethod(base, 9)
p = PM(); print(p.one(), p.one(5, q=6), p.two(), p.two(0), p.ph(1, 3), p.ph2(3), PM.cls(1), p.cls(2), p.st(1), p.part(), PM.one(p, 4), PM.__dict__["one"].func.__name__, PM.__dict__["two"].args, PM.__dict__["two"].keywords, PM.__dict__["one"].__isabstractmethod__, partialmethod[int]); t(lambda: partialmethod(5)); t(lambda: partialmethod(len, Placeholder)); t(lambda: repr(partialmethod(len, 1, a=2))); t(lambda: p.ph())


for ops in (["__lt__"], ["__le__"], ["__gt__"], ["__ge__"], ["__lt__", "__ge__"]):
    ns = {"__init__": lambda self, v: setattr(self, "v", v), "__eq__": lambda s, o: s.v == o.v if isinstance(o, type(s)) else NotImplemented}
    import operator
    for op in ops: ns[op] = lambda s, o, op=op: getattr(operator, op)(s.v, o.v) if isinstance(o, type(s)) else NotImplemented
    T = total_ordering(type("T", (), ns))
    print(ops, [(a, b, T(a) < T(b), T(a) <= T(b), T(a) > T(b), T(a) >= T(b)) for a, b in ((1, 2), (2, 2), (3, 2))], T.__lt__.__name__, T.__ge__.__name__, T.__lt__.__qualname__ if "__lt__" not in ops else "own"); t(lambda: T(1) < 5)
t(lambda: total_ordering(type("E", (), {})))
@total_ordering
class Inherits(T): pass
print(Inherits(1) < Inherits(2))


def wrapped(a: int) -> str: "doc"; return a
wrapped.extra = 5
def w(*a): return a
print(update_wrapper(w, wrapped) is w, w.__name__, w.__doc__, w.extra, w.__wrapped__ is wrapped, w.__annotations__, w.__module__, w.__qualname__, w.__type_params__)
@wraps(wrapped, assigned=("__doc__",), updated=())
def w2(*a): return a
print(w2.__name__, w2.__doc__, hasattr(w2, "extra"), WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
class Call:
    def __call__(self): return 1
def w3(): pass
update_wrapper(w3, Call()); print(w3.__name__, w3.__doc__); t(lambda: update_wrapper(w3, wrapped, updated=("nope",)))
@lru_cache(maxsize=-5)
def neg(x): return x
print(neg(1), neg.cache_info(), neg.cache_parameters(), lru_cache(3, True)(len).cache_parameters(), cache(len).cache_info()); t(lambda: lru_cache(1.5)); t(lambda: lru_cache(maxsize="a")); t(lambda: cache(5)); t(lambda: lru_cache(None)(5))
print(sorted(functools.__all__), cmp_to_key(lambda a, b: b - a)(1) < cmp_to_key(lambda a, b: b - a)(2))
