# What asend(), athrow() and aclose() give is sent to, thrown into and closed before it has begun, after it has ended, and while another runs.
def show(f):
    try:
        print("   ", repr(f()))
    except BaseException as e:
        print("   ", type(e).__name__, e)


class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def steps():
    try:
        received = yield 1
        print("    received", received)
    except ValueError as e:
        print("    caught", e)
        yield "handled"
    finally:
        print("    cleaning up")
        await Wait("cleaning")
    yield 2


def at_start():
    return steps()


def at_yield():
    generator = steps()
    try:
        generator.__anext__().send(None)
    except StopIteration:
        pass
    return generator


def at_end():
    generator = at_yield()
    for _ in range(2):
        step = generator.__anext__()
        try:
            while True:
                step.send(None)
        except (StopIteration, StopAsyncIteration):
            pass
    return generator


makers = {
    "asend(5)": lambda g: g.asend(5),
    "athrow(ValueError(3))": lambda g: g.athrow(ValueError(3)),
    "athrow(KeyError)": lambda g: g.athrow(KeyError),
    "aclose()": lambda g: g.aclose(),
}
actions = {
    "send(None)": lambda s: s.send(None),
    "send(7)": lambda s: s.send(7),
    "next": lambda s: next(s),
    "throw(ValueError(1))": lambda s: s.throw(ValueError(1)),
    "throw(KeyError(1))": lambda s: s.throw(KeyError(1)),
    "throw(GeneratorExit)": lambda s: s.throw(GeneratorExit),
    "throw(3)": lambda s: s.throw(3),
    "close()": lambda s: s.close(),
}
for make_name, make in makers.items():
    for start in at_start, at_yield, at_end:
        for name, action in actions.items():
            print(start.__name__, make_name, name)
            generator = start()
            step = make(generator)
            show(lambda: type(step).__name__)
            show(lambda: action(step))
            show(lambda: generator.ag_running)
            other = make(generator)
            show(lambda: other.send(8))
            show(lambda: other.send(None))
            show(lambda: other.close())
            for late in generator.asend(1), generator.athrow(KeyError(3)), generator.aclose():
                show(lambda: late.throw(OSError(1)))
                show(lambda: late.close())
            show(lambda: step.close())
            show(lambda: step.send(3))
            show(lambda: step.throw(KeyError))
            show(lambda: generator.ag_running)


# One that answers GeneratorExit with a yield
async def stubborn():
    while True:
        try:
            yield "again"
        except GeneratorExit:
            print("    not yet")


print("stubborn")
generator = stubborn()
show(lambda: generator.__anext__().send(None))
show(lambda: generator.__anext__().close())
show(lambda: generator.asend(1).throw(GeneratorExit))
show(lambda: generator.athrow(GeneratorExit).send(None))
show(lambda: generator.aclose().close())
show(lambda: generator.aclose().throw(GeneratorExit()))
show(lambda: generator.aclose().send(None))
show(lambda: generator.aclose().send(None))
show(lambda: generator.athrow(KeyError).send(None))
show(lambda: generator.aclose().send(4))
show(lambda: generator.__anext__().send(None))
show(lambda: generator.athrow(KeyError).throw(KeyError(2)))
