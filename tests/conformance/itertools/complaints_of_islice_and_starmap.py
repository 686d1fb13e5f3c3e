import itertools


class Index:
    def __index__(self):
        return 2


for args in (("a",), ("a", 5), (1, "a"), ("b", "a"), (1, "a", 3), ("b", 2, 3), (1, 2, "b"), (-1,), (-5,), (-1, 3), (3, -1), (3, -5), (1, 3, 0), (1, 3, -1),
             (None,), (None, None, None), (1, None, 2), (Index(),), (Index(), None), (10**30,), (0, -10**30), (-10**30, 5), (0, 5, 10**30), (1.5,), (), (1, 2, 3, 4)):
    try:
        print(args[:1] if args and isinstance(args[0], int) else "", list(itertools.islice("abcdefg", *args)))
    except Exception as e:
        print(type(e).__name__, e)
for source in [5], [None], ["ab"], [(1, 2), [3, 4]], [{1: 2, 3: 4}], [iter([1, 2])], 5:
    try:
        print(list(itertools.starmap(max, source)))
    except Exception as e:
        print(type(e).__name__, e)
