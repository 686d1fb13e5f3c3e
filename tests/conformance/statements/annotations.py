x: int = 5
y: str
def f(a: int, b: "str" = "q", *c: float, d: list[int] = None, **e: dict) -> None: return a
class C:
    a: int
    b: str = "x"
    c: "Later"
    d: list["C"] = []
print(x, f(1), f.__annotations__, C.__annotations__, C.b, hasattr(C, "a"))
try: y
except NameError as e: print(e)
def g():
    z: int = 3
    w: undefined_type
    return z
print(g())
d = {}
d["k"]: int = 7
C.attr: str = "v"
(p): int = 1
print(d, C.attr, p, f.__annotations__["return"], list[int], dict[str, int], tuple[int, ...], int | str, list[int] | None, type(list[int]).__name__, list[int].__origin__, list[int].__args__, list[int]([1]))
def h(x: undefined_name): return x
print(h(1))
try: h.__annotations__
except NameError as e: print(e)
