# Classes that are native in CPython are named with their module in messages, others are not.
import collections
import functools
import typing


class OrderedDict:
    pass


for o in (collections.OrderedDict(), collections.defaultdict(), functools.partial(int), functools.cmp_to_key(int)(1), typing.TypeVar("T"), typing.ParamSpec("P"),
          typing.TypeVarTuple("Q"), collections.Counter(), functools.lru_cache(int), typing.NewType("a", int), OrderedDict(), collections.UserDict()):
    for f in (lambda: o.missing, lambda: o + 1, lambda: 1 - o, lambda: o < 3, lambda: -o, lambda: o[0:1], lambda: [1][o], lambda: int(o), lambda: "".join([o])):
        try:
            f()
        except (TypeError, AttributeError, KeyError) as e:
            print(e, end="; ")
    print()
print(float(memoryview(b"1.5")), float(bytearray(b" 2 ")))
for f in lambda: float(memoryview(b"x")), lambda: object.__new__(type("K", (list,), {})), lambda: object.__new__(type("L", (int,), {"__new__": lambda cls: object.__new__(cls)})):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(str(e).partition(" at 0x")[0])


class Length:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Index:
    def __index__(self):
        return self.value


index = Index()
for index.value in [], "s", 2, -1, True:
    for f in len, bool, list:
        try:
            print(f(Length(index)))
        except Exception as e:
            print(type(e).__name__, e)
