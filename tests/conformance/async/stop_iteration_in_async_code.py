async def bad():
    yield 1
    raise StopAsyncIteration("x")
async def bad2():
    yield 1
    raise StopIteration("x")
async def bad3(): raise StopIteration("q")
def run(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
async def m():
    for b in (bad, bad2):
        try:
            async for x in b(): print(x)
        except RuntimeError as e: print(e, repr(e.__cause__))
    try: await bad3()
    except RuntimeError as e: print(e, repr(e.__cause__))
run(m())
