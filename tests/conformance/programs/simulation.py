"""A discrete-event simulation: a priority queue with handles, processes that are generators, resources with queues, statistics and a report."""

from __future__ import annotations

import heapq
import math
import random
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cmp_to_key, partial, total_ordering, wraps
from itertools import accumulate, count, groupby, repeat
from math import exp, fsum, isclose, log, sqrt
from operator import attrgetter, itemgetter, methodcaller
from typing import Any, ClassVar, NamedTuple, TypeVar

T = TypeVar("T")


@total_ordering
class Entry:
    """What lies in the heap; a removed one stays until it comes to the top."""

    __slots__ = ("priority", "order", "item", "removed")

    def __init__(self, priority, order, item):
        self.priority, self.order, self.item, self.removed = priority, order, item, False

    def __eq__(self, other):
        return (self.priority, self.order) == (other.priority, other.order)

    def __lt__(self, other):
        return (self.priority, self.order) < (other.priority, other.order)


class PriorityQueue:
    def __init__(self, items=(), key: Callable[[Any], Any] | None = None):
        self.key = key
        self.heap: list[Entry] = []
        self.entries: dict[Any, Entry] = {}
        self.order = count()
        for item in items:
            self.push(item)

    def push(self, item, priority=None):
        if item in self.entries:
            self.remove(item)
        if priority is None:
            priority = self.key(item) if self.key else item
        entry = self.entries[item] = Entry(priority, next(self.order), item)
        heapq.heappush(self.heap, entry)

    __lshift__ = push

    def remove(self, item):
        self.entries.pop(item).removed = True

    def peek(self):
        while self.heap:
            if not self.heap[0].removed:
                return self.heap[0].item
            heapq.heappop(self.heap)
        raise IndexError("peek at an empty queue")

    def pop(self):
        item = self.peek()
        del self.entries[heapq.heappop(self.heap).item]
        return item

    def __len__(self):
        return len(self.entries)

    def __iter__(self) -> Iterator:
        while self:
            yield self.pop()

    def __contains__(self, item):
        return item in self.entries


class Interrupt(Exception):
    @property
    def cause(self):
        return self.args[0] if self.args else None


class Event:
    def __init__(self, world: World):
        self.world = world
        self.callbacks: list[Callable[[Event], None]] = []
        self.value: Any = None
        self.error: BaseException | None = None
        self.done = False

    def succeed(self, value=None, delay=0.0):
        if self.done:
            raise RuntimeError(f"{self!r} has happened already")
        self.value = value
        self.world.schedule(self, delay)
        return self

    def fail(self, error, delay=0.0):
        self.error = error
        self.world.schedule(self, delay)
        return self

    def __or__(self, other):
        return Condition(self.world, any, self, other)

    def __and__(self, other):
        return Condition(self.world, all, self, other)

    def __repr__(self):
        return f"<{type(self).__name__}{' done' * self.done}>"


class Condition(Event):
    def __init__(self, world, test, *events):
        super().__init__(world)
        self.test, self.events = test, events
        for event in events:
            if event.done:
                self.look(event)
            event.callbacks.append(self.look)

    def look(self, event):
        if not self.done and self not in self.world.queue and self.test(event.done for event in self.events):
            self.succeed({index: event.value for index, event in enumerate(self.events) if event.done})


class Process(Event):
    def __init__(self, world, body: Generator[Event, Any, Any], name=None):
        super().__init__(world)
        self.body, self.name = body, name or body.__name__
        self.waits_for: Event | None = None
        start = Event(world).succeed()
        start.callbacks.append(self.resume)

    def resume(self, event):
        self.waits_for = None
        try:
            target = self.body.throw(event.error) if event.error else self.body.send(event.value)
        except StopIteration as stop:
            self.succeed(stop.value)
            return
        except Interrupt as error:
            self.succeed(f"interrupted by {error.cause}")
            return
        except Exception as error:
            error.add_note(f"process {self.name} at {self.world.now:g}")
            if not self.callbacks:
                raise
            self.fail(error)
            return
        if not isinstance(target, Event):
            raise TypeError(f"{self.name} yielded {target!r}, which is no event")
        self.waits_for = target
        target.callbacks.append(self.resume)
        if target.done:
            self.world.schedule(target, 0)

    def interrupt(self, cause=None):
        if self.done:
            raise RuntimeError(f"{self.name} is over")
        if self.waits_for is not None:
            self.waits_for.callbacks.remove(self.resume)
        signal = Event(self.world).fail(Interrupt(cause))
        signal.callbacks.append(self.resume)


class World:
    def __init__(self, seed=0):
        self.now = 0.0
        self.queue = PriorityQueue()
        self.random = random.Random(seed)
        self.steps = 0

    def schedule(self, event, delay):
        if delay < 0:
            raise ValueError(f"a delay of {delay}")
        self.queue.push(event, self.now + delay)

    def timeout(self, delay, value=None):
        return Event(self).succeed(value, delay)

    def process(self, body, name=None):
        return Process(self, body, name)

    def run(self, until=math.inf):
        while self.queue:
            entry = self.queue.entries[self.queue.peek()]
            if entry.priority > until:
                self.now = until
                return self
            self.now = entry.priority
            event = self.queue.pop()
            event.done = True
            self.steps += 1
            callbacks, event.callbacks = event.callbacks, []
            for callback in callbacks:
                callback(event)
        return self

    def exponential(self, mean):
        return -mean * log(1 - self.random.random())


class Request(NamedTuple):
    priority: int
    order: int
    event: Event


class Resource:
    def __init__(self, world, capacity=1):
        self.world, self.capacity, self.users = world, capacity, 0
        self.waiting: list[Request] = []
        self.order = count()
        self.level = Level(world)

    @contextmanager
    def request(self, priority=0):
        event = Event(self.world)
        heapq.heappush(self.waiting, request := Request(priority, next(self.order), event))
        self.serve()
        try:
            yield event
        finally:
            if request in self.waiting:
                self.waiting.remove(request)
                heapq.heapify(self.waiting)
            else:
                self.users -= 1
                self.serve()

    def serve(self):
        self.level.set(len(self.waiting))
        while self.waiting and self.users < self.capacity:
            self.users += 1
            heapq.heappop(self.waiting).event.succeed(self.world.now)
            self.level.set(len(self.waiting))


class Level:
    """A value over time."""

    def __init__(self, world):
        self.world, self.points = world, [(0.0, 0)]

    def set(self, value):
        self.points.append((self.world.now, value))

    @property
    def mean(self):
        points = [*self.points, (self.world.now, 0)]
        area = fsum(value * (after - before) for (before, value), (after, _) in zip(points, points[1:]))
        return area / self.world.now if self.world.now else 0.0

    def history(self):
        return [(time, [*group][-1][1]) for time, group in groupby(self.points, itemgetter(0))]


@dataclass
class Summary:
    values: list[float] = field(default_factory=list)
    _kinds: ClassVar[tuple[str, ...]] = ("mean", "deviation", "least", "most")

    def __iadd__(self, value):
        self.values.append(value)
        return self

    def __getattr__(self, name):
        if name not in self._kinds:
            raise AttributeError(f"{type(self).__name__} has no {name!r}; it has {', '.join(self._kinds)}", name=name, obj=self)
        n = len(self.values)
        match name:
            case _ if not n:
                return math.nan
            case "mean":
                return fsum(self.values) / n
            case "deviation":
                return sqrt(fsum((value - self.mean) ** 2 for value in self.values) / n)
            case "least" | "most":
                return {"least": min, "most": max}[name](self.values)

    def __format__(self, spec):
        return " ".join(f"{kind}={getattr(self, kind):{spec or '.2f'}}" for kind in self._kinds)


print("priority queue")
queue = PriorityQueue(["pear", "fig", "banana", "kiwi"], key=len)
queue.push("fig", 10)
queue << "date"
print(len(queue), "fig" in queue, queue.peek(), list(queue), len(queue))
for action in (queue.peek, queue.pop, partial(queue.remove, "fig")):
    try:
        action()
    except LookupError as error:
        print(f"{type(error).__name__}: {error}")
print([*PriorityQueue([3, 1, 2], key=cmp_to_key(lambda a, b: b - a))], Entry(1, 2, "x") >= Entry(1, 1, "y"), Entry(0, 5, None) <= Entry(1, 0, None))
print(list(heapq.merge([1, 4], [2, 3], reverse=False)), heapq.nlargest(2, "banana"), heapq.nsmallest(2, [(3, "c"), (1, "a"), (2, "b")], key=itemgetter(1)))

print("processes")
world = World()
log_lines: list[str] = []


def note(function):
    @wraps(function)
    def wrapper(world, *arguments):
        log_lines.append(f"{world.now:g} start {function.__name__}")
        result = yield from function(world, *arguments)
        log_lines.append(f"{world.now:g} end {function.__name__} {result}")
        return result

    return wrapper


@note
def clock(world, ticks):
    for number in range(ticks):
        answer = yield world.timeout(2, f"tick {number}")
        log_lines.append(f"{world.now:g} {answer}")
    return ticks


@note
def waiter(world, *others):
    first = yield others[0] | others[1]
    log_lines.append(f"{world.now:g} first {first}")
    both = yield others[0] & others[1]
    return sorted(both.items())


@note
def sleeper(world):
    try:
        yield world.timeout(100)
    except Interrupt as error:
        log_lines.append(f"{world.now:g} woken by {error.cause}")
        yield world.timeout(1)
        raise
    finally:
        log_lines.append(f"{world.now:g} sleeper leaves")


@note
def broken(world):
    yield world.timeout(3)
    raise ZeroDivisionError("on purpose")


@note
def guardian(world, target, victim):
    try:
        yield target
    except ZeroDivisionError as error:
        log_lines.append(f"{world.now:g} {error} {error.__notes__}")
        victim.interrupt("the guardian")
    return (yield victim)


short, long = world.process(clock(world, 1)), world.process(clock(world, 3))
asleep = world.process(sleeper(world))
everyone = [short, long, asleep, world.process(waiter(world, short, long)), world.process(guardian(world, world.process(broken(world)), asleep))]
world.run(until=5)
print(*log_lines, sep=", ")
log_lines.clear()
world.run()
print(*log_lines, sep=", ")
print(world.now, world.steps, [process.value for process in everyone], all(map(attrgetter("done"), everyone)), everyone[0], Event(world))
for action in (asleep.interrupt, partial(short.succeed, 1), lambda: world.timeout(-1)):
    try:
        action()
    except (RuntimeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")

print("a bank")


class Patience(Enum):
    ENDLESS = auto()
    SHORT = auto()


def customer(world, counter, served, lost, patience, priority):
    arrived = world.now
    with counter.request(priority) as turn:
        yield turn if patience is Patience.ENDLESS else turn | world.timeout(4)
        if not turn.done:
            lost[priority] += 1
            return
        served += world.now - arrived
        yield world.timeout(world.exponential(3))


def arrivals(world, number, *arguments, patience):
    for index in range(number):
        world.process(customer(world, *arguments, patience, index % 5 == 0 and -1 or 0), f"customer {index}")
        yield world.timeout(world.exponential(2))


for capacity, patience in ((1, Patience.ENDLESS), (2, Patience.ENDLESS), (1, Patience.SHORT)):
    world = World(seed=11)
    counter, served, lost = Resource(world, capacity), Summary(), Counter()
    world.process(arrivals(world, 60, counter, served, lost, patience=patience))
    world.run()
    print(f"{capacity} {patience.name:<8}{served} served={len(served.values)} lost={sum(lost.values())} queue={counter.level.mean:.3f} end={world.now:.2f}")
    assert counter.users == 0 and not counter.waiting and isclose(sum(served.values) / max(1, len(served.values)), served.mean)
print(counter.level.history()[:3], f"{Summary([1, 2, 4]):.1f}", f"{Summary()}", vars(Summary([5])))
try:
    served.median
except AttributeError as error:
    print(error, error.name, error.obj is served)

print("walks")
walk = list(accumulate(World(3).random.choices((-1, 1), k=30)))
print(walk[-1], max(walk), Counter(map(abs, walk)).most_common(2), [*map(methodcaller("__index__"), walk[:5])], deque(walk, 3))
with ExitStack() as stack:
    bodies = [stack.enter_context(closing(iter_)) for iter_ in (customer(World(), Resource(World()), Summary(), Counter(), Patience.SHORT, 0), clock(World(), 1))]
    stack.enter_context(nullcontext())
    print([type(next(body)).__name__ for body in bodies], [body.gi_frame is None for body in bodies])
print([body.gi_frame is None for body in bodies], exp(0), next(repeat("x")))


def confused(world):
    yield world.timeout(1)
    yield "not an event"


def chain(world, depth):
    if depth:
        yield from chain(world, depth - 1)
    yield from confused(world)


world = World()
world.process(chain(world, 1), "confused")
world.run()
