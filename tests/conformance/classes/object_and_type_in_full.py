# Sections 3.2.10, 3.2.11 and 3.3: what object and type themselves do: hooks, __class__ and __dict__ assigned, properties, three arguments of type(), __call__ of every kind.
# more probes: data model corners
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
import types, sys
# __init_subclass__/__set_name__ errors; classmethod inheritance
class A:
    def __init_subclass__(cls, **kw): print("A.init_sub", cls.__name__, kw); super().__init_subclass__()
class B(A, x=1): pass
attempt(lambda: type("C", (A,), {}, y=2))
attempt(lambda: types.new_class("D", (A,), {"z": 3}))
# __class__ assignment
class P: pass
class Q: pass
p = P(); p.x = 1; p.__class__ = Q; print(type(p), p.x)
attempt(lambda: setattr(p, "__class__", int))
attempt(lambda: setattr(p, "__class__", 5))
attempt(lambda: setattr(5, "__class__", bool))
attempt(lambda: delattr(p, "__class__"))
attempt(lambda: setattr(P, "__class__", type))
# __dict__ assignment
p.__dict__ = {"y": 2}; print(p.y, vars(p))
attempt(lambda: setattr(p, "__dict__", 5))
del p.__dict__; print(vars(p))
# __doc__ of instance, __module__ of instance
print(p.__doc__, p.__module__, Q.__module__)
# properties with doc
class R:
    x = property(lambda self: 1, doc="the doc")
    y = property(lambda self: 1)
    @property
    def z(self): "z doc"; return 1
print(R.x.__doc__, R.y.__doc__, R.z.__doc__, R.z.fget.__name__, R.z.__name__, R.x.__name__ if hasattr(R.x, "__name__") else "no")
R.z.__doc__ = "changed"; print(R.z.__doc__)
attempt(lambda: setattr(R.z, "fget", 1))
# object methods
o = object()
for n in sorted(dir(object)):
    v = getattr(object, n)
    print(n, type(v).__name__, end=" ")
print()
attempt(lambda: object().x)
attempt(lambda: o.__init_subclass__())
attempt(lambda: object.__reduce_ex__(P(), 2)[0].__name__)
attempt(lambda: P().__getstate__())
attempt(lambda: P().__sizeof__() > 0)
attempt(lambda: object.__subclasshook__(int))
attempt(lambda: object.__ne__(1, 2))
attempt(lambda: object.__eq__(1, 1))
attempt(lambda: object.__lt__(1, 2))
attempt(lambda: object.__str__(5))
attempt(lambda: object.__hash__(5) == object.__hash__(5))
attempt(lambda: object.__repr__(5)[:12])
# type()
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type("X", (), {}, a=1))
attempt(lambda: type(5, (), {}))
attempt(lambda: type("X", [], {}))
attempt(lambda: type("X", (), []))
attempt(lambda: type("X", (5,), {}))
attempt(lambda: type("X", (int, str), {}))
attempt(lambda: type("X", (bool,), {}))
attempt(lambda: type(name="X"))
attempt(lambda: type("a b", (), {"__qualname__": "q.r"}).__qualname__)
attempt(lambda: type("X", (), {"__qualname__": 5}))
attempt(lambda: type("X", (), {"__slots__": "a", "__doc__": "d"}).__doc__)
attempt(lambda: type("X", (), {"__module__": "m"}))
attempt(lambda: type("X", (), {1: 2}).__dict__[1])
attempt(lambda: type("X", (), {"f": lambda self: __class__}))
X = type("X", (), {"__new__": lambda cls, *a: (cls.__name__, a), "__init_subclass__": lambda cls: print("sub", cls.__name__), "__class_getitem__": lambda cls, k: (cls.__name__, k)})
print(X(1, 2), X[3])
class Y(X): pass
print(isinstance(X.__dict__["__new__"], staticmethod), isinstance(X.__dict__["__init_subclass__"], classmethod))
# call protocol
class Callable:
    def __call__(self, *a, **k): return a, k
attempt(lambda: Callable()(1, *[2], k=3, **{"j": 4}))
Callable.__call__ = staticmethod(lambda *a: ("static", a))
attempt(lambda: Callable()(1))
Callable.__call__ = classmethod(lambda cls, *a: (cls.__name__, a))
attempt(lambda: Callable()(1))
Callable.__call__ = 5
attempt(lambda: Callable()(1))
Callable.__call__ = len
attempt(lambda: Callable()("abc"))
Callable.__call__ = Callable
attempt(lambda: Callable()(1))
