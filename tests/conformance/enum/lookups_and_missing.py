import enum
from enum import *


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, "| context", repr(e.__context__), "| cause", repr(e.__cause__))


class M(Enum):
    A = 1; B = 2
    @classmethod
    def _missing_(cls, value):
        if value == "a": return cls.A
        if value == "bad": return 5
        if value == "raise": raise KeyError("inside")
        if value == "ve": raise ValueError("own message")
        return super()._missing_(value)
t(lambda: M("a")); t(lambda: M("bad")); t(lambda: M("raise")); t(lambda: M("ve")); t(lambda: M("nope")); t(lambda: M([])); t(lambda: M(M.B)); t(lambda: M())
print("a" in M, "nope" in M, 1 in M, 5 in M); t(lambda: "raise" in M); t(lambda: "bad" in M)
class L(Enum):
    A = [1]; B = {"k": 1}; C = 3
print(L([1]), L({"k": 1}), L(3), [1] in L, {"k": 1} in L, [2] in L, 3 in L); t(lambda: L([2])); t(lambda: L({1}))
class Multi(Enum):
    A = 1, 2; B = 3, 4
print(Multi(1, 2), Multi((3, 4)), (1, 2) in Multi); t(lambda: Multi(1, 3)); t(lambda: Multi(1))
class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return getattr(o, "n", None) == self.n
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f"Eq{self.n}"
class ByEq(Enum): A = Eq(1); B = Eq(2)
print(ByEq(Eq(2)), Eq(1) in ByEq, Eq(5) in ByEq)
class F(Flag): A = 1; B = 2; C = 8
print(1 in F, 3 in F, 4 in F, F.A in F, F.A | F.B in F, "x" in F, 0 in F, 11 in F); t(lambda: F("x")); t(lambda: F(4)); t(lambda: F(-1)); t(lambda: F(1.5)); t(lambda: F(None))
class I(IntFlag): A = 1; B = 2
print(1 in I, 3 in I, 4 in I, -1 in I, I(4), I(-1), I(7)); t(lambda: I("x"))
class S(StrEnum): A = "a"; B = auto()
print("a" in S, "q" in S, S("b"), S["A"], S.A.upper(), S.B.name, type(S.A.upper()).__name__, S.A.join(["x", "y"])); t(lambda: S("q")); t(lambda: S(1))
def bad_str(*v):
    ns = EnumType.__prepare__("S", (StrEnum,)); ns["X"] = v[0] if len(v) == 1 else v
    return EnumType("S", (StrEnum,), ns)
t(lambda: bad_str(1)); t(lambda: bad_str("a", 1)); t(lambda: bad_str(b"a", "ascii").X.value); t(lambda: bad_str(b"a", "ascii", 5)); t(lambda: bad_str("a", "b", "c", "d"))
class N(IntEnum): A = 1; B = 2
print(1 in N, 3 in N, "1" in N, N(True), N(1.0), N.A == 1, N.A is N(1), [10, 20, 30][N.B], N.A + N.B, type(N.A + N.B).__name__, -N.A, N.B ** 3, f"{N.A:03d}", "%d" % N.B, int(N.B), repr(N.A), str(N.A), N.A.bit_length(), N.A.real, range(N.B)); t(lambda: N("1"))
print(M.A.__class__ is M, M.A._value_, M.A._name_, M.A.__objclass__ is M, M._member_map_, M._member_names_, M._value2member_map_, M._member_type_, hash(M.A) == hash("A"), M.A == M.A, M.A != M.B, M.A == 1)
print(isinstance(M.A, Enum), issubclass(M, Enum), isinstance(M, EnumType), callable(M), type(M).__name__, M.__doc__, N.__doc__)
t(lambda: M.A < M.B); t(lambda: M.A + 1); t(lambda: iter(M.A)); t(lambda: M.A | M.B); t(lambda: len(M.A))
match M("a"):
    case M.B: print("B")
    case M.A: print("A")
match 2:
    case N.A: print("n1")
    case N.B: print("n2")
