# Section 6.3.3: how arguments find their parameters; unpacking of both kinds; order; every complaint.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def f(a, b): return a, b
def p(a, b=2, /, c=3, *args, d, e=5, **kwargs): return a, b, c, args, d, e, kwargs
def only(*, k): return k
def pos(a, /): return a
def pos_kw(a, /, **kw): return a, kw
def none(): pass


print(f(1, 2), f(b=1, a=2), f(1, b=2), f(b=1, *(2,)), f(*[1], *[2]), f(**{"a": 1}, **{"b": 2}), f(*"ab"), f(1, *(), *[2]), f(*{"x": 1, "y": 2}), f(a=1, **{"b": 2}), f(**{"b": 1}, a=2), f(1, 2,), f(*[1, 2],), f(**dict(a=1, b=2),), none())
print(p(1, d=4), p(1, 2, 3, 4, 5, d=6, f=7), p(1, d=4, **{"a": "kw", "not an identifier": 1, "": 2, "max-temp °F": 3}), p(*range(6), d=1, e=2, **{}), pos_kw(1, a=2), only(k=1))
for action in (lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, 2, 3, 4), lambda: f(1, a=2), lambda: f(a=1, *(2,)), lambda: f(1, 2, b=3), lambda: f(1, c=2), lambda: f(1, 2, c=3), lambda: f(c=1, d=2), lambda: f(1, **{"a": 2}), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: f(**{1: 2}), lambda: f(1, **{"b": 2, 3: 4}), lambda: f(*5), lambda: f(*None), lambda: f(**5), lambda: f(**[("a", 1)]), lambda: f(*1, *2), lambda: f(**None), lambda: f(*[1], **{"a": 1, "b": 2}),
               lambda: p(), lambda: p(1), lambda: p(d=4), lambda: p(a=1, d=4), lambda: p(1, b=2, d=3), lambda: p(1, 2, c=3, *[4], d=5), lambda: only(), lambda: only(1), lambda: only(1, k=2), lambda: only(k=1, j=2), lambda: pos(a=1), lambda: pos(), lambda: pos(1, b=2), lambda: pos(1, 2), lambda: none(1), lambda: none(a=1), lambda: none(*[1, 2]), lambda: none(**{"x": 1}), lambda: (lambda: 1)(2), lambda: (lambda x, *, y: 1)(2), lambda: (lambda x, y=1: 1)(), lambda: (lambda a, b, c, d: 1)(1), lambda: (lambda *, a, b, c: 1)(), lambda: (lambda *, a, b: 1)(), lambda: f(aa=1, b=2), lambda: p(1, d=2, dd=3),
               lambda: 5(), lambda: None(), lambda: "x"(1), lambda: [](1), lambda: f(1, 2)(3), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: len(*[1, 2]), lambda: int(1, 2, 3), lambda: [].append(), lambda: [].append(x=1), lambda: print(1, nothing=2), lambda: sorted([1], None), lambda: range(), lambda: dict(1, 2), lambda: isinstance(1), lambda: type(1, 2), lambda: abs(1, 2), lambda: pow(1), lambda: "a".join(), lambda: "a".split(sep="b", x=1), lambda: getattr(1), lambda: max(), lambda: max(1, key=None, x=2), lambda: sum(), lambda: int(x=1), lambda: chr(), lambda: object(1), lambda: object.__init__(1, 2)):
    attempt(action)
log = []


def n(value):
    log.append(value)
    return value


class Keys:
    def keys(self):
        n("keys")
        return iter(["y", "z"])

    def __getitem__(self, key):
        n(("getitem", key))
        return key


class Items:
    def __iter__(self):
        n("iter")
        return iter("ab")


def anything(*args, **kwargs): return args, kwargs


print(n(anything)(n(1), *n([n(2)]), n(3), *Items(), k=n(4), **{n("x"): n(5)}, w=n(6), **Keys()), log[1:])
for bad in (type("K", (), {"keys": lambda self: 5})(), type("K", (), {"keys": lambda self: ["a"]})(), type("K", (), {"keys": lambda self: [1], "__getitem__": lambda self, key: key})(), type("K", (), {"keys": 5})(), type("K", (), {"keys": lambda self: 1 / 0})(), type("I", (), {"__iter__": lambda self: 1 / 0})(), type("I", (), {"__iter__": 5})()):
    attempt(lambda: anything(**bad))
    if not hasattr(bad, "__getitem__"):
        attempt(lambda: anything(*bad))


class Str(str):
    pass


print(anything(**{Str("a"): 1}), type(list(anything(**{Str("a"): 1})[1])[0]).__name__, f(**{Str("a"): 1, Str("b"): 2}))
kwargs = {"a": 1}
given = anything(**kwargs)[1]
given["b"] = 2
args = [1, 2]
print(kwargs, type(anything(*args)[0]), anything(*anything(*args)[0])[0] == (1, 2))


def shared(x, seen=[]):
    seen.append(x)
    return seen


shared(1)
print(shared(2), shared(3, []), shared.__defaults__)


class C:
    def method(self, x): return x
    @classmethod
    def of_class(cls, x): return x
    @staticmethod
    def static(x): return x
    def __call__(self, x): return x
    def no_self(): pass


for action in (lambda: C().method(), lambda: C().method(1, 2), lambda: C.method(1), lambda: C.method(), lambda: C.of_class(), lambda: C().of_class(1, 2), lambda: C.static(), lambda: C()(), lambda: C()(1, 2), lambda: C().no_self(), lambda: C(1), lambda: C(x=1), lambda: C().method(self=1), lambda: C.method(self=C(), x=2), lambda: C().nothing(), lambda: C().method(1)()):
    attempt(action)
for text in ("f(a=1, 2)", "f(**a, 1)", "f(**a, *b)", "f(a=1, *b)", "f(*a, 1)", "f(a=1, a=2)", "f(a=1, **b, a=2)", "f(1=2)", "f(a.b=1)", "f(a[0]=1)", "f((a)=1)", "f(True=1)", "f(None=1)", "f(a, b=)", "f(a=)", "f(=1)", "f(*)", "f(**)", "f(,)", "f(a,,b)", "f(a b)", "f(a, b c)", "f(a:=1)", "f(a:=1, b:=2)", "f(a=b:=1)", "f(a=(b:=1))", "f(*a:=1)", "f(**a:=1)", "f(*a=1)", "f(a==1)", "f(lambda: 1=2)", "f(a if b else c=1)", "f(f()=1)", "f(a+b=1)", "f(__debug__=1)", "f(a, *b, c, **d, e=1)", "f(**a, **b)", "f(*a, *b)", "f(a", "f(a, b", "f a", "f(a))", "print a", "print 'a'", "exec a", "f(a;b)", "f(if)", "f(class=1)", "f(not a=1)", "f(-a=1)", "f(...=1)", "f('a'=1)", "f(a, b for b in c)", "f(**a for a in b)", "f(a=1 for a in b)", "f(a for a in b for c in d, )", "f(*a, b=1, *c, **d)", "f(b=1, **a, c)", "f(yield=1)"):
    try:
        compile(text, "<calls>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
