# __reduce__ of the iterators over builtin containers tells where they are and leaves them there; copies go on from there.
import copy

makers = {
    "list": lambda: iter([1, 2, 3]), "reversed": lambda: reversed([1, 2]), "tuple": lambda: iter((1, 2)), "str": lambda: iter("ab"), "é": lambda: iter("éa"), "bytes": lambda: iter(b"ab"),
    "bytearray": lambda: iter(bytearray(b"ab")), "range": lambda: iter(range(5)), "steps": lambda: iter(range(10, 0, -3)), "dict": lambda: iter({1: 2, 3: 4}), "values": lambda: iter({1: 2, 3: 4}.values()),
    "items": lambda: iter({1: 2}.items()), "reversed dict": lambda: reversed({1: 2, 3: 4}), "set": lambda: iter({1, 2}), "frozenset": lambda: iter(frozenset({1, 2})), "reversed range": lambda: reversed(range(3)),
}
for name, make in makers.items():
    for steps in (0, 1, 9):
        it = make()
        for _ in range(steps):
            next(it, None)
        function, *rest = it.__reduce__()
        print(name, steps, function.__name__, rest, it.__reduce__()[1:] == tuple(rest), list(copy.copy(it)), list(copy.copy(it)), list(it))
    print(name, hasattr(type(it), "__setstate__"))
for it, state in ((iter([1, 2, 3, 4]), 2), (iter("abcd"), -5), (iter((1, 2, 3)), 9), (iter(b"abc"), 1)):
    it.__setstate__(state)
    print(list(it))
