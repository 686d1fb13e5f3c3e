# What an async generator yields after an `async for` has ended, or after an await that raised, is its own; so it is after a `yield from` that raised.
class Pause:
    def __await__(self):
        yield "pause"


async def nothing(pauses):
    for _ in range(pauses):
        await Pause()
    return
    yield


async def failing(pauses):
    for _ in range(pauses):
        await Pause()
    raise LookupError("failed")


async def after_loop(pauses):
    async for _ in nothing(pauses):
        pass
    yield "a"
    yield "b"


async def after_failure(pauses):
    try:
        await failing(pauses)
    except LookupError as error:
        yield error.args
    yield "then"


async def in_finally(pauses):
    try:
        await failing(pauses)
    finally:
        yield "finally"


async def in_with(pauses):
    class Manager:
        async def __aenter__(self):
            await nothing(pauses).__anext__()

        async def __aexit__(self, *details):
            return True

    try:
        async with Manager():
            pass
    except StopAsyncIteration:
        yield "no manager"


async def several(pauses):
    async for item in after_loop(pauses):
        yield item
    async for item in after_failure(pauses):
        yield item
    yield [item async for item in after_loop(0)]


async def collect(source):
    items = []
    try:
        async for item in source:
            items.append(item)
    except LookupError as error:
        items.append(repr(error))
    return items


for make in (after_loop, after_failure, in_finally, in_with, several):
    for pauses in (0, 1, 2):
        coroutine = collect(make(pauses))
        steps = []
        while True:
            try:
                steps.append(coroutine.send(None))
            except StopIteration as stop:
                print(make.__name__, pauses, steps, stop.value)
                break


def inner():
    try:
        yield 1
    finally:
        raise KeyError("inner")


def outer():
    try:
        yield from inner()
    except KeyError as error:
        received = yield error.args[0]
    try:
        yield received
    except ValueError as error:
        yield f"outer had {error}"


generator = outer()
print(next(generator), next(generator), generator.gi_yieldfrom, generator.send("x"), generator.throw(ValueError("thrown")))
generator = outer()
print(next(generator), generator.throw(OSError), generator.gi_yieldfrom)
generator.close()
