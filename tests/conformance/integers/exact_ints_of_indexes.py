# What __index__ answers becomes an exact int, of whatever class the answer is; sum() without items gives its start back.
import bisect
import itertools
import operator


class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Hint:
    def __init__(self, value):
        self.value = value

    def __length_hint__(self):
        return self.value


class S(int):
    pass


for v in True, S(1), 1:
    for f in (
        lambda: operator.index(I(v)), lambda: operator.index(v), lambda: slice(I(v)).indices(3), lambda: slice(v).indices(3), lambda: range(I(v)),
        lambda: range(v).stop, lambda: list(range(v, S(3))), lambda: next(enumerate([1], I(v))), lambda: int(I(v)), lambda: range(I(v), 5)[0],
        lambda: sum([v]), lambda: sum([], v), lambda: sum([], 2.5), lambda: sum([], 10**20), lambda: v.__index__(), lambda: bisect.bisect_left([], 1, v),
        lambda: bisect.bisect([5, 6, 7], 9, v, I(v)), lambda: operator.length_hint(5, v), lambda: operator.length_hint(Hint(v)),
        lambda: next(itertools.batched([1, 2], v)), lambda: list(itertools.repeat(0, v)), lambda: list(itertools.permutations([1, 2], v)), lambda: round(v), lambda: +v,
    ):
        result = f()
        print(repr(result), type(result).__name__, end="; ")
    print()
