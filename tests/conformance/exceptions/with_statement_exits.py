class Ctx:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print("enter", s.n); return s.n
    def __exit__(s, t, v, tb): print("exit", s.n, t and t.__name__, v, tb is not None); return s.sup
with Ctx(1) as a, Ctx(2, True) as (b): raise KeyError("k")
print("after")
def f():
    with Ctx(3) as x: return x
print(f())
for i in range(2):
    with Ctx(i): continue
try:
    with Ctx(4): raise ValueError("z")
except ValueError: print("propagated")
class BadExit:
    def __enter__(s): pass
    def __exit__(s, *a): raise KeyError("in exit")
try:
    with BadExit(): raise ValueError("orig")
except KeyError as e: print(repr(e), repr(e.__context__))
class EnterFail:
    def __enter__(s): raise ValueError("ent")
    def __exit__(s, *a): print("never")
try:
    with Ctx("o"), EnterFail(): pass
except ValueError as e: print(e)
for cm in (5, type("E", (), {"__enter__": lambda s: 1})(), type("X", (), {"__exit__": lambda s, *a: 1})()):
    try:
        with cm: pass
    except TypeError as e: print(e)
