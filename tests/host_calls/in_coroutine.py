class Later:
    def __await__(self):
        got = yield double(1)
        return double(got)


async def work():
    return await Later() + double(3)


async def numbers():
    for i in range(2):
        yield double(i)


async def collect():
    return [n async for n in numbers()]


coroutine = work()
print(coroutine.send(None))
try:
    coroutine.send(5)
except StopIteration as stop:
    print(stop.value)
try:
    collect().send(None)
except StopIteration as stop:
    print(stop.value)
