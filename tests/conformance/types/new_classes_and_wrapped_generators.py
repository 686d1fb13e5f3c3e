import types
from types import DynamicClassAttribute, coroutine, get_original_bases, new_class, prepare_class, resolve_bases


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Meta(type):
    def __new__(m, name, bases, ns, **kw): c = super().__new__(m, name, bases, ns); c.kw = kw; return c
    def __init__(c, name, bases, ns, **kw): super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(m, name, bases, **kw): return {"prepared": (name, bases, kw)}
class Meta2(Meta): pass
class Other(type): pass
class M(metaclass=Meta): pass
class M2(metaclass=Meta2): pass
class O(metaclass=Other): pass
class Entries:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases): return self.bases
print(new_class("A").__mro__, new_class("A", (int,)).__bases__, new_class("A", (), {"metaclass": Meta, "k": 1}).kw, new_class("A", (M,), {"z": 2}).prepared, new_class("A", (), None, lambda ns: ns.update(x=5)).x, type(new_class("A", (M, M2))).__name__, new_class("A", (Entries(int),)).__orig_bases__ != (), new_class("A", (Entries(),)).__bases__)
print(prepare_class("A"), prepare_class("A", (M,), {"q": 1}), prepare_class("A", (M, M2))[0].__name__, prepare_class("A", (), {"metaclass": lambda *a: 5})[1:], prepare_class("A", (M,), {"metaclass": type})[0].__name__)
print(resolve_bases((int, str)), resolve_bases(()), resolve_bases((Entries(int, str), float)), resolve_bases((list[int],)), resolve_bases((Entries(),)))
t(lambda: new_class("A", (M, O))); t(lambda: resolve_bases((Entries.__new__(type("Bad", (), {"__mro_entries__": lambda s, b: 5})),))); t(lambda: prepare_class("A", (M, O))); t(lambda: new_class("A", (5,)))
class G(list[int]): pass
print(get_original_bases(G), get_original_bases(int), get_original_bases(M)); t(lambda: get_original_bases(5))


class Dyn:
    @DynamicClassAttribute
    def x(self): "doc x"; return 1
    @x.setter
    def x(self, v): print("set", v)
    @x.deleter
    def x(self): print("del")
    y = DynamicClassAttribute(doc="only doc", fget=lambda self: 2)
    z = DynamicClassAttribute(lambda self: 3).getter(lambda self: 4)
d = Dyn(); print(d.x, d.y, d.z, Dyn.__dict__["x"].__doc__, Dyn.__dict__["y"].__doc__); d.x = 5; del d.x
t(lambda: Dyn.x); t(lambda: setattr(d, "y", 1)); t(lambda: delattr(d, "y")); n = DynamicClassAttribute(doc="d"); t(lambda: n.__get__(d))


@coroutine
def old(x):
    y = yield x
    return y * 2
async def use(): return await old(4)
c = use(); print(c.send(None)); t(lambda: c.send(5))
@coroutine
def plain(): return 5
print(plain()); t(lambda: coroutine(5))
class Gen:
    def __init__(self): self.n = 0
    def send(self, v): self.n += 1; return ("sent", v, self.n)
    def throw(self, *a): return ("thrown", a)
    def close(self): return "closed"
    def __next__(self): return self.send(None)
    def __iter__(self): return self
@coroutine
def wraps(): return Gen()
w = wraps(); print(type(w).__name__, w.send(1), w.throw(ValueError), w.close(), next(w), iter(w) is w, w.__name__)
@coroutine
async def already(): return 1
a = already(); print(type(a).__name__); a.close(); print(old.__name__, wraps.__wrapped__.__name__)
def gen_returner():
    def inner(): yield 7
    return inner()
g = coroutine(gen_returner)(); print(type(g).__name__, list(g))
ns = types.SimpleNamespace(a=1, b="x"); print(ns, ns == types.SimpleNamespace(a=1, b="x"), vars(ns)); ns.c = 3; del ns.a; print(ns)
print([types.FunctionType.__name__, types.MethodType.__name__, types.CodeType.__name__, types.CellType.__name__, types.FrameType.__name__, types.TracebackType.__name__, types.UnionType.__name__, types.NoneType.__name__, types.EllipsisType.__name__, types.NotImplementedType.__name__, types.MappingProxyType({"a": 1})["a"]])
