import collections
from collections import Counter, OrderedDict, defaultdict, namedtuple


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = defaultdict(list)
d["a"].append(1); d["b"].append(2); d["a"].append(3)
print(d, dict(d), d.default_factory, d.get("zz"), "zz" in d, defaultdict(int, {1: 2}, x=3), len(d))
n = defaultdict(int)
for c in "mississippi": n[c] += 1
print(n, n.copy(), n | {"z": 9}, {"z": 9} | n, isinstance(n, dict))
t(lambda: defaultdict(1)); t(lambda: defaultdict()["k"]); t(lambda: defaultdict(None, a=1)["b"])
nested = defaultdict(lambda: defaultdict(int)); nested["x"]["y"] += 1; print(nested["x"])
r = defaultdict(list); r[1] = r; print(r)

c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), c.most_common(), sorted(c.elements()), c.total(), Counter(a=3, b=-1), Counter({"x": 2}), Counter(), len(c))
c.update("aab"); print(c); c.subtract({"a": 10}); print(c); del c["zz"]; del c["a"]; print(c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=-3)
print(a + b, a - b, a | b, a & b, +b, -b, a == b, a <= b, a != b, Counter(a=1) < Counter(a=2), Counter(a=0) == Counter())
a += b; print(a); a -= b; print(a); a |= b; print(a); a &= b; print(a)
t(lambda: Counter.fromkeys("a")); t(lambda: Counter(5)); t(lambda: Counter([[]]))
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return f"K{self.v}"
print(Counter([K(1), K(2), K(1)]), Counter(x % 3 for x in range(10)), Counter("ab").copy(), repr(Counter({"x": "s", "y": 1})))

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(o, list(o), list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o, o == {"b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(), o | {"q": 1})
t(lambda: OrderedDict().popitem()); t(lambda: o.move_to_end("nope")); t(lambda: o.pop("nope")); t(lambda: o.pop("nope", 5))
print(OrderedDict.fromkeys("ab", 0), o.copy(), type(o.copy()).__name__)

k = OrderedDict(a=1, b=2)
print(k.keys(), k.values(), k.items(), "a" in k.keys(), len(k.items()), k.keys() & {"a"}, list(reversed(k.items())), k.keys() == {"a", "b"}, k.items() - {("a", 1)})
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, P._make([7, 8]), P.__doc__, P.x.__doc__, p == (1, 2), P.__module__, P.__name__, hash(p) == hash((1, 2)), P._field_defaults)
x, y = p
print(x, y, p + (3,), isinstance(p, tuple), P.__match_args__, P.__new__.__name__, P.__new__.__qualname__)
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: namedtuple("Q", "_a"), lambda: namedtuple("1Q", "a"),
          lambda: namedtuple("Q", "a b", defaults=(1, 2, 3)), lambda: P._make([1]), lambda: p._replace(q=1), lambda: setattr(p, "x", 3), lambda: p.zz):
    t(f)
Q = namedtuple("Q", ["a", "def", "_x", "a"], rename=True, defaults=[9])
print(Q(1, 2, 3), Q._fields, Q._field_defaults)
class Sub(namedtuple("Base", "n")):
    __slots__ = ()
    def twice(self): return self.n * 2
print(Sub(4).twice(), Sub(4), P(1, 2) < P(1, 3), sorted([P(2, 1), P(1, 2)]), "%s %s" % p)
match p:
    case P(x=1, y=b): print("matched", b)
import copy
print(copy.copy(p), copy.replace(p, y=9), copy.deepcopy(P([1], 2)), copy.copy(d), copy.deepcopy(o), copy.copy(Counter("a")))
print(collections.__all__)
