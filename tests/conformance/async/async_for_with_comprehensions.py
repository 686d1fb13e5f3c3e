class ARange:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return self.i
class ACM:
    async def __aenter__(self): print("aenter"); return "value"
    async def __aexit__(self, t, v, tb): print("aexit", t); return t is ValueError
async def agen(n):
    for i in range(n): yield i
async def main():
    async for x in ARange(2): print(x)
    else: print("else")
    async with ACM() as v: print(v)
    async with ACM(): raise ValueError("swallowed")
    print([x async for x in ARange(3)], {x async for x in agen(2)}, {x: x async for x in agen(2)}, [y for y in [x async for x in agen(3)] if y])
    print([await one(i) for i in range(3)], await anext(ARange(1)))
    return "done"
async def one(i): return i + 100
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
print(run(main()))
