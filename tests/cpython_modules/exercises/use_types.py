import types
from types import *


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {"prepared": kw}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


A = new_class("A", (), {"metaclass": Meta, "z": 1}, lambda ns: ns.update(x=1))
print(A.prepared, A.x, type(A), A.__module__)
B = new_class("B", (list[int], A))
print(B.__mro__, B.__orig_bases__, get_original_bases(B), resolve_bases((list[int], int)), resolve_bases((int,)))
attempt(lambda: prepare_class("X", (A,), {"k": 3})[:2])
attempt(lambda: new_class("C", (A,), {"metaclass": type("Other", (type,), {})}))
attempt(lambda: get_original_bases(3))
attempt(lambda: resolve_bases((type("E", (), {"__mro_entries__": lambda self, bases: 5})(),)))


class WithDynamic:
    def __init__(self):
        self._v = 4

    @DynamicClassAttribute
    def v(self):
        "the doc"
        return self._v

    @v.setter
    def v(self, value):
        self._v = value

    @v.deleter
    def v(self):
        self._v = None


w = WithDynamic()
w.v = 9
print(w.v)
del w.v
print(w.v, WithDynamic.__dict__["v"].__doc__)
attempt(lambda: WithDynamic.v)


@coroutine
def generator_based():
    got = yield "waiting"
    return got * 2


async def use():
    return await generator_based(), await wrapped()


class Duck:
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 1:
            raise StopIteration("duck")
        return "quack"

    def throw(self, *args):
        raise args[0]

    def close(self):
        pass

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)


@coroutine
def wrapped():
    return Duck()


c = use()
print(c.send(None), c.send(4))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
attempt(lambda: coroutine(3))
print(generator_based.__code__.co_flags & 0x100, wrapped.__name__, type(wrapped()).__name__)


def plain():
    yield


print([isinstance(x, t) for x, t in ((plain, FunctionType), (plain(), GeneratorType), (len, BuiltinFunctionType), (types, ModuleType), (plain.__code__, CodeType), (int.__dict__, MappingProxyType), (list[int], GenericAlias), (int | str, UnionType), (None, NoneType), (..., EllipsisType), (NotImplemented, NotImplementedType), (WithDynamic().__init__, MethodType), (type.__dict__["__dict__"], GetSetDescriptorType))])
print(SimpleNamespace(a=1, b=[2]), SimpleNamespace({"k": 1}, j=2) == SimpleNamespace(k=1, j=2), MappingProxyType({"a": 1}) | {"b": 2}, sorted(types.__all__))
print(FunctionType(plain.__code__, {}, "renamed").__name__, MethodType(lambda self: self, 5)(), CellType(3).cell_contents, ModuleType("m", "d").__doc__)
