# Sections 4.2.3, 4.2.4, 7.14 and 8.10: annotation scopes: what they see, what cannot stand in them, names, and when their values are made.
from typing import NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, get_args


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


type Alias = 1 / 0
type Recursive = list[Recursive] | int
type Mutual = tuple[Other]
type Other = Mutual | None
type Generic[T, U = int] = dict[T, U]
print(Alias, type(Alias) is TypeAliasType, Alias.__name__, Alias.__module__, Alias.__type_params__, Recursive.__value__, Mutual.__value__, Other.__value__, Generic.__type_params__, Generic.__value__, Generic[str, int], Generic[str, int].__args__, Generic.__parameters__)
attempt(lambda: Alias.__value__)
attempt(lambda: Generic.__value__ is Generic.__value__)
attempt(lambda: Alias[int])
attempt(lambda: Alias())
attempt(lambda: Recursive | str)
attempt(lambda: isinstance(1, Recursive))


def func[T: 1 / 0, U: (int, undefined), V = missing, *Ts = 1 / 0, **P = []](x: T = "default") -> V: pass


T, U, V, Ts, P = func.__type_params__
print(func.__type_params__, type(T) is TypeVar, type(Ts) is TypeVarTuple, type(P) is ParamSpec, T.__name__, T.__constraints__, U.__bound__, V.__bound__, V.__constraints__, T.__default__ is NoDefault, T.has_default(), V.has_default(), P.__default__)
for action in (lambda: T.__bound__, lambda: U.__constraints__, lambda: V.__default__, lambda: Ts.__default__):
    attempt(action)
missing, undefined = "now", float
for action in (lambda: U.__constraints__, lambda: V.__default__, lambda: T.__bound__):
    attempt(action)
attempt(lambda: func.__annotations__)
print(T.__infer_variance__, T.__covariant__, T.__contravariant__, func("x"), func.__qualname__)


def decorator(seen):
    print("decorator", "T" in globals() and seen)
    return lambda made: made


del T


@decorator("outside")
def scoped[T](a: T, b=(lambda: "T" in globals())()) -> list[T]:
    T2 = T
    def inner(c: T) -> T2: return T
    return inner


inner = scoped(1)
print(inner(1) is scoped.__type_params__[0], inner.__annotations__, inner.__qualname__, scoped.__defaults__)
attempt(lambda: T)


class Bag[T: "Bag", *Ts, **P](dict[str, T] if False else dict):
    item: T
    own = 1

    def method(self, x: T) -> "own": return T

    def generic[U: T](self, y: U, z: own) -> T: return U

    class Nested[V]:
        pair: tuple[T, V]

    type Inside[W] = tuple[T, W, own]


print(Bag.__type_params__, Bag.__bases__, Bag.__orig_bases__, Bag.__parameters__, Bag[int, str, [bool]], Bag.__qualname__, Bag.Nested.__qualname__, Bag().method(1) is Bag.__type_params__[0], Bag.__annotations__, Bag.Nested.__annotations__, Bag.generic.__annotations__, Bag.generic.__type_params__[0].__bound__, Bag.Inside.__value__, "T" in vars(Bag))


class Sub(Bag[int, str, [bool]]):
    pass


print(Sub.__orig_bases__, Sub.__bases__, Sub.__type_params__ if "__type_params__" in vars(Sub) else "none of its own")


class Keyword:
    def __init_subclass__(cls, arg=None):
        print("arg", arg)


class Passes[T](Keyword, arg=T): pass


def outer():
    captured = "captured"

    class Local[T]:
        seen = captured
        type A = (captured, T)

        def f[U](self) -> (captured, T, U): return captured
    captured = "changed"
    return Local


Local = outer()
print(Local.seen, Local.A.__value__, Local().f(), Local.f.__annotations__, Local.__qualname__, Local.f.__qualname__)


class InClass:
    attribute = "first"
    type Late = attribute
    def f[T: attribute](self, a: attribute, b: [attribute for _ in "a"], c: (lambda: attribute)): pass
    attribute = "second"


print(InClass.Late.__value__, InClass.f.__type_params__[0].__bound__)
attempt(lambda: InClass.f.__annotations__)  # neither a comprehension nor a lambda sees the class
attempt(lambda: InClass.f.__annotate__(1)["c"]())


async def coroutine[T](x: T): return T
def generator[T](x: T): yield T
lam = [lambda: 1]
print(coroutine.__type_params__, next(generator(1)), coroutine.__annotations__)
coroutine(1).close()
for text in ("def f[T, T](): pass", "def f[T](T): pass", "class C[T, T]: pass", "type X[T, T] = 1", "def f[T: (yield)](): pass", "def f[T: (x := 1)](): pass", "def f[T: await x](): pass", "type X = (yield)", "type X = (x := 1)", "type X = await x", "class C[T]((yield)): pass", "class C[T]((x := 1)): pass", "def f[T](x=(yield)): pass", "def f[T](x=(y := 1)): pass", "def f[T] -> (yield): pass", "def f[T]() -> (x := 1): pass", "def f[*Ts: int](): pass", "def f[**P: int](): pass", "def f[](): pass", "class C[]: pass", "type X[] = 1", "def f[T,](): pass", "def f[T = int, U](): pass", "def f[*Ts = int, T](): pass", "def f[T = int, *Ts](): pass", "def f[*Ts = *int](): pass", "def f[T = *int](): pass", "def f[T: *int](): pass", "lambda[T]: 1", "def f[1](): pass", "def f[T.x](): pass", "def f[T](): nonlocal T", "def f[T](): global T", "class C[T]: T = 1",
             "class C[T]:\n global T", "type X.y = 1", "type X[T]", "type X = ", "type = 1", "type X = 1, 2", "type X = *a", "type X = lambda: (yield)", "def f[__T](): pass", "class C[__T]: x: __T", "def f[T](x: (yield)): pass", "class C[T](metaclass=(x := 1)): pass", "def f[T: [i for i in x]](): pass", "type X = [(yield) for i in j]", "def f[T = (yield)](): pass", "def f():\n def g[T](): nonlocal x\n x = 1", "class __debug__[T]: pass", "def f[__debug__](): pass", "type __debug__ = 1"):
    try:
        compile(text, "<scopes>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
