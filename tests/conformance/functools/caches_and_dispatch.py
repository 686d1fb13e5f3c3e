from functools import *


@lru_cache(maxsize=2)
def square(x):
    "squares"
    print("computing", x)
    return x * x


print(square(2), square(2), square(3), square(2), square(4), square(3), square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__name__, square.__doc__, square.__wrapped__(5), type(square))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(typed=True)
def typed(x, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1, y=2), typed(1, y=2.0), typed.cache_info())


@lru_cache(None)
def kw(*args, **kwargs):
    return args, kwargs


kw(1, a=2); kw(1, a=2); kw(1, "a", 2); kw((1, "a", 2)); kw(1); kw("1"); kw(1.0)
print(kw.cache_info())
for f in (lambda: square([]), lambda: lru_cache("x"), lambda: lru_cache(3)(4)):
    try:
        f()
    except TypeError as e:
        print(e)


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, o):
        return self.v == o.v

    def __repr__(self):
        return f"Key({self.v})"


@lru_cache(2)
def by_key(k):
    print("computing", k)
    return k.v


print(by_key(Key(1)), by_key(Key(1)), by_key(Key(2)), by_key(Key(1)), by_key(Key(3)), by_key(Key(2)), by_key.cache_info())


class M:
    @lru_cache
    def method(self, x):
        return x + 1

    def __repr__(self):
        return "M()"


m = M()
print(m.method(1), m.method(1), M.method.cache_info())


@lru_cache(0)
def never(x):
    return x


never(1); never(1)
print(never.cache_info())


@singledispatch
def show(x, *rest):
    return f"object {x!r}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
def show_list(x):
    return f"list {len(x)}"


@show.register
def _(x: str | bytes):
    return "text"


print(show(1), show(True), show([1]), show("a"), show(b"b"), show(1.5), show.dispatch(bool) is show.dispatch(int), show.registry[list] is show_list)
for f in (lambda: show(), lambda: show.register(lambda x: x)(1) if False else show.register(5)):
    try:
        f()
    except TypeError as e:
        print(e)


class N:
    @singledispatchmethod
    def go(self, arg):
        return "base"

    @go.register
    def _(self, arg: int):
        return "int"

    @go.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__


print(N().go(1), N().go("s"), N().go(None))
