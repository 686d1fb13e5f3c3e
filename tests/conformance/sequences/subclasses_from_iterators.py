# A subclass of a container, made from an iterator that is written in Python: __init__ has no result.
import itertools


class Items(list):
    def __or__(self, other):
        return Items(itertools.chain(self, other))


class Bag(set):
    pass


class Frozen(frozenset):
    pass


class Row(tuple):
    pass


class Bytes(bytearray):
    pass


class Table(dict):
    pass


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return iter(range(self.start, 0, -1))


def numbers():
    yield from (3, 1, 2)


for kind in (Items, Bag, Frozen, Row, Bytes):
    for source in (numbers(), Countdown(3), itertools.chain([1], numbers()), map(abs, numbers()), [1, 2], filter(None, numbers())):
        made = kind(source)
        print(type(made).__name__, sorted(made), end="; ")
    print()
print(Items([1]) | Items([2]), Table((key, key * 2) for key in "ab"), Table(map(lambda key: (key, 1), "xy"), z=2))
print(Items.__init__(Items(), numbers()), Bag.__init__(Bag(), numbers()), Bytes.__init__(Bytes(), numbers()), Table.__init__(Table(), zip("ab", numbers())))


class Init(list):
    def __init__(self, source, extra):
        print("result", super().__init__(source))
        self.extra = extra


print(Init(numbers(), 5), Init(extra=1, source=Countdown(2)).extra)
full = Items([1, 2, 3])
print(full.__init__(numbers()), full, full.__init__(), full, list.__init__(full, "ab"), full)


def failing():
    yield 1
    raise KeyError("stopped")


for kind in (Items, Bag, Row, Bytes, Table):
    try:
        kind(failing())
    except Exception as error:
        print(kind.__name__, type(error).__name__, error)
try:
    full.__init__(failing())
except KeyError:
    print(full)
