from dataclasses import *
from dataclasses import FrozenInstanceError

@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x**2+self.y**2
p = P(1, 2)
D = make_dataclass('D', [('x', int), 'y', ('z', int, field(default=4))], namespace={'f': lambda self: self.x})
print(D(1,2), D(1,2).f(), D.__module__)
print(is_dataclass(D), is_dataclass(D(1,2)), is_dataclass(3))
print(fields(P)[0].name, fields(P)[0].type, fields(P)[1].default)
@dataclass
class N:
    v: int
    n: "N | None" = None
n = N(1, N(2)); print(n); n.n = n; print(n)
match p:
    case P(1, y): print('m', y)
@dataclass
class R:
    items: list[P]
    d: dict
print(asdict(R([P(1)], {'k': P(2)})))
print(P.__init__.__annotations__, P.__init__.__qualname__, P.__eq__.__qualname__)
