import operator
from collections import deque


class Items:
    def __getitem__(self, i):
        return [1, 2][i]


class Adds(Items):
    def __add__(self, other):
        return "added"


class AddedTo(Items):
    def __radd__(self, other):
        return "added to"


class Refuses:
    def __iter__(self):
        raise TypeError("mine")


values = [1], (2,), "s", b"b", range(3), {1: 2}, {1}, 5, Items(), Adds(), AddedTo(), deque([3]), None
for a in values:
    for b in values:
        for f in operator.concat, operator.iconcat:
            try:
                print(f(a if f is operator.concat or type(a) is not list else a[:], b), end=" ")
            except Exception as e:
                print(type(e).__name__, str(e) if "can't be" in str(e) else "", end=" ")
        print()
    break
for a in range(3), {1: 2}, 5, Items(), Adds(), None:
    for b in values:
        try:
            print(operator.concat(a, b), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end="; ")
    print()
for f in operator.countOf, operator.indexOf:
    for value in 5, None, Refuses(), Items(), "abc", [1, 1]:
        try:
            print(f(value, 1))
        except Exception as e:
            print(type(e).__name__, e)
