async def ag():
    try:
        x = yield 1
        print("got", x)
        yield 2
    finally: print("fin")
def run(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
async def m():
    a = ag()
    print(type(a), await anext(a), await a.asend("v"))
    try: await a.__anext__()
    except StopAsyncIteration as e: print("SAI", e.args)
    a = ag(); await anext(a); print(await a.aclose())
    a = ag(); await anext(a)
    try: await a.athrow(ValueError("t"))
    except ValueError as e: print(repr(e))
    a = ag()
    print(await anext(a, "d"))
    await a.aclose()
    r = [i async for i in ag()]
    print(r)
    print([x + y async for x in ag() for y in [10] if x], {x: 1 async for x in ag()})
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    class NoNext:
        def __aiter__(self): return self
    try:
        async for x in NoNext(): pass
    except TypeError as e: print(e)
    class BadNext:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in BadNext(): pass
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    class NoExit:
        async def __aenter__(self): pass
    try:
        async with NoExit(): pass
    except TypeError as e: print(e)
    class SyncCM:
        def __enter__(self): pass
        def __exit__(self, *a): pass
    try:
        async with SyncCM(): pass
    except TypeError as e: print(e)
    class Acm:
        async def __aenter__(self): pass
        async def __aexit__(self, *a): pass
    try:
        with Acm(): pass
    except TypeError as e: print(e)
run(m())
