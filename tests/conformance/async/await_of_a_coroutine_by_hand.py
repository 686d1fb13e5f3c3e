# coroutine.__await__() is an iterator of its own, which may be used where the coroutine itself may not.
import types
import warnings

warnings.simplefilter("ignore")  # those that are never awaited


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        received = yield self.value
        return received


async def work(*values):
    received = []
    for value in values:
        received.append(await Pause(value))
    return received


class Delegating:
    def __await__(self):
        return work(1, 2).__await__()


class Yielding:
    def __await__(self):
        first = yield from work("a").__await__()
        second = yield from Delegating().__await__()
        return first, second


def plain():
    result = yield from work(5, 6).__await__()
    yield "result", result


def drive(thing):
    steps, value = [], None
    while True:
        try:
            steps.append(thing.send(value))
        except StopIteration as stop:
            return steps, stop.value
        value = len(steps)


async def wait(awaitable):
    return await awaitable


print(drive(wait(Delegating())), drive(wait(Yielding())), drive(plain()))
print(list(plain()), drive(work(7, 8).__await__()))
wrapper = work(1).__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper, hasattr(wrapper, "__next__"), hasattr(wrapper, "send"), hasattr(wrapper, "__await__"), next(wrapper))
print(sorted(name for name in dir(type(wrapper)) if not hasattr(object, name)))
wrapper.close()
try:
    next(wrapper)
except Exception as error:
    print(type(error).__name__, error)


async def guarded():
    try:
        await Pause("waiting")
    except KeyError as error:
        return f"caught {error}"
    finally:
        print("cleaned up")


wrapper = guarded().__await__()
next(wrapper)
try:
    wrapper.throw(KeyError("thrown"))
except StopIteration as stop:
    print(stop.value)
wrapper = guarded().__await__()
next(wrapper)
wrapper.close()
for misuse in (lambda: type(wrapper)(), lambda: wrapper.throw(3), lambda: list(work(1))):
    try:
        print(misuse())
    except TypeError as error:
        print(error)


def refused():
    yield from work(1)


@types.coroutine
def allowed():
    return (yield from work(1))


print(drive(wait(allowed())))
for make in (refused, lambda: wait(3), lambda: wait(plain())):
    try:
        drive(make())
    except TypeError as error:
        print(error)
