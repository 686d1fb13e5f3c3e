# Which of __iter__, __len__ and __length_hint__ are asked, how often, in which order, and what becomes of odd answers.
def attempt(name, what):
    print(name, end=": ")
    try:
        print("->", what())
    except Exception as e:
        print("->", type(e).__name__, e)


class Sized:
    def __iter__(self):
        print("iter", end=" ")
        return iter([2, 1])

    def __len__(self):
        print("len", end=" ")
        return 2


class Hinted:
    def __iter__(self):
        print("iter", end=" ")
        return iter([2, 1])

    def __length_hint__(self):
        print("hint", end=" ")
        return 2


class Counting:
    """An iterator of its own."""

    def __init__(self):
        self.n = 3

    def __iter__(self):
        print("iter", end=" ")
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n

    def __length_hint__(self):
        print("hint", end=" ")
        return self.n


from collections import deque

for cls in (Sized, Hinted, Counting):
    for name, what in {
        "list": list, "tuple": tuple, "set": set, "frozenset": frozenset, "sorted": sorted, "sum": sum, "min": min, "max": max, "any": any, "all": all, "dict": lambda x: dict.fromkeys(x), "deque": deque, "bytes": bytes, "bytearray": bytearray,
        "star": lambda x: [*x], "star tuple": lambda x: (*x,), "star set": lambda x: {*x}, "call": lambda x: len([print(*x)]), "extend": lambda x: [0].extend(x), "+=": lambda x: [0].__iadd__(x), "slice": lambda x: [0].__setitem__(slice(0, 1), x), "join": lambda x: ",".join(map(str, x)), "join itself": lambda x: ",".join(x), "bytes join": lambda x: b",".join(x), "tuple subclass": lambda x: type("T", (tuple,), {})(x), "fromkeys": dict.fromkeys, "from pairs": lambda x: dict([x]), "accumulate": lambda x: list(__import__("itertools").accumulate(x)), "islice": lambda x: list(__import__("itertools").islice(x, 2)), "reduce": lambda x: __import__("functools").reduce(max, x), "Counter": lambda x: __import__("collections").Counter(x), "cycle": lambda x: [y for y, _ in zip(__import__("itertools").cycle(x), range(4))], "takewhile": lambda x: list(__import__("itertools").takewhile(bool, x)), "enumerate": lambda x: list(enumerate(x)), "zip": lambda x: list(zip(x)),
        "unpack": lambda x: (lambda a, b, *c: (a, b))(*x), "reversed": lambda x: list(reversed(list(x))), "map": lambda x: list(map(str, x)), "filter": lambda x: list(filter(None, x)), "comprehension": lambda x: [y for y in x], "in": lambda x: 1 in x, "min default": lambda x: min(x, default=3), "max key": lambda x: max(x, key=lambda y: -y), "sum start": lambda x: sum(x, 10), "for": lambda x: [y for y in x], "list subclass": lambda x: type("L", (list,), {})(x), "bytearray extend": lambda x: bytearray().extend(x), "iter": lambda x: list(iter(x)), "set update": lambda x: set().update(x),
    }.items():
        attempt(f"{cls.__name__} {name}", lambda: what(cls()))
for answer in (-1, None, "x", 1.5, NotImplemented, 10**30, True):
    class Odd:
        def __iter__(self):
            return iter([1])

        def __len__(self):
            return answer

    class OddHint:
        def __iter__(self):
            return iter([1])

        def __length_hint__(self):
            return answer

    for cls in (Odd, OddHint):
        for what in (list, lambda x: [*x], sorted, bytearray, tuple):
            attempt(f"{cls.__name__} {answer!r}", lambda: what(cls()))
for error in (TypeError, ValueError, KeyError):
    class Raising:
        def __iter__(self):
            return iter([1])

        def __len__(self):
            raise error("len")

        def __length_hint__(self):
            raise error("hint")

    attempt(error.__name__, lambda: list(Raising()))
    del Raising.__len__
    attempt(error.__name__, lambda: list(Raising()))


class Negative(list):
    def __len__(self):
        return -1


for what in (list, lambda x: [*x], lambda x: (*x,), lambda x: [].extend(x), sorted, tuple, set, lambda x: print(*x), lambda x: [0].__iadd__(x), lambda x: [*x, *x]):
    attempt("negative", lambda: what(Negative([3, 1])))
for sequence in ("a", [1], (1,), b"a", bytearray(b"a"), "", [], range(0)):
    for count in (2**63, 2**63 - 1, -(2**63), -(2**63) - 1):
        if not (sequence and count == 2**63 - 1):
            attempt(f"{sequence!r} {count}", lambda: sequence * count)
