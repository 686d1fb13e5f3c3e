import reprlib
from array import array
from collections import deque
from reprlib import Repr, recursive_repr


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))


r = reprlib.repr
print(reprlib.__all__, type(reprlib.aRepr).__name__, sorted(vars(Repr()).items(), key=str))
for x in (list(range(20)), tuple(range(20)), (1,), (), [], set(), frozenset(), {3, 1, 2}, set(range(30)), frozenset(range(30)), {i: i for i in range(20)}, {}, {2: 1, 1: 2}, deque(range(20)), deque(), deque([1]), array("i", range(20)), array("i"), array("i", [1]),
          "short", "x" * 100, "'" * 40, "é" * 50, b"x" * 100, 10 ** 100, 12345, 1.5, None, [[[[[[[[1]]]]]]]], {1: {2: {3: {4: {5: {6: {7: {}}}}}}}}, ("a" * 50, ["b" * 50]), range(10 ** 20, 10 ** 30), {1, "a"} and [1]):
    print(r(x))
class Long:
    def __repr__(self): return "L" * 100
class Bad:
    def __repr__(self): raise ValueError
print(r(Long()), r([Long()] * 3), r(Bad())[:16])
class list2(list): pass
class dict2(dict): pass
class array(list): "Another array."
print(r(list2(range(30))), r(dict2(a=1)), r(array(range(30))))
n = Repr(maxlevel=2, maxlist=2, maxtuple=1, maxdict=1, maxset=2, maxfrozenset=0, maxdeque=3, maxarray=2, maxstring=10, maxlong=8, maxother=12, fillvalue="~")
for x in ([1, 2, 3], (1, 2), (1,), {1: 2, 3: 4}, {1, 2, 3}, frozenset([1]), deque(range(9)), "a" * 20, 10 ** 20, 1.23456789012345678, [[[1]]], [[{1: 2}]], [[(), ("x",)]]):
    print(n.repr(x))
print(n.repr1([[1]], 1), n.repr1([[1]], 0), n.repr1([], 0), n.repr1({}, 0), n.repr1((1,), 0), n.repr1(deque([1]), 0))
for limit in range(8):
    print(Repr(maxstring=limit).repr("abcdefghijkl"), Repr(maxlong=limit).repr(123456789012), Repr(maxother=limit).repr(None))
for indent in (2, "--", 0, "", None):
    i = Repr(maxlist=3, indent=indent)
    print(i.repr([1, [2, 3], {"a": (4,), "b": []}, 5])); print(i.repr((1,)), i.repr([]), i.repr({}))
t(lambda: Repr(indent=-1).repr([1])); t(lambda: Repr(indent=2.5).repr([1])); t(lambda: Repr(indent=2.5).repr([])); t(lambda: Repr(indent=True).repr([1]))
t(lambda: Repr(5))
class Mine(Repr):
    def repr_Thing(self, x, level): return f"<thing {level}>"
    def repr_complex(self, x, level): return "c"
    def repr_str(self, x, level): return "S" + super().repr_str(x, level)
class Thing: pass
print(Mine().repr([Thing(), [Thing()], 1j, "s"]))
class Spaced: pass
Spaced.__name__ = "two words"
class Two(Repr):
    def repr_two_words(self, x, level): return "2w"
print(Two().repr(Spaced()))
reprlib.aRepr.maxlist = 2; print(r([1, 2, 3]))


class Ring:
    @recursive_repr()
    def __repr__(self):
        "Doc."
        return f"Ring({self.me!r}, {self.other!r})"
a, b = Ring(), Ring(); a.me, a.other, b.me, b.other = a, b, a, 5
print(a, b, Ring.__repr__.__name__, Ring.__repr__.__doc__, Ring.__repr__.__qualname__, Ring.__repr__.__wrapped__.__name__)
class Fill:
    @recursive_repr(fillvalue="<...>")
    def __repr__(self): return f"[{self!r}]"
print(Fill(), [Fill()])
class Fails:
    @recursive_repr()
    def __repr__(self): raise KeyError("x")
f = Fails(); t(lambda: repr(f)); t(lambda: repr(f))
