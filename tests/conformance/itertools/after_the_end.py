# What iterators do when they are asked again: after the end, after an exception, and when their source has more after all.
import itertools
import operator


class Stuttering:
    """Ends each third time, and then goes on."""

    def __init__(self, error=StopIteration):
        self.number, self.error = 0, error

    def __iter__(self):
        return self

    def __next__(self):
        self.number += 1
        if self.number % 3 == 0:
            raise self.error
        return self.number


def ask(iterator, times=8):
    answers = []
    for _ in range(times):
        try:
            item = next(iterator)
            answers.append(str(item[0]) + "*" if isinstance(item, tuple) and len(item) == 2 and hasattr(item[1], "__next__") else str(item).replace(" ", ""))
        except StopIteration:
            answers.append("-")
        except KeyError:
            answers.append("!")
    return " ".join(answers)


def fussy(*numbers):
    if numbers[-1] % 4 == 0:
        raise KeyError(numbers)
    return sum(numbers)


makers = {
    "map": lambda source: map(abs, source), "map2": lambda source: map(operator.add, source, itertools.count()), "filter": lambda source: filter(None, source),
    "zip": lambda source: zip(source, itertools.count()), "enumerate": enumerate, "chain": lambda source: itertools.chain([0], source, [99]),
    "from_iterable": lambda source: itertools.chain.from_iterable([n] for n in range(2)), "takewhile": lambda source: itertools.takewhile(lambda n: n != 4, source),
    "takewhile_all": lambda source: itertools.takewhile(bool, source), "dropwhile": lambda source: itertools.dropwhile(lambda n: n in (1, 4, 7), source),
    "islice": lambda source: itertools.islice(source, 9), "islice3": lambda source: itertools.islice(source, 1, 7, 2), "islice_all": lambda source: itertools.islice(source, None),
    "islice_few": lambda source: itertools.islice(source, 2), "accumulate": itertools.accumulate, "accumulate_from": lambda source: itertools.accumulate(source, initial=100),
    "accumulate_fussy": lambda source: itertools.accumulate(source, fussy), "compress": lambda source: itertools.compress(source, itertools.cycle([1, 1, 0])),
    "filterfalse": lambda source: itertools.filterfalse(lambda n: n == 4, source), "starmap": lambda source: itertools.starmap(fussy, ((n,) for n in source)),
    "starmap_zip": lambda source: itertools.starmap(fussy, zip(source)), "map_fussy": lambda source: map(fussy, source), "pairwise": itertools.pairwise,
    "batched": lambda source: itertools.batched(source, 2), "batched_long": lambda source: itertools.batched(source, 5), "zip_longest": lambda source: itertools.zip_longest(source, [7]),
    "cycle": itertools.cycle, "groupby": lambda source: itertools.groupby(source), "tee": lambda source: itertools.tee(source)[0],
    "callable": lambda source: iter(source.__next__, 7), "generator": lambda source: (n for n in source),
}
for name, make in makers.items():
    print(f"{name:<16} {ask(make(Stuttering())):<40} {ask(make(Stuttering(KeyError)))}")
for name, iterator in {
    "combinations": itertools.combinations("abc", 2), "with_replacement": itertools.combinations_with_replacement("ab", 2), "permutations": itertools.permutations("ab"),
    "product": itertools.product("ab", [1]), "empty product": itertools.product("a", ""), "no product": itertools.product(), "repeat": itertools.repeat(1, 2), "empty cycle": itertools.cycle(()),
    "range": iter(range(2)), "reversed": reversed([1, 2]), "list": iter([1]), "dict": iter({1: 2}), "set": iter({1}), "str": iter("a"), "zip nothing": zip(), "longest": itertools.zip_longest("ab", [1]),
}.items():
    print(f"{name:<16} {ask(iterator, 6)}")
shared = iter(range(10))
piece = itertools.islice(shared, 3)
print(list(piece), list(piece), next(piece, "end"), next(shared))
small = itertools.takewhile(lambda n: n < 6, shared)
print(list(small), list(small), list(shared))
ticks = itertools.count()
print(list(iter(lambda: next(ticks), 3)), next(ticks))


class Sentinel:
    def __eq__(self, other):
        print("compared with", other)
        return other == 2


numbers = iter(iter([0, 1, 2, 3]).__next__, Sentinel())
print(list(numbers), list(numbers))
spent = itertools.chain([1], 5, [2, 3])
for _ in range(3):
    try:
        print(next(spent, "spent"))
    except TypeError as error:
        print(error)
for make in (itertools.combinations, itertools.combinations_with_replacement, itertools.permutations):
    for arguments in ((5, "a"), (5, 1), ("ab", -1), ("ab", 10**30)):
        try:
            print(list(make(*arguments)))
        except (TypeError, ValueError, OverflowError) as error:
            print(type(error).__name__, error)
