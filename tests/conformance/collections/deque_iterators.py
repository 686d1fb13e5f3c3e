# What ends a walk over a deque, and how the types of its iterators are called.
import copy
import operator
from collections import deque


def attempt(what, *args, **k):
    try:
        return what(*args, **k)
    except Exception as e:
        return type(e).__name__, str(e)


ops = {
    "append": lambda d: d.append(9),
    "appendleft": lambda d: d.appendleft(9),
    "pop": lambda d: d.pop(),
    "popleft": lambda d: d.popleft(),
    "both": lambda d: (d.append(9), d.popleft()),
    "reverse": lambda d: d.reverse(),
    "rotate0": lambda d: d.rotate(0),
    "rotate1": lambda d: d.rotate(1),
    "rotatefull": lambda d: d.rotate(len(d)),
    "rotateneg": lambda d: d.rotate(-1),
    "set": lambda d: d.__setitem__(0, 7),
    "delete": lambda d: d.__delitem__(0),
    "delmid": lambda d: d.__delitem__(1),
    "insert": lambda d: d.insert(1, 5),
    "insertend": lambda d: d.insert(99, 5),
    "clear": lambda d: d.clear(),
    "extend0": lambda d: d.extend([]),
    "extend": lambda d: d.extend([1]),
    "extendleft0": lambda d: d.extendleft(()),
    "remove": lambda d: d.remove(2),
    "iadd0": lambda d: d.__iadd__([]),
    "imul1": lambda d: d.__imul__(1),
    "imul2": lambda d: d.__imul__(2),
    "imul0": lambda d: d.__imul__(0),
    "copy": lambda d: d.copy(),
    "count": lambda d: d.count(1),
    "init": lambda d: d.__init__([1,2,3]),
    "initnone": lambda d: d.__init__(),
    "remove_missing": lambda d: attempt(d.remove, 99),
    "sort": lambda d: sorted(d),
    "full": lambda d: d.append(1),
}


def step(iterator):
    try:
        return next(iterator)
    except StopIteration:
        return "stop"
    except RuntimeError as e:
        return str(e)[6:13]


# Each is done after some steps forwards and backwards; what the next two give, and how many the iterator thinks are left.
for n, op in ops.items():
    out = []
    for size, steps in (0, 0), (1, 0), (3, 1), (3, 3):
        for way in iter, reversed:
            d = deque(range(1, size + 1), 3)
            it = way(d)
            for _ in range(steps):
                next(it)
            attempt(op, d)
            out += [step(it), operator.length_hint(it), step(it)]
    print(n, *out, list(d))
for c in type(iter(deque())), type(reversed(deque())):
    for args, kw in (
        ((), {}),
        ((deque("abc"),), {}),
        ((deque("abc"),1), {}),
        ((deque("abc"),5), {}),
        ((deque("abc"),-1), {}),
        ((deque("abc"),1,2), {}),
        ((deque("abc"),), {"index":2}),
        ((deque("abc"),), {"x":2}),
        (([],), {}),
        ((deque("abc"),"x"), {}),
        ((deque("abc"),1.5), {}),
        ((), {"deque":deque()}),
        ((deque("abc"),True), {}),
        ((deque("abc"),10**30), {}),
    ):
        print(c.__name__, args[1:], sorted(kw), attempt(lambda: list(c(*args, **kw))))
    it = c(deque("abc"),1)
    print(attempt(lambda: it.__reduce__()[1:]), attempt(lambda: [*copy.copy(it)]), attempt(lambda: [*it]), attempt(lambda: it.__reduce__()[1:]))
