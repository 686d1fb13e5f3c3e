values = [None, 5, -1, 2 ** 70, 1.5, "t", b"b", [1], (2,), {3: 4}, {5}, object, iter([1]), slice(1), ...]
makers = [lambda: 5, lambda: 2 ** 70, lambda: True, lambda: 1.5, lambda: "text é", lambda: b"bytes", lambda: [3, 1, 2], lambda: (1, 2), lambda: {1: 2}, lambda: {1, 2}, lambda: frozenset([1]), lambda: range(5), lambda: slice(1, 2), lambda: iter([1, 2]), lambda: iter("ab"), lambda: {1: 2}.keys(), lambda: {1: 2}.items(), lambda: zip([1]), lambda: map(str, [1]), lambda: enumerate("a"), lambda: reversed([1]), lambda: (x for x in [1]), lambda: Exception("e"), lambda: OSError(1, "x"), lambda: property(), lambda: bytearray(b"ab"), lambda: None, lambda: type, lambda: print, lambda: [].append, lambda: (lambda: 0), lambda: object()]
for make in makers:
    for name in sorted(dir(make())):
        if name in ("__class__", "__init_subclass__", "__pow__", "__rpow__"):
            continue
        for args in [()] + [(v,) for v in values] + [(v, 1) for v in values] + [(1, v, v) for v in values[:6]]:
            try:
                method = getattr(make(), name)
                if callable(method):
                    method(*args)
            except (Exception, GeneratorExit):
                pass
print("contained")
