# __reduce__ and copies of the lazy builtins, of iterators over sequences and callables, and of ranges beyond 64 bits.
import copy


class S:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 2

    def __len__(self):
        return 3

    def __repr__(self):
        return "S()"


def shown(part):
    return type(part).__name__ if hasattr(part, "__next__") or callable(part) else part


makers = [
    lambda: map(str, [1, 2, 3]), lambda: map(max, [1, 2, 3], [4, 1, 9]), lambda: filter(None, [0, 1, 2]), lambda: filter(lambda x: x > 1, [1, 2, 3]),
    lambda: zip([1, 2, 3], "abc"), lambda: zip([1, 2]), lambda: zip([1, 2], (x for x in [3, 4])), lambda: zip([1, 2], [3, 4], [5, 6]),
    lambda: enumerate("abc"), lambda: enumerate((x for x in "abc"), 5), lambda: enumerate([1, 2, 3], 2**70), lambda: iter(S()), lambda: reversed(S()),
    lambda: reversed((1, 2, 3)), lambda: reversed("abc"), lambda: reversed([1, 2, 3]), lambda: iter(iter([1, 2, 3, 9]).__next__, 9),
    lambda: iter(range(2**70, 2**70 + 5)), lambda: iter(range(0, -(2**70), -(2**69))), lambda: reversed(range(2**70, 2**70 + 3)), lambda: iter(range(5)),
]
for make in makers:
    for steps in (0, 1, 2):
        iterator = make()
        for _ in range(steps):
            next(iterator, None)
        function, args, *state = iterator.__reduce__()
        print(shown(function), [shown(part) for part in args], state, end=" ")
        print(type(copy.copy(iterator)).__name__.removeprefix("long"), list(copy.copy(iterator)))
for make in makers:
    iterator = make()
    list(iterator)
    print(list(copy.copy(iterator)), end=" ")
print()
first = zip([1, 2, 3], "abc")
next(first)
second = copy.copy(first)
print(next(second), next(first), list(second))
deep = map(str, iter([1, 2, 3]))
next(deep)
other = copy.deepcopy(deep)
print(list(other), list(deep))
for iterator in (reversed((1, 2, 3)), iter(S()), reversed("abc"), iter((1, 2, 3))):
    for state in (1, -5, 99, 0):
        iterator.__setstate__(state)
        print(next(iterator, "over"), end=" ")
print()
