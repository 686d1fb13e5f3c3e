from dataclasses import *
from dataclasses import FrozenInstanceError

@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x**2+self.y**2
@dataclass(eq=False)
class E: a: int = 1
print(E() == E(), hash(E()) is not None)
@dataclass(unsafe_hash=True)
class H: a: int; b: int = field(hash=False, default=0)
print(hash(H(1,2)) == hash(H(1,3)), H.__dataclass_params__)
from typing import ClassVar
@dataclass
class V:
    n: ClassVar[int] = 3
    x: int = 1
print(V(), V.n, [f.name for f in fields(V)])
try:
    @dataclass(frozen=True)
    class X(P): pass
except TypeError as e: print(e)
@dataclass
class G[T]:
    x: T
print(G[int](3))
