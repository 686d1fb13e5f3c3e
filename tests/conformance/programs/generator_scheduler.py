"""A scheduler of generators: tasks, sleeping, channels, locks, cancellation and nurseries, on a clock that only the scheduler moves.

It ends with the uncaught failure of a task, whose traceback goes through `yield from`.
"""

import heapq
import itertools
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from types import GeneratorType
from typing import Any, NamedTuple


class Status(Enum):
    READY = "ready"
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def over(self):
        return self in _OVER


_OVER = {Status.DONE, Status.FAILED, Status.CANCELLED}


class Cancelled(BaseException):
    """Thrown into a task that is cancelled."""


class Deadlock(RuntimeError):
    def __init__(self, tasks):
        super().__init__(f"everybody waits: {', '.join(task.name for task in tasks)}")
        self.tasks = tasks


class Sleep(NamedTuple):
    ticks: int


class Join(NamedTuple):
    task: "Task"


class Spawn(NamedTuple):
    body: Generator
    name: str | None = None


@dataclass(eq=False)
class Park:
    """Waits in the given queue until someone wakes the task."""

    queue: deque


@dataclass(eq=False)
class Task:
    name: str
    body: Generator
    status: Status = Status.READY
    result: Any = None
    error: BaseException | None = None
    waiters: list["Task"] = field(default_factory=list, repr=False)
    inbox: Any = field(default=None, repr=False)
    pending: BaseException | None = field(default=None, repr=False)
    steps: int = 0

    def __post_init__(self):
        if not isinstance(self.body, GeneratorType):
            raise TypeError(f"a task needs a generator, not {type(self.body).__name__}")

    def cancel(self, message="cancelled"):
        if self.status.over:
            return False
        self.pending = Cancelled(message)
        return True


class Scheduler:
    def __init__(self):
        self.now = 0
        self.ready: deque[Task] = deque()
        self.sleeping: list[tuple[int, int, Task]] = []
        self.tasks: list[Task] = []
        self._order = itertools.count()
        self._names = itertools.count(1)
        self.current: Task | None = None

    def spawn(self, body, name=None):
        task = Task(name or f"{body.__name__}-{next(self._names)}", body)
        self.tasks.append(task)
        self.ready.append(task)
        return task

    def wake(self, task, value=None):
        if task.status is Status.WAITING:
            task.status, task.inbox = Status.READY, value
            self.ready.append(task)

    def cancel(self, task, message="cancelled"):
        if task.cancel(message):
            self.wake(task)

    def run(self, until=None):
        while self.ready or self.sleeping:
            if not self.ready:
                if until is not None and self.sleeping[0][0] > until:
                    break
                self.now, _, task = heapq.heappop(self.sleeping)
                self.wake(task)
                continue
            self.step(self.ready.popleft())
        stuck = [task for task in self.tasks if task.status is Status.WAITING]
        if stuck and not self.sleeping:
            raise Deadlock(stuck)

    def step(self, task):
        if task.status.over:
            return
        self.current, task.status = task, Status.READY
        task.steps += 1
        try:
            if task.pending is not None:
                error, task.pending = task.pending, None
                request = task.body.throw(error)
            else:
                value, task.inbox = task.inbox, None
                request = task.body.send(value)
        except StopIteration as stop:
            self.finish(task, Status.DONE, result=stop.value)
        except Cancelled as error:
            self.finish(task, Status.CANCELLED, error=error)
        except Exception as error:
            self.finish(task, Status.FAILED, error=error)
        else:
            self.obey(task, request)
        finally:
            self.current = None

    def finish(self, task, status, result=None, error=None):
        task.status, task.result, task.error = status, result, error
        for waiter in task.waiters:
            self.wake(waiter, task)

    def obey(self, task, request):
        match request:
            case None:
                self.ready.append(task)
            case Sleep(ticks) if ticks > 0:
                task.status = Status.WAITING
                heapq.heappush(self.sleeping, (self.now + ticks, next(self._order), task))
            case Sleep(ticks):
                self.ready.appendleft(task)
            case Join(task=other):
                if other.status.over:
                    task.inbox = other
                    self.ready.append(task)
                else:
                    task.status = Status.WAITING
                    other.waiters.append(task)
            case Spawn(body, name):
                task.inbox = self.spawn(body, name)
                self.ready.append(task)
            case Park(queue=queue):
                task.status = Status.WAITING
                queue.append(task)
            case _:
                task.pending = TypeError(f"{task.name} yielded {request!r}")
                self.ready.append(task)


scheduler = Scheduler()


def log(*words):
    print(f"  [{scheduler.now:>3}]", *words)


def join(task):
    """The task's result; raises what it raised."""
    yield Join(task)
    if task.status is Status.FAILED:
        raise task.error
    if task.status is Status.CANCELLED:
        raise Cancelled(f"{task.name} was cancelled") from task.error
    return task.result


class Channel:
    def __init__(self, capacity=1):
        self.items, self.capacity, self.closed = deque(), capacity, False
        self.receivers, self.senders = deque(), deque()

    def put(self, item):
        while len(self.items) >= self.capacity:
            yield Park(self.senders)
        if self.closed:
            raise ValueError("the channel is closed")
        self.items.append(item)
        self._wake(self.receivers)

    def get(self):
        while not self.items:
            if self.closed:
                raise EOFError
            yield Park(self.receivers)
        item = self.items.popleft()
        self._wake(self.senders)
        return item

    def drain(self):
        """Yields requests to the scheduler, and hands items to a callback that is sent first."""
        count = 0
        use = yield
        while True:
            try:
                use((yield from self.get()))
            except EOFError:
                return count
            count += 1

    def close(self):
        self.closed = True
        while self.receivers:
            self._wake(self.receivers)

    @staticmethod
    def _wake(queue):
        if queue:
            scheduler.wake(queue.popleft())


class Lock:
    def __init__(self):
        self.owner, self.queue = None, deque()

    def acquire(self):
        while self.owner is not None:
            yield Park(self.queue)
        self.owner = scheduler.current
        return self.release_later()

    @contextmanager
    def release_later(self):
        try:
            yield self.owner.name
        finally:
            self.owner = None
            Channel._wake(self.queue)


def gather(*bodies):
    tasks = []
    for body in bodies:
        tasks.append((yield Spawn(body)))
    results, errors = [], []
    for task in tasks:
        try:
            results.append((yield from join(task)))
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("gather", errors)
    return results


def fresh(*bodies, until=None):
    scheduler.__init__()
    tasks = [scheduler.spawn(body) for body in bodies]
    try:
        scheduler.run(until)
    except Deadlock as error:
        print("  deadlock:", error)
    for task in tasks:
        print(f"  {task.name}: {task.status.value}", *(str(value) for value in (task.result, repr(task.error) if task.error else None) if value is not None))


print("round robin")


def count(label, top):
    total = 0
    for number in range(top):
        log(label, number)
        total += number
        yield
    return total


fresh(count("a", 3), count("b", 2))

print("sleep")


def sleeper(ticks):
    yield Sleep(ticks)
    log("slept", ticks)
    yield Sleep(0)
    return ticks


fresh(*map(sleeper, (5, 1, 3)))
fresh(sleeper(2), sleeper(50), until=10)

print("channels")


def producer(channel, numbers):
    for number in numbers:
        yield from channel.put(number)
        log("put", number)
    channel.close()
    return "produced"


def consumer(channel, delay):
    seen = []
    drain = channel.drain()
    next(drain)
    try:
        request = drain.send(seen.append)
        while True:
            request = drain.send((yield request))
            if len(seen) == 2:
                yield Sleep(delay)
    except StopIteration as stop:
        return stop.value, seen


channel = Channel(2)
fresh(producer(channel, range(5)), consumer(channel, 3))
closed = Channel()
closed.close()
fresh(producer(closed, "x"))

print("locks")


def worker(lock, name, shared):
    with (yield from lock.acquire()) as owner:
        before = shared["n"]
        yield Sleep(2)
        shared["n"] = before + 1
        log(name, owner, shared)
        if name == "w2":
            raise LookupError("w2 broke")


shared = {"n": 0}
lock = Lock()
fresh(*(worker(lock, f"w{number}", shared) for number in (1, 2, 3)))
print(" ", shared, lock.owner)

print("cancellation")


def stubborn():
    tries = 0
    while True:
        try:
            yield Sleep(100)
        except Cancelled as error:
            tries += 1
            log("refused:", error)
            if tries == 2:
                raise
        finally:
            log("finally", tries)


def killer(victim_body):
    victim = yield Spawn(victim_body, "victim")
    for attempt in range(3):
        yield Sleep(1)
        scheduler.cancel(victim, f"attempt {attempt}")
    try:
        yield from join(victim)
    except Cancelled as error:
        return f"{error} <- {error.__cause__}", victim.steps


fresh(killer(stubborn()))

print("gather and failures")


def divide(a, b):
    yield Sleep(a)
    return a / b


def divided(*pairs):
    try:
        return (yield from gather(*(divide(*pair) for pair in pairs)))
    except* ZeroDivisionError as group:
        log("caught", group, len(group.exceptions))
    yield
    return "recovered"


fresh(divided((4, 2), (1, 4)))
fresh(divided((4, 0), (1, 0), (2, 2)))


def confused():
    try:
        yield "nonsense"
    except TypeError as error:
        log(error)
        yield from ()
    return (yield Sleep(1))


fresh(confused())

print("deadlock")


def wait_for(channel):
    item = yield from channel.get()
    return item


left, right = Channel(), Channel()
fresh(wait_for(left), wait_for(right), count("c", 1))
try:
    scheduler.spawn([1, 2].__iter__(), "list")
except TypeError as error:
    print(error)


print("delegation by hand")


def inner():
    received = []
    while True:
        try:
            received.append((yield len(received)))
        except KeyError as error:
            received.append(error.args[0])
        if received[-1] is None:
            return received


def outer():
    first = yield from inner()
    second = yield from (letter for letter in "ab")
    third = yield from [first, second]
    return first, second, third


generator = outer()
print(" ", next(generator), generator.send("x"), generator.throw(KeyError("thrown")), generator.gi_yieldfrom.__name__)
print(" ", generator.send(None), next(generator), next(generator), next(generator), generator.gi_running)
try:
    generator.send("last")
except AttributeError as error:
    print(" ", error)
print(" ", generator.gi_frame, next(generator, "over"))
done = outer()
next(done), done.send(None)
steps = list(done)
print(" ", steps)


def crash(depth):
    if depth:
        return (yield from crash(depth - 1))
    yield
    raise OverflowError("too deep")


scheduler.__init__()
task = scheduler.spawn(crash(2), "crasher")
waiter = scheduler.spawn(join(task), "waiter")
scheduler.run()
print([(task.name, task.status.name, task.steps) for task in scheduler.tasks], waiter.error is task.error)
raise RuntimeError("a task failed") from waiter.error
