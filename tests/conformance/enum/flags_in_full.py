import enum, operator
from enum import *


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class P(Flag):
    R = 4; W = 2; X = 1
    RW = R | W
    NONE = 0
class Auto(Flag):
    A = auto(); B = auto(); C = auto(); AB = A | B; D = auto()
print([(m.name, m.value) for m in Auto], [(k, v.value) for k, v in Auto.__members__.items()], list(P), len(P), list(P.__members__), repr(P), str(P))
for v in range(8): print(v, repr(P(v)), str(P(v)), P(v).name, P(v).value, list(P(v)), len(P(v)), bool(P(v)), repr(~P(v)), P(v) is P(v), f"{P(v)}", P(v)._name_)
for a in (P.R, P.RW, P.NONE, P(7)):
    for b in (P.W, P.X, P(5)):
        print(a | b, a & b, a ^ b, a in b, b in a, a == b, hash(a) == hash(b))
t(lambda: P.R | 1); t(lambda: 1 | P.R); t(lambda: P.R & "x"); t(lambda: P.R in 5); t(lambda: 5 in P.R); t(lambda: P.R | Auto.A); t(lambda: P.R < P.W); t(lambda: P.R + 1); t(lambda: P(8)); t(lambda: P(-9)); t(lambda: P("R")); t(lambda: P(16 | 1)); t(lambda: repr(P(-1))); t(lambda: repr(P(-8))); t(lambda: ~P.R); t(lambda: int(P.R)); t(lambda: iter(P.RW).__next__())
x = P.R; x |= P.X; print(x); x &= ~P.R; print(x); x ^= P.W; print(x)
class Gap(Flag): A = 1; C = 4; BIG = 64; ALL = 69
print(Gap(5), ~Gap.A, ~Gap(0), list(Gap), Gap.ALL, list(Gap.ALL), Gap(69) is Gap.ALL); t(lambda: Gap(2)); t(lambda: Gap(128)); t(lambda: repr(Gap(-1))); t(lambda: repr(Gap(-5)))
class Multi(Flag): AB = 3; C = 4; CD = 12
print(list(Multi), Multi.AB, repr(Multi.AB), list(Multi.AB), len(Multi.AB)); t(lambda: Multi(1)); t(lambda: Multi(7)); t(lambda: repr(Multi(15))); t(lambda: repr(~Multi.C)); t(lambda: repr(Multi.CD & Multi.C)); t(lambda: repr(Multi(8)))
class Order(Flag): C = 4; A = 1; B = 2
print(list(Order), list(Order(7)), Order(7), repr(Order(3)), ~Order.A)
for boundary in FlagBoundary:
    class B(Flag, boundary=boundary): A = 1; C = 4; AC = 5
    class IB(IntFlag, boundary=boundary): A = 1; C = 4; AC = 5
    for cls in (B, IB):
        for v in (0, 2, 3, 5, 7, 8, 13, 16, -1, -2, -3, -8, -20):
            try: got = cls(v); print(boundary.name, cls.__name__, v, repr(got), str(got), type(got).__name__, list(got) if isinstance(got, Enum) else None, got.name if isinstance(got, Enum) else None)
            except ValueError as e: print(boundary.name, cls.__name__, v, e)
        for f in (lambda: ~cls.A, lambda: ~cls(0), lambda: ~cls.AC, lambda: cls.A | cls.C, lambda: cls.A ^ cls.AC):
            t(lambda: repr(f()))
    print(B._boundary_, B._flag_mask_, B._singles_mask_, B._all_bits_)
class I(IntFlag): A = 1; B = 2; AB = 3; N = 8
print(I.A | 2, I.A | 16, 16 | I.A, I.A & 3, 3 & I.A, I.A ^ 5, repr(I.A | 16), I.A + 1, I.A == 1, I(3) is I.AB, ~I.A, repr(~I(0)), I.A < I.B, I.A << 2, type(I.A << 2).__name__, type(I.A | 16).__name__, list(I(19)), I(19), I(19).name, repr(I(19)), len(I(19)), I.A in I(19), f"{I(3)}", f"{I.A:#x}", int(I(19)), sorted([I.B, I.A]), max(I), bool(I(0)), repr(I(0)), hash(I.A) == hash(1)); t(lambda: 1 in I.A); t(lambda: I.A | "x"); t(lambda: I.A | 1.5); t(lambda: I.A in 1)
class HexI(IntFlag):
    _numeric_repr_ = hex
    A = 1
print(repr(HexI(17)), HexI(17), repr(HexI(16)))
class NegI(IntFlag): A = 1; B = 2; ALL = -1
print(list(NegI), repr(NegI.ALL), NegI(-1), repr(NegI(3)))
class Conv(IntFlag, boundary=CONFORM): A = 1
print(repr(Conv(3)), repr(Conv.A | 2), repr(~Conv.A))
class Ej(IntFlag, boundary=EJECT): A = 1; B = 2
print(repr(Ej(5)), repr(Ej.A | 8), type(Ej.A | 8).__name__, repr(Ej.A | 2), repr(~Ej.A))
class Bytes(Flag):
    def __new__(cls, value, label=""): self = object.__new__(cls); self._value_ = value; self.label = label; return self
    A = 1, "a"; B = 2, "b"
print(Bytes.A.label, repr(Bytes.A | Bytes.B), Bytes(3).value); t(lambda: Bytes(3).label)
class Meth(Flag):
    A = 1; B = 2
    def hi(self): return "hi " + str(self)
    @property
    def count(self): return len(self)
print((Meth.A | Meth.B).hi(), Meth(3).count, Meth.A.count)
t(lambda: Flag("Bad", {"A": auto(), "B": "x", "C": auto()})); t(lambda: list(Flag("Str", {"A": "x"}))); t(lambda: list(Flag("F", "A B C", start=4))); t(lambda: [m.value for m in IntFlag("F", ["A", "B"])]); t(lambda: [m.value for m in Flag("F", {"A": auto(), "B": 7, "C": auto()})])
class Named(Flag): A = auto(); NOTHING = 0; ALSO = A
print(list(Named), Named.NOTHING, repr(Named(0)), Named(0).name, Named.ALSO, list(Named.__members__), Named.NOTHING in Named.A)
class Neg(Flag): A = 1; B = 2; NOTA = ~A
print(list(Neg), Neg.NOTA, Neg.NOTA.value)
import copy
print(copy.copy(P(5)) is P(5), copy.deepcopy(P(5)) is P(5), P(5).__reduce_ex__(2), I(19).__reduce_ex__(2), P.R._generate_next_value_("n", 1, 2, [1, 2, 4]), Flag._generate_next_value_("n", 1, 0, []), sorted(x for x in dir(P.R)))
print(FlagBoundary.KEEP, repr(FlagBoundary.KEEP), list(FlagBoundary), STRICT is FlagBoundary.STRICT, EnumCheck.UNIQUE, list(EnumCheck))
class Bound(Flag, boundary=STRICT): A = 1
class SubBound(Flag):
    def f(self): return 1
class SubBound2(SubBound, boundary=KEEP): A = 1
print(SubBound2(9), SubBound2(9).f(), Bound._boundary_)
