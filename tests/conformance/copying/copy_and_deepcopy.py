import copy


class P:
    def __init__(self, x, y=None):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"P({self.x}, {self.y is self or self.y})"


class Slots:
    __slots__ = "a", "b"


class L(list):
    pass


class D(dict):
    pass


p = P([1, [2]])
q = copy.copy(p)
r = copy.deepcopy(p)
print(q, r, q.x is p.x, r.x is p.x, r.x[1] is p.x[1])
p.y = p
r = copy.deepcopy(p)
print(r.y is r, r)
a = [1, [2, 3], {"k": [4]}]
b = copy.deepcopy(a)
a[1].append(9); a[2]["k"].append(9)
print(a, b, copy.copy(a)[1] is a[1])
loop = [1]; loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c is loop)
shared = [0]; two = [shared, shared]
three = copy.deepcopy(two)
print(three[0] is three[1], three[0] is shared)
s = Slots(); s.a = [1]
t = copy.copy(s); u = copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, hasattr(t, "b"))
l = L([1, [2]]); l.extra = [3]
m = copy.deepcopy(l)
print(m, m.extra, type(m).__name__, m[1] is l[1], copy.copy(l).extra is l.extra)
d = D(a=[1]); d.z = 1
e = copy.deepcopy(d)
print(e, e.z, type(e).__name__, e["a"] is d["a"])
print(copy.copy((1, 2)), copy.deepcopy((1, [2])), copy.deepcopy({1, 2}), copy.copy(frozenset([1])), copy.copy({1: 2}), copy.deepcopy(1 + 2j), copy.copy(len) is len, copy.deepcopy(P) is P, copy.copy(range(3)), copy.deepcopy(slice(1, 2)))
tup = (1, 2); print(copy.deepcopy(tup) is tup)


class Custom:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"


print(copy.copy(Custom()), copy.deepcopy([Custom()]))


class State:
    def __init__(self): self.v = 1
    def __getstate__(self): return {"v": self.v + 1}
    def __setstate__(self, s): self.v = s["v"] * 10


print(copy.copy(State()).v, copy.deepcopy(State()).v)


class Reduce:
    def __init__(self, n): self.n = n
    def __reduce__(self): return Reduce, (self.n + 1,)


print(copy.copy(Reduce(1)).n)
for bad in (lambda: copy.copy(x for x in ""), lambda: copy.deepcopy(iter([1]).__class__ and (i for i in [])), lambda: copy.replace(1, a=2)):
    try: bad()
    except TypeError as e: print(e)
ex = copy.copy(ValueError("a", 1)); print(repr(ex), copy.deepcopy(KeyError("k")).args)
print(copy.deepcopy(p.__repr__)()[:4], copy.__all__)
