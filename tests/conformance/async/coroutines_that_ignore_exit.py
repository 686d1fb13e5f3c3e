class Wait:
    def __await__(self):
        return (yield 1)


async def generator():
    try:
        await Wait()
        yield 1
    finally:
        await Wait()


async def stubborn():
    try:
        await Wait()
    except GeneratorExit:
        await Wait()


async def through_generator():
    async for k in generator():
        await Wait()


async def of_generator():
    a = generator()
    await a.asend(None)
    await a.aclose()


def plain():
    try:
        yield 1
    except GeneratorExit:
        yield 2


for make, steps in (stubborn, 1), (through_generator, 1), (of_generator, 1), (plain, 1):
    c = make()
    for _ in range(steps):
        print(c.send(None))
    for _ in range(3):
        try:
            print(c.close())
        except Exception as e:
            print(type(e).__name__, e)
w = stubborn().__await__()
print(w.send(None))
try:
    w.close()
except RuntimeError as e:
    print(e)
