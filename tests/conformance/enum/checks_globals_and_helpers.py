import enum, sys
from enum import *


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def make(base=Enum, **names): return base("Made", names)
t(lambda: unique(make(A=1, B=2))); t(lambda: unique(make(A=1, B=1, C=1, D=2)))
t(lambda: verify(UNIQUE)(make(A=1, B=1, C=2, D=2))); t(lambda: verify(UNIQUE)(make(A=1, B=2))); t(lambda: verify(CONTINUOUS)(make(A=1, B=3))); t(lambda: verify(CONTINUOUS)(make(A=1, B=5))); t(lambda: verify(CONTINUOUS)(make(A=1))); t(lambda: verify(CONTINUOUS)(make(Flag, A=1, B=4))); t(lambda: verify(CONTINUOUS)(make(Flag, A=1, B=2))); t(lambda: verify(CONTINUOUS)(make(A=1, B=1000)))
t(lambda: verify(NAMED_FLAGS)(make(Flag, A=1, B=2, C=3))); t(lambda: verify(NAMED_FLAGS)(make(Flag, A=1, B=3))); t(lambda: verify(NAMED_FLAGS)(make(Flag, A=1, B=6))); t(lambda: verify(NAMED_FLAGS)(make(IntFlag, A=1, B=6, C=24))); t(lambda: verify(NAMED_FLAGS)(make(IntFlag, A=1, B=6, C=24, D=40))); t(lambda: verify(UNIQUE, CONTINUOUS)(make(A=1, B=2, C=3))); t(lambda: verify(UNIQUE)(int)); t(lambda: verify(5)(make(A=1))); print(verify(UNIQUE).checks)

@global_enum
class Colour(Enum): RED = 1; BLUE = 2
@global_enum
class Perm(Flag): R = 1; W = 2; RW = 3
@global_enum
class Num(IntEnum): ONE = 1
@global_enum
class Bits(IntFlag): B1 = 1; B2 = 2
def S(cls): return global_enum(cls, update_str=True)
@S
class Num2(IntEnum): TWO = 2
print(RED, repr(RED), [BLUE], R | W, repr(R | W), repr(Perm(0)), str(Perm(0)), repr(R), repr(ONE), str(ONE), repr(Bits(7)), str(Bits(7)), repr(B1), repr(Bits(3)), repr(Bits(0)), repr(TWO), str(TWO), f"{TWO}")
class Kept(Flag, boundary=KEEP): A = 1; B = 2
global_enum(Kept); print(repr(Kept(9)), repr(Kept(8)), repr(Kept(3)))
print(enum.global_enum_repr(Colour.RED), enum.global_flag_repr(Perm.RW), enum.global_flag_repr(Perm(0)), enum.global_str(Perm.RW))
print(enum.show_flag_values(11), enum.show_flag_values(Perm.RW), enum.bin(10), enum.bin(-10), enum.bin(~10, 8), enum.bin(5, max_bits=8), enum.bin(0), enum.bin(-1)); t(lambda: enum.show_flag_values(-1)); t(lambda: enum.bin("x"))
class Pick(Enum):
    A = 1
    __reduce_ex__ = enum.pickle_by_global_name
class Pick2(Enum):
    A = 1
    __reduce_ex__ = enum.pickle_by_enum_name
print(Pick.A.__reduce_ex__(2), Pick2.A.__reduce_ex__(2))
CONST_X, CONST_Y, OTHER = 1, 2, 3
Conv = IntEnum._convert_("Conv", __name__, lambda n: n.startswith("CONST_"))
print(list(Conv), CONST_X, repr(CONST_Y), Conv.CONST_X + 1)
class Holder: Z_B = 2; Z_A = 1; Z_C = 2
Conv2 = IntFlag._convert_("Conv2", __name__, lambda n: n.startswith("Z_"), source=Holder)
print(list(Conv2.__members__.items()), Z_A)
@enum._simple_enum(IntEnum)
class Simple: A = 1; B = 2
@enum._simple_enum(StrEnum)
class SimpleS: A = "x"; B = auto()
@enum._simple_enum(Flag)
class SimpleF: A = 1; B = 2
print(list(Simple), Simple(1), Simple.B + 1, list(SimpleS), list(SimpleF), SimpleF.A | SimpleF.B, type(Simple).__name__)
class DC(enum.property): pass
print(enum.property.__mro__[-1], isinstance(Enum.__dict__["name"], enum.property), enum.property(lambda s: 1).fget(None), enum.CONTINUOUS, repr(enum.NAMED_FLAGS))
p = enum.property(lambda self: 5, doc="d"); print(p.__doc__)
import types
print(issubclass(enum.property, types.DynamicClassAttribute))
