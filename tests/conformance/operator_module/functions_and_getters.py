import operator as o


def t(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class P:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return f"P+{other}"

    def __getitem__(self, i):
        return f"item {i}"

    def __bool__(self):
        return False

    def __lt__(self, other):
        return "less"

    def __index__(self):
        return 7

    def method(self, *args, **kwargs):
        return args, kwargs


p = P(P(3))
for f, args in [(o.add, (1, 2)), (o.add, (p, 2)), (o.add, (1, "a")), (o.sub, (5, 2)), (o.mul, ("a", 3)), (o.truediv, (1, 0)), (o.floordiv, (7, 2)),
                (o.mod, ("%s", 1)), (o.pow, (2, 10)), (o.lshift, (1, 3)), (o.and_, (6, 3)), (o.or_, (6, 3)), (o.xor, (6, 3)), (o.matmul, (1, 2)),
                (o.lt, (1, 2)), (o.lt, (p, 1)), (o.ge, (1, "a")), (o.eq, ([1], [1])), (o.ne, (1, 1)), (o.neg, (3,)), (o.inv, (3,)), (o.abs, (-3,)),
                (o.index, (p,)), (o.index, (1.5,)), (o.truth, (p,)), (o.not_, (p,)), (o.truth, ([],)), (o.is_, (None, None)), (o.is_not, (1, 1)),
                (o.is_none, (0,)), (o.is_not_none, (0,)), (o.getitem, ([1, 2], 1)), (o.getitem, (p, 1)), (o.contains, ([1, 2], 2)),
                (o.concat, ([1], [2])), (o.concat, (1, 2)), (o.countOf, ([1, 2, 1], 1)), (o.indexOf, ("abc", "c")), (o.indexOf, ([], 1)),
                (o.length_hint, ([1, 2],)), (o.length_hint, (iter([1, 2]),)), (o.length_hint, (5, 3)), (o.call, (max, 1, 2)), (o.iadd, ([1], [2])),
                (o.ixor, (5, 1)), (o.itemgetter(1), ([5, 6],)), (o.itemgetter(0, 2), ("abc",)), (o.itemgetter(1, 0), (p,)), (o.itemgetter("k"), ({},)),
                (o.attrgetter("x.x"), (p,)), (o.attrgetter("x.x", "x.x"), (p,)), (o.attrgetter("nope"), (p,)), (o.methodcaller("method", 1, k=2), (p,)),
                (o.itemgetter, ()), (o.attrgetter, (1,)), (o.methodcaller, ()), (o.methodcaller, (1,)), (o.add, (1,)), (o.truth, ())]:
    t(f, *args)
d = {"a": 1}
o.setitem(d, "b", 2)
o.delitem(d, "a")
print(d, o.itemgetter(1, 2), o.attrgetter("a.b", "c"), o.methodcaller("m", 1, k="v"), o.add, type(o.itemgetter(1)))
print(sorted([(1, "b"), (0, "c"), (2, "a")], key=o.itemgetter(1)), o.__add__ is o.add, o.__not__ is o.not_, sorted(o.__all__) == sorted(n for n in dir(o) if n[0] != "_"))
