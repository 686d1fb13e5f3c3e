def f(*a, **k): return a, k
print(f(*[1], *(2, 3), 4, *"ab"), f(**{"a": 1}, b=2, **{"c": 3}), f(*range(3), x=1, *[9]), f(*{1: 2}), f(*[], **{}), f(*(i for i in range(2))), f(1, *[2], k=3, **{"m": 4}))
for g in (lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: f(*1), lambda: f(**[1]), lambda: f(**{1: 2}), lambda: print(**{"sepp": 1}), lambda: f(*None)):
    try:
        print(g())
    except TypeError as e:
        print(e)
class M:
    def keys(self): return iter(["x", "y"])
    def __getitem__(self, k): return ord(k)
print(f(**M()), f(*M().keys()), f(**dict(zip("ab", [1, 2]))))
class I:
    def __iter__(self):
        yield 1
        yield 2
print(f(*I(), *I()), max(*[3, 1], 2), [f][0](*"x"), (lambda a, *b, c: (a, b, c))(*[1, 2, 3], **{"c": 4}))
args, kw = (1, 2), {"z": 3}
r = f(*args, **kw)
r[1]["z"] = 99
print(r, kw, "{}-{}".format(*args), dict(**kw, y=1), "{z}".format(**kw))
