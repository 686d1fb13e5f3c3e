# Sections 3.3.12, 4.2.3, 4.2.4, 7.2.2 and 8.11: __annotations__ and __annotate__ of functions, classes and modules; lazy evaluation; scopes; what is never evaluated.
import sys
from annotationlib import Format, get_annotations

module = sys.modules[__name__]


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


late: Later
value: int = 5
if value > 3:
    conditional: str
else:
    never: bytes
(parenthesised): 1 / 0 = 6
attempt(lambda: module.__annotations__)
attempt(lambda: module.__annotate__(1))


class Later: pass


print(module.__annotations__, module.__annotations__ is module.__annotations__, module.__annotate__(1), module.__annotate__(1) is not module.__annotations__)
for format in (2, 3, 4, 0, 5, "x", Format.VALUE, Format.FORWARDREF, Format.STRING):
    attempt(lambda: module.__annotate__(format))
    attempt(lambda: get_annotations(module, format=format))


def f(a: A, b: 1 / 0 = 2, /, *args: *Star, c: "text", **kw: [undefined]) -> R:
    local: 1 / 0 = 1
    unset: undefined
    (local.real): 1 / 0
    return local


print(f(1, c=2), f.__annotate__.__name__, f.__annotate__.__module__)
attempt(lambda: f.__annotations__)
A = int
attempt(lambda: f.__annotations__)
attempt(lambda: get_annotations(f, format=Format.STRING))


def g(a: A, *args: *tuple[A], b: A.B if False else A = 1) -> None: pass


print(g.__annotations__, g.__annotations__ is g.__annotations__)
A = str
print(g.__annotations__["a"], g.__annotate__(1)["a"])
g.__annotations__["new"] = 1
print(g.__annotations__)
g.__annotate__ = lambda format: {"made": format}
print(g.__annotations__, g.__annotate__(2))
g.__annotations__ = {"set": 1}
print(g.__annotations__, g.__annotate__)
g.__annotate__ = None
print(g.__annotations__)
g.__annotate__ = lambda format: 5
attempt(lambda: g.__annotations__)
g.__annotate__ = lambda: {}
attempt(lambda: g.__annotations__)


class C:
    x: Inner
    y: int = 1
    z: list[y] = []
    self_reference: C
    __private: str
    (parenthesised): 1 / 0 = 2
    y.real: 1 / 0
    if True:
        conditional: int
    if False:
        not_there: int

    class Inner: pass

    def method(self, a: Inner, b: y) -> C: pass


print(C.__annotations__, C.method.__annotations__, C.__annotate__(1) == C.__annotations__, C().y)


class D(C):
    pass


class E(C):
    w: int


print(D.__annotations__, D.__annotate__, E.__annotations__, "__annotations__" in D.__dict__)
attempt(lambda: C().__annotations__)
attempt(lambda: C().__annotate__)
D.__annotations__["added"] = 1
print(D.__annotations__, C.__annotations__.get("added"))


class Meta(type):
    meta: int


class OfMeta(metaclass=Meta):
    pass


print(OfMeta.__annotations__, Meta.__annotations__)


class Plain:
    __annotations__ = {"by": "hand"}


print(Plain.__annotations__, Plain.__annotate__)


class Writes:
    a: int
    __annotations__ = {}


print(Writes.__annotations__)


def scope():
    x: undefined
    y: int
    try:
        return y
    except UnboundLocalError as error:
        print(error)
    T = int

    class Local:
        a: T
        b: lambda: T
        c: [T for _ in range(2)]
        d: Local

    def inner(p: T, q: Local): pass
    T = str
    return Local.__annotations__["a"], Local.__annotations__["b"](), Local.__annotations__["c"], inner.__annotations__["p"], Local.__annotations__["d"] is Local


print(scope())
calls = []


def note(what):
    calls.append(what)
    return what


class Order:
    first: note(1)
    second: note(2) = note("value")
    data = {}
    data[note("key")]: note(3)
    data[note("key2")]: note(4) = note("value2")
    note(data).x: note(5)


print(calls, Order.__annotations__, calls, Order.data)
for text in ("x: int = 1, 2", "x: int = yield", "x: (yield)", "x: await y", "x: (y := 1)", "def f(a: (yield)): pass", "def f(a: (y := 1)): pass", "def f() -> (yield): pass", "async def f(a: await x): pass", "def f():\n x: (yield)", "def f():\n x: (y := 1)", "x, y: int", "(x, y): int", "[x]: int", "x: int: str", "x() : int", "5: int", "x: int += 1", "x: *y", "def f(*a: *b): pass", "def f(a: *b): pass", "def f(**a: *b): pass", "lambda x: int: 1",
             "def f():\n global x\n x: int", "def f():\n x: int\n global x", "x: int = y = 1", "x = y: int = 1", "None: int", "x.y: int", "x[0]: int", "(x.y): int", "for x: int in y: pass", "with a as x: int: pass", "x: lambda: (yield)", "x: [i for i in (yield)]", "class C:\n x: (yield)", "def f():\n x: [(yield) for i in j]"):
    try:
        compile(text, "<annotations>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
space = {}
exec("from __future__ import annotations\nx: undefined[1] + 'a' = 1\ndef f(a: b | None, *c: *d) -> lambda x: x: pass\nclass C:\n y: (1,  2)\n def g(self, q: C.D.E[0:1]): pass", space)
print(space["__annotations__"], space["f"].__annotations__, space["C"].__annotations__, space["C"].g.__annotations__)
