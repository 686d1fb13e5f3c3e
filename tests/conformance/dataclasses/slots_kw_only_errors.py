from dataclasses import *
from dataclasses import FrozenInstanceError

@dataclass(slots=True)
class S:
    a: int
    b: int = 2
    def m(self): return __class__
s = S(1); print(s, S.__slots__, s.m() is S)
try: s.q = 3
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
try: K(1)
except TypeError as e: print(e)
print(K(a=2), K.__doc__)
@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int = 5
    c: str
print(KW(1, c='x'), KW.__match_args__, KW.__doc__)
try:
    @dataclass
    class B:
        x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class B:
        x: int = 1
        y: int
except TypeError as e: print(e)
