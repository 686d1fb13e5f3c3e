# What is thrown into an async generator that is finished already is dropped: athrow() and aclose() give None.
class Wait:
    def __await__(self):
        return (yield "wait")


async def numbers():
    yield 1
    await Wait()
    yield 2


async def fails():
    yield 1
    raise KeyError("own")


def drive(awaitable):
    try:
        return "yields", awaitable.send(None)
    except BaseException as e:
        return type(e).__name__, str(e)


for make in numbers, fails:
    for steps in (), ("aclose",), ("anext", "anext"), ("anext", "anext", "resume"), ("anext", "athrow"), ("anext", "aclose"):
        g = make()
        done = []
        for step in steps:
            if step == "anext":
                last = g.__anext__()
                done.append(drive(last))
            elif step == "resume":
                done.append(drive(last))
            elif step == "athrow":
                done.append(drive(g.athrow(IndexError("first"))))
            else:
                done.append(drive(g.aclose()))
        for thrown in ValueError("t"), KeyError, GeneratorExit, StopIteration:
            done.append(drive(g.athrow(thrown)))
        done.append(drive(g.__anext__()))
        done.append(drive(g.aclose()))
        print(steps, done)
