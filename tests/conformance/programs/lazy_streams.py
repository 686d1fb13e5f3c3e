"""A library of lazy streams: infinite, memoised, with fusion of steps, windows, groups, joins, seeds and sinks made of coroutines."""

import functools
import itertools
import math
import operator
from collections import Counter, deque, namedtuple
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Concatenate, Generic, NamedTuple, ParamSpec, Self, TypeVar, TypeVarTuple, Unpack

A = TypeVar("A")
B = TypeVar("B")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class StreamError(LookupError):
    pass


class Memo(Generic[A]):
    """Items of an iterator that can be read again, by several readers at their own pace."""

    __slots__ = ("_source", "_items", "pulled")

    def __init__(self, source: Iterable[A]):
        self._source, self._items, self.pulled = iter(source), [], 0

    def __iter__(self):
        for index in itertools.count():
            if index == len(self._items):
                try:
                    self._items.append(next(self._source))
                except StopIteration:
                    return
                self.pulled += 1
            yield self._items[index]


def operation(method: Callable[Concatenate["Stream[A]", P], Iterable[B]]) -> Callable[Concatenate["Stream[A]", P], "Stream[B]"]:
    """A generator method makes a new stream, which remembers how it came to be."""

    @functools.wraps(method)
    def build(self, *args: P.args, **kwargs: P.kwargs):
        shown = ", ".join([*(getattr(arg, "__name__", None) or repr(arg) for arg in args), *(f"{key}={value!r}" for key, value in kwargs.items())])
        return Stream(lambda: method(self, *args, **kwargs), (*self.steps, f"{method.__name__}({shown})"))

    return build


class Stream(Generic[A]):
    def __init__(self, source: Iterable[A] | Callable[[], Iterable[A]] = (), steps: tuple[str, ...] = ("stream",)):
        self._make = source if callable(source) else lambda: source
        self.steps = steps

    @classmethod
    def iterate(cls, function: Callable[[A], A], start: A) -> Self:
        def source():
            value = start
            while True:
                yield value
                value = function(value)

        return cls(source, ("iterate",))

    @classmethod
    def unfold(cls, function: Callable[[B], tuple[A, B] | None], seed: B) -> Self:
        def source():
            state = seed
            while (step := function(state)) is not None:
                item, state = step
                yield item

        return cls(source, ("unfold",))

    @classmethod
    def of(cls, *items: Unpack[Ts]) -> Self:
        return cls(items, (f"of{items}",))

    def __iter__(self) -> Iterator[A]:
        return iter(self._make())

    def __repr__(self):
        return f"<{' | '.join(self.steps)}>"

    @operation
    def map(self, function, *others):
        return map(function, self, *others)

    @operation
    def keep(self, test=None):
        return filter(test, self)

    @operation
    def drop(self, test):
        return itertools.filterfalse(test, self)

    @operation
    def take(self, count):
        return itertools.islice(self, count)

    @operation
    def skip(self, count):
        return itertools.islice(self, count, None)

    @operation
    def while_(self, test):
        return itertools.takewhile(test, self)

    @operation
    def after(self, test):
        return itertools.dropwhile(test, self)

    @operation
    def flat(self, depth=1):
        for item in self:
            if depth and isinstance(item, Iterable) and not isinstance(item, (str, bytes)):
                yield from Stream(item).flat(depth - 1)
            else:
                yield item

    @operation
    def scan(self, function=operator.add, initial=None):
        return itertools.accumulate(self, function, initial=initial)

    @operation
    def windows(self, size, *, step=1, partial=False):
        window = deque(maxlen=size)
        since = 0
        for item in self:
            window.append(item)
            if len(window) == size:
                if since % step == 0:
                    yield tuple(window)
                since += 1
        if partial and 0 < len(window) < size:
            yield tuple(window)

    @operation
    def groups(self, key=None):
        for name, members in itertools.groupby(self, key):
            yield name, [*members]

    @operation
    def unique(self, key=lambda item: item):
        seen = set()
        for item in self:
            if (name := key(item)) not in seen:
                seen.add(name)
                yield item

    @operation
    def tap(self, function):
        for item in self:
            function(item)
            yield item

    @operation
    def round_robin(self, *others):
        pending = deque(map(iter, (self, *others)))
        while pending:
            try:
                while True:
                    yield next(pending[0])
                    pending.rotate(-1)
            except StopIteration:
                pending.popleft()

    @operation
    def merge_sorted(self, other, key=lambda item: item):
        left, right = iter(self), iter(other)
        missing = object()
        a, b = next(left, missing), next(right, missing)
        while a is not missing and b is not missing:
            if key(b) < key(a):
                yield b
                b = next(right, missing)
            else:
                yield a
                a = next(left, missing)
        if a is not missing:
            yield a
        yield from left
        if b is not missing:
            yield b
        yield from right

    @operation
    def join(self, other, on):
        table = {}
        for item in other:
            table.setdefault(on(item), []).append(item)
        return ((item, match) for item in self for match in table.get(on(item), ()))

    def memo(self) -> Self:
        return Stream(Memo(self), (*self.steps, "memo"))

    def split(self, test) -> tuple[Self, Self]:
        shared = self.memo()
        return shared.keep(test), shared.drop(test)

    def __getitem__(self, index):
        match index:
            case int() if index >= 0:
                for item in self.skip(index):
                    return item
                raise StreamError(f"{self!r} ends before {index}")
            case slice(start=start, stop=stop, step=step):
                return Stream(lambda: itertools.islice(self, start, stop, step), (*self.steps, f"[{start}:{stop}:{step}]"))
            case int():
                raise StreamError("streams have no end to count from")
        raise TypeError(f"streams are indexed by int or slice, not {type(index).__name__}")

    def __add__(self, other):
        return Stream(lambda: itertools.chain(self, other), (*self.steps, "+")) if isinstance(other, Iterable) else NotImplemented

    def __radd__(self, other):
        return Stream(other) + self

    def __or__(self, function):
        return function(self)

    def __rshift__(self, sink: Generator):
        """Pours everything into a coroutine; its return value is the result."""
        try:
            next(sink)
            for item in self:
                sink.send(item)
            sink.throw(EndOfStream)
        except StopIteration as stop:
            return stop.value
        raise RuntimeError(f"{sink.__name__} did not stop at the end")

    def reduce(self, function, *initial):
        return functools.reduce(function, self, *initial)

    def __bool__(self):
        raise TypeError("it is not known whether a stream is empty; ask it for an item")


class EndOfStream(Exception):
    pass


def counted():
    total = 0
    try:
        while True:
            yield
            total += 1
    except EndOfStream:
        return total


class Summary(NamedTuple):
    count: int
    mean: float
    spread: float


def summary():
    """The running variance of Welford."""
    count, mean, squares = 0, 0.0, 0.0
    try:
        while True:
            value = yield Summary(count, mean, math.sqrt(squares / count) if count else math.nan)
            count += 1
            change = value - mean
            mean += change / count
            squares += change * (value - mean)
    except EndOfStream:
        return Summary(count, round(mean, 6), round(math.sqrt(squares / count), 6))


def broadcast(*sinks):
    for sink in sinks:
        next(sink)
    results = []
    try:
        while True:
            item = yield
            for sink in sinks:
                sink.send(item)
    except EndOfStream as end:
        for sink in sinks:
            try:
                sink.throw(end)
            except StopIteration as stop:
                results.append(stop.value)
    return results


def endless_sink():
    while True:
        try:
            yield
        except EndOfStream:
            continue


@contextmanager
def traced(name):
    events = []

    def note(item):
        events.append(item)

    try:
        yield note
    finally:
        print(f"  {name}: {events}")


naturals = Stream.iterate(lambda n: n + 1, 0)
print("building")
evens = naturals.keep(lambda n: n % 2 == 0).map(str).take(5)
print(evens, [*evens], [*evens], naturals[10], list(naturals[3:20:4]), naturals.map(operator.mul, naturals).take(6) | list)
print(Stream.unfold(lambda n: (n % 10, n // 10) if n else None, 12345) | list, Stream.of(1, "a", None) | tuple, Stream() | list, [*(Stream([1]) + [2])], [*([0] + Stream([1]))])
print([*Stream([1, [2, [3, [4]]], "five", (6,)]).flat()], [*Stream([[1, [2, [3]]]]).flat(depth=3)], [*naturals.windows(3, step=2).take(3)], [*Stream("ab").windows(5, partial=True)])
print([*Stream("aabbbca").groups()], [*Stream("mississippi").unique()], [*Stream(range(5)).scan(initial=100)], [*Stream([3, 1, 4, 1, 5]).scan(max)])
print([*Stream("abc").round_robin("12", "xyzw")], [*Stream([1, 4, 9]).merge_sorted([2, 3, 10, 11])], [*Stream(["Bob", "al"]).merge_sorted(["carl"], key=str.lower)])
Pair = namedtuple("Pair", "key value")
people, cities = [Pair(1, "ann"), Pair(2, "bob"), Pair(1, "cy")], [Pair(1, "Rome"), Pair(3, "Oslo"), Pair(1, "Bonn")]
print([(a.value, b.value) for a, b in Stream(people).join(cities, on=operator.attrgetter("key"))], Stream(range(1, 6)).reduce(operator.mul), Stream("").reduce(min, "z"))

print("laziness")
with traced("asked for") as note:
    stream = naturals.tap(note).drop(lambda n: n < 3)
    print("  nothing yet", next(iter(stream)))
with traced("shared") as note:
    low, high = naturals.tap(note).take(8).split(lambda n: n < 4)
    print(" ", next(iter(high)), [*low], [*high], [*zip(high, low)])
memo = Memo(n * n for n in range(5))
first, second = iter(memo), iter(memo)
print(next(first), next(first), next(second), memo.pulled, [*second], [*first], memo.pulled)


def primes():
    yield 2
    known = []
    for n in itertools.count(3, 2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, known)):
            known.append(n)
            yield n


prime = Stream(primes, ("primes",))
print([*prime.take(10)], prime[100], [*prime.windows(2).keep(lambda pair: pair[1] - pair[0] == 2).take(4)], prime.while_(lambda p: p < 50) >> counted())
fibonacci = Stream.iterate(lambda pair: (pair[1], sum(pair)), (0, 1)).map(operator.itemgetter(0))
print([*fibonacci.take(12)], fibonacci[200], [*fibonacci.after(lambda n: n < 10 ** 6).take(2)], fibonacci)


class Hamming(Stream):
    """The numbers without prime factors above 5: a stream that is made of itself."""

    def __init__(self):
        self.shared = Memo(self.numbers())
        super().__init__(self.shared, ("hamming",))

    def numbers(self):
        yield 1
        twice, three, five = (self.map(functools.partial(operator.mul, factor)) for factor in (2, 3, 5))
        yield from twice.merge_sorted(three).merge_sorted(five).unique()


hamming = Hamming()
print([*hamming.take(15)], hamming[60], hamming.shared.pulled, isinstance(hamming, Stream))

print("sinks")
data = Stream([2, 4, 4, 4, 5, 5, 7, 9])
print(data >> summary(), data >> counted(), data >> broadcast(counted(), summary(), counted()), Stream() >> counted())
running = summary()
print([next(running), *(running.send(value) for value in (1, 2, 3))][-1], running.gi_frame.f_lineno > 0, running.gi_running)
running.close()
print(running.gi_frame, Counter(Stream("hello")).most_common(1), MappingProxyType(dict(Stream([("a", 1)])))["a"], sum(Stream(range(10)).skip(7)), max(Stream("xyz")), 3 in naturals, sorted(Stream("cab")))

print("misuse")


def attempt(function):
    try:
        print(" ->", function())
    except (TypeError, ValueError, LookupError, AttributeError, RuntimeError, ZeroDivisionError) as error:
        print(f"  {type(error).__name__}: {error}")


for wrong in (lambda: Stream("abc")[7], lambda: naturals[-1], lambda: naturals["x"], lambda: bool(naturals), lambda: [*naturals.take(-1)], lambda: list(Stream(5)), lambda: Stream("a") + 5,
              lambda: data >> endless_sink(), lambda: data >> iter([1]), lambda: [*Stream([3, 0]).map(lambda n: 1 // n)], lambda: Stream().reduce(max), lambda: [*Stream([[1], [1]]).unique()],
              lambda: [*naturals.windows(-1)], lambda: Stream.of(1).take(), lambda: Stream.of(1).take().steps, lambda: [*Stream.of(1).take()], lambda: Memo([]).extra,
              lambda: setattr(Memo([]), "extra", 1), lambda: Stream.of(1) | 3, lambda: [*Stream.of(1, "x").scan()], lambda: [*Stream.of(2, 1).merge_sorted(["a"])]):
    attempt(wrong)
print(Stream[int], Memo.__parameters__, operation.__doc__.split()[0], Stream.map.__name__, Stream.map.__wrapped__ is not Stream.map, Stream.of.__func__.__annotations__["items"])


def unruly(source):
    for item in source:
        if item == 3:
            raise StopIteration(item)
        yield item


print([*(Stream(range(3)) | unruly)])
print([*Stream(unruly(naturals)).map(str)])
