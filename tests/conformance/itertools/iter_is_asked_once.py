# How often the iterators ask a class's __iter__.
import collections
import itertools


class Counting:
    def __init__(self, make=lambda n: n):
        self.n, self.make = 0, make

    def __iter__(self):
        print("iter", end=" ")
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.make(self.n)


def row(n):
    return (n,)


C = Counting
for label, action in {
    "map": lambda: map(str, C()), "map of two": lambda: map(max, C(), C()), "zip": lambda: zip(C(), C()), "zip of three": lambda: zip(C(), C(), C()),
    "strict": lambda: zip(C(), C(), strict=True), "filter": lambda: filter(None, C()), "enumerate": lambda: enumerate(C()),
    "chain": lambda: itertools.chain(C(), C()), "from_iterable": lambda: itertools.chain.from_iterable(C(row)),
    "inner": lambda: itertools.chain.from_iterable(C(lambda n: C())), "accumulate": lambda: itertools.accumulate(C()),
    "cycle": lambda: itertools.islice(itertools.cycle(C()), 5), "pairwise": lambda: itertools.pairwise(C()),
    "dropwhile": lambda: itertools.dropwhile(lambda x: x < 2, C()), "takewhile": lambda: itertools.takewhile(lambda x: x < 2, C()),
    "filterfalse": lambda: itertools.filterfalse(None, C()), "starmap": lambda: itertools.starmap(str, C(row)),
    "islice": lambda: itertools.islice(C(), 1, 3), "zip_longest": lambda: itertools.zip_longest(C(), C()),
    "compress": lambda: itertools.compress(C(), C()), "batched": lambda: itertools.batched(C(), 2),
    "groupby": lambda: [(k, list(g)) for k, g in itertools.groupby(C())], "tee": lambda: itertools.tee(C())[0], "list": lambda: list(C()),
    "tuple": lambda: tuple(C()), "set": lambda: set(C()), "sorted": lambda: sorted(C()), "join": lambda: "".join(map(str, C())),
    "numbers": lambda: [sum(C()), max(C()), min(C()), any(C()), all(C())], "stars": lambda: [*C(), *C()], "deque": lambda: collections.deque(C()),
    "delegate": lambda: (lambda: (yield from C()))(), "generator": lambda: (x for x in C()),
}.items():
    print(label, end=": ")
    print(list(action()))
first, *rest = C()
print(first, rest)
*rest, last = C()
print(rest, last)


class Failing:
    # Fails once in a while, and goes on.
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n in (2, 4):
            raise ValueError(f"boom {self.n}")
        return [self.n]


for label, make in {"chain": lambda: itertools.chain(Failing(), [1]), "from_iterable": lambda: itertools.chain.from_iterable(Failing()),
                    "map": lambda: map(str, Failing()), "zip": lambda: zip(Failing(), Failing()), "starmap": lambda: itertools.starmap(str, Failing())}.items():
    iterator = make()
    shown = []
    for _ in range(6):
        try:
            shown.append(next(iterator, "over"))
        except ValueError as error:
            shown.append(str(error))
    print(label, shown)
for bad in (5, None, [5], [[1], 5]):
    for make in (itertools.chain.from_iterable, lambda x: itertools.starmap(str, x)):
        try:
            print(list(make(bad)))
        except TypeError as error:
            print(error)


class OptOut:
    __iter__ = None


class Raises:
    def __iter__(self):
        raise TypeError("own words")


class Wrong:
    def __iter__(self):
        return []


for value in (OptOut(), Raises(), Wrong(), 5, None):
    for join in ("".join, b"".join, bytearray().join):
        try:
            join(value)
        except TypeError as error:
            print(error, error.__context__)
