class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise ValueError("enter fails")
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else t, v, tb is not None)
        if self.fail == "exit": raise KeyError("exit fails")
        return self.swallow
with CM("a") as x: print(x)
with CM("a") as x, CM("b") as y: print(x, y)
with (CM("p") as x, CM("q"), CM("r") as z,): print(x, z)
with CM("s", True): raise ValueError("swallowed")
try:
    with CM("o"), CM("i"): raise ValueError("through")
except ValueError as e: print("caught", e)
try:
    with CM("o"), CM("i", fail="enter"): print("never")
except ValueError as e: print("caught", e)
try:
    with CM("e", fail="exit"): raise ValueError("body")
except KeyError as e: print("caught", e, repr(e.__context__))
def f():
    with CM("ret"): return "value"
print(f())
for i in range(3):
    with CM(str(i)):
        if i == 1: continue
        if i == 2: break
with CM("t") as (a): print(a)
with CM("xy") as [p, q]: print(p, q)
d = {}
with CM("k") as d["key"]: print(d)
class NoExit:
    def __enter__(self): return 1
class NoEnter:
    def __exit__(self, *a): pass
for c in (NoExit, NoEnter, object):
    try:
        with c(): print("?")
    except TypeError as e: print(e)
with CM("outer", True):
    with CM("inner"):
        1 / 0
    print("not reached")
print("end")
