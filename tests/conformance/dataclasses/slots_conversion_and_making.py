import copy, dataclasses
from collections import namedtuple, defaultdict, OrderedDict, deque
from dataclasses import *
from typing import Generic, TypeVar
import weakref


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(slots=True)
class S:
    a: int
    b: int = 2
    c: list = field(default_factory=list)
    d: int = field(init=False, default=7)
    def m(self): return super().__repr__.__name__, __class__
    @property
    def p(self): return __class__
    @classmethod
    def k(cls): return __class__
    @staticmethod
    def s(): return __class__
s = S(1); print(s, S.__slots__, s.m()[1] is S, s.p is S, S.k() is S, S.s() is S, S.__qualname__, hasattr(s, "__dict__"), s.d, S.__match_args__, s == S(1)); t(lambda: setattr(s, "q", 1)); t(lambda: weakref.ref(s)); t(lambda: s.zz)
@dataclass(slots=True)
class S2(S): e: int = 5
print(S2(1), S2.__slots__); t(lambda: setattr(S2(1), "q", 1))
@dataclass(slots=True, frozen=True)
class SF: x: int; y: int = 0
f = SF(1); print(f, hash(f) == hash((1, 0)), copy.copy(f), copy.deepcopy(f), f.__getstate__(), replace(f, y=3)); t(lambda: setattr(f, "x", 2)); t(lambda: setattr(f, "q", 2)); t(lambda: delattr(f, "x")); g = SF(5); g.__setstate__([8, 9]); print(g)
@dataclass(slots=True, weakref_slot=True)
class SW: x: int
w = SW(1); print(weakref.ref(w)() is w, SW.__slots__)
@dataclass(slots=True, weakref_slot=True)
class SW2(SW): y: int = 1
print(SW2.__slots__)
class Plain: pass
@dataclass(slots=True)
class SP(Plain): x: int
p = SP(1); p.free = 1; print(p.free, SP.__slots__)
t(lambda: dataclass(slots=True)(type("X", (), {"__slots__": (), "__annotations__": {"x": int}})))
@dataclass(slots=True)
class SDoc: x: int = field(doc="The x."); y: int = 1
print(SDoc.__slots__, SDoc.x.__doc__ if hasattr(SDoc.x, "__doc__") else None)
T = TypeVar("T")
@dataclass(slots=True)
class SG(Generic[T]): x: T
print(SG[int](1), SG.__slots__)
@dataclass(slots=True)
class SN[U]:
    x: U
    def f(self): return __class__ is SN
print(SN[int](1), SN(2).f())
@dataclass(slots=True)
class SI:
    a: InitVar[int]
    b: int = 0
    def __post_init__(self, a): self.b = a
print(SI(4), SI.__slots__)
@dataclass(slots=True)
class SSuper(S):
    def m(self): return super().m()[1] is S
print(SSuper(1).m())
@dataclass(slots=True)
class SInit:
    x: int
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
class SInitSub(SInit): pass


P = namedtuple("P", "x y")
@dataclass
class In: v: int; w: list = field(default_factory=list)
@dataclass
class Out: items: list; d: dict; t: tuple; n: P; i: In; dd: defaultdict; od: OrderedDict; x: object = None
o = Out([In(1), [In(2)]], {"k": In(3), In: 4}, (In(5),), P(In(6), 7), In(8, [9]), defaultdict(list, a=[In(10)]), OrderedDict(z=In(11)), {1, 2})
d = asdict(o); print(d, type(d["n"]).__name__, d["dd"].default_factory, type(d["od"]).__name__)
print(astuple(o)); print(asdict(In(1, [2])), astuple(In(1)), asdict(In(1), dict_factory=lambda pairs: [k for k, v in pairs]), astuple(In(1), tuple_factory=list), asdict(In(1), dict_factory=OrderedDict))
t(lambda: asdict(In)); t(lambda: asdict(5)); t(lambda: astuple([])); x = In(1, [[1]]); y = asdict(x); y["w"][0].append(2); print(x, y)
class MyList(list): pass
class MyDict(dict): pass
class MyTuple(tuple): pass
c = asdict(In(MyList([In(1)]), [MyDict(a=In(2)), MyTuple((In(3),)), deque([1]), frozenset([1]), b"x"])); print(c, [type(v).__name__ for v in (c["v"], *c["w"])])
class Copies:
    def __deepcopy__(self, memo): return "deep"
print(asdict(In(Copies())))

D = make_dataclass("D", ["a", ("b", int), ("c", int, 5), ("d", list, field(default_factory=list))])
print(D(1, 2), D.__module__, D.__qualname__, D.__doc__, D.__annotations__, [f.type for f in fields(D)])
D = make_dataclass("D", [("x", int)], bases=(Plain,), namespace={"twice": lambda self: self.x * 2, "K": 9}, frozen=True, order=True)
print(D(4).twice(), D.K, isinstance(D(1), Plain), D(1) < D(2)); t(lambda: setattr(D(1), "x", 2))
print(make_dataclass("E", [("x", int)], module="some.module").__module__, make_dataclass("E", [("x", int)], slots=True).__slots__, make_dataclass("E", [("x", int)], kw_only=True)(x=1), make_dataclass("E", [("x", "int")]).__annotations__, make_dataclass("E", iter(["x"]))(3))
for bad in ([("x", int, 1, 2)], ["1x"], ["class"], ["x", "x"], [("x",)], [5], [(1, int)]): t(lambda: make_dataclass("D", bad))
t(lambda: make_dataclass("D", ["x"], foo=1)); t(lambda: make_dataclass("D"))
def deco(cls, **kw): print(sorted(kw.items())); return dataclass(cls, **kw)
print(make_dataclass("D", ["x"], decorator=deco, order=True)(1))
match D(3):
    case D(x): print("matched", x)
match In(1, [2]):
    case In(v=1, w=[q]): print("matched", q)
@dataclass(match_args=False)
class NoMatch: x: int
def m():
    match NoMatch(1):
        case NoMatch(x): return x
t(m)
