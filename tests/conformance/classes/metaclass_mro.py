def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as e:
        print(type(e).__name__, e)


def names(cls):
    return [c.__name__ for c in cls.__mro__]


class A:
    def who(self):
        return "A"


class Other:
    def who(self):
        return "Other"

    def extra(self):
        return "extra"


# Asked for each class, when nothing of the order is there yet; what it gives is what lookup, isinstance and super() go by.
class Meta(type):
    def mro(cls):
        print("mro of", cls.__name__, cls.__bases__, cls.__base__, cls.__mro__, "attribute" in cls.__dict__)
        print(super().mro() == type.mro(cls), [c.__name__ for c in super().mro()])
        attempt(lambda: cls.attribute)
        attempt(cls)
        return [cls, Other, object]


class B(A, metaclass=Meta):
    attribute = 1

    def who(self):
        return "B", super().who(), super(Other, self).__repr__()[:10]


b = B()
print(names(B), B.__bases__, b.who(), b.extra(), isinstance(b, A), isinstance(b, Other), issubclass(B, A), B.attribute)
print(B.mro.__name__, A.__subclasses__(), Other.__subclasses__(), issubclass(B, B))
Other.extra = lambda self: "changed"
print(b.extra())
Other.more = 5
print(b.more)
del Other.more
attempt(lambda: b.more)


class Below(B):
    pass


print(names(Below))


# What it gives is checked.
def with_result(result, *bases):
    class M(type):
        def mro(cls):
            if isinstance(result, Exception):
                raise result
            return result(cls) if callable(result) else result
    try:
        made = M("Made", bases, {"x": 1, "__set_name__": None})
        print(names(made), made.x)
    except Exception as e:
        print(type(e).__name__, e)


class Slotted:
    __slots__ = ("s",)


class Solid(list):
    pass


with_result(5)
with_result(None)
with_result([])
with_result(lambda cls: [cls, 5])
with_result(lambda cls: [cls, "text", object])
with_result(lambda cls: [cls, int, object])
with_result(lambda cls: [cls, int, object], int)
with_result(lambda cls: [cls, object], int)
with_result(lambda cls: [cls, Slotted, object])
with_result(lambda cls: [cls, Slotted, object], Slotted)
with_result(lambda cls: [cls, Solid, object], list)
with_result(lambda cls: [cls, Solid, list, object], Solid)
with_result(lambda cls: (c for c in (cls, A, object)))
with_result(lambda cls: (A, cls, object))
with_result(lambda cls: [cls, A, A, object])
with_result(ValueError("from mro"))
with_result(lambda cls: 1 / 0)
with_result(lambda cls: (cls, object) if cls.__name__ == "Made" and type("Sub", (cls,), {}) else type.mro(cls))
with_result(lambda cls: [cls, ValueError, BaseException, object])
with_result(lambda cls: [cls, ValueError, BaseException, object], Exception)
print([c for c in A.__subclasses__() if c.__name__ == "Made" and c.__mro__ is None])


# Bases that have no order of their own.
class P(A):
    pass


class Free(type):
    def mro(cls):
        return [cls, *cls.__bases__[0].__mro__]


attempt(lambda: type("Bad", (A, P), {}))
free = Free("Free", (A, P), {})
print(names(free), free().who())
attempt(lambda: type.mro(free))
attempt(lambda: type.mro(5))
print(type.mro(int), type.mro(P), type.mro(object), int.mro(), type.mro(ExceptionGroup))


# Assigning __bases__ asks for the class and for all below it.
class Logged(type):
    refused = None

    def mro(cls):
        order = super().mro()
        print("asked", cls.__name__, [c.__name__ for c in order])
        if cls.__name__ == Logged.refused:
            raise ValueError("no " + cls.__name__)
        return [*order[:-1], Other, object] if cls.__name__ == "L2" else order


class L1(metaclass=Logged):
    pass


class L2(A, metaclass=Logged):
    pass


class L3(L2):
    pass


class L4(L2):
    pass


class L5(L3, L4):
    pass


print(names(L5), L5().extra(), names(L2))
L2.__bases__ = (L1,)
print(names(L2), names(L5), L2.__bases__, A.__subclasses__()[-1:], L1.__subclasses__())
Logged.refused = "L4"
attempt(lambda: setattr(L2, "__bases__", (A,)))
print(names(L2), names(L3), names(L5), L2.__bases__, L1.__subclasses__())
Logged.refused = None
L2.__bases__ = (L1, A)
print(names(L5), L5().who())


# Assigned in the middle of it.
class Turning(type):
    turn = False

    def mro(cls):
        if Turning.turn:
            Turning.turn = False
            cls.__bases__ = (P,)
            print("turned", names(cls))
        return super().mro()


class T(A, metaclass=Turning):
    pass


Turning.turn = True
T.__bases__ = (Other,)
print(names(T), T.__bases__, P.__subclasses__(), Other.__subclasses__())


# Namespaces and parents hear of the class when the order is known.
class Named:
    def __set_name__(self, owner, name):
        print("named", name, names(owner))


class Init:
    def __init_subclass__(cls, **keywords):
        print("init", names(cls), keywords)


class Adding(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        return super().__new__(mcls, name, bases, namespace, **keywords)

    def __init__(cls, name, bases, namespace, **keywords):
        print("made", names(cls))

    def mro(cls):
        cls.added = Named()
        return [cls, Init, object]


class Last(A, metaclass=Adding, word=1):
    given = Named()


print(sorted(k for k in Last.__dict__ if not k.startswith("__")))
