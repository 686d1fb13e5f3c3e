import contextlib
from contextlib import *
import sys


def attempt(what):
    try:
        print(what())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__, type(e.__cause__).__name__)


@contextmanager
def managed(name, swallow=False):
    "managed doc"
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("saw", e)
        if not swallow:
            raise
    finally:
        print("exit", name)


with managed("a") as value:
    print(value)
with managed("b", True):
    raise ValueError("swallowed")


def leaks():
    with managed("c"):
        raise ValueError("out")


attempt(leaks)


def stops():
    with managed("d"):
        raise StopIteration("x")


attempt(stops)


def odd():
    with contextmanager(lambda: iter([1, 2]))() as v:
        print(v)


attempt(odd)


@contextmanager
def twice():
    yield 1
    yield 2


def stops_late():
    with twice():
        pass


attempt(stops_late)


@contextmanager
def never():
    return
    yield


attempt(lambda: never().__enter__())
print(managed.__name__, managed.__doc__, managed("q").__class__.__name__)


@managed("decorator")
def decorated(x):
    return x + 1


print(decorated(1), decorated(2))


class Base(ContextDecorator):
    def __enter__(self):
        print("base enter")
        return self

    def __exit__(self, *exc):
        print("base exit", exc[0])
        return exc[0] is KeyError


@Base()
def raising():
    raise KeyError(1)


print(raising())


class Closable:
    def close(self):
        print("closed")


with closing(Closable()) as c:
    print(type(c).__name__)
with suppress(KeyError, IndexError):
    [][1]
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), ValueError(2)])


def partly():
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])


attempt(partly)
with nullcontext(5) as n:
    print(n)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


sink = Sink()
with redirect_stdout(sink):
    print("hidden", 1)
print(sink.parts)
with redirect_stderr(sink):
    sys.stderr.write("err")
print(sink.parts)


def pushed(*args, **kw):
    print("callback", args, kw)


def stack_all():
    with ExitStack() as stack:
        print(stack.enter_context(managed("s1")))
        stack.callback(pushed, 1, k=2)
        stack.push(lambda *exc: print("exit function", exc[0]) or exc[0] is TypeError)
        stack.enter_context(managed("s2"))
        stack.push(Base())
        raise TypeError("inside")


attempt(stack_all)
with ExitStack() as stack:
    stack.callback(pushed, "kept")
    kept = stack.pop_all()
print("after")
kept.close()


def chained():
    with ExitStack() as stack:
        def fail(name):
            raise RuntimeError(name)

        stack.callback(fail, "first")
        stack.callback(fail, "second")
        1 / 0


try:
    chained()
except RuntimeError as e:
    while e is not None:
        print(type(e).__name__, e)
        e = e.__context__
attempt(lambda: ExitStack().enter_context(3))


@asynccontextmanager
async def amanaged(name):
    print("aenter", name)
    try:
        yield name
    finally:
        print("aexit", name)


class AClose:
    async def aclose(self):
        print("aclosed")


async def main():
    async with amanaged("x") as v:
        print(v)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(amanaged("y"))
        stack.push_async_callback(later, 3)
        stack.callback(pushed, "sync")
    async with aclosing(AClose()):
        pass
    async with nullcontext(8) as n:
        print(n)
    try:
        async with amanaged("z"):
            raise KeyError("async")
    except KeyError as e:
        print("got", e)

    @amanaged("decor")
    async def inner():
        return 4

    print(await inner())


async def later(x):
    print("later", x)


coro = main()
try:
    coro.send(None)
except StopIteration:
    print("done")
print(issubclass(ExitStack, AbstractContextManager), isinstance(Base(), AbstractContextManager), isinstance(3, AbstractContextManager), issubclass(AsyncExitStack, AbstractAsyncContextManager))
print(sorted(contextlib.__all__))
