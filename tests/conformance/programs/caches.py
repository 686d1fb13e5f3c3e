"""Caches: least recently used, least frequently used, with a time to live, weak; a decorator that memoises, and what it is good for."""

import functools
import gc
import itertools
import sys
import weakref
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Iterator, MutableMapping
from dataclasses import dataclass
from typing import Generic, ParamSpec, Protocol, TypeVar, overload

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Statistics:
    hits: int = 0
    misses: int = 0
    evictions: int = 0

    @property
    def ratio(self) -> float:
        return self.hits / total if (total := self.hits + self.misses) else 0.0

    def __format__(self, spec):
        match spec:
            case "short":
                return f"{self.hits}/{self.hits + self.misses}"
            case "":
                return str(self)
            case _ if spec.endswith("%"):
                return format(self.ratio, spec)
        raise ValueError(f"Unknown format {spec!r} for {type(self).__name__}")


class Evicting(Protocol):
    def evict(self) -> object: ...


class Cache(MutableMapping, Generic[K, V]):
    """What all caches share; they differ in whom they evict."""

    def __init__(self, size: int, /, *pairs, **named):
        if not isinstance(size, int) or size < 1:
            raise ValueError(f"size must be a positive int, not {size!r}")
        self.size = size
        self.statistics = Statistics()
        self._data: dict = self.make()
        self.update(*pairs, **named)

    def make(self):
        return {}

    def touch(self, key):
        pass

    def victim(self):
        return next(iter(self._data))

    def forget(self, key):
        pass

    def __getitem__(self, key):
        try:
            value = self._data[key]
        except KeyError:
            self.statistics.misses += 1
            return self.__missing__(key)
        self.statistics.hits += 1
        self.touch(key)
        return value

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, value):
        if key not in self._data and len(self._data) >= self.size:
            loser = self.victim()
            del self[loser]
            self.statistics.evictions += 1
        self._data[key] = value
        self.touch(key)

    def __delitem__(self, key):
        del self._data[key]
        self.forget(key)

    def __contains__(self, key):
        return key in self._data

    def __iter__(self) -> Iterator:
        return iter([*self._data])  # a look at an item may move it

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"{type(self).__name__}({self.size}, {dict(self._data)!r})"


class FirstIn(Cache):
    pass


class LeastRecent(Cache):
    def make(self):
        return OrderedDict()

    def touch(self, key):
        self._data.move_to_end(key)


class LeastFrequent(Cache):
    def make(self):
        self.uses = Counter()
        self.clock = itertools.count()
        self.last = {}
        return {}

    def touch(self, key):
        self.uses[key] += 1
        self.last[key] = next(self.clock)

    def victim(self):
        return min(self._data, key=lambda key: (self.uses[key], self.last[key]))

    def forget(self, key):
        del self.uses[key], self.last[key]


class Clock:
    def __init__(self):
        self.time = 0

    def __call__(self):
        return self.time

    def __iadd__(self, seconds):
        self.time += seconds
        return self


class Expiring(LeastRecent):
    def __init__(self, size, /, *pairs, clock: Callable[[], int], ttl: int = 10):
        self.clock, self.ttl, self.born = clock, ttl, {}
        super().__init__(size, *pairs)

    def __setitem__(self, key, value):
        for old in [key for key, born in self.born.items() if self.clock() - born >= self.ttl]:
            del self[old]
        super().__setitem__(key, value)
        self.born[key] = self.clock()

    def __contains__(self, key):
        return super().__contains__(key) and self.clock() - self.born[key] < self.ttl

    def __getitem__(self, key):
        if key in self._data and key not in self:
            del self[key]
        return super().__getitem__(key)

    def forget(self, key):
        self.born.pop(key, None)


for kind in (FirstIn, LeastRecent, LeastFrequent):
    cache = kind(3, [("a", 1), ("b", 2)], c=3)
    cache["a"], cache["a"], cache["b"]
    cache["d"] = 4
    cache["e"] = 5
    found = [key for key in "abcde" if cache.get(key) is not None]
    print(f"{kind.__name__:<14}", found, cache, f"{cache.statistics:short} {cache.statistics:.1%}", cache.statistics.evictions)
    print(" ", cache.pop("e"), cache.pop("zz", None), cache.setdefault("e", 50), sorted(cache.items()), cache == dict(cache), "d" in cache)
    try:
        cache["nothing"]
    except KeyError as error:
        print("  KeyError", error, error.__context__.__class__.__name__)
    cache.clear()
    print(" ", len(cache), bool(cache), cache)

clock = Clock()
cache = Expiring(2, clock=clock, ttl=5)
cache["x"] = 1
clock += 3
cache["y"] = 2
clock += 3
print(cache.get("x", "expired"), cache["y"], list(cache), cache.born)
cache["z"] = 3
clock += 5
cache["w"] = 4
print(cache, cache.statistics, f"{cache.statistics}" == str(cache.statistics))
for wrong in (0, "3", -1, None):
    try:
        FirstIn(wrong)
    except ValueError as error:
        print(error)
try:
    format(cache.statistics, "long")
except ValueError as error:
    print(error)
print(LeastRecent[str, int], LeastRecent.__orig_bases__ if "__orig_bases__" in vars(LeastRecent) else "inherited", Cache.__parameters__)


# Memoisation, with and without parentheses.
@overload
def memoise(function: Callable[P, R], /) -> Callable[P, R]: ...
@overload
def memoise(*, cache: MutableMapping, key: Callable | None = ...) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
def memoise(function=None, /, *, cache=None, key=None):
    if function is None:
        return functools.partial(memoise, cache=cache, key=key)
    store = {} if cache is None else cache

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        wrapper.calls += 1
        name = key(*args, **kwargs) if key else (args, *sorted(kwargs.items()))
        try:
            return store[name]
        except KeyError:
            pass
        except TypeError as error:
            raise TypeError(f"arguments of {function.__qualname__} can't be remembered") from error
        result = store[name] = function(*args, **kwargs)
        return result

    wrapper.calls = 0
    wrapper.store = store
    return wrapper


@memoise
def ways(total, coins=(25, 10, 5, 1)):
    """The number of ways to pay."""
    if total == 0:
        return 1
    if total < 0 or not coins:
        return 0
    return ways(total - coins[0], coins) + ways(total, coins[1:])


@memoise(cache=LeastRecent(50), key=lambda word, other: tuple(sorted((word, other))))
def distance(word, other):
    if not word or not other:
        return len(word or other)
    if word[0] == other[0]:
        return distance(word[1:], other[1:])
    return 1 + min(distance(word[1:], other), distance(word, other[1:]), distance(word[1:], other[1:]))


print(ways(100), ways.calls, len(ways.store), ways.__name__, ways.__doc__, ways.__wrapped__.__defaults__)
print(distance("kitten", "sitting"), distance("sitting", "kitten"), len(distance.store), distance.store.statistics)
try:
    ways([1])
except TypeError as error:
    print(error, "<-", error.__cause__)

# The library's own.


@functools.lru_cache(maxsize=8, typed=True)
def square(number):
    return number * number


print([square(number) for number in (1, 1.0, True, 2, 2, 1)], square.cache_info(), square.cache_parameters())
for number in range(20):
    square(number % 9)
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(12))


@functools.cache
def ackermann(m, n):
    if not m:
        return n + 1
    return ackermann(m - 1, ackermann(m, n - 1) if n else 1)


print(ackermann(2, 5), ackermann.cache_info().currsize)
try:
    ackermann({}, [])
except TypeError as error:
    print(error)


class Report:
    made = 0

    def __init__(self, rows):
        self.rows = rows

    @functools.cached_property
    def total(self):
        Report.made += 1
        return sum(self.rows)

    @functools.lru_cache
    def part(self, start, stop=None):
        Report.made += 1
        return self.rows[start:stop]

    @staticmethod
    @functools.cache
    def of(count):
        return Report(range(count))


report = Report([1, 2, 3])
print(report.total, report.total, Report.made, vars(report))
report.rows.append(4)
print(report.total, report.part(1), report.part(1), report.part(1, stop=None), Report.made)
del report.total
print(report.total, Report.of(3) is Report.of(3), Report.total.attrname, Report.part.cache_info().currsize)


class Interned:
    """One object for each value, as long as someone holds it."""

    _pool: "weakref.WeakValueDictionary[tuple, Interned]" = weakref.WeakValueDictionary()
    __slots__ = ("name", "number", "__weakref__")

    def __new__(cls, name, number=0):
        key = (name, number)
        if (found := cls._pool.get(key)) is None:
            found = super().__new__(cls)
            found.name, found.number = key
            cls._pool[key] = found
        return found

    def __repr__(self):
        return f"<{self.name}-{self.number}>"


one, two, again = Interned("a"), Interned("b", 2), Interned("a", 0)
print(one is again, one is two, sorted(map(repr, Interned._pool.values())), len(Interned._pool))
del one
gc.collect()
print(len(Interned._pool))
del again
gc.collect()
print(len(Interned._pool), list(Interned._pool.items()))

properties = weakref.WeakKeyDictionary()
properties[two] = "kept"
print(properties[two], len(properties), Interned("b", 2) in properties)
holders = defaultdict(weakref.WeakSet)
holders["x"].add(two)
del two
gc.collect()
print(len(properties), len(holders["x"]), len(Interned._pool))


# A cache in front of a deep recursion.
def collatz(start, known={1: 1}):
    if start not in known:
        known[start] = 1 + collatz(start * 3 + 1 if start % 2 else start // 2)
    return known[start]


longest = max(range(1, 3000), key=collatz)
print(longest, collatz(longest), len(collatz.__defaults__[0]))


@memoise
def deep(number):
    return deep(number + 1)


try:
    deep(0)
except RecursionError as error:
    print(type(error).__name__, str(error)[:32], deep.store, sys.getrecursionlimit() > 100)
