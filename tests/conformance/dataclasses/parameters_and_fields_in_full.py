import dataclasses, copy
from dataclasses import *
from dataclasses import FrozenInstanceError
from typing import ClassVar, Any, Optional, List
import typing


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def made(*args, **flags):
    def decorate(**names):
        ann = names.pop("ann")
        ns = {"__annotations__": ann, "__module__": __name__, "__qualname__": "Made", **names}
        return dataclass(**flags)(type("Made", args or (), ns))
    return decorate


print(dataclasses.__all__, repr(MISSING)[:33], repr(KW_ONLY)[:33], InitVar[int], InitVar[List[int]], repr(field())[:20], FrozenInstanceError.__mro__[1].__name__)
@dataclass
class A:
    x: int
    y: str = "d"
    z: list = field(default_factory=list, repr=False, metadata={"m": 1})
    c: ClassVar[int] = 5
    d: "ClassVar[int]" = 6
    e: "typing.ClassVar[int]" = 7
    f: ClassVar = 8
    g: Any = None
a = A(1)
for f in fields(A): print(str(f).replace(repr(MISSING), "MISSING"))
print(a, A.__dataclass_params__, A.__doc__, A.__match_args__, sorted(A.__dataclass_fields__), A.__init__.__annotations__, A.__init__.__defaults__[0], A.__repr__.__qualname__, A.c, "z" in A.__dict__, A.y, fields(a) == fields(A), fields(A)[2].metadata["m"], fields(A)[2].default is MISSING)
t(lambda: A()); t(lambda: A(1, 2, 3, 4, 5, 6)); t(lambda: A(1, q=2)); t(lambda: A.z); t(lambda: fields(5)); t(lambda: fields(int)); t(lambda: field(default=1, default_factory=list)); t(lambda: field(1)); t(lambda: dataclass(foo=1)); t(lambda: dataclass(5)); t(lambda: A.__dataclass_fields__["x"].metadata.__setitem__("a", 1))
print(A(1) == A(1), A(1) != A(2), A(1) == 5, A(1).__eq__(5), A.__hash__, is_dataclass(A), is_dataclass(a), is_dataclass(int), A.__lt__ is object.__lt__)
class Sub(A): pass
print(Sub(1) == A(1), Sub(1), is_dataclass(Sub), Sub.__mro__[1].__name__)

for flags in (dict(), dict(eq=False), dict(order=True), dict(frozen=True), dict(unsafe_hash=True), dict(frozen=True, eq=False), dict(repr=False), dict(init=False), dict(match_args=False), dict(order=True, frozen=True, unsafe_hash=True)):
    M = made(**flags)(ann={"x": int, "y": int}, y=2)
    print(flags, [n for n in ("__init__", "__repr__", "__eq__", "__hash__", "__lt__", "__ge__", "__setattr__", "__delattr__", "__match_args__", "__replace__") if n in M.__dict__], M.__hash__ is None, M.__doc__ if M.__doc__ != "" else "empty")
for own in ("__init__", "__repr__", "__eq__", "__hash__", "__lt__", "__setattr__", "__delattr__", "__match_args__", "__replace__"):
    for flags in (dict(), dict(order=True), dict(frozen=True), dict(unsafe_hash=True)):
        def run():
            M = made(**flags)(ann={"x": int}, x=1, **{own: (lambda self, *a: 7)})
            return own, flags, M.__dict__[own].__name__, getattr(M, "__hash__") is None
        t(run)
t(lambda: made(order=True, eq=False)(ann={"x": int})); t(lambda: made(weakref_slot=True)(ann={"x": int})); t(lambda: made()(ann={"x": int, "y": int}, x=1)); t(lambda: made()(ann={"x": list}, x=[])); t(lambda: made()(ann={"x": dict}, x={})); t(lambda: made()(ann={}, x=field())); t(lambda: made()(ann={"x": ClassVar[int]}, x=field(default_factory=list))); t(lambda: made()(ann={"x": InitVar[int]}, x=field(default_factory=list))); t(lambda: made()(ann={"x": ClassVar[int]}, x=field(kw_only=True))); t(lambda: made()(ann={"_": KW_ONLY, "a": int, "__": KW_ONLY}))
class Unhash: __hash__ = None
t(lambda: made()(ann={"x": int}, x=Unhash()))

@dataclass(order=True)
class O: a: int; b: int = field(compare=False, default=0); c: int = 0
print(O(1, 5) < O(1, 3, 1), O(1) <= O(1, 9), O(2) > O(1), O(1) >= O(1), sorted([O(3), O(1, 2, 2), O(1)]), O(1, 2) == O(1, 3)); t(lambda: O(1) < 5); t(lambda: O(1) < Sub(1))
@dataclass(frozen=True)
class Fz: x: int; y: list = field(default_factory=list, hash=False)
f = Fz(1); print(f, hash(f) == hash((1,)), f == Fz(1)); t(lambda: setattr(f, "x", 2)); t(lambda: setattr(f, "q", 2)); t(lambda: delattr(f, "x")); t(lambda: delattr(f, "q")); f.y.append(3); print(f, replace(f, x=9), copy.replace(f, x=8), copy.copy(f), copy.deepcopy(f) == f)
class FzSub(Fz): pass
g = FzSub(1); g.new = 5; t(lambda: setattr(g, "x", 2)); print(g.new); del g.new
@dataclass(frozen=True)
class FzSub2(Fz): z: int = 0
t(lambda: setattr(FzSub2(1), "z", 2)); t(lambda: setattr(FzSub2(1), "q", 2))
t(lambda: dataclass(type("X", (Fz,), {}))); t(lambda: dataclass(frozen=True)(type("X", (A,), {})))
@dataclass
class Hs:
    a: int = field(hash=True); b: int = field(hash=None, compare=False); c: int = field(hash=False)
    __hash__ = None
print(Hs.__hash__)
@dataclass(unsafe_hash=True)
class H2: a: int; b: int = field(hash=False); c: int = field(compare=False)
print(hash(H2(1, 2, 3)) == hash((1,)))

@dataclass
class I:
    a: int
    b: InitVar[int]
    c: InitVar["str"] = "c"
    d: "InitVar[int]" = 4
    e: "dataclasses.InitVar[int]" = 5
    f: int = field(init=False, default=6)
    g: list = field(init=False, default_factory=list)
    h: int = field(init=False)
    def __post_init__(self, b, c, d, e): self.h = (b, c, d, e)
i = I(1, 2); print(i, i.h, i.c, [f.name for f in fields(i)], I.__init__.__annotations__, I.__doc__); t(lambda: replace(i, a=2)); print(replace(i, a=2, b=3)); t(lambda: replace(i, b=1, f=2)); t(lambda: replace(i, b=1, zz=2)); t(lambda: replace(5)); t(lambda: replace(I, a=1))
@dataclass
class K:
    a: int = field(kw_only=True)
    b: int = 2
    _: KW_ONLY
    c: int = 3
    d: int = field(kw_only=False, default=4)
print(K(a=1), K(5, 6, a=1, c=7), K.__match_args__, K.__doc__, [f.kw_only for f in fields(K)]); t(lambda: K(1)); t(lambda: K(1, 2, 3, a=4))
@dataclass(kw_only=True)
class K2(A): w: int
print(K2(1, w=2), K2.__doc__, K2.__init__.__kwdefaults__)
@dataclass
class KS:
    _: "KW_ONLY"
    a: int
    b: int = 3
print(KS(a=1))
@dataclass
class Docs: "Own doc."; x: int
@dataclass
class Many: a: Optional[int]; b: List[str]; c: dict[str, int]; d: int | None; e: A; f: "fwd"; g: Any; h: typing.Callable[[int], str] = None; i: float = 1.5; j: str = "q"; k: tuple = ()
print(Docs.__doc__, Many.__doc__)
@dataclass
class Selfish: self: int; other: int = 2
print(Selfish(1), Selfish(self=3))
@dataclass
class Desc:
    class D:
        def __set_name__(self, o, n): self.name = "_" + n
        def __get__(self, i, o): return 42 if i is None else getattr(i, self.name, 42)
        def __set__(self, i, v): setattr(i, self.name, v * 2)
    x: int = D()
print(Desc(), Desc(5), fields(Desc)[0].default)
@dataclass
class SetName:
    class N:
        def __set_name__(self, owner, name): self.seen = name
    x: int = field(default=N())
print(SetName.x.seen)
@dataclass
class Rec:
    me: "Rec" = None
r = Rec(); r.me = r; print(r)
@dataclass
class Eq0: pass
print(Eq0() == Eq0(), Eq0(), Eq0.__match_args__, asdict(Eq0()), astuple(Eq0()), Eq0.__doc__)
@dataclass
class Base1: x: Any = 15; y: int = 0
@dataclass
class Child1(Base1): z: int = 10; x: int = 16
print(Child1(), [(f.name, f.type, f.default) for f in fields(Child1)], Child1.__doc__)
@dataclass
class NaN: x: float
n = float("nan"); print(NaN(n) == NaN(n), NaN(n) == NaN(float("nan")))
t(lambda: field(doc="d").doc)
print(Field[int], dataclass()(type("P", (), {"__annotations__": {"x": int}, "__module__": "m"})).__doc__)
class Meta(type): pass
@dataclass
class WithMeta(metaclass=Meta): x: int
print(type(WithMeta).__name__, WithMeta(1))
import abc
@dataclass
class Abs(abc.ABC):
    x: int
    @abc.abstractmethod
    def f(self): ...
t(lambda: Abs(1))

@dataclass(init=False)
class OwnInit:
    x: int = 0
    def __init__(self, a, b: int, /, c="s", *args, d, e: str = None, **kw) -> None: self.x = a
print(OwnInit.__doc__, OwnInit(5, 1, d=2))
@dataclass(init=False)
class Inherits(OwnInit): y: int = 3
print(Inherits.__doc__)
