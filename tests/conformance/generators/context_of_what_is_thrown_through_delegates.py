# What is thrown into a generator that delegates, and leaves the delegate, gets as context what each of the generators handles on its way.
import sys


def chain(error):
    shown = []
    while error is not None:
        shown.append(f"{type(error).__name__}({error})")
        error = error.__context__
    return " < ".join(shown)


def inner(handles, catches=None, then=None):
    if handles:
        try:
            raise LookupError("inner")
        except LookupError:
            yield from leaf(catches, then)
    else:
        yield from leaf(catches, then)


def leaf(catches, then):
    try:
        yield 1
    except BaseException as error:
        print("leaf got", chain(error), "handled", chain(sys.exception()))
        if catches == "again":
            yield 2
        if then is not None:
            raise then
        if catches is None:
            raise


def outer(delegate, handles=True):
    if not handles:
        return (yield from delegate)
    try:
        raise OSError("outer")
    except OSError:
        return (yield from delegate)


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        raise args[0]

    def close(self):
        raise KeyError("close")


class Quiet(Delegate):
    def close(self):
        print("closed")


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def attempt(generator, error, *more):
    next(generator)
    try:
        print("gave", generator.throw(error))
        for value in more:
            print("sent", generator.send(value))
    except BaseException as e:
        print(chain(e), "|", "same" if e is error else "other")


for handles in False, True:
    for outer_handles in False, True:
        print("inner handles", handles, "outer handles", outer_handles)
        attempt(outer(inner(handles), outer_handles), ValueError("thrown"))
        attempt(outer(inner(handles, "again"), outer_handles), ValueError("thrown"), 1)
        attempt(outer(inner(handles, "again", TypeError("then")), outer_handles), ValueError("thrown"), 1)
        attempt(outer(inner(handles, "yes", TypeError("then")), outer_handles), ValueError("thrown"))
        attempt(outer(inner(handles, "yes"), outer_handles), ValueError("thrown"))
        attempt(outer(inner(handles), outer_handles), GeneratorExit("thrown"))
        attempt(outer(inner(handles, "yes", TypeError("then")), outer_handles), GeneratorExit("thrown"))
        attempt(outer(outer(inner(handles), outer_handles)), ValueError("thrown"))

for delegate in Delegate, Quiet, Plain:
    for error in ValueError("thrown"), GeneratorExit("thrown"):
        print(delegate.__name__)
        attempt(outer(delegate()), error)
        attempt(outer(delegate(), False), error)

# With an exception handled around the call.
try:
    raise ZeroDivisionError("around")
except ZeroDivisionError:
    attempt(outer(inner(True)), ValueError("thrown"))
    attempt(outer(inner(False), False), ValueError("thrown"))
    attempt(outer(Delegate()), ValueError("thrown"))

# What is thrown stands in the chain already.
first = ValueError("first")
second = TypeError("second")
second.__context__ = first
attempt(outer(inner(True)), second)
attempt(outer(inner(True)), first)


class Awaited:
    def __await__(self):
        yield 1


async def waits():
    try:
        raise LookupError("waits")
    except LookupError:
        await Awaited()


async def waits_for_it():
    try:
        raise OSError("waits for it")
    except OSError:
        await waits()


class Once:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __next__(self):
        return self.coroutine.send(None)

    def throw(self, error):
        return self.coroutine.throw(error)


attempt(Once(waits_for_it()), ValueError("thrown"))
coroutine = waits_for_it()
coroutine.send(None)
coroutine.close()
g = outer(inner(True))
next(g)
g.close()
print("closed")
