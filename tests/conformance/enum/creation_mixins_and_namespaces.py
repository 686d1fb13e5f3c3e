# How enumerations come to be: what is a member, mixed-in types, own __new__ and __init__, namespaces, subclasses, errors.
import enum
from enum import *


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).partition("{<class")[0].partition("<function")[0], "| cause", repr(e.__cause__))


def body(**names):
    def fill(bases=(Enum,), **kw):
        ns = type(bases[-1]).__prepare__("Made", bases)
        for k, v in names.items(): ns[k] = v
        return type(bases[-1])("Made", bases, ns, **kw)
    return fill


print(sorted(enum.__all__), EnumMeta is EnumType, type(Enum), type(IntFlag).__mro__[1:], Enum.__module__)
class Kinds(Enum):
    _ignore_ = "helper other"
    helper = [1, 2]
    other = 3
    A = 1
    B = member(lambda: 5)
    C = nonmember(7)
    D = "text"
    E = (1, 2)
    F = None
    G = [1]
    H = {}
    __private = 9
    _single = 10
    trailing_ = 11
    __dunder__ = 12
    def method(self): return self.name
    @property
    def prop(self): return self.value
    @classmethod
    def cm(cls): return cls.__name__
    @staticmethod
    def sm(): return "sm"
    class Nested: pass
    lam = lambda self: "lam"
    P = print
print([(m.name, m.value if m.name != "B" else m.value()) for m in Kinds if m.name != "P"], len(Kinds), Kinds.C, Kinds.Nested.__name__, Kinds.A.method(), Kinds.A.prop, Kinds.cm(), Kinds.sm(), Kinds.A.lam(), hasattr(Kinds, "helper"), Kinds.__dunder__, Kinds._Kinds__private, "P" in Kinds.__members__)
print(Kinds([1]), Kinds({}), Kinds((1, 2)), Kinds(None), [1] in Kinds, [2] in Kinds, 1 in Kinds, "text" in Kinds, "zz" in Kinds, Kinds.A in Kinds)
t(lambda: Kinds([3])); t(lambda: Kinds("zz")); t(lambda: Kinds["zz"]); t(lambda: Kinds.zz); t(lambda: Kinds.A.zz); t(lambda: Kinds.A.B.name)
class Alias(Enum):
    A = 1; B = 1; C = 2; D = A; E = True; F = 1.0
print(list(Alias), list(Alias.__members__.items()), Alias.B is Alias.A, Alias.E, Alias.F, Alias.A.name, list(reversed(Alias)), len(Alias), bool(Alias), Alias(1.0))

class Auto(Enum):
    A = auto(); B = 10; C = auto(); D = auto()
print([m.value for m in Auto])
class AutoTuple(Enum):
    A = auto(), "x"; B = auto(), "y"
print([m.value for m in AutoTuple])
t(lambda: body(A="x", B=auto())()); t(lambda: body(A=1, B="x", C=auto())()); t(lambda: [m.value for m in body(A=5, B=2, C=auto())()]); t(lambda: list(body(A=auto(7), B=auto())()))
class Next(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return (name, start, count, list(last))
    A = auto(); B = "q"; C = auto()
class NextBase(Enum):
    def _generate_next_value_(name, start, count, last): return name + str(count)
class Next2(NextBase): X = auto(); Y = auto()
print([m.value for m in Next], [m.value for m in Next2])
t(lambda: body(A=auto(), _generate_next_value_=lambda *a: 1)())

class Planet(Enum):
    EARTH = (5, 6); MARS = (1, 2)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def ratio(self): return self.mass / self.radius
print(Planet.MARS.mass, Planet.MARS.ratio, Planet((1, 2)), Planet(1, 2), repr(Planet.EARTH))
class WithNew(Enum):
    def __new__(cls, value, label="none"):
        self = object.__new__(cls); self._value_ = value * 10; self.label = label; return self
    A = 1, "one"; B = 2
print([(m.value, m.label) for m in WithNew], WithNew(10), WithNew.__new__ is Enum.__new__, WithNew.__new_member__.__name__); t(lambda: WithNew(1))
class NewNoValue(bytes, Enum):
    def __new__(cls, value, n):
        self = bytes.__new__(cls, [value]); self._value_ = value; self.n = n; return self
    A = (65, "a"); B = (66, "b")
print(NewNoValue.A + b"!", NewNoValue.B.n, NewNoValue(66))
class NoValue(Enum):
    def __new__(cls, *a): return object.__new__(cls)
    A = 1; B = (2, 3)
print([m.value for m in NoValue])
class Named(str, Enum):
    A = "a"; B = ("b",); C = b"c", "ascii"
print(list(Named), Named.A + "!", Named.C.value, str(Named.A), f"{Named.A}", "%s" % Named.A, Named("a"), Named.A == "a", isinstance(Named.A, str), hash(Named.A) == hash("a"))
class IntE(int, Enum):
    A = 1; B = "2"; C = "ff", 16
print(list(IntE), IntE.C + 1, str(IntE.C), f"{IntE.C}", repr(IntE.C), IntE.A < IntE.B, IntE(255), max(IntE), sum(IntE))
class FloatE(float, ReprEnum): A = 1.5
print(FloatE.A, repr(FloatE.A), f"{FloatE.A:.3f}", FloatE.A * 2)
class DictE(dict, Enum): A = {"x": 1}
print(DictE.A, DictE.A["x"], DictE.A.value)
class TupleE(tuple, Enum): A = (1, 2); B = (3,)
print(TupleE.A, TupleE.A[1], TupleE.B.value)
class Mixin:
    def hello(self): return f"hello {self.name}"
    def __str__(self): return "mixed " + self.name
class Mixed(Mixin, Enum): A = 1
class MixedInt(Mixin, IntEnum): A = 1
print(Mixed.A.hello(), Mixed.A, repr(Mixed.A), MixedInt.A, f"{MixedInt.A}", MixedInt.A + 1)
class Data:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"Data({self.x})"
class DataE(Data, Enum): A = 1
print(repr(DataE.A), DataE.A.x, type(DataE.A.value).__name__)
from dataclasses import dataclass
@dataclass
class DC:
    x: int
    y: int = 2
class DCE(DC, Enum): A = 1, 3; B = 4
print(DCE.A, DCE.B.y, repr(DCE.A))
class ReprIt(Enum):
    A = 1
    def __repr__(self): return "R" + self.name
    def __format__(self, spec): return f"F{spec}"
    def __str__(self): return "S"
print(ReprIt.A, repr(ReprIt.A), f"{ReprIt.A:x}", [ReprIt.A])
class Base(Enum):
    def shared(self): return self.value
class Derived(Base): A = 1
print(Derived.A.shared(), Derived.__mro__[1:], isinstance(Derived.A, Base), list(Base)); t(lambda: Base(1)); t(lambda: Base("X")); t(lambda: list(Base("X", "a b")))
class Sub(Enum):
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print("init_subclass", cls.__name__, list(cls), tag)
class SubA(Sub, tag="t"): A = 1
print(SubA.tag)
class Meta(EnumType):
    def __new__(m, name, bases, ns, **kw): made = super().__new__(m, name, bases, ns, **kw); made.made_by = m.__name__; return made
class Own(Enum, metaclass=Meta): A = 1
print(Own.made_by, Own.A, list(Own))
class Desc:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name)
    def __get__(self, i, o=None): return "desc"
class HasDesc(Enum): A = 1; d = Desc()
print(HasDesc.A.d, list(HasDesc))
class Ordered(Enum):
    _order_ = "A B"
    A = 1; B = 2
t(lambda: body(_order_="B A", A=1, B=2)()); t(lambda: body(_order_="A, B", A=1, B=2)()); t(lambda: body(_order_=["A"], A=1, B=1)()); t(lambda: list(body(_order_="A", A=1)()))

t(lambda: body(A=1)(bases=(Alias,))); t(lambda: body(mro=1)()); t(lambda: body(_foo_=1)()); t(lambda: body(A=1)(bases=(int, str, Enum))); t(lambda: body(A=1)(bases=(int, str, IntEnum))); t(lambda: body(A=1)(bases=(ReprEnum,))); t(lambda: body(A="x")(bases=(IntEnum,)))
def twice():
    class D(Enum):
        A = 1
        A = 2
def method_twice():
    class D(Enum):
        A = 1
        def A(self): pass
def method_first():
    class D(Enum):
        def A(self): pass
        A = 1
def ignore_late():
    class D(Enum):
        A = 1
        _ignore_ = ["A"]
def wrong_base():
    class D(Enum, int): A = 1
def private():
    class D(Enum):
        __x = 1
        y = 2
    return list(D)
for f in (twice, method_twice, method_first, ignore_late, wrong_base, private): t(f)
def failing_init():
    class D(Enum):
        A = 1
        def __init__(self, v): raise ValueError("in init")
t(failing_init)
class Props(Enum):
    value_ = 1
    name_ = 2
    A = 3
    @enum.property
    def p(self): return "p" + self.name
    @p.setter
    def p(self, v): print("set", v)
print(Props.A.p, Props.value_, Props.name_.value); Props.A.p = 5; t(lambda: Props.p)
class Clash(Enum):
    name = 5
    value = 6
    A = 7
print(Clash.A.name, Clash.A.value, Clash.name, Clash.value, list(Clash), Clash.name.name, Clash.value.value)
class PropBase(Enum):
    @enum.property
    def first(self): return f"{self.name} is first"
class PropSub(PropBase): first = 1; second = 2
print(PropSub.first, PropSub.second.first, PropSub.first.first)
try: Alias.A.name = "q"
except AttributeError as e: print(e)
try: Alias.A.value = 3
except AttributeError as e: print(e)
try: del Alias.A.value
except AttributeError as e: print(e)
try: Alias.A = 5
except AttributeError as e: print(e)
try: del Alias.B
except AttributeError as e: print(e)
Alias.extra = 5; Alias.A.note = "n"; print(Alias.extra, Alias.A.note, list(Alias)); del Alias.extra

F = Enum("F", "a b c"); print(list(F), F.__module__, F.__qualname__)
print(list(Enum("F", "a,b, c")), list(Enum("F", ["a", "b"], start=5)), list(Enum("F", ("a", "b"))), list(Enum("F", [("a", 5), ("b", 6)])), list(Enum("F", {"a": 1, "b": 2})), list(Enum("F", [])), list(Enum("F", ())), list(IntEnum("F", "a b", start=0)), list(Flag("F", "a b c")), list(Enum("F", "a b", type=int)), list(StrEnum("F", "Aa Bb")))
G = Enum("G", "a", module="m.n", qualname="Q.G"); print(G.__module__, G.__qualname__, repr(G.a), G)
t(lambda: Enum("F", "a a")); t(lambda: Enum("F", 5)); t(lambda: Enum()); t(lambda: Enum("F")); t(lambda: F()); t(lambda: F(1, 2)); t(lambda: list(Enum("F", "1a"))) ; t(lambda: Enum("F", None))
print(Flag("FB", "A B", boundary=CONFORM)(5))
class Empty(Enum): pass
t(lambda: Empty(1)); print(list(Empty), len(Empty), bool(Empty), dict(Empty.__members__))
print(sorted(dir(Alias)), sorted(x for x in dir(Alias.A) if x != "note"), sorted(set(dir(IntEnum("Q", "z"))) - set(dir(int))))
import copy
print(copy.copy(Alias.A) is Alias.A, copy.deepcopy([Alias.A])[0] is Alias.A, Alias.A.__reduce_ex__(2), Named.A.__reduce_ex__(4), IntE.A.__reduce_ex__(4), type(Alias.__members__).__name__)
ed = EnumDict(); ed["A"] = 1; ed["_x"] = 2; ed["f"] = print; ed["l"] = lambda: 1; print(ed.member_names, dict(ed)["A"]); ed.update({"B": 5}); ed.update([("C", 6)], D=7); print(ed.member_names); t(lambda: ed.__setitem__("A", 3))
print(repr(auto()), repr(auto(5)), auto(5).value, member(3).value, nonmember(4).value)
def generic():
    class L(list, Enum): A = [1]
    return L.A, [1] in L, L([1])
t(generic)
class Later(Enum):
    A = 1
    @classmethod
    def make(cls): return cls(1)
    @member
    @property
    def odd(self): return 1
    @nonmember
    def plain(): return 2
print(Later.make(), [m.name for m in Later], Later.plain())
class Alias2(Enum):
    A = 1; B = 2
    def __init__(self, v):
        self._add_alias_("ALIAS_" + self._name_)
        self._add_value_alias_(str(v))
print(Alias2.ALIAS_A, Alias2("2"), list(Alias2), list(Alias2.__members__)); Alias2.A._add_alias_("late"); print(Alias2.late)
t(lambda: Alias2.A._add_alias_("B")); t(lambda: Alias2.A._add_value_alias_(2)); Alias2.A._add_value_alias_([9]); print(Alias2([9]))
class Dec(Enum):
    ONE = 1
    def __lt__(self, o): return self.value < o.value
    def __call__(self, x): return x * 2
    def __bool__(self): return False
print(Dec.ONE(4), bool(Dec.ONE), Dec.ONE < Dec.ONE, {Dec.ONE: 1}[Dec.ONE], Dec.ONE == 1, Dec.ONE != Dec.ONE, Dec.ONE is Dec(1))
