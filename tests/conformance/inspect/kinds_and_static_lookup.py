import functools
import inspect
import types


class Meta(type):
    flag = "meta"

    @property
    def shown(cls):
        return "shown"


class Data:
    def __get__(self, obj, owner=None):
        raise RuntimeError("asked")

    def __set__(self, obj, value):
        pass


class Plain:
    def __get__(self, obj, owner=None):
        raise RuntimeError("asked")


class Base(metaclass=Meta):
    data = Data()
    plain = Plain()
    x = 1

    def __init__(self):
        self.__dict__["data"] = "own data"
        self.__dict__["plain"] = "own plain"
        self.y = 2

    def method(self):
        "Says   something.\n\n        More.\n          Indented.\n        "

    def __getattr__(self, name):
        return "made up"

    @property
    def prop(self):
        raise RuntimeError("asked")

    @classmethod
    def cm(cls):
        pass

    @staticmethod
    def sm():
        pass


class Slotted:
    __slots__ = ("s",)


class Shadow:
    __dict__ = {"x": "shadowed"}


class Ordered:
    z = 1

    def second(self):
        pass

    def first(self):
        pass


class Derived(Base):
    def method(self):
        pass


look = inspect.getattr_static
b = Base()
for name in ("data", "plain", "x", "y", "prop", "cm", "sm", "missing", "flag", "__class__"):
    found = look(b, name, "default")
    print(name, type(found).__name__, found if isinstance(found, (str, int)) else "")
for name in ("x", "flag", "shown", "nothing", "mro"):
    try:
        print(name, type(look(Base, name)).__name__)
    except AttributeError as e:
        print(name, "AttributeError", e)
s = Slotted()
print(look(s, "s"), look(s, "t", None))
shadow = Shadow()
print(look(shadow, "x", "nothing"), type(look(shadow, "__dict__")).__name__)
print(look(3, "real").__class__.__name__, look("a", "upper").__class__.__name__)


def function():
    pass


def generator():
    yield


async def coroutine():
    pass


async def agen():
    yield


@types.coroutine
def legacy():
    yield


code = function.__code__
things = {
    "function": function, "generator function": generator, "coroutine function": coroutine, "async generator function": agen,
    "legacy": legacy, "method": b.method, "class": Base, "builtin": len, "builtin method": [].append, "wrapper": object.__init__, "bound wrapper": b.__str__,
    "descriptor": str.join, "data": Base.__dict__["data"], "prop": Base.__dict__["prop"], "getset": type(function).__code__, "member": Slotted.s,
    "module": inspect, "code": code, "partial": functools.partial(generator), "lambda": lambda: 1, "alias": list[int], "abstract": 3, "generator": generator(),
}
tests = ("ismodule isclass ismethod ismethoddescriptor isdatadescriptor ismemberdescriptor isgetsetdescriptor isfunction isgeneratorfunction "
         "iscoroutinefunction isasyncgenfunction isgenerator iscoroutine isawaitable isasyncgen istraceback isframe iscode isbuiltin ismethodwrapper isroutine isabstract").split()
for title, thing in things.items():
    print(title + ":", *(name for name in tests if getattr(inspect, name)(thing)))
c = coroutine()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isawaitable(legacy()), inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))
g = generator()
print(inspect.getgeneratorstate(g), inspect.isasyncgen(agen()), inspect.isframe(inspect.currentframe()))
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close()
print(inspect.getgeneratorstate(g))


def running():
    print(inspect.getgeneratorstate(r), inspect.getgeneratorlocals(r))
    yield


r = running()
next(r)
print([name for name, _ in inspect.getmembers(Ordered, inspect.isfunction)], inspect.getmro(Derived) == Derived.__mro__)
print([name for name, _ in inspect.getmembers(types.SimpleNamespace(b=1, a=2)) if name[0] != "_"])
print(repr(inspect.getdoc(Base.method)), repr(inspect.getdoc(Derived.method)), repr(inspect.getdoc(Derived().method)), inspect.getdoc(function))
print(repr(inspect.cleandoc("  one\n\n    two\n      three\n\n\n")), repr(inspect.cleandoc("\n\n   a\tb\n   c")))


@functools.wraps(function)
def wrapper():
    pass


print(inspect.unwrap(wrapper) is function, inspect.unwrap(wrapper, stop=lambda f: hasattr(f, "__wrapped__")) is wrapper)
function.__wrapped__ = wrapper
try:
    inspect.unwrap(wrapper)
except ValueError as e:
    print(str(e)[:37])
import abc


class Abstract(abc.ABC):
    @abc.abstractmethod
    def needed(self):
        pass


print(inspect.isabstract(Abstract), inspect.isabstract(Base), inspect.isabstract(abc.ABC), inspect.isabstract(Abstract.needed))
