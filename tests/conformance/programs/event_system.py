"""An event system: typed signals, weak subscribers, priorities, propagation, an undo history made of events and an asserted log."""

import contextlib
import functools
import gc
import itertools
import weakref
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, replace
from enum import Enum, IntEnum, auto
from typing import Any, ClassVar, Self


class Priority(IntEnum):
    FIRST = 0
    NORMAL = 50
    LAST = 100


class Phase(Enum):
    CAPTURE = auto()
    TARGET = auto()
    BUBBLE = auto()


class StopPropagation(Exception):
    """Raised by a handler: nobody after it is told."""


@dataclass(kw_only=True)
class Event:
    registry: ClassVar[dict[str, type]] = {}
    source: Any = None
    handled: bool = field(default=False, compare=False)
    serial: int = field(default_factory=itertools.count(1).__next__, repr=False, compare=False)

    def __init_subclass__(cls, /, topic: str | None = None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.topic = topic or cls.__name__.lower()
        if cls.topic in Event.registry and Event.registry[cls.topic].__qualname__ != cls.__qualname__:
            raise TypeError(f"topic {cls.topic!r} belongs to {Event.registry[cls.topic].__name__}")
        Event.registry[cls.topic] = cls

    @classmethod
    def lineage(cls) -> Iterator[type[Self]]:
        yield from (base for base in cls.__mro__ if issubclass(base, Event))

    def details(self) -> dict[str, Any]:
        return {item.name: getattr(self, item.name) for item in fields(self) if item.repr and item.name != "source"}


@dataclass(kw_only=True)
class Changed(Event, topic="model.changed"):
    name: str
    old: Any
    new: Any


@dataclass(kw_only=True)
class Renamed(Changed, topic="model.renamed"):
    reason: str = "none given"


@dataclass(kw_only=True)
class Clicked(Event):
    x: int = 0
    y: int = 0

    def __post_init__(self):
        if self.x < 0 or self.y < 0:
            raise ValueError(f"({self.x}, {self.y}) is not on the screen")


try:
    @dataclass
    class Clash(Event, topic="clicked"):
        pass
except TypeError as error:
    print("refused:", error)


@functools.total_ordering
class Subscription:
    numbers = itertools.count()

    def __init__(self, event_type, callback, priority, *, weak):
        self.event_type = event_type
        self.priority = priority
        self.order = next(Subscription.numbers)
        self.calls = 0
        self.reference = self.make_reference(callback) if weak else lambda: callback

    @staticmethod
    def make_reference(callback):
        return weakref.WeakMethod(callback) if hasattr(callback, "__self__") else weakref.ref(callback)

    def __eq__(self, other):
        return isinstance(other, Subscription) and self.order == other.order

    def __lt__(self, other):
        if not isinstance(other, Subscription):
            return NotImplemented
        return (self.priority, self.order) < (other.priority, other.order)

    __hash__ = object.__hash__

    @property
    def alive(self):
        return self.reference() is not None


class Bus:
    def __init__(self, name):
        self.name = name
        self._subscriptions: dict[type, list[Subscription]] = defaultdict(list)
        self._queue: deque[Event] = deque()
        self._busy = False
        self.errors: list[Exception] = []
        self.delivered = 0

    def subscribe(self, event_type, callback=None, *, priority=Priority.NORMAL, weak=False):
        if callback is None:
            return functools.partial(self._decorate, event_type, priority)
        subscription = Subscription(event_type, callback, priority, weak=weak)
        self._subscriptions[event_type].append(subscription)
        self._subscriptions[event_type].sort()
        return subscription

    def _decorate(self, event_type, priority, function):
        self.subscribe(event_type, function, priority=priority)
        return function

    def cancel(self, subscription):
        try:
            self._subscriptions[subscription.event_type].remove(subscription)
        except ValueError:
            raise LookupError(f"subscription {subscription.priority!r} is not active") from None

    def handlers(self, event: Event) -> Iterator[Callable]:
        found = itertools.chain.from_iterable(self._subscriptions.get(kind, ()) for kind in type(event).lineage())
        for subscription in sorted(found):
            if (callback := subscription.reference()) is None:
                self.cancel(subscription)
                continue
            subscription.calls += 1
            yield callback

    def publish(self, event: Event) -> Event:
        self._queue.append(event)
        if self._busy:
            return event
        self._busy = True
        try:
            while self._queue:
                self._deliver(self._queue.popleft())
        finally:
            self._busy = False
        return event

    def _deliver(self, event):
        self.delivered += 1
        for callback in self.handlers(event):
            try:
                callback(event)
            except StopPropagation as stop:
                event.handled = True
                print(f"    {self.name}: stopped ({stop})")
                break
            except Exception as error:
                error.add_note(f"while handling {event.topic}")
                self.errors.append(error)

    @contextlib.contextmanager
    def recording(self):
        log: list[Event] = []
        subscription = self.subscribe(Event, log.append, priority=Priority.FIRST)
        try:
            yield log
        finally:
            self.cancel(subscription)

    def raise_collected(self):
        if self.errors:
            errors, self.errors = self.errors, []
            raise ExceptionGroup(f"{len(errors)} handlers failed", errors)


bus = Bus("main")


@bus.subscribe(Changed)
def on_change(event):
    print(f"    changed {event.name}: {event.old!r} -> {event.new!r}")


@bus.subscribe(Event, priority=Priority.LAST)
def at_the_end(event):
    print(f"    last: {event.topic} {event.details()}")


@bus.subscribe(Clicked, priority=Priority.FIRST)
def guard(event):
    if event.x > 100:
        raise StopPropagation(f"x = {event.x}")


class Widget:
    def __init__(self, name):
        self.name = name
        self.seen = []

    def on_click(self, event):
        self.seen.append((event.x, event.y))
        print(f"    {self.name} saw a click at {event.x},{event.y}")
        if event.x == event.y:
            bus.publish(Changed(source=self, name="diagonal", old=len(self.seen) - 1, new=len(self.seen)))

    def __repr__(self):
        return f"Widget({self.name!r})"


print("clicks")
button, label = Widget("button"), Widget("label")
bus.subscribe(Clicked, button.on_click, weak=True)
temporary = bus.subscribe(Clicked, label.on_click, weak=True, priority=Priority.FIRST)
with bus.recording() as log:
    bus.publish(Clicked(x=3, y=4))
    bus.publish(Clicked(x=5, y=5))
    bus.publish(Clicked(x=101))
print([type(event).__name__ for event in log], [event.handled for event in log], button.seen, label.seen)
print(temporary.calls, temporary.alive, temporary < bus.subscribe(Clicked, lambda event: None))
try:
    temporary < 3
except TypeError as error:
    print(error)

print("a weak subscriber goes")
del label
gc.collect()
print(temporary.alive)
bus.publish(Clicked(x=1, y=2))
for attempt in range(2):
    try:
        bus.cancel(temporary)
    except LookupError as error:
        print(f"  {error}, cause {error.__cause__}, hidden {error.__suppress_context__}")

print("inheritance of events")
renamed = bus.publish(Renamed(name="title", old="a", new="b", reason="typo"))
print(renamed)
print([kind.__name__ for kind in Renamed.lineage()], sorted(Event.registry))
print(renamed == replace(renamed, source=None), renamed == replace(renamed, reason="other"), renamed != Changed(name="title", old="a", new="b"))

print("failures of handlers are collected")


@bus.subscribe(Changed, priority=Priority.FIRST)
def fragile(event):
    return {"width": 1 / (event.new or 0), "title": int(event.new)}[event.name]


for name, new in [("width", 0), ("title", "wide"), ("depth", 2), ("width", 8)]:
    bus.publish(Changed(name=name, old=None, new=new))
try:
    bus.raise_collected()
except* ZeroDivisionError as group:
    print("zero:", group.exceptions, group.exceptions[0].__notes__)
except* (TypeError, KeyError) as group:
    print("others:", [f"{type(error).__name__}: {error}" for error in group.exceptions], group.message)
bus.raise_collected()
print("delivered", bus.delivered)


@dataclass
class History:
    """Undo and redo, driven by events only."""

    model: dict[str, Any]
    bus: Bus
    done: list[Changed] = field(default_factory=list)
    undone: list[Changed] = field(default_factory=list)
    _replaying: bool = False

    def __post_init__(self):
        self.bus.subscribe(Changed, self.record)

    def record(self, event):
        self.model[event.name] = event.new
        if not self._replaying:
            self.done.append(event)
            self.undone.clear()

    @contextlib.contextmanager
    def replaying(self):
        before, self._replaying = self._replaying, True
        try:
            yield self
        finally:
            self._replaying = before

    def undo(self):
        if not self.done:
            raise IndexError("nothing to undo")
        event = self.done.pop()
        with self.replaying():
            self.bus.publish(replace(event, old=event.new, new=event.old))
        self.undone.append(event)

    def redo(self):
        with self.replaying():
            self.bus.publish(replace(self.undone[-1]))
        self.done.append(self.undone.pop())


print("history")
quiet = Bus("quiet")
history = History({}, quiet)
for name, new in [("size", 1), ("size", 2), ("colour", "red")]:
    quiet.publish(Changed(name=name, old=history.model.get(name), new=new))
print(history.model)
history.undo()
history.undo()
print(history.model, len(history.done), len(history.undone))
history.redo()
print(history.model)
quiet.publish(Changed(name="colour", old=None, new="blue"))
try:
    history.redo()
except IndexError as error:
    print(error, history._replaying, len(history.done))
for step in itertools.count(1):
    try:
        history.undo()
    except IndexError as error:
        print(f"after {step - 1}: {error}")
        break
print(history.model, [phase.name for phase in Phase], Phase(2), Phase["BUBBLE"].value)
try:
    Clicked(x=-1)
except ValueError as error:
    print(error)
try:
    Clicked(3, 4)
except TypeError as error:
    print(error)
try:
    Changed(name="x", old=1)
except TypeError as error:
    print(error)
