# Sections 3.2.8.5, 6.2.10.3 and 6.2.10.4: asynchronous generators: __anext__, asend(), athrow(), aclose(), in every state, and what they are not.

def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, *([repr(error.value)] if isinstance(error, StopIteration) else []))


def run(awaitable):
    iterator = awaitable.__await__()
    seen = []
    try:
        while True:
            seen.append(next(iterator))
    except StopIteration as stop:
        return stop.value if not seen else (seen, stop.value)


class Waits:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def agen(log):
    try:
        log.append(("got", (yield 1)))
        await Waits("waiting")
        log.append(("got", (yield 2)))
        try:
            yield 3
        except ValueError as error:
            log.append(repr(error))
            yield "caught"
        return
    finally:
        log.append("finally")


log = []
a = agen(log)
print(type(a).__name__, a.__name__, a.__qualname__, a.ag_running, a.ag_await, a.ag_frame is not None, a.ag_code is agen.__code__, a.__aiter__() is a, hasattr(a, "__iter__"), hasattr(a, "__next__"), hasattr(a, "__await__"))
attempt(lambda: run(a.asend("too early")))
print(run(a.__anext__()), run(a.asend("sent")), run(a.__anext__()), run(a.athrow(ValueError("in"))))
attempt(lambda: run(a.__anext__()))
attempt(lambda: run(a.__anext__()))
attempt(lambda: run(a.asend(5)))
attempt(lambda: run(a.athrow(ValueError)))
print(run(a.aclose()), log)
log = []
a = agen(log)
run(a.__anext__())
print(run(a.aclose()), run(a.aclose()), log)
attempt(lambda: run(a.__anext__()))
a = agen([])
print(run(a.aclose()))
attempt(lambda: run(a.__anext__()))
a = agen([])
attempt(lambda: run(a.athrow(KeyError("before"))))
attempt(lambda: run(a.__anext__()))
a = agen(log := [])
run(a.__anext__())
attempt(lambda: run(a.athrow(KeyError("not caught"))))
print(log)
for arguments in ((), (5,), (ValueError, "v"), (ValueError, ValueError("w")), (ValueError, "v", 5)):
    a = agen([])
    run(a.__anext__())
    attempt(lambda: run(a.athrow(*arguments)))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def raises_at_exit():
    try:
        yield 1
    except GeneratorExit:
        raise LookupError("at exit")


async def returns_at_exit():
    try:
        yield 1
    except GeneratorExit:
        return


async def stops(error):
    yield 1
    raise error


for made in (ignores, raises_at_exit, returns_at_exit):
    a = made()
    run(a.__anext__())
    attempt(lambda: run(a.aclose()))
for error in (StopIteration(5), StopAsyncIteration(5), GeneratorExit()):
    a = stops(error)
    run(a.__anext__())
    attempt(lambda: run(a.__anext__()))

# The awaitables: used once, not two at a time, closed unused.
a = agen([])
step = a.__anext__()
print(type(step).__name__, type(a.asend(None)).__name__, iter(step) is step, step.__await__() is step)
attempt(lambda: step.send(None))
attempt(lambda: step.send(None))
a = agen([])
run(a.__anext__())
first = a.asend("x")
print(first.send(None))
attempt(lambda: a.__anext__().send(None))
attempt(lambda: a.aclose().send(None))
attempt(lambda: first.send("resumed"))
attempt(lambda: run(a.aclose()))


async def uses():
    seen = []
    async for x in agen([]):
        seen.append(x)
        if x == 2:
            break
    seen.append([x async for x in numbers(3) if x])
    seen.append({x: y async for x in numbers(2) async for y in numbers(x)})
    seen.append([await Waits(x) async for x in numbers(2)])
    seen.append([y for x in [1] for y in [x async for x in numbers(2)]])
    g = (x * 2 async for x in numbers(3))
    seen.append((type(g).__name__, [x async for x in g], await anext(g, "default")))
    try:
        await anext(g)
    except StopAsyncIteration as error:
        seen.append(("stopped", error.args))
    return seen


async def numbers(n):
    for i in range(n):
        yield i


print(run(uses()))
for action in (lambda: next(agen([])), lambda: iter(agen([])), lambda: list(agen([])), lambda: run(anext(5)), lambda: aiter([1]), lambda: aiter(agen([])) is not None, lambda: run(agen([]))):
    attempt(action)
for text in ("async def f(): yield 1; return 2", "async def f(): yield 1; return", "async def f(): return 1", "async def f(): yield from x", "async def f(): [(yield x) for x in y]", "async def f(): (yield)", "async def f(): x = yield", "async def f(): await (yield)", "async def f(): yield await x", "def f(): (x async for x in y)", "(x async for x in y)", "async def f(): lambda: (yield)", "async def f():\n def g(): yield from x", "async def f():\n try: yield\n finally: yield"):
    try:
        compile(text, "<agen>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
