# What an OrderedDict takes pairs from, and how it complains; subclasses see each item in __setitem__.
from collections import OrderedDict


class Keys:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


class Items:
    def items(self):
        return [("i", 1), ("j", 2)]


class Logged(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


sources = [(1, "a"), b"abc", "\n\tq", [(1, 2, 3)], [(1,)], [1], ["ab"], 5, [[]], [set()], None, {1: 2}.items(), ["abc"], [iter([1, 2])], [{1: 2, 3: 4}],
           [([], 1)], Keys(), Items(), {"a": 1}, OrderedDict(z=1), [("k", "v"), ("l", "w")], zip("ab", [1, 2])]
for make in OrderedDict, lambda source: OrderedDict(q=0).update(source), Logged:
    for source in sources if make is not Logged else [s for s in sources if s != [([], 1)]]:
        try:
            print(make(source))
        except Exception as e:
            print(type(e).__name__, e)
for f in (lambda: OrderedDict(1, 2), lambda: OrderedDict().update(1, 2), lambda: OrderedDict(self=1, other=2), lambda: OrderedDict({"a": 1}, a=2, b=3),
          lambda: Logged({"a": 1}, b=3), lambda: OrderedDict().update(), lambda: OrderedDict([("a", 1)]) | {"b": 2}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
