# type(name, bases, namespace) makes a class by the metaclass of the bases; that one's __init__ is called.
class Both(type):
    def __init__(cls, *a, **k):
        print("init", cls.__name__, len(a), k)
        super().__init__(*a)

    def __new__(mcs, *a, **k):
        print("new", len(a), k)
        return super().__new__(mcs, *a)


class Init(type):
    def __init__(cls, *a, **k):
        print("init", cls.__name__, len(a), k)
        super().__init__(*a)


class New(type):
    def __new__(mcs, *a, **k):
        print("new", len(a), k)
        return super().__new__(mcs, *a)


class Named:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)


class Hooked(metaclass=Init):
    def __init_subclass__(cls, **k):
        print("subclass", cls.__name__, k)


for metaclass in Both, Init, New, type:
    A = metaclass("A", (), {})
    for namespace in {}, {"x": Named()}:
        print(type(type("B", (A,), namespace)).__name__)
        print(type(type.__call__(type, "C", (A,), namespace)).__name__)
        print(type(type(metaclass)("D", (A,), namespace)).__name__)
print(type(type("E", (Hooked,), {"y": Named()})).__name__)
print(type("F", (), {"z": Named()}), type(5))


class Fails(type):
    def __init__(cls, *a):
        return 5


try:
    type("G", (type.__new__(Fails, "H", (), {}),), {})
except TypeError as e:
    print(e)
