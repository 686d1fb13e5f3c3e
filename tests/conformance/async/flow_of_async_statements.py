# Sections 6.4 and 8.9: async for, async with, comprehensions and generators: every way out, what is suppressed, targets, nesting.
import sys
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as s: return s.value
def attempt(action):
    try: print(action())
    except BaseException as e: print(type(e).__name__, e, repr(e.__context__))
class ACM:
    def __init__(self, name, sup=False, fail=None): self.n, self.s, self.f = name, sup, fail
    async def __aenter__(self):
        print("enter", self.n, end="; ")
        if self.f == "enter": raise LookupError("enter")
        return self.n
    async def __aexit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, end="; ")
        if self.f == "exit": raise LookupError("exit")
        return self.s
async def f(how):
    for i in range(2):
        async with ACM("a", sup=True) as x, ACM("b"):
            if how == "return": return "r"
            if how == "break": break
            if how == "continue": continue
            if how == "raise": raise ValueError(i)
    return "end"
for h in ("return", "break", "continue", "raise", "n"): attempt(lambda: run(f(h)))
async def g(a, b):
    async with a as x:
        async with b as y:
            1 / 0
    return "after"
for a, b in ((ACM("a"), ACM("b")), (ACM("a", True), ACM("b")), (ACM("a", True), ACM("b", fail="enter")), (ACM("a", True), ACM("b", fail="exit")), (ACM("a", fail="exit"), ACM("b", True))): attempt(lambda: run(g(a, b)))
async def paren():
    async with (ACM("p"), ACM("q") as q,): return q
attempt(lambda: run(paren()))
async def target():
    d = {}
    async with ACM("t") as d["k"]: pass
    async with ACM("uv") as (u, v): pass
    return d, u, v
attempt(lambda: run(target()))
class AI:
    def __init__(self, n, fail=None): self.n, self.i, self.fail = n, 0, fail
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.fail == self.i: raise ValueError("in anext")
        if self.i > self.n: raise StopAsyncIteration
        return self.i
async def loop(it, how=None):
    out = []
    async for x in it:
        try:
            if x == 2 and how == "continue": continue
            if x == 2 and how == "break": break
            if x == 2 and how == "return": return out
            if x == 2 and how == "raise": raise StopAsyncIteration("mine")
            out.append(x)
        finally: out.append("f")
    else: out.append("else")
    return out, x
for h in (None, "continue", "break", "return", "raise"): attempt(lambda: run(loop(AI(3), h)))
attempt(lambda: run(loop(AI(3, fail=2))))
attempt(lambda: run(loop(AI(0))))
async def comps():
    return [x async for x in AI(3) if x != 2], {x: y async for x in AI(2) for y in "ab"}, {x async for x in AI(2)}, [[y async for y in AI(x)] async for x in AI(2)], [x for x in [await one() for _ in "ab"]], sum([x async for x in (y * 2 async for y in AI(3))])
async def one(): return 1
attempt(lambda: run(comps()))
async def ctx():
    try: await bad()
    except ValueError as e:
        try: await bad2()
        except KeyError as k: return repr(k.__context__), repr(sys.exception())
async def bad(): raise ValueError("1")
async def bad2(): raise KeyError("2")
attempt(lambda: run(ctx()))
async def fin():
    try: return await one()
    finally:
        await one(); print("fin", end=" ")
attempt(lambda: run(fin()))
async def lambdas(): return await (lambda: one())(), (lambda: 5)()
attempt(lambda: run(lambdas()))
class K:
    async def m(self): return await self.n(), super().__class__.__name__
    async def n(self): return "n"
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return "s"
    async def __call__(self): return "called"
    def __await__(self): return self.m().__await__()
attempt(lambda: (run(K().m()), run(K.c()), run(K.s()), run(K()())))
async def aw(): return await K()
attempt(lambda: run(aw()))
async def defaults(a=1, *b, c=3, **d): return a, b, c, d
attempt(lambda: run(defaults(1, 2, c=4, e=5)))
attempt(lambda: defaults(1, a=2))
async def genret():
    async def ag():
        x = yield 1
        print("x", x, end=" ")
        try: yield 2
        except ValueError: yield 3
    a = ag()
    return await a.__anext__(), await a.asend("s"), await a.athrow(ValueError), [z async for z in a]
attempt(lambda: run(genret()))
async def rec(n): return 0 if n == 0 else 1 + await rec(n - 1)
attempt(lambda: run(rec(200)))
