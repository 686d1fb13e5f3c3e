import reprlib
from reprlib import Repr, aRepr, recursive_repr
from array import array
from collections import deque


class Long:
    def __repr__(self):
        return "<" + "long " * 40 + ">"


class Bad:
    def __repr__(self):
        raise ValueError


r = reprlib.repr
for value in (list(range(20)), tuple(range(9)), (1,), set("abcdefghij"), frozenset(range(9)), deque(range(10)), {i: i for i in range(9)}, "x" * 80, "it's", 10**60, -(10**60), 3.5, [[[[[[[[1]]]]]]]], Long(), None, array("i", range(9)), b"ab" * 30, {}, set(), [], {"k": {"l": {"m": 1}}}):
    print(r(value))
print(r(Bad())[:20])
mine = Repr(maxlist=2, maxdict=1, maxstring=10, maxlevel=2, fillvalue="~")
print(mine.repr([1, 2, 3]), mine.repr({1: 2, 3: 4}), mine.repr("abcdefghijkl"), mine.repr([[[1]]]), mine.repr((1, 2, 3)))
for indent in (2, "-->", 0):
    print(Repr(indent=indent).repr([1, [2, {"a": 3}], (4,), set()]))
try:
    print(Repr(indent=3.5).repr([1]))
except TypeError as e:
    print(e)


class Mine(Repr):
    def repr_Special(self, obj, level):
        return f"special at {level}"


class Special:
    pass


print(Mine().repr([Special(), [Special()]]))


class Node:
    def __init__(self, *children):
        self.children = list(children)

    @recursive_repr("...loop")
    def __repr__(self):
        "doc of repr"
        return f"Node({', '.join(map(repr, self.children))})"


n = Node(1, Node(2))
n.children.append(n)
print(n, Node.__repr__.__doc__, Node.__repr__.__wrapped__.__name__, aRepr.maxlist, reprlib.__all__)
