class A:
    def __new__(cls, *a, **k): print("new", cls.__name__, a, k); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, b=2)
class B:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(B())
class C:
    def __init__(self): return 5
try: C()
except TypeError as e: print(e)
for f in (lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: type("X", (), {})(1), lambda: type("X", (), {"__init__": lambda s, a: None})(), lambda: A.__new__(), lambda: object().__init__(1), lambda: type(), lambda: type(1, 2), lambda: type("X", (int, str), {}), lambda: type("X", (bool,), {}), lambda: type("X", (5,), {}), lambda: type("X\0", (), {}), lambda: type("X", (A, A), {})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class S:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(S() is S())
