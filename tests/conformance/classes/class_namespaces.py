# What a class body leaves in the class: names, places, cells, type parameters, annotations.
class Plain:
    """A class."""

    first = 1
    annotated: int = 2
    only: "list[str]"

    def method(self, value):
        self.x = self.y = value
        self.z: int = value

    def other(self):
        self.w = 1
        (self.a, [self.b, *self.c]) = 1, [2, 3]
        del self.d

        class Inner:
            def inner(self):
                self.never = 1

        return Inner


print(Plain.__name__, Plain.__qualname__, Plain.__module__, Plain.__doc__, Plain.__firstlineno__)
print(sorted(Plain.__static_attributes__), sorted(Plain().other.__code__.co_names)[:2], Plain.__annotations__, Plain.__type_params__)
print([name for name in vars(Plain) if "annot" not in name or name == "annotated"])
print(Plain.method.__qualname__, Plain.__dict__.get("__weakref__") is not None, type(Plain.__dict__).__name__)


def function():
    @print
    class Local:
        pass

    class Named[T, *Ts, **P]:
        value: T

    return Named


Named = function()
print(Named.__qualname__, Named.__firstlineno__, Named.__type_params__, Named.__orig_bases__, Named.__parameters__, Named.__annotations__)
print(sorted(name for name in vars(Named) if "annot" not in name))


class Meta(type):
    def __new__(meta, name, bases, namespace, **keywords):
        print(name, "__classcell__" in namespace, "__classdictcell__" in namespace, [key for key in namespace if not key.startswith("__")])
        return super().__new__(meta, name, bases, namespace)


class WithCell(metaclass=Meta):
    def who(self):
        return __class__


class WithoutCell(metaclass=Meta):
    def who(self):
        return 1


print(WithCell().who() is WithCell)


class Lost(type):
    def __new__(meta, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(meta, name, bases, namespace)


for make in ("class A(metaclass=Lost):\n def f(self): return __class__", "class A:\n __classcell__ = 3", "class A:\n __slots__ = ('x',)\n x = 1",
             "class A:\n __qualname__ = 3", "class A:\n __slots__ = 'a b'", "class A:\n __slots__ = 3", "class A(int):\n __slots__ = ('x',)\nclass B(tuple):\n __slots__ = ('x',)"):
    try:
        exec(make, {"Lost": Lost, "__name__": "made"})
        print("fine")
    except (TypeError, ValueError, RuntimeError) as error:
        print(type(error).__name__, error)


class Renamed:
    __qualname__ = "Somewhere.Else"
    __module__ = "elsewhere"
    __doc__ = None


print(Renamed, Renamed.__qualname__, Renamed.__doc__, "__qualname__" in vars(Renamed))
Renamed.__name__ = "Other"
Renamed.__doc__ = "documented"
print(Renamed, Renamed.__name__, Renamed.__doc__)
for name, value in (("__name__", 3), ("__name__", "a\0b"), ("__qualname__", None), ("__bases__", ()), ("__bases__", 3), ("__mro__", ())):
    try:
        setattr(Renamed, name, value)
    except (TypeError, ValueError, AttributeError) as error:
        print(name, type(error).__name__, error)
for name in ("__name__", "__module__", "__doc__", "__dict__"):
    try:
        delattr(Renamed, name)
        print("deleted", name)
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__, error)
try:
    int.__doc__ = "no"
except TypeError as error:
    print(error)
