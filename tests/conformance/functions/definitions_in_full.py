# Sections 8.1 to 8.3, 8.7 and 8.8: if, while and for; definitions of functions and classes: parameters, defaults, decorators, docstrings, bodies, order.
log = []


def n(value):
    log.append(value)
    return value


def done(*values):
    print(*values, log)
    log.clear()


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


# if: one suite, conditions until one holds.
def which(value):
    if n(value == 1): return "if"
    elif n(value == 2): return "elif"
    elif n(found := value == 3): return "second elif", found
    else: return "else"


done([which(value) for value in range(1, 5)])
if 1: n("a"); n("b")
if 0: n("never"); n("never either")
if x := 5: n(x)
if not []: n("empty is false")
done()

# while
count = 0
while n(count < 2): count += 1
else: n("else")
while (left := 2 - count) or n("tested"): break
else: n("and else")
while True:
    count += 1
    if count < 5: continue
    break
done(count)

# for: the expression once; targets; what is assigned inside does not count; names stay.
for i in n(range(3)):
    n(i)
    i = 5
done(i)
for never in []: pass
print("never" in globals())
for a, (b, *c) in [(1, "xyz"), (2, "z")]: n((a, b, c))
for x in *"ab", *[1]: n(x)
for x in 1, 2: n(x)
for x, in [(1,), [2]]: n(x)
done()
items = [1, 2, 3]
for x in items:
    if x < 3: items.append(x + 10) if len(items) < 6 else None
    n(x)
done()
for x in "abc":
    if x == "b": break
else:
    n("never")
done(x)
for bad in ("for x in 5: pass", "for x, y in [1]: pass", "for x, y in [(1, 2, 3)]: pass", "for x in None: pass", "for x in undefined: pass", "for x.y in [1]: pass", "for x in {}.values: pass", "d = {1: 2}\nfor k in d: d[k + 1] = 1", "s = {1}\nfor k in s: s.add(k + 1)", "d = {1: 2}\nfor k in d: del d[k]"):
    attempt(lambda: exec(bad, {"x": 1}))

# def: defaults once, from left to right, when defined; decorators first, applied from below; the name bound at the end.
def decorator(text):
    n(("evaluated", text))

    def apply(function):
        n(("applied", text, function.__name__, "decorated" in globals()))
        return function
    return apply


@decorator("one")
@(lambda function: function)
@[decorator("in a list")][0]
@(chosen := decorator("walrus"))
def decorated(a=n("default a"), /, b=n("default b"), *, c=n("default c"), d=n("default d")) -> n("never evaluated here"):
    """The docstring."""
    return a, b, c, d


done(decorated(), decorated.__doc__, decorated.__defaults__, decorated.__kwdefaults__)


@lambda function: "replaced"
def replaced(): pass


@n
class Decorated[T](n(dict)):
    """Of the class."""
    n("body")


print(replaced, Decorated.__doc__, [type(entry).__name__ for entry in log])
log.clear()
attempt(lambda: exec("@undefined\ndef f(x=1 / 0): pass"))
attempt(lambda: exec("@print\ndef f(x=1 / 0): pass"))
attempt(lambda: exec("@5\ndef f(): pass"))


def telly(penguin=[]):
    penguin.append("property of the zoo")
    return penguin


telly()
print(telly(), telly([]), telly.__defaults__)


# Every kind of parameter, with defaults and annotations.
def every(a, b: "B", c=3, d: "D" = 4, /, e=5, f: "F" = 6, *args: "Args", g, h: "H", i=9, j: "J" = 10, **kwargs: "Kw") -> "R":
    return a, b, c, d, e, f, args, g, h, i, j, kwargs


print(every(1, 2, g=7, h=8), every(*range(9), g=1, h=2, i=3, j=4, k=5, a="in kwargs"), every.__annotations__, every.__code__.co_varnames, every.__defaults__, every.__kwdefaults__)
def stars(*args: *tuple[int]): return args
def trailing(a, b=1,): return a, b
def only_args(*args,): return args
def only_kwargs(**kwargs,): return kwargs
def after_star(*, a,): return a
def slash(a, /,): return a
print(stars(1, 2), trailing(1), only_args(1), only_kwargs(a=1), after_star(a=1), slash(1), type(only_kwargs()), only_args() == ())


# Docstrings, bodies, nesting.
def documented():
    """One."""
    """Not two."""


def not_documented():
    pass
    "late"


def concatenated():
    "a" "b"


def indented():
    """First line.

        Indented.
      Less.
    """


class Documented:
    """Class."""

    def method(self):
        'Method.'


print(documented.__doc__, not_documented.__doc__, concatenated.__doc__, repr(indented.__doc__), Documented.__doc__, Documented.method.__doc__, (lambda: "x").__doc__)


def counter():
    total = 0

    def add(step=1):
        nonlocal total
        total += step
        return total
    return add


one, two = counter(), counter()
print(one(), one(5), two(), one.__name__, one.__qualname__, (lambda: 0).__qualname__, [function() for function in (lambda: 1, lambda: 2)])


# class: bases, keywords, body, namespace in order, instances and class attributes.
class Foo: pass
class Bar(): pass
class Baz(object,): pass
class Multi(Foo, Bar): pass
class Starred(*(Foo, Bar), **{}): pass


class Ordered:
    z = 1
    a = 2
    def m(self): pass
    class Inner: pass
    b: int = 3
    for loop in "xy": pass
    import math as imported
    z = 4


print(Foo.__bases__, Bar.__bases__, Baz.__bases__, Multi.__mro__, Starred.__bases__, [name for name in vars(Ordered) if not name.startswith("__")], Ordered.z, Ordered.loop)


class Shared:
    items = []
    count = 0

    def add(self, item):
        self.items.append(item)
        self.count += 1


s, t = Shared(), Shared()
s.add(1); t.add(2)
print(Shared.items, s.count, Shared.count, vars(s))


class Failing:
    try:
        1 / 0
    except ZeroDivisionError:
        recovered = True
    if recovered:
        def method(self): return "conditional"
    else:
        def method(self): return "never"
    method = staticmethod(method)
    x, *y = 1, 2, 3
    del x
    with __import__("contextlib").nullcontext(5) as managed: pass


print(Failing.recovered, Failing.method(None), Failing.y, Failing.managed, hasattr(Failing, "x"))
attempt(lambda: exec("class A: 1 / 0"))
attempt(lambda: exec("class A(undefined): print('never')"))
for text in ("def f(a, a): pass", "def f(a, *a): pass", "def f(*a, **a): pass", "def f(a=1, b): pass", "def f(a, /, b, /): pass", "def f(/): pass", "def f(/, a): pass", "def f(*, /): pass", "def f(*a, /): pass", "def f(a, *, /): pass", "def f(*): pass", "def f(*, **k): pass", "def f(*a, *b): pass", "def f(**k, a): pass", "def f(**k, *a): pass", "def f(**k, **l): pass", "def f(*a=1): pass", "def f(**k=1): pass", "def f(*, a=1, b): pass", "def f(a=1, /, b): pass", "def f(a=1, /, *, b): pass", "def f((a, b)): pass", "def f(a.b): pass", "def f(1): pass", "def f('a'): pass", "def f(a, b=): pass", "def f(a=*b): pass", "def f(a:): pass", "def f() ->: pass", "def f() - > int: pass", "def f: pass", "def f(): ", "def (a): pass", "def f.g(): pass", "def f(a, b): return", "def f(a b): pass", "def f(a,, b): pass", "def f(,): pass", "def f(a, *, b, *c): pass", "def f(a := 1): pass", "def f(a=(b := 1)): pass", "def f(a=b := 1): pass", "def f(a: (b := 1)): pass", "def f(a=yield): pass", "def f(if): pass", "def f(*args: *a, b: *c): pass", "def f(a=1, *b, c, d=2, **e): pass", "@x\n@y\ndef f(): pass", "@x.y[0](1)\ndef f(): pass", "@x if y else z\ndef f(): pass", "@lambda: 1\ndef f(): pass", "@x := y\ndef f(): pass", "@(yield)\ndef f(): pass", "@x, y\ndef f(): pass", "@*x\ndef f(): pass", "@\ndef f(): pass", "@x def f(): pass", "@x\n\n\ndef f(): pass", "@x # c\nclass C: pass", "@x\nasync def f(): pass", "@x\nx = 1", "@x\nif 1: pass",
             "class C(a=1, b): pass", "class C(*a, **b): pass", "class C(a, a=1, a=2): pass", "class C(**a, *b): pass", "class C(a for a in b): pass", "class C((a for a in b)): pass", "class C(a := b): pass", "class C: x = 1; y = 2", "class C: def f(): pass", "class C", "class: pass", "class C.D: pass", "class C(): ", "class C() pass", "class 1: pass", "class if: pass", "class C(,): pass", "if 1: if 2: pass", "if 1: pass; else: pass", "if x = 1: pass", "if 1 pass", "if: pass", "elif 1: pass", "if 1: pass\nelse if 2: pass", "if 1: pass\nelse: pass\nelse: pass", "if 1: pass\nelse: pass\nelif 2: pass", "while: pass", "while 1 pass", "while x = 1: pass", "while 1: pass\nelif 1: pass", "for x in: pass", "for in x: pass", "for x y in z: pass", "for x of y: pass", "for x in y, z: pass", "for x in *y: pass", "for x in *y, z: pass", "for *x in y: pass", "for *x, in y: pass", "for (x in y): pass", "for x in y pass", "for x in y := z: pass", "for x in (y := z): pass", "for x := 1 in y: pass", "for lambda: 1 in x: pass", "for x if 1 else y in z: pass", "for x() in y: pass", "for (x, y()) in z: pass", "for x in yield: pass", "for x in lambda: 1: pass", "for x in y if z else w: pass", "for None in x: pass", "for x.y, z[0] in w: pass", "async for x in y: pass", "for x in y:\n pass\nelse:\n pass\nelse:\n pass"):
    try:
        compile(text, "<definitions>", "exec")
        print(repr(text), "accepted", end="; ")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
