class Single:
    inst = None
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self, *a, **k): print("init", a, k)
print(Single(1) is Single(x=2))
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class Up(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
class Pos(int):
    def __new__(cls, v): return super().__new__(cls, abs(v))
class Tup(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(Up("abc"), Pos(-5), Tup(1, 2), type(Up("x")).__name__)
class NoInit:
    def __new__(cls, a): return object.__new__(cls)
print(type(NoInit(1)).__name__)
for f in (lambda: NoInit(), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: int.__new__(), lambda: object().x):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class W:
    def __new__(cls, x): return super().__new__(cls, x)
try: W(1)
except TypeError as e: print(e)
class I:
    def __init__(self, x): self.x = x
o = I.__new__(I)
print(hasattr(o, "x")); o.__init__(3); print(o.x)
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, y=0): return self.n + x + y
add = Adder(5)
print(add(1), add(1, y=2), list(map(add, [1, 2])), sorted([3, 1], key=Adder(0)))
