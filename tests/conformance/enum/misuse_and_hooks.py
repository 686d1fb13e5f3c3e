from enum import *

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
try:
    class Bad(Color): X=5
except TypeError as e: print(e)
try: Color.RED = 3
except AttributeError as e: print(e)
try: del Color.RED
except AttributeError as e: print(e)
try:
    class D(Enum):
        a=1; a=2
except TypeError as e: print(e)
try:
    @unique
    class U(Enum): a=1;b=1
except ValueError as e: print(e)
class M(Enum):
    @classmethod
    def _missing_(cls, v): return cls.K
    K = 1
print(M(55))
print(Color.RED == 1, hash(Color.RED)==hash('RED'), {Color.RED:1}[Color(1)])
class W(Enum):
    def _generate_next_value_(name, start, count, last): return name*2
    a=auto(); b=auto()
print(list(W))
print(isinstance(Color.RED, Color), type(Color.RED), dir(Color)[:3], Color.RED.__class__)
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')
class Tup(tuple, Enum):
    A = 1, 2
print(repr(Tup.A), Tup.A.value)
print(dir(Color.RED))
class Shape(Enum):
    SQ = 1
    @nonmember
    class Inner: pass
    @member
    def f(self): return 3
    def g(self): return 2
print([m.name for m in Shape], Shape.Inner, Shape.SQ.g())
print(FlagBoundary.STRICT, repr(STRICT), Color.RED.__reduce_ex__(2), list(reversed(Color)))
try: Color.x
except AttributeError as e: print(e)
try: Color.RED.value = 4
except AttributeError as e: print(e)
try: Color()
except TypeError as e: print(e)
