# A generator that nobody can reach any more and that stands in a `try` or `with` is closed: its `finally` runs. The same at the end of the program.
import gc
import sys


def collect(what):
    gc.collect()
    print(what)


def guarded(name):
    try:
        yield 1
        yield 2
    except GeneratorExit as error:
        print(name, "is told", repr(error))
        raise
    finally:
        print(name, "cleans up")


class Door:
    def __enter__(self):
        print("open")

    def __exit__(self, kind, value, traceback):
        print("closed by", kind)


def within():
    with Door():
        yield "inside"


for item in guarded("the loop's"):
    break
collect("left a loop")
generator = guarded("a variable's")
next(generator)
del generator
collect("deleted")
generator = within()
print(next(generator))
generator = None
collect("assigned")

guarded("never begun")
collect("what has not begun has nothing to clean up")
finished = guarded("run to its end")
print(list(finished))
del finished
collect("nor has what is finished")


def outer():
    try:
        yield from guarded("inner")
    finally:
        print("outer cleans up")


generator = outer()
next(generator)
del generator
collect("a chain of delegates")


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("the delegate is closed")


def delegates():
    yield from Custom()


generator = delegates()
next(generator)
del generator
collect("a delegate of its own kind")


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2
    finally:
        print("never before its end")


def fails():
    try:
        yield 1
    finally:
        raise KeyError("lost")


class Errors:
    def write(self, text):
        errors.append(text)

    def flush(self):
        pass


errors = []
stderr, sys.stderr = sys.stderr, Errors()
for function in (ignores, fails):
    generator = function()
    next(generator)
    del generator
    collect(function.__name__)
sys.stderr = stderr
for line in "".join(errors).splitlines():
    if "Error" in line or "ignored" in line:
        print(line.partition(" at 0x")[0])


def holder():
    items = guarded("held by a cycle")
    cycle = [items]
    cycle.append(cycle)
    return next(items)


print(holder())
collect("a cycle")


class Task:
    def __await__(self):
        yield "waiting"


async def coroutine():
    try:
        await Task()
    finally:
        print("the coroutine cleans up")


waiting = coroutine()
print(waiting.send(None))
del waiting
collect("a coroutine")


async def numbers():
    try:
        yield 1
    finally:
        print("the async generator cleans up")


stream = numbers()
try:
    stream.asend(None).send(None)
except StopIteration as stop:
    print(stop.value)
del stream
collect("an async generator")

kept = []


def rises():
    try:
        yield 1
    finally:
        kept.append("seen")


generator = rises()
next(generator)
reference = [generator]
reference.append(reference)
del generator, reference
collect(kept)
last = guarded("the last")
next(last)
print("end")
