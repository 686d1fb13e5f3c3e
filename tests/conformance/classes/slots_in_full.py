# Section 3.3.2.4: every sentence about __slots__.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class S:
    __slots__ = ("a", "b")


s = S()
s.a = 1
print(s.a, S.a, S.__slots__, hasattr(s, "__dict__"), hasattr(s, "__weakref__"))
attempt(lambda: s.b)
attempt(lambda: setattr(s, "c", 1))
attempt(lambda: s.__dict__)
attempt(lambda: delattr(s, "b"))
attempt(lambda: __import__("weakref").ref(s))
del s.a
attempt(lambda: s.a)


class WithDict(S):
    pass


class MoreSlots(S):
    __slots__ = ("c",)


class Again(S):
    __slots__ = ("a",)


class WithDictSlot:
    __slots__ = ("x", "__dict__", "__weakref__")


d, m, g, w = WithDict(), MoreSlots(), Again(), WithDictSlot()
d.a, d.z = 1, 2
m.a, m.c = 3, 4
print(d.__dict__, m.a, m.c, hasattr(m, "__dict__"))
attempt(lambda: setattr(m, "z", 1))
g.a = 5
S.a.__set__(g, 6)
print(g.a in (5, 6), S.a.__get__(g), Again.a is not S.a)
w.x, w.y = 1, 2
print(w.__dict__, __import__("weakref").ref(w)() is w)
for slots in ("one", ["l1", "l2"], {"k1": "doc of k1", "k2": None}, iter(["i1"]), {"s1"}, (), "", ("__private",), ("a", "a"), ("1a",), ("a b",), (5,), 5, None, ("",), ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), ("__slots__",), ("__class__",), ("__qualname__",), ("é",), [b"x"], (name for name in ("g1", "g2"))):
    def made():
        cls = type("Made", (), {"__slots__": slots})
        return sorted(name for name in vars(cls) if name not in ("__module__", "__doc__", "__slots__", "__firstlineno__", "__static_attributes__")), cls.__slots__ if isinstance(cls.__slots__, (tuple, list, dict, str, set)) else list(cls.__slots__)
    attempt(made)


class Documented:
    __slots__ = {"x": "the doc of x", "y": None}


import inspect

print(Documented.x.__doc__, Documented.y.__doc__, inspect.getdoc(Documented.x), Documented.__slots__)


class Conflict:
    attempt(lambda: type("C", (), {"__slots__": ("v",), "v": 1}))
    attempt(lambda: type("C", (), {"__slots__": ("__v",), "_C__v": 1}))


for base in (int, bytes, tuple, str, type, float, list, dict, object, Exception, set, frozenset, bytearray, complex):
    attempt(lambda: bool(type("N", (base,), {"__slots__": ("x",)})))
    attempt(lambda: bool(type("N", (base,), {"__slots__": ()})))
    attempt(lambda: bool(type("N", (base,), {"__slots__": ("__dict__",)})))


class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b",)


class Nothing:
    __slots__ = ()


class Plain:
    pass


attempt(lambda: type("AB", (A, B), {}))
attempt(lambda: type("AB", (A, B), {"__slots__": ()}))
print(type("AN", (A, Nothing), {"__slots__": ()}).__mro__[1:3], type("NA", (Nothing, A), {}).a, type("AP", (A, Plain), {}).__base__, type("PA", (Plain, A), {}).__base__)
attempt(lambda: type("PD", (Plain,), {"__slots__": ("__dict__",)}))
attempt(lambda: type("PW", (Plain,), {"__slots__": ("__weakref__",)}))
attempt(lambda: hasattr(type("PS", (Plain,), {"__slots__": ("x",)})(), "__dict__"))


class A2:
    __slots__ = ("a",)


class A3:
    __slots__ = ("a", "b")


class A4:
    __slots__ = ("b", "a")


a = A()
a.a = 1
a.__class__ = A2
print(type(a).__name__, a.a)
attempt(lambda: setattr(a, "__class__", A3))
attempt(lambda: setattr(a, "__class__", Plain))
attempt(lambda: setattr(A3(), "__class__", A4))
attempt(lambda: setattr(Plain(), "__class__", A))
attempt(lambda: setattr(Nothing(), "__class__", object))


class Mangled:
    __slots__ = ("__hidden", "__shown__")

    def __init__(self):
        self.__hidden = 1
        self.__shown__ = 2


print(Mangled()._Mangled__hidden, Mangled().__shown__, sorted(name for name in vars(Mangled) if "hidden" in name))
A.__slots__ = ("a", "late")
attempt(lambda: setattr(A(), "late", 1))


class Default:
    __slots__ = ("x", "y")

    def __init__(self, x=0):
        self.x = x

    def __getattr__(self, name):
        return f"default {name}"


print(Default(5).x, Default().y, Default().z)
attempt(lambda: setattr(Default(), "z", 1))
attempt(lambda: A.a.__get__(5))
attempt(lambda: A.a.__set__(B(), 1))
attempt(lambda: A.a.__delete__(A()))
print(A.a.__name__, A.a.__objclass__, A.a.__doc__, type(A.a).__name__, repr(A.a), A.a.__get__(None, A) is A.a)
