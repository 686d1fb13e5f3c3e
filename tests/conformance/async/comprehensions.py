async def g():
    yield 1
    yield 2
async def f():
    r = [x async for x in g()]
    s = {x async for x in g() if x > 1}
    d = {x: x async for x in g()}
    ge = (x async for x in g())
    t = []
    async for y in ge: t.append(y)
    else: t.append('else')
    return r, s, d, t
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
print(run(f()))
