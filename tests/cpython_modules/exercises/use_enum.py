import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, EnumCheck, EnumDict, Flag, FlagBoundary, IntEnum, IntFlag, ReprEnum, StrEnum, auto, global_enum, member, nonmember, property, unique, verify


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def shout(self):
        return self.name.upper() + "!"

    @property
    def double(self):
        return self.value * 2

    @classmethod
    def _missing_(cls, value):
        return cls.GREEN if value == "go" else None


print(list(Color), Color.__members__, len(Color), Color["RED"], Color(2), Color("go"), Color.CRIMSON is Color.RED, Color.RED.shout(), Color.GREEN.double)
for bad in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN, lambda: delattr(Color, "RED"), lambda: type("Sub", (Color,), {})):
    attempt(bad)
print(repr(Color.RED), str(Color.RED), f"{Color.RED}", f"{Color.RED!r:>20}", hash(Color.RED) == hash("RED"), Color.RED in Color, 1 in Color, 7 in Color, Color.RED == 1)
print(dir(Color.RED)[-4:], [n for n in dir(Color) if n[0] != "_"], Color.__name__, type(Color), Color.RED.__class__, isinstance(Color.RED, Color), bool(Color.RED))


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def density(self):
        return round(self.mass / self.radius, 3)


print([(p.name, p.density, p.value) for p in Planet])


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        return made

    PX = (0, "p")
    PY = (1, "q")


print([c.name for c in Coord], Coord(1).label, Coord.PY + b"!")


class Weekday(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower(), start, count, last

    MON = auto()
    TUE = auto()


print(list(Weekday))


class Number(IntEnum):
    ONE = 1
    TWO = auto()


print(Number.ONE + 1, Number.TWO, f"{Number.TWO:>4}", repr(Number.TWO), sorted([Number.TWO, Number.ONE, 0]), Number.TWO == 2, {Number.ONE: "a"}[1], "%d %s" % (Number.ONE, Number.ONE), [10, 20, 30][Number.TWO])


class Word(StrEnum):
    A = auto()
    B = "bee"


print(Word.A, Word.B.upper(), repr(Word.B), f"{Word.A:*^5}", "".join(Word), Word("bee") is Word.B)
attempt(lambda: StrEnum("Bad", {"X": 3}))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), ~p, p & Perm.R, p ^ Perm.RW, bool(p & Perm.W), list(p), len(p), Perm(0), Perm.R in p, Perm.RW in p, Perm(7), list(Perm), Perm["RW"].value)
attempt(lambda: Perm(8))
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    made = IntFlag("Made", {"A": 1, "B": 2, "D": 8}, boundary=boundary)
    attempt(lambda: (boundary, repr(made(5)), made(1) | 16, repr(~made(1)), made(-1)))


@unique
class Fine(Enum):
    A = 1
    B = 2


def not_unique():
    @unique
    class Broken(Enum):
        A = 1
        B = 1


attempt(not_unique)


def gap():
    @verify(EnumCheck.CONTINUOUS)
    class Gap(Enum):
        A = 1
        C = 4


attempt(gap)
Made = Enum("Made", "A B C", start=5, module=__name__, qualname="here.Made")
print(list(Made), Made.__qualname__, Made.A.value, Enum("M2", [("x", 1), ("y", 2)]).y, Enum("M3", {"q": "r"}).q.value, list(Enum("M4", ["k", "l"])))


class Mixed(Enum):
    @nonmember
    class Inner:
        pass

    @member
    def action():
        return "acted"

    plain = nonmember(3)
    _ignore_ = ["temp"]
    temp = 4
    FIRST = temp


print(list(Mixed), Mixed.action.value(), Mixed.plain, Mixed.Inner.__name__)
print(Color.__dict__["RED"].__class__.__name__, FlagBoundary.STRICT, EnumDict().__class__, issubclass(IntEnum, ReprEnum), enum._is_dunder("__a__"), enum.show_flag_values(13))


@global_enum
class Shown(Enum):
    HERE = 1


print(repr(Shown.HERE), str(Shown.HERE), HERE)
import copy

print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(2))
match Color(1):
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")
