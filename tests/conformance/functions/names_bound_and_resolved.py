# Sections 4.1, 4.2.1, 4.2.2 and 4.2.6: everything that binds a name, where a name is looked for, and when it is missing.
import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", None))


def binds(parameter, *args, key=1, **kwargs):
    class Class: pass
    def function(): pass
    if (walrus := 1): pass
    for loop in [2]: pass
    for (first, [second, *rest]) in [(1, [2, 3])]: pass
    with type("M", (), {"__enter__": lambda self: 3, "__exit__": lambda *args: None})() as managed: pass
    try:
        raise ValueError
    except ValueError as caught:
        inside = caught
    match [4, {"k": 5}]:
        case [captured, {"k": value, **more}] as whole: pass
    import math
    import collections.abc as abc_alias
    import collections.abc
    from math import pi as from_name, tau
    type Alias = int
    annotated: int
    annotated_too: int = 6
    a = b = [c, *d] = (7, 8)
    augmented = 1
    augmented += 1
    [comprehension for comprehension in "x" if (leaks := comprehension)]
    deleted = 1
    del deleted
    return sorted(locals())


print(binds(0))
for name in ("caught", "deleted", "annotated"):
    attempt(lambda: exec(f"def f():\n annotated: int\n deleted = 1\n del deleted\n try: 1/0\n except ZeroDivisionError as caught: pass\n return {name}\nf()"))


def generic[T, *Ts, **P](x: T): return T, Ts, P


attempt(lambda: generic(1))
attempt(lambda: T)

# A name bound anywhere in the block is local in all of it.
x = "global x"


def unbound():
    print(x)
    x = "local"


def unbound_by_del():
    del x


def unbound_by_loop():
    for x in []: pass
    return x


def unbound_by_branch(yes):
    if yes:
        import x
    return x


def unbound_by_augmented():
    x += "!"


def unbound_by_annotation():
    x: int
    return x


def unbound_free():
    def inner():
        return y
    if False:
        y = 1
    return inner()


def unbound_by_match():
    match 1:
        case [x]: pass
    return x


for function in (unbound, unbound_by_del, unbound_by_loop, unbound_by_augmented, unbound_by_annotation, unbound_free, unbound_by_match, lambda: unbound_by_branch(0), lambda: nowhere, lambda: print(nowhere)):
    attempt(function)
print(issubclass(UnboundLocalError, NameError))


# The nearest enclosing scope; global; nonlocal; the order of global and builtin names.
def outer():
    x = "outer"

    def middle():
        def reads():
            return x

        def shadows():
            x = "mine"
            return reads(), x

        def declares():
            global x
            x = x + "!"
            def inherits():
                return x
            return inherits()

        def rebinds():
            nonlocal x
            x = "rebound"
            return reads()

        return reads(), shadows(), declares(), rebinds()
    return middle(), x


print(outer(), x)
len_before = len
len = lambda value: "shadowed"
print(len("abc"))
del len
print(len("abc"))
attempt(lambda: exec("del len"))
attempt(lambda: exec("global len\ndel len"))


def makes_global():
    global made, MadeClass, made_function, made_module, made_loop, made_error

    made = 1
    class MadeClass: pass
    def made_function(): pass
    import math as made_module
    for made_loop in "ab": pass
    try:
        1 / 0
    except ZeroDivisionError as made_error:
        pass


makes_global()
print(made, MadeClass.__qualname__, made_function.__qualname__, made_module.__name__, made_loop, "made_error" in globals())


class Body:
    global from_body
    from_body = 1
    x = x + " in a class"
    y = [x for _ in "a"]
    z = list(map(lambda _: x, "a"))
    first = [n for n in x[:2]]
    nested = [[x, n] for n in x[:1]]

    def method(self):
        return x

    class Inner:
        try:
            seen = own
        except NameError as error:
            seen = str(error)
        x2 = x

    own = 1
    try:
        generator = list(own + i for i in range(2))
    except NameError as error:
        print(error)
    type Alias = own
    def generic[T: own](self, a: own): pass


print(Body.x, Body.y, Body.z, Body.first, Body.nested, Body().method(), Body.Inner.seen, Body.Inner.x2, from_body, Body.Alias.__value__, Body.generic.__type_params__[0].__bound__, Body.generic.__annotations__["a"])


def class_in_function():
    x = "of the function"

    class A:
        y = x
        x = "of the class"
        z = x

        def get(self):
            return x

    class B:
        x = "bound here"
        y = x
        del x
        z = x

    class C:
        nonlocal x
        x = "set by a class body"

    return A.y, A.z, A().get(), B.y, B.z, x, hasattr(C, "x")


attempt(class_in_function)


# exec and eval: free variables are global there.
i = 10


def runtime():
    print(i, end=" ")


i = 42
runtime()
print()


def dynamic():
    hidden = 1
    seen = 2
    inner = lambda: seen
    attempt(lambda: eval("hidden"))
    print(eval("hidden"), eval("seen"), eval("[seen for _ in 'a']"), end=" ")
    attempt(lambda: eval("(lambda: hidden)()"))
    exec("made_here = hidden + 1; hidden = 100")
    print(hidden, "made_here" in locals())
    space = {"hidden": "given"}
    exec("result = hidden; def_ = lambda: hidden", space)
    print(space["result"], space["def_"](), eval("hidden", {"hidden": 7}), eval("hidden", {}, {"hidden": 8}), eval("hidden + other", {"hidden": 1, "other": 2}, {"hidden": 10}))
    exec("def f(): return v\nv = 1\n", {}, local := {})
    attempt(lambda: local["f"]())
    exec("class C:\n a = v\n b = [v for _ in 'a']", {"v": "global"}, {"v": "local"})


dynamic()
for text in ("def f():\n print(x)\n global x", "def f():\n x = 1\n global x", "def f(x): global x", "def f():\n nonlocal x", "nonlocal x", "def f():\n global x\n nonlocal x", "def f(x):\n nonlocal x", "class C:\n nonlocal x", "def f():\n x = 1\n def g():\n  x\n  nonlocal x", "def f():\n for x in y: pass\n global x", "def f():\n import x\n global x", "def f():\n from a import x\n nonlocal x", "def f():\n import x.y\n global x", "def f():\n def x(): pass\n global x", "def f():\n class x: pass\n global x",
             "x = 1\nglobal x", "print(x)\nglobal x", "global x\nx = 1", "def f():\n global x, x", "def f():\n global x, y; x = y = 1", "def f[T]():\n nonlocal T", "class C[T]:\n def f(self):\n  nonlocal T", "def f():\n x: int\n global x", "def f():\n def g():\n  nonlocal x\n x = 1", "def f():\n class C:\n  x = 1\n  def g(self):\n   nonlocal x", "def f(): from math import *", "class C: from math import *", "def f():\n del x\n global x", "def f():\n x += 1\n nonlocal x", "def f():\n global __debug__", "def f(): global print; print = 1", "class C:\n x = 1\n global x", "global", "global x.y", "nonlocal", "global x = 1", "def f():\n with a as x: pass\n global x", "def f():\n (x := 1)\n global x", "lambda: (x := 1)", "[x := 1 for x in y]", "[(x := 1) for y in z]", "class C: [(x := 1) for y in z]", "def f():\n global x\n [x := 1 for y in z]", "[y for y in (x := z)]", "def f():\n try: pass\n except E as x: pass\n global x", "def f():\n match y:\n  case x: pass\n global x"):
    try:
        compile(text, "<names>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
