# A deep copy walks the object's own __dict__, and sees it change.
import copy
from collections import deque


class Holds:
    def __init__(self, k):
        self.k = k


class Grows:
    def __init__(self, change):
        self.change = change

    def __deepcopy__(self, memo):
        self.change()
        return "ok"


def attempt(make):
    try:
        print(copy.deepcopy(make()))
    except Exception as error:
        print(type(error).__name__, error)


d = {}
d["k"] = Grows(lambda: d.setdefault("more", 1))
attempt(lambda: d)
first = Holds(Grows(lambda: setattr(first, "added", 1)))
first.z = 2
attempt(lambda: first)
last = Holds(Grows(lambda: setattr(last, "added", 1)))
attempt(lambda: last)
q = deque()
q.extend([Grows(q.clear), 1, 2])
attempt(lambda: q)
held = Holds(1)
print(held.__reduce_ex__(2)[2] is held.__dict__, held.__getstate__() is held.__dict__, copy.copy(held).__dict__ is held.__dict__)


class Slotted:
    __slots__ = ("a", "__dict__")


slotted = Slotted()
slotted.a, slotted.b = 1, 2
print(slotted.__reduce_ex__(2)[2], copy.copy(slotted).a, copy.deepcopy(slotted).b)
for alias in (list[int], dict[str, list[int]], tuple[int, ...], int | None, type[int]):
    print(copy.copy(alias) == alias, copy.deepcopy(alias) == alias, copy.copy(alias))
print(list[int].__reduce__(), copy.deepcopy({"a": list[int]}))
