# `value in Flag` is what _missing_ makes of the value; an Enum looks at its values alone.
from enum import Enum, Flag, IntFlag


class F(Flag):
    A = 1
    B = 2


class Own(Flag):
    A = 1
    B = 2

    @classmethod
    def _missing_(cls, value):
        print("missing", value)
        return cls.A if value == 9 else None


class E(Enum):
    A = 1
    B = [2]

    @classmethod
    def _missing_(cls, value):
        print("missing", value)
        return cls.A


class I(IntFlag):
    A = 1
    C = 4


for cls in F, Own, E, I:
    print(cls.__name__, [value in cls for value in (0, 1, 3, 4, 9, "x", None, [2], cls.A, F.A, 1.0)])
