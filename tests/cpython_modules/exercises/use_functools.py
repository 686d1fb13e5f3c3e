import functools
from functools import *
from functools import Placeholder, _CacheInfo, singledispatch


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


@lru_cache(maxsize=2)
def slow(x, *, y=1):
    print("computing", x, y)
    return x + y


print(slow(1), slow(1), slow(2), slow(1, y=2), slow(2), slow(1), slow.cache_info(), slow.cache_parameters(), slow.__wrapped__(5))
slow.cache_clear()
print(slow.cache_info(), slow.__name__)


@lru_cache(None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info(), typed.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
attempt(lambda: fib([]))
attempt(lambda: lru_cache("x"))


class Lazy:
    def __init__(self):
        self.count = 0

    @cached_property
    def value(self):
        "how often"
        self.count += 1
        return self.count

    @lru_cache
    def method(self, x):
        return x, self.count


o = Lazy()
print(o.value, o.value, o.__dict__, Lazy.value.__doc__, Lazy.value.attrname)
del o.value
print(o.value, o.method(1), o.method(1), Lazy.method.cache_info())


class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


attempt(lambda: Slotted().x)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), sorted([b, a])[0] is a)
attempt(lambda: a <= 3)
attempt(lambda: total_ordering(type("Empty", (), {})))


def spread(*args, **kwargs):
    return args, kwargs


p = partial(spread, 1, k=2)
q = partial(p, 3, k=4, m=5)
print(p(9), q(10), q.func is spread, q.args, q.keywords, repr(partial(len))[:18], partial(print, Placeholder, "second")("first"))
attempt(lambda: partial())
attempt(lambda: partial(spread, Placeholder))
holey = partial(spread, Placeholder, 2, Placeholder, 4)
print(holey(1, 3), holey(1, 3, 5), partial(holey, 1)("x"))
attempt(lambda: holey(1))


class WithMethods:
    def real(self, *args, **kw):
        return args, kw

    made = partialmethod(real, 7, z=8)
    again = partialmethod(made, 9)
    sm = partialmethod(staticmethod(spread), 1)
    cm = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 2)


w = WithMethods()
print(w.made(1), w.again(), w.sm(3), w.cm(4), WithMethods.cm(5))
print(reduce(lambda x, y: x * 10 + y, [1, 2, 3]), reduce(spread, [], 5), reduce(max, iter([3, 9, 2])))
attempt(lambda: reduce(max, []))
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda x, y: (x.lower() > y.lower()) - (x.lower() < y.lower()))))
K = cmp_to_key(lambda x, y: x - y)
print(K(1) < K(2), K(2) == K(2), K(3) >= K(4))
attempt(lambda: K(1) < 2)


def decorate(f):
    @wraps(f)
    def wrapper(*args):
        "wrapper doc"
        return f(*args)

    return wrapper


@decorate
def documented(x: int) -> str:
    "real doc"


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__annotations__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


@singledispatch
def show(x):
    return "object", x


@show.register
def _(x: int):
    return "int", x


@show.register(list)
@show.register(tuple)
def _(x):
    return "sequence", len(x)


@show.register
def _(x: str | bytes):
    return "text", x


class MyInt(int):
    pass


print(show(1), show([1]), show((1, 2)), show("a"), show(b"b"), show(2.5), show(MyInt(3)), show(True), show.dispatch(bool) is show.dispatch(int), sorted(c.__name__ for c in show.registry))
attempt(lambda: show())
attempt(lambda: show.register("x"))
attempt(lambda: show.register(lambda x: x))
from collections.abc import Iterable, Mapping, Sized


@show.register(Sized)
def _(x):
    return "sized"


@show.register(Mapping)
def _(x):
    return "mapping"


print(show({}), show({1}), show.dispatch(dict) is show.registry[Mapping])


class Dispatching:
    @singledispatchmethod
    def go(self, x):
        return "any", x

    @go.register
    def _(self, x: int):
        return "int", x

    @singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, x

    @make.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, "str", x


d = Dispatching()
print(d.go(1), d.go("s"), Dispatching.make(1), d.make("t"))
print(functools.recursive_repr and _CacheInfo(1, 2, 3, 4), update_wrapper(partial(len), len).__name__)
from functools import _lru_cache_wrapper, _make_key

print(_make_key((1, "a"), {"k": 2}, False).__class__.__name__, _make_key(("a",), {}, False), callable(_lru_cache_wrapper))
