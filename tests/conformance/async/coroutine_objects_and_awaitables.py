# Sections 3.4, 6.4 and 8.9: awaitables, the methods of coroutines, asynchronous iterators and context managers, and misuse of each.
import types


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, *([repr(error.value)] if isinstance(error, StopIteration) else []))


def run(coroutine, *sent):
    log = []
    try:
        log.append(coroutine.send(None))
        for value in sent:
            log.append(coroutine.send(value))
        return log, "suspended"
    except StopIteration as stop:
        return log, stop.value


made = []  # what nobody awaits is closed at the end


def fresh():
    made.append(simple())
    return made[-1]


class Yields:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        received = []
        for value in self.values:
            received.append((yield value))
        return received


async def simple():
    return 5


async def waits():
    return await Yields(1, 2), await simple()


print(run(simple()), run(waits(), "a", "b"))
coroutine = simple()
print(type(coroutine).__name__, coroutine.__name__, coroutine.__qualname__, coroutine.cr_running, coroutine.cr_await, coroutine.cr_code is simple.__code__, coroutine.cr_frame is not None, coroutine.cr_suspended, hasattr(coroutine, "__iter__"), hasattr(coroutine, "__next__"), hasattr(coroutine, "__await__"))
attempt(lambda: iter(coroutine))
attempt(lambda: next(coroutine))
attempt(lambda: [*coroutine])
attempt(lambda: coroutine.send(1))
attempt(lambda: coroutine.send(None))
attempt(lambda: coroutine.send(None))
attempt(lambda: run(waiting(coroutine)))


async def waiting(other):
    return await other


attempt(lambda: run(waiting(coroutine)))
print(coroutine.close(), coroutine.cr_frame)
wrapper = waits().__await__()
print(type(wrapper).__name__, next(wrapper), wrapper.send("x"), iter(wrapper) is wrapper)
attempt(lambda: wrapper.send("y"))
attempt(lambda: wrapper.throw(ValueError("late")))
wrapper = waits().__await__()
attempt(lambda: wrapper.throw(ValueError("early")))
wrapper = waits().__await__()
next(wrapper)
print(wrapper.close())

# What may be awaited.
@types.coroutine
def generator_based():
    received = yield "from a generator"
    return received


class Gives:
    def __init__(self, answer):
        self.answer = answer

    def __await__(self):
        return self.answer


print(run(waiting(generator_based()), "sent"), hasattr(generator_based(), "__await__"))
for awaited in (5, None, [1], "x", (i for i in "a"), simple, Gives(5), Gives(None), Gives(iter("ab")), Gives(fresh()), Gives((i for i in ())), Gives([1]), type("A", (), {"__await__": None})()):
    attempt(lambda: run(waiting(awaited), None, None))
instance = type("A", (), {})()
instance.__await__ = lambda: iter("a")
attempt(lambda: run(waiting(instance)))


async def stops():
    raise StopIteration("no")


async def stops_async():
    raise StopAsyncIteration("fine")


attempt(lambda: run(stops()))
attempt(lambda: run(stops_async()))

# throw() and close() go to what is awaited.
class Delegate:
    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, value):
        return "sent", value

    def throw(self, *args):
        print("thrown into", args, end="; ")
        return "went on"

    def close(self):
        print("closed", end="; ")


c = waiting(Delegate())
print(c.send(None), c.send(7), c.throw(ValueError("v")), c.cr_await is not None, c.close())
c = waiting(Gives(iter("ab")))
print(c.send(None))
attempt(lambda: c.send(5))
c = waiting(Gives(iter("ab")))
c.send(None)
attempt(lambda: c.throw(KeyError("k")))


async def cleans():
    try:
        await Yields(1)
    except GeneratorExit:
        print("exit", end="; ")
        raise
    finally:
        print("finally", end="; ")


async def ignores():
    try:
        await Yields(1)
    except GeneratorExit:
        await Yields(2)


c = cleans()
c.send(None)
print(c.close(), c.close())
c = cleans()
print(c.close())
attempt(lambda: c.send(None))
c = ignores()
c.send(None)
attempt(c.close)


async def reenters():
    c.send(None)


c = reenters()
attempt(lambda: c.send(None))

# Asynchronous iterators and context managers.
class AsyncIterator:
    def __init__(self, *items):
        self.items = list(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Yields("waiting")
        if not self.items:
            raise StopAsyncIteration
        return self.items.pop(0)


async def loops(iterable, stop=None):
    seen = []
    async for x in iterable:
        if x == stop:
            break
        if x == "skip":
            continue
        seen.append(x)
    else:
        seen.append("else")
    return seen


print(run(loops(AsyncIterator(1, "skip", 2)), None, None, None, None), run(loops(AsyncIterator(1, 2, 3), 2), None, None))
for iterable in (5, [1], type("A", (), {"__aiter__": lambda self: 5})(), type("A", (), {"__aiter__": lambda self: self, "__anext__": lambda self: 5})(), type("A", (), {"__aiter__": lambda self: self})(), type("A", (), {"__aiter__": None})(), type("A", (), {"__aiter__": lambda self: fresh()})(), type("A", (), {"__aiter__": lambda self: self, "__anext__": lambda self: iter([1])})()):
    attempt(lambda: run(loops(iterable)))


async def targets():
    space = {}
    async for space["item"] in AsyncIterator(1):
        pass
    async for a, *b in AsyncIterator("xyz"):
        pass
    return space, a, b


print(run(targets(), None, None, None))


class AsyncManager:
    def __init__(self, suppress=False):
        self.suppress = suppress

    async def __aenter__(self):
        await Yields("entering")
        return "value"

    async def __aexit__(self, kind, error, traceback):
        await Yields(("exiting", kind and kind.__name__, str(error)))
        return self.suppress


async def within(manager, error=None):
    async with manager as value:
        if error:
            raise error
        return value
    return "suppressed"


print(run(within(AsyncManager()), None, None), run(within(AsyncManager(True), KeyError(1)), None, None))
attempt(lambda: run(within(AsyncManager(), KeyError(1)), None, None))
for manager in (5, type("M", (), {"__aenter__": lambda self: 5, "__aexit__": lambda *args: 5})(), type("M", (), {"__aenter__": lambda self: simple(), "__aexit__": lambda *args: 5})(), type("M", (), {"__aenter__": fresh})()):
    attempt(lambda: run(within(manager)))


async def several():
    async with AsyncManager() as a, AsyncManager(True) as b:
        raise ValueError(a + b)
    return "after"


print(run(several(), None, None, None, None))
for text in ("await x", "def f(): await x", "lambda: await x", "async for x in y: pass", "def f():\n async for x in y: pass", "async with x: pass", "def f():\n async with x: pass", "async def f(): yield from x", "async def f(): return 1; yield", "async def f(): yield 1; return", "async lambda: 1", "async x", "async def f(): [await x for x in y]", "def f(): [await x for x in y]", "async def f(): (await x for x in y)", "def f(): (x async for x in y)", "def f(): [x async for x in y]", "async def f(): [x async for x in y]",
             "async def f(): lambda: await x", "async def f():\n def g(): await x", "async def f(x=await y): pass", "async def f():\n async def g(x=await y): pass", "async def f():\n class C: await x", "class C: await x", "async def f(): await", "async def f(): await x ** 2", "async def f(): -await x", "async def f(): await -x", "async def f(): await await x", "async def f(): await lambda: 1", "async def f(): not await x", "async def f(): x = await y = 1", "async = 1", "await = 1", "async while 1: pass", "[x async for x in y]", "async def f(): f'{await x}'", "async def f(): del await x"):
    try:
        compile(text, "<async>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
for one in made:
    one.close()
