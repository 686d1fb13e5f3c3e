class A: pass
class B(A): pass
for attempt in (lambda: setattr(A, "__bases__", (B,)), lambda: setattr(A, "__bases__", (A,)), lambda: setattr(A, "__bases__", ()), lambda: setattr(A, "__mro__", ()), lambda: setattr(A, "__class__", int), lambda: setattr(A(), "__class__", int), lambda: setattr(A(), "__class__", type), lambda: setattr(A, "__dict__", {}), lambda: setattr(int, "__add__", None), lambda: setattr(type, "__call__", None), lambda: setattr(object, "x", 1), lambda: delattr(A, "__dict__"), lambda: delattr(A, "__name__"), lambda: setattr(A, "__name__", "\0"), lambda: setattr(A, "__slots__", ("x",)), lambda: type.__setattr__(int, "x", 1), lambda: object.__setattr__(int, "x", 1), lambda: A.__dict__.clear(), lambda: object.__setattr__(A, "y", 1), lambda: type("X", (A,), {"__slots__": ("a",) * 3}), lambda: type("X\0", (), {}), lambda: type("X", (A,), {1: 2}), lambda: object.__delattr__(A(), "__class__")):
    try:
        attempt()
    except (TypeError, AttributeError, ValueError, RecursionError):
        pass
assert (5).__add__(3) == 8 and A().__class__ is A and isinstance(B(), A)
class M(type):
    def mro(cls): return [cls, int, object] if cls.__name__ == "Evil" else type.mro(cls)
try:
    class Evil(metaclass=M): pass
    Evil() + 1
except (TypeError, AttributeError):
    pass
class S: __slots__ = ("x",)
class T: __slots__ = ("y", "z")
for f in (lambda: setattr(S(), "__class__", T), lambda: S.x.__get__(T()), lambda: S.x.__set__(T(), 1), lambda: S.x.__get__(5), lambda: T.y.__delete__(S())):
    try: f()
    except (TypeError, AttributeError): continue
    raise AssertionError
print("contained")
