# Sections 6.2.4 to 6.2.9: parentheses, displays of every kind, comprehensions and generator expressions: order, scopes, what is evaluated when.
log = []


def n(value):
    log.append(value)
    return value


def done(value=None):
    print(value, log)
    log.clear()


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print((), (1), (1,), (1, 2), (1, 2,), ((), ()), (*(), ), (*"ab", 1), (*"ab",), type(()), () is () or True, (lambda: 1)(), (1 + 2) * 3, (
    1
    ,
    2))
a = 1, 2
b = 1,
c = *a, *b
print(a, b, c)
done([n(1), *[n(2), n(3)], n(4)])
done({n(1), *{n(2)}, n(1)})
done({n(1): n(2), **{n(3): n(4)}, n(1): n(5)})
done((n(1), *(n(2),), n(3)))
print([], [1], [1,], [[]], [*[], *()], type({}), {1}, {1,}, {*()}, {**{}}, {1: 2,}, {**{1: 2}, 1: 3}, {1: 3, **{1: 2}}, {1: "a", True: "b", 1.0: "c"}, {1, True, 1.0}, {True, 1})
for action in (lambda: {[]: 1}, lambda: {[]}, lambda: {**5}, lambda: {**[(1, 2)]}, lambda: {*5}, lambda: [*5], lambda: (*None,), lambda: {1: 2, **{}, **None}, lambda: {x: 1 for x in [[]]}, lambda: {x for x in [{}]}, lambda: [*(1 / 0 for _ in "a")], lambda: [x for x in 5], lambda: {x: y for x, y in [1]}):
    attempt(action)


class Mapping:
    def keys(self):
        n("keys")
        return ["k"]

    def __getitem__(self, key):
        n("getitem")
        return key * 2


done({**Mapping(), "z": n("after")})

# Comprehensions: nesting from left to right, conditions, targets of every form, scopes.
print([x * y for x in range(1, 4) for y in range(x, x + 2) if x * y % 2 if y > 1], [[x, y] for x in "ab" for y in x + "c"], [y for x in [[1], [2, 3]] for y in x], {x: x * 2 for x in "ab"}, {x % 2 for x in range(5)}, [a + b for a, b in [(1, 2)]], [(a, b) for a, *b in ["xyz"]], [i for i, in [(1,)]])
done([n(("element", x, y)) for x in n([1, 2]) if n(("if", x)) for y in n([x, 3]) if n(("and", y)) if y != 3])
done({n(("key", x)): n(("value", x)) for x in "ab"})
x = "outside"
print([x for x in "in"], x, [x for _ in "a"], [[x for x in range(y)] for y in (1, 2)], [lambda: x for x in range(3)][0](), [f() for f in [lambda x=x: x for x in range(3)]])


class Scope:
    x = "class"
    first = [c for c in x]
    nested = [x for _ in "a"]
    both = [(c, x) for c in x]
    inner = [[x for _ in "a"] for c in x[:1]]


print(Scope.first, Scope.nested, Scope.both[0], Scope.inner, hasattr(Scope, "c"))


def function():
    y = 5
    total = [y + z for z in range(2)]
    last = [w := y + z for z in range(3)]
    captured = [(lambda: (y, z))() for z in range(2)]
    y = 6
    return total, last, w, captured, [v for v in range(y) if (u := v) > 4], u, sorted(locals())


print(function())
attempt(lambda: [undefined_name for _ in "a"])
attempt(lambda: [_ for _ in undefined_iterable])
attempt(lambda: [q for p in "a" for q in undefined_inner])


# Generator expressions: the outermost iterable at once, the rest late.
g = (n(x * y) for x in n([1, 2]) for y in n([10, 20]))
done("made")
print(next(g))
done("one")
print(list(g))
done("all")
attempt(lambda: (x for x in undefined_name))
attempt(lambda: (x for x in None))
attempt(lambda: (x for x in 5))
g = (undefined_value for x in range(1))
attempt(lambda: list(g))
g = (x for x in range(1) for y in undefined_inner)
attempt(lambda: list(g))
attempt(lambda: list(g))
value = 1
g = (value + x for x in range(2))
value = 10
print(list(g), list(g), sum(x ** 2 for x in range(10)), sum((x ** 2 for x in range(10)), start=1000), max((x for x in "ab"), default=1), type(x for x in ""), (x for x in "").__name__, (lambda: (x for x in ""))().__qualname__)


class Iterates:
    def __iter__(self):
        n("iter")
        return iter("ab")


g = (x for x in Iterates())
done("iter was called")
print(list(g))


def spread(*args, **kwargs):
    return args, kwargs


print(spread(*(x for x in "ab"), **{k: v for k, v in [("c", 1)]}), spread(x for x in "a")[0][0].__name__, [*(x for x in "ab")], dict((k, k) for k in "ab"))
for text in ("f(x for x in y, 1)", "f(1, x for x in y)", "f(x for x in y, )", "f(x for x in y, *a)", "f(x for x in y, a=1)", "f(a=x for x in y)", "f(*x for x in y)", "f(**x for x in y)", "f((x for x in y), 1)", "class C(x for x in y): pass", "[x for]", "[x for x]", "[x for x in]", "[for x in y]", "[x if y for x in z]", "[x for x in y if]", "[x for x in y else z]", "[x for x in y if z else w]", "[x, y for x in z]", "[(x, y) for x in z]", "[*x for x in y]", "{**x for x in y}", "{x: y, **z for x in w}", "{x: *y}", "{*x: y}", "{x: y for x in z, w}", "{x:}", "{x: }", "{: y}", "{x, y: z}", "{x: y, z}", "{x: y: z}", "{**x: y}", "{x y}", "[x y]", "(x y)", "[x,, y]", "[,]", "(,)", "{,}", "[*]", "(*x)", "(*x, )", "*x", "*x,", "{*x}", "[x for x in *y]", "[x for x in *y, z]", "[x for x in lambda: y]", "[x for x in y if lambda: z]", "[x for x in (lambda: y)]", "[x for 5 in y]", "[x for f() in y]", "[x for x.y in z]", "[x for x[0] in z]", "[x for (x) in z]", "[x for *x in z]", "[x for *x, in z]", "[x for x := 1 in z]", "[x for x in y := z]", "[x for x in (y := z)]", "[x := y for x in z]", "[(x := y) for x in z]", "[x async for x in y]", "[x for x in y for y in z if (x := 1)]", "[[(x := y) for y in z] for x in w]", "{(x := 1): 2 for y in z}", "{1: (x := 2) for y in z}", "{x := 1: 2}", "{x := 1}", "[x := 1]", "(x := 1,)", "{1: x := 2}"):
    try:
        compile(text, "<displays>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
