from collections import Counter
import copy


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a, b = Counter(a=3, b=0, c=-2, d=1), Counter(a=1, b=2, c=5, e=-4, f=7)
print([list((x).items()) for x in (a + b, a - b, b - a, a | b, b | a, a & b, b & a, +a, -a, +b, -b)])
for op in ("__iadd__", "__isub__", "__ior__", "__iand__"):
    c = a.copy(); d = getattr(c, op)(b); print(op, d is c, list(c.items()))
print([(a < b), a <= b, a > b, a >= b, a == b, a != b, Counter(x=0) == Counter(), Counter(x=1) >= Counter(), Counter(x=0) > Counter(), Counter() < Counter(x=1), Counter(a=1) <= Counter(a=1, b=2), Counter() != Counter(z=0)])
for op in "__add__ __sub__ __or__ __and__ __lt__ __le__ __gt__ __ge__ __eq__ __ne__".split():
    print(op, getattr(a, op)({}), getattr(a, op)(5))
t(lambda: a + {}); t(lambda: a | 5); t(lambda: a < {}); t(lambda: a == {}); t(lambda: {**a} == a)
print(Counter(None), Counter(None, x=1), Counter([1, 1], **{"z": 2}), Counter({"q": 0.5}), Counter(iterable=3), Counter(self=1))
t(lambda: Counter(1, 2)); t(lambda: Counter().update(1, 2)); t(lambda: Counter().subtract(5))
c = Counter(x=1); c.update({"x": 2, "y": 1}); c.update("xy", z=3); c.update(Counter(x=1)); print(c); c.subtract("xx"); c.subtract({"y": 5}, z=1); c.subtract(k=2); c.subtract(); c.update(); print(c)
print(c.most_common(0), c.most_common(1), c.most_common(-1), c.most_common(100), c.total(), list(c.elements()), list(Counter(a=2, b=0, c=-1).elements()), Counter().most_common(1), Counter().total())
print(c["nope"], "nope" in c, c.get("nope"), c.pop("x"), c.setdefault("w", 4)); del c["nothing"]; c["new"] += 1; print(c); c.clear(); print(c, len(c))
print(c.__reduce__(), Counter("ab").__reduce__(), type(copy.deepcopy(Counter("a"))).__name__, Counter("aab").copy() == Counter("aab"), Counter.fromkeys.__qualname__)
class Sub(Counter): pass
s = Sub("aab")
print(s, type(s.copy()).__name__, type(s + s).__name__, type(+s).__name__, type(-s).__name__, type(s & s).__name__, s == Counter("aab"))
class Own(Counter):
    def __missing__(self, key): return 10
o = Own(); o["a"] += 1; print(o, o + Counter(b=1))
print(Counter({"b": 1, "a": 1, "c": 2}), Counter(b=1, a="x"), Counter({1: [], 2: []}), isinstance(s, dict), Counter.__mro__[1:], Counter.__module__)
x = Counter("hello"); x += Counter("l"); x -= Counter("h"); x |= Counter(zz=4); x &= Counter(l=2, zz=1, o=5); print(x)
x = Counter(a=1); x += x; print(x); x -= x; print(x)
class Gen:
    def __init__(self): self.log = []
    def keys(self): return ["k", "l"]
    def items(self): return [("k", 2), ("l", 3)]
    def __getitem__(self, k): return 5
    def __iter__(self): return iter(self.keys())
print(Counter(Gen()))
import collections.abc
collections.abc.Mapping.register(Gen)
print(Counter(Gen()))


# An iterable need not have a truth value.
class Letters:
    def __bool__(self):
        raise TypeError("neither true nor false")

    def __iter__(self):
        return iter("abca")


letters = Counter(Letters())
letters.update(Letters(), b=5)
letters.subtract(Letters())
print(letters)
