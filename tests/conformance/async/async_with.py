class CM:
    async def __aenter__(self): print("enter"); return self
    async def __aexit__(self, *a): print("exit", a[0]); return True
async def f():
    async with CM() as c, CM():
        raise ValueError(1)
    print("after")
    async with (CM() as a, CM() as b): pass
    return 5
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
print(run(f()))
