"""An event loop by hand for coroutines: awaitables, tasks, timeouts, queues, async generators and context managers, a pipeline, task groups."""

import heapq
import itertools
import sys
import types
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Coroutine
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")


class Cancelled(BaseException):
    pass


class Timeout(Exception):
    pass


class Future(Generic[T]):
    def __init__(self):
        self.result: T | None = None
        self.error: BaseException | None = None
        self.done = False
        self.callbacks: list = []

    def set(self, result=None, error=None):
        if self.done:
            raise RuntimeError("this future is done")
        self.result, self.error, self.done = result, error, True
        for callback in self.callbacks:
            callback(self)

    def __await__(self):
        if not self.done:
            yield self
        if self.error is not None:
            raise self.error
        return self.result


class Task(Future):
    def __init__(self, coroutine: Coroutine, name: str):
        super().__init__()
        self.coroutine, self.name = coroutine, name
        self.cancelling = self.waiting_for = None

    def step(self):
        try:
            if self.cancelling is not None:
                error, self.cancelling = self.cancelling, None
                target = self.coroutine.throw(error)
            else:
                target = self.coroutine.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        except (Exception, Cancelled) as error:
            self.set(error=error)
        else:
            if target is None:
                loop.soon(self.step)
            else:
                self.waiting_for = target
                target.callbacks.append(self.wake)

    def wake(self, future):
        if self.waiting_for is future:
            self.waiting_for = None
            loop.soon(self.step)

    def cancel(self, message="cancelled"):
        if self.done:
            return False
        self.cancelling = Cancelled(message)
        if self.waiting_for is not None:
            self.waiting_for = None
            loop.soon(self.step)
        return True

    def __repr__(self):
        return f"<Task {self.name} {'done' if self.done else 'pending'}>"


class Loop:
    def __init__(self):
        self.ready, self.timers = deque(), []
        self.now, self.order, self.names = 0, itertools.count(), itertools.count(1)

    def soon(self, callback, *arguments):
        self.ready.append(partial(callback, *arguments))

    def later(self, delay, callback):
        heapq.heappush(self.timers, (self.now + delay, next(self.order), callback))

    def spawn(self, coroutine, name=None):
        if not isinstance(coroutine, Coroutine):
            raise TypeError(f"a coroutine was expected, got {type(coroutine).__name__}")
        task = Task(coroutine, name or f"{getattr(coroutine, '__name__', 'step')}-{next(self.names)}")
        self.soon(task.step)
        return task

    def run(self, coroutine):
        task = self.spawn(coroutine)
        while not task.done:
            if self.ready:
                self.ready.popleft()()
            elif self.timers:
                self.now, _, callback = heapq.heappop(self.timers)
                callback()
            else:
                raise RuntimeError(f"{task} waits for ever")
        return task.__await__().__next__() if not task.done else unwrap(task)


def unwrap(task):
    if task.error is not None:
        raise task.error
    return task.result


loop = Loop()


def say(*words):
    print(f"  {loop.now:>3}", *words)


async def sleep(ticks, result=None):
    future = Future()
    loop.later(ticks, lambda: future.done or future.set(result))
    return await future


@types.coroutine
def give_way():
    yield


async def within(ticks, awaitable: Awaitable[T]) -> T:
    task = loop.spawn(awaitable)
    loop.later(ticks, partial(task.cancel, "timeout"))
    try:
        return await task
    except Cancelled as error:
        raise Timeout(f"after {ticks} ticks") from error


async def gather(*awaitables, return_exceptions=False):
    tasks = [loop.spawn(awaitable) for awaitable in awaitables]
    results = []
    for task in tasks:
        try:
            results.append(await task)
        except Exception as error:
            if not return_exceptions:
                raise
            results.append(error)
    return results


class Group:
    """Structured: leaving the block waits for all; the first failure cancels the others."""

    def __init__(self):
        self.tasks: list[Task] = []

    def spawn(self, coroutine):
        task = loop.spawn(coroutine)
        task.callbacks.append(self.finished)
        self.tasks.append(task)
        return task

    def finished(self, task):
        if task.error is not None and not isinstance(task.error, Cancelled):
            for other in self.tasks:
                other.cancel(f"{task.name} failed")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind, error, trace):
        if error is not None:
            for task in self.tasks:
                task.cancel("the block failed")
        errors = [error] if isinstance(error, Exception) else []
        for task in self.tasks:
            try:
                await task
            except Cancelled as cancelled:
                say(task.name, "->", cancelled)
            except Exception as failure:
                errors.append(failure)
        if errors:
            raise ExceptionGroup("group", errors) from None


@dataclass
class Queue(Generic[T]):
    size: int = 1
    items: deque[T] = field(default_factory=deque)
    waiting: deque[Future] = field(default_factory=deque)
    END = object()

    async def _wait(self):
        self.waiting.append(future := Future())
        await future

    def _wake(self):
        while self.waiting:
            if not (future := self.waiting.popleft()).done:
                future.set()

    async def put(self, item: T):
        while len(self.items) >= self.size:
            await self._wait()
        self.items.append(item)
        self._wake()

    async def get(self) -> T:
        while not self.items:
            await self._wait()
        item = self.items.popleft()
        self._wake()
        return item

    def __aiter__(self):
        return self

    async def __anext__(self):
        if (item := await self.get()) is self.END:
            await self.put(item)
            raise StopAsyncIteration
        return item


def stage(function):
    """An async function of one item becomes a stage: async iterator in, async iterator out."""
    @wraps(function)
    async def run(source: AsyncIterator, *options):
        async for item in source:
            if (result := await function(item, *options)) is not None:
                yield result

    return lambda *options: lambda source: run(source, *options)


class Pipeline:
    def __init__(self, source, *stages):
        self.source, self.stages = source, stages

    def __or__(self, stage):
        return Pipeline(self.source, *self.stages, stage)

    def __aiter__(self):
        stream = self.source
        for stage in self.stages:
            stream = stage(stream)
        return aiter(stream)

    async def collect(self):
        return [item async for item in self]


async def numbers(top, delay=1):
    for number in range(top):
        await sleep(delay)
        yield number


async def announced(source):
    try:
        async for item in source:
            yield item
    except GeneratorExit:
        say("told to stop")
        raise
    finally:
        say("announced is over")


@stage
async def scaled(item, factor):
    await sleep(2)
    return item * factor


@stage
async def only_even(item):
    return item if item % 2 == 0 else None


@stage
async def checked(item, most):
    if item > most:
        raise OverflowError(f"{item} is more than {most}")
    return item


async def batches(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


@asynccontextmanager
async def connection(name):
    say("open", name)
    await sleep(1)
    try:
        yield name.upper()
    except ValueError as error:
        say(name, "swallows", error)
    finally:
        await sleep(1)
        say("close", name)


async def basic():
    say(await sleep(3, "slept"), await give_way())
    say(await gather(sleep(5, "a"), sleep(1, "b"), numbers(2).__anext__()))
    say(await gather(sleep(1, 1), within(2, sleep(9)), return_exceptions=True))
    try:
        await within(2, sleep(9))
    except Timeout as error:
        say(error, "<-", repr(error.__cause__))
    return "end of basic"


async def pipelines():
    line = Pipeline(numbers(6)) | scaled(3) | only_even()
    say(await line.collect())
    say([batch async for batch in batches(numbers(5, 0), 2)], {n: n * n async for n in numbers(3, 0) if n}, await Pipeline(numbers(0)).collect())
    try:
        async for item in Pipeline(numbers(10), checked(2)):
            say("got", item)
    except OverflowError as error:
        say(error)
    async with aclosing(announced(numbers(5))) as stream:
        async for item in stream:
            if item == 1:
                break
        else:
            say("never")
    say("closed", await anext(stream, "nothing left"))


async def workers():
    queue = Queue(2)
    results = []

    async def produce():
        for item in "abcdef":
            await queue.put(item)
        await queue.put(Queue.END)
        return "produced"

    async def consume(name, delay):
        async for item in queue:
            await sleep(delay)
            results.append(name + item)
        return name

    say(await gather(produce(), consume("x", 2), consume("y", 3)), results)
    empty = Queue()
    async with Group() as group:
        stuck = group.spawn(empty.get())
        group.spawn(sleep(2, "fine"))
        await sleep(1)
        stuck.cancel("no items")
    say([task.result for task in group.tasks], [task.done for task in group.tasks])


async def failing(ticks, error):
    try:
        await sleep(ticks)
        raise error
    finally:
        say("cleaning up after", ticks)


async def stubborn():
    for attempt in range(3):
        try:
            await sleep(10)
        except Cancelled as error:
            say("refused", error, attempt)
            return "had its way"


async def groups():
    try:
        async with Group() as group:
            group.spawn(failing(2, KeyError("first")))
            group.spawn(failing(9, KeyError("never")))
            survivor = group.spawn(stubborn())
    except* KeyError as caught:
        say(caught.exceptions, survivor.result)
    try:
        async with Group() as group:
            group.spawn(sleep(9))
            group.spawn(failing(1, IndexError("inside")))
            await sleep(2)
            raise OSError("the block")
    except* (OSError, IndexError) as caught:
        say(sorted(type(error).__name__ for error in caught.exceptions))


async def contexts():
    async with connection("a") as a, connection("b") as b:
        say("using", a, b)
        raise ValueError("inside")
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(name)) for name in "xyz"]
        stack.push_async_callback(sleep, 4)
        stack.enter_context(nullcontext())
        say(names)
    try:
        async with connection("c"):
            raise KeyError("not swallowed")
    except KeyError as error:
        say("outside", error)


class Ticker:
    """Async iteration and awaiting, written out."""

    def __init__(self, top):
        self.top, self.now = top, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.now == self.top:
            raise StopAsyncIteration
        self.now += 1
        return self.now

    def __await__(self):
        result = yield from sleep(self.top).__await__()
        return result, self.top


async def odds():
    say([tick async for tick in Ticker(3)], await Ticker(2), [await Ticker(n) async for n in Ticker(2)], sum([n async for n in Ticker(4)]))
    stream = numbers(3, 0)
    say(stream.__name__, stream.ag_running, isinstance(stream, AsyncGenerator), await anext(stream), await stream.asend(None))
    try:
        await stream.athrow(LookupError("thrown in"))
    except LookupError as error:
        say(error, stream.ag_frame)
    for wrong in (lambda: loop.spawn(3), lambda: loop.spawn(sleep), lambda: aiter([1]), lambda: anext(3)):
        try:
            wrong()
        except TypeError as error:
            say(error)

    async def use(kind):
        match kind:
            case "with":
                async with Ticker(1):
                    pass
            case "for":
                async for _ in [1]:
                    pass
            case "await":
                await 3
            case "stop":
                raise StopIteration("escapes")
            case "future":
                future = Future()
                future.set(1)
                future.set(2)
            case "again":
                coroutine = sleep(0)
                await coroutine
                await coroutine

    for kind in ("with", "for", "await", "stop", "future", "again"):
        try:
            await use(kind)
        except (TypeError, RuntimeError) as error:
            say(kind, type(error).__name__, error, repr(error.__cause__))


for main in (basic, pipelines, workers, groups, contexts, odds):
    print(main.__name__)
    print(" ", loop.run(main()))
forgotten = Future()


async def wait_for_ever():
    return await forgotten


try:
    loop.run(wait_for_ever())
except RuntimeError as error:
    print(error)
coroutine = sleep(1)
print(coroutine.cr_frame is None, coroutine.cr_await, type(coroutine).__name__, coroutine.__qualname__)
coroutine.close()
print(coroutine.cr_frame is None, len(loop.timers), sys.getrecursionlimit() > 0)


async def deep(level):
    if level == 0:
        raise ArithmeticError("at the bottom")
    async with connection(f"level{level}"):
        return await deep(level - 1)


loop.run(deep(2))
