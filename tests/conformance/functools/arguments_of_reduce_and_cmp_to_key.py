import functools


class Refuses:
    def __iter__(self):
        raise TypeError("mine")


for f in (
    lambda: functools.reduce(), lambda: functools.reduce(1), lambda: functools.reduce(1, 2), lambda: functools.reduce(1, [2], 3, 4),
    lambda: functools.reduce(1, [2], 3, initial=4), lambda: functools.reduce(1, [2], start=4), lambda: functools.reduce(function=1, iterable=[2]),
    lambda: functools.reduce(max, Refuses()), lambda: functools.reduce(max, []), lambda: functools.reduce(max, [], initial=None),
    lambda: functools.reduce(lambda a, b: a * 10 + b, iter([1, 2, 3]), 4), lambda: functools.reduce(max, [7]), lambda: functools.reduce(5, [1, 2]),
    lambda: functools.cmp_to_key(), lambda: functools.cmp_to_key(1, 2, 3), lambda: functools.cmp_to_key(cmp=1),
    lambda: functools.cmp_to_key(mycmp=5)(3).obj, lambda: sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)),
    lambda: functools.reduce.__name__,
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
