from dataclasses import *
from dataclasses import FrozenInstanceError

@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x**2+self.y**2
p = P(1, 2); print(p, p == P(1,2), p != P(2,2), p.norm(), P(5), P.__doc__, P.__match_args__)
try: P()
except TypeError as e: print(e)
try: P(1,2,3)
except TypeError as e: print(e)
try: hash(p)
except TypeError as e: print(e)
@dataclass(order=True, frozen=True)
class F:
    a: int
    b: str = "q"
    c: list = field(default_factory=list, compare=False)
f = F(1); print(f, f < F(2), sorted([F(3), F(1)]), hash(f) == hash(F(1)))
try: f.a = 3
except FrozenInstanceError as e: print(type(e), e)
try: del f.a
except FrozenInstanceError as e: print(e)
try: F(1) < 3
except TypeError as e: print(e)
@dataclass
class C(P):
    z: float = field(default=1.5, repr=False)
    w: InitVar[int] = 3
    k: int = field(init=False)
    def __post_init__(self, w): self.k = w * 2
c = C(1, z=2, w=7); print(c, c.k, c.z, [q.name for q in fields(c)])
print(asdict(c), astuple(c))
print(replace(p, x=9))
