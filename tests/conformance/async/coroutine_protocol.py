async def f(x): return x * 2
async def g():
    a = await f(1)
    b = await f(a)
    return a, b
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
print(run(g()), type(g).__name__, f.__name__)
class Awaitable:
    def __await__(self):
        got = yield "asked"
        return got
async def h(): return await Awaitable()
c = h()
print(c.send(None))
try: c.send("answer")
except StopIteration as e: print(e.value)
c = h(); c.send(None)
try: c.throw(ValueError("thrown"))
except ValueError as e: print(e)
c = h(); print(c.close())
async def bad(): await 5
try: run(bad())
except TypeError as e: print(e)
try: run(f(1)); c2 = f(1); run(c2); run(c2)
except RuntimeError as e: print(e)
