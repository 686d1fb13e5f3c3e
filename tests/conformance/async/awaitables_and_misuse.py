import warnings
warnings.simplefilter("ignore")  # those that are never awaited
async def co(): return 1
c = co()
print(type(c), c.cr_running, c.cr_frame is not None, c.cr_code.co_name, c.cr_await)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c = co()
try: c.send(5)
except TypeError as e: print(e)
c.close()
for f in (lambda: iter(co()), lambda: next(co()), lambda: [*co()], lambda: list(co()), lambda: co()()):
    try: f()
    except TypeError as e: print(e)
async def aw(x):
    try: await x
    except Exception as e: print(type(e).__name__, e)
def run(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
class A1:
    def __await__(self): return 5
class A2:
    def __await__(self): yield 1; return 7
class A3:
    def __await__(self): return iter([1,2])
class A4:
    async def __await__(self): pass
for x in (5, None, "a", A1(), A2(), A3(), A4()): run(aw(x))
async def b(): return await A2()
print(run(b()))
async def dbl():
    c = co()
    await c
    try: await c
    except RuntimeError as e: print(e)
run(dbl())
