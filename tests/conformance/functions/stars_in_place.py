# Calls with * and ** and functions that collect: every way for arguments to find their places.


def collect(a, b=2, *rest, **named):
    return a, b, rest, named


def only(*args):
    return args


def names(**kwargs):
    return kwargs


def first(a, /, b, **kwargs):
    return a, b, kwargs


def keyword_only(a, *, key=1):
    return a, key


def generator(*args, **kwargs):
    yield args
    yield kwargs


def forward(function):
    def call(*args, **kwargs):
        return function(*args, **kwargs)

    return call


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


empty, one, many = (), (1,), tuple(range(100))
table = {"b": 3, "c": 4}
print(collect(1), collect(1, 2, 3, 4), collect(1, c=5), collect(b=1, a=2), collect(*one), collect(*one, *one, *one), collect(*one, **table), collect(1, **table, d=5))
print(len(collect(*many)[2]), len(only(*many)), only(), only(*empty), only(*[1, 2]), only(*"ab"), only(*range(3)), only(0, *one, 2))
print(names(), names(**{}), names(**table), names(x=1, **table), len(names(**{f"k{i}": i for i in range(100)})))
print(first(1, 2, a=3), first(1, b=2, a=3), attempt(lambda: first(a=1, b=2)), attempt(lambda: first(1, 2, b=3)))
print(attempt(lambda: collect()), attempt(lambda: collect(1, a=2)), attempt(lambda: collect(*one, a=2)), attempt(lambda: collect(**table)))
print(attempt(lambda: only(x=1)), attempt(lambda: names(1)), attempt(lambda: names(**{1: 2})), attempt(lambda: names(x=1, **{"x": 2})), attempt(lambda: only(*1)), attempt(lambda: names(**1)))
print(keyword_only(*one), keyword_only(*one, **{"key": 2}), attempt(lambda: keyword_only(1, 2)), attempt(lambda: keyword_only(*one, **table)))
print(list(generator(1, 2, x=3)), list(generator()), forward(collect)(1, 2, 3, z=4), forward(forward(keyword_only))(1, key=5))
print(forward(max)(1, 3, 2), forward(max)([1, 2], key=lambda x: -x), forward(int)("11", base=2), forward(dict)(a=1), forward(str)(5), forward(print)("printed", "line", sep="-"))


class Class:
    def __init__(self, *args, **kwargs):
        self.given = args, kwargs

    def method(self, *args, **kwargs):
        return args, kwargs

    def __call__(self, *args):
        return "called", args


made = Class(1, *one, k=2)
print(made.given, forward(Class)(1, x=2).given, made.method(*one, **table), forward(made.method)(3), made(*one), forward(made)(1))
kwargs = {"a": 1}


def change(**kwargs):
    kwargs["a"] = 2
    kwargs["new"] = 3
    return kwargs


print(change(**kwargs), kwargs)
text = "".join(["ke", "y"])
print(keyword_only(1, **{text: 7}), names(**{text: 8}), first(1, **{"".join(["b"]): 2}))


class Name(str):
    pass


print(names(**{Name("x"): 1}), attempt(lambda: collect(1, **{Name("a"): 1})))


def deep(n, *args):
    return n if n == 0 else deep(n - 1, *args, n)


print(deep(50), attempt(lambda: deep(2000))[:50])


def noisy(*args, **kwargs):
    return [*args, *kwargs.items()]


def items():
    print("items")
    table["late"] = 1
    yield 1


print(noisy(*items(), **table))
