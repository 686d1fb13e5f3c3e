# limits: max_recursion_depth=200000 max_memory=512M max_duration_secs=60
# expect: ok|limit memory|duration
# Programs that raise the recursion limit far end in success or in an exception, never in a crash.
import sys

sys.setrecursionlimit(100_000)


def ends(what):
    try:
        return what() is not None
    except Exception:
        return True


def calls(n):
    return n if n == 0 else calls(n - 1)


class Nested:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"N({self.inner!r})"

    def __str__(self):
        return "n" + str(self.inner)

    def __eq__(self, other):
        return isinstance(other, Nested) and self.inner == other.inner

    def __lt__(self, other):
        return self.inner < other.inner

    def __hash__(self):
        return hash((self.inner, 1))

    def __len__(self):
        return len(self.inner) if isinstance(self.inner, Nested) else 1

    def __bool__(self):
        return bool(self.inner)

    def __contains__(self, item):
        return item in self.inner if isinstance(self.inner, Nested) else False

    def __iter__(self):
        yield 1
        if isinstance(self.inner, Nested):
            yield from self.inner

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "inner"), name)

    def __getitem__(self, key):
        return self.inner[key] if isinstance(self.inner, Nested) else key

    def __call__(self, n):
        return self.inner(n) if isinstance(self.inner, Nested) else n

    def __add__(self, other):
        return self.inner + other

    def __format__(self, spec):
        return format(self.inner, spec)

    def __index__(self):
        return self.inner.__index__() if isinstance(self.inner, Nested) else 5

    @property
    def bottom(self):
        return self.inner.bottom if isinstance(self.inner, Nested) else self.inner

    def __enter__(self):
        return self.inner.__enter__() if isinstance(self.inner, Nested) else 1

    def __exit__(self, *exc):
        return False


def tower(n):
    made = 0
    for _ in range(n):
        made = Nested(made)
    return made


def delegating(n):
    if n:
        yield from delegating(n - 1)
    yield n


def chained(n):
    g = iter([1])
    for _ in range(n):
        g = (x for x in g)
    return list(g)


async def awaiting(n):
    return await awaiting(n - 1) if n else 0


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


def data(kind, n):
    made = kind([1])
    for _ in range(n):
        made = kind([made])
    return made


def mapping(n):
    made = {}
    for _ in range(n):
        made = {1: made}
    return made


def lambdas(n):
    f = lambda x: x
    for _ in range(n):
        f = (lambda g: lambda x: g(x))(f)
    return f(1)


def decorated(n):
    class D:
        def __init__(self, f):
            self.f = f

        def __get__(self, obj, owner=None):
            return self.f.__get__(obj, owner) if hasattr(self.f, "__get__") else self.f

    f = lambda self: 1
    for _ in range(n):
        f = D(f)
    return type("X", (), {"m": f})().m()


def handlers(n):
    try:
        if n:
            handlers(n - 1)
        raise KeyError(n)
    except KeyError:
        return n
    finally:
        n += 1


def classes(n):
    cls = object
    for _ in range(min(n, 2000)):
        cls = type("C", (cls,), {"m": lambda self: 1})
    return cls().m()


def supers(n):
    return Nested.__repr__(tower(n))


def key(n):
    return sorted([3, 1, 2], key=lambda x: calls(n) + x)


def matching(value):
    match value:
        case [inner]:
            return matching(inner)
        case _:
            return 1


for depth in (3_000, 99_000):
    long = min(depth, 20_000)  # where texts of every length are made
    print(depth, [
        ends(lambda: what()) for what in (
            lambda: calls(depth), lambda: repr(tower(long)), lambda: str(tower(long)), lambda: tower(depth) == tower(depth), lambda: tower(depth) < tower(depth), lambda: hash(tower(depth)),
            lambda: len(tower(depth)), lambda: bool(tower(depth)), lambda: 3 in tower(depth), lambda: list(tower(min(depth, 3_000))), lambda: tower(depth).missing, lambda: tower(depth)[1], lambda: tower(depth)(1),
            lambda: tower(depth) + 1, lambda: f"{tower(depth)}", lambda: [0] * 9 and range(9)[tower(depth)], lambda: tower(depth).bottom, lambda: tower(depth).__enter__(),
            lambda: sorted([tower(depth), tower(depth)]) and 1, lambda: max(tower(depth), tower(depth)) and 1, lambda: {tower(depth): 1} and 1, lambda: [tower(depth)].index(tower(depth)), lambda: tower(depth) in [tower(depth)],
            lambda: list(delegating(min(depth, 3_000))), lambda: next(delegating(depth)), lambda: chained(depth), lambda: drive(awaiting(depth)), lambda: lambdas(depth), lambda: decorated(depth), lambda: handlers(depth), lambda: classes(depth), lambda: supers(long), lambda: key(depth),
            lambda: repr(data(list, depth)), lambda: repr(data(tuple, depth)), lambda: data(list, depth) == data(list, depth), lambda: data(tuple, depth) < data(tuple, depth), lambda: hash(data(tuple, depth)), lambda: repr(mapping(depth)), lambda: mapping(depth) == mapping(depth), lambda: matching(data(list, depth)),
            lambda: str(ExceptionGroup("g", [ValueError(data(list, depth))])), lambda: eval("(" * min(depth, 300) + "1" + ")" * min(depth, 300)) if depth < 200 else 1, lambda: isinstance(1, data(lambda x: tuple(x), depth)), lambda: "%r" % (data(list, depth),),
        )
    ])
