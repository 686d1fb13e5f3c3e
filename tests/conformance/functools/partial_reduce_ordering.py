import functools
from functools import *


def t(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1, k=2)
print(p(3, j=4), p(k=5), p.func is f, p.args, p.keywords, partial(p, 9).args, type(p))
q = partial(f, Placeholder, 2, Placeholder, 4)
print(q(1, 3), q(1, 3, 5), partial(q, 8).args, Placeholder, type(Placeholder))
for make in [lambda: partial(), lambda: partial(1), lambda: partial(f, Placeholder), lambda: q(1), lambda: partial(f, a=Placeholder), lambda: partial(int, base=2)("101"),
             lambda: repr(partial(len)), lambda: repr(partial(print, 1, a="x")), lambda: type(Placeholder)() is Placeholder]:
    t(make)


class C:
    def base(self, *args, **kwargs):
        return args, kwargs
    m = partialmethod(base, 1, k=2)
    g = partialmethod(base, Placeholder, 7)


print(C().m(5), C.m(C(), 6), C().g(3))
t(reduce, lambda a, b: a * b, [1, 2, 3, 4])
t(reduce, lambda a, b: a + b, [], 5)
t(reduce, lambda a, b: a + b, [1], initial=5)
t(reduce, lambda a, b: a + b, [])
t(reduce, max, 3)
t(partialmethod, 3)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2))
t(lambda: cmp_to_key(lambda a, b: 0)(1) < 2)


@total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v if isinstance(o, V) else NotImplemented

    def __lt__(self, o):
        return self.v < o.v if isinstance(o, V) else NotImplemented


print(V(1) < V(2), V(1) <= V(1), V(1) > V(2), V(2) >= V(1), V.__ge__.__name__, V.__ge__.__qualname__)
t(lambda: V(1) >= 3)
t(lambda: total_ordering(type("X", (), {})))


def deco(fn):
    @wraps(fn)
    def inner(*a):
        "inner doc"
        return fn(*a)
    return inner


@deco
def named(x: int) -> str:
    "doc of named"
    return x


named2 = update_wrapper(lambda: 0, named)
print(named.__name__, named.__doc__, named.__qualname__, named.__wrapped__(3), named.__module__, named.__annotations__, named2.__name__)


class D:
    calls = 0

    @cached_property
    def value(self):
        "the value"
        D.calls += 1
        return 42


d = D()
print(d.value, d.value, D.calls, d.__dict__, D.value.__doc__, D.value.attrname)
del d.value
print(d.value, D.calls)


class Slotted:
    __slots__ = ()
    value = cached_property(lambda self: 1)


t(lambda: Slotted().value)
print(functools.__all__)
