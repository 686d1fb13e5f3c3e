print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, z=4), (lambda x: (yield))(1).__class__.__name__, (lambda: (lambda: 5))()())
fs = {"add": lambda a, b: a + b, "neg": lambda a: -a}
print(fs["add"](1, 2), fs["neg"](5), sorted([3, -1, 2], key=lambda v: v * v), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(lambda v: v > 1, [1, 2, 3])), max([1, -5], key=lambda v: abs(v)))
print((lambda: None).__name__, (lambda x=lambda: 3: x())(), [f(2) for f in (lambda n: n + 1, lambda n: n * 10)], (lambda s: s if len(s) < 2 else s[-1] + s[:-1])("abc"), (lambda a, /, b, *, c: a + b + c)(1, 2, c=3))
print((lambda x: x if x else "none")(0), (lambda: (1, 2))(), (lambda: [i for i in range(3)])(), (lambda n: n and n - 1)(5))
