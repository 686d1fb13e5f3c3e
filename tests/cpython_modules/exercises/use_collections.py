import collections
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


Point = namedtuple("Point", "x y z", defaults=[0], module="geometry")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, Point._field_defaults, Point._make([1, 2, 3]), Point.__module__, p == (1, 2, 0), hash(p) == hash((1, 2, 0)), Point.__doc__, Point.x.__doc__, Point.__match_args__)
for bad in (lambda: Point(1), lambda: Point(1, 2, 3, 4), lambda: p._replace(q=1), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "def"), lambda: namedtuple("B", "_x"), lambda: namedtuple("1B", "x"), lambda: setattr(p, "x", 2), lambda: Point._make([1]), lambda: namedtuple("B", "x", defaults=[1, 2])):
    attempt(bad)
print(namedtuple("R", "a def a _b", rename=True)._fields, Point.__new__.__defaults__, p.__getnewargs__())
match p:
    case Point(x, y):
        print(x, y)


class Sub(Point):
    __slots__ = ()

    @property
    def total(self):
        return sum(self)


print(Sub(1, 2, 3).total, Sub(1, 2), isinstance(Sub(1, 2)._replace(x=0), Sub))
c = Counter("abracadabra")
print(c, c.most_common(2), c["zz"], sorted(c.elements()), c.total(), c + Counter(a=1), c - Counter(a=9), c & Counter(a=2, z=1), c | Counter(z=1), +Counter(a=-1, b=2), -Counter(a=-1))
c.subtract("aab")
c.update({"a": 10}, q=1)
print(c, Counter(a=1) <= Counter(a=2, b=0), Counter(a=1) == Counter(a=1, b=0), Counter(a=2) > Counter(a=1), repr(Counter()), Counter.fromkeys.__name__)
attempt(lambda: Counter.fromkeys("ab"))
c += Counter(b=100)
print(c.most_common(1), Counter([1, 1, 2]).copy(), "b" in c)
del c["nothing"]
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(), o.popitem(last=False), list(reversed(OrderedDict.fromkeys("xyz"))), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, o | {"n": 1})
o.move_to_end("c", last=False)
attempt(lambda: o.move_to_end("missing"))
attempt(lambda: OrderedDict().popitem())
print(o.setdefault("k", 5), o.pop("k"), o.pop("k", "none"), list(o.items()), o.copy())


class Ordered(OrderedDict):
    def __missing__(self, key):
        return "missing " + key


print(Ordered(a=1)["zz"], Ordered(a=1))
d = defaultdict(list, {"a": [1]})
d["b"].append(2)
print(d, d.default_factory, d.get("q"), "q" in d, d.copy(), defaultdict(int) | {"a": 1})
attempt(lambda: defaultdict(3))
attempt(lambda: defaultdict()["k"])
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], len(m), list(m), m.new_child({"z": 0}), m.parents, "b" in m, m.get("q", 7), dict(m), m | {"c": 1}, m.maps, bool(ChainMap()))
m["b"] = 9
print(m.maps, m.pop("b"), m.popitem())
attempt(lambda: m.pop("zz"))
attempt(lambda: m["zz"])
q = deque([1, 2, 3], maxlen=4)
q.extend([4, 5])
q.appendleft(0)
q.rotate(1)
print(q, q.maxlen, q.count(3), q.index(2), q[0], list(reversed(q)), q.copy(), q + deque([7]))
q.insert(1, "x") if len(q) < 4 else attempt(lambda: q.insert(1, "x"))


class D(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = D(a=1, b=2)
u.update(c=3)
print(u, u.data, len(u), "A" in u, u.get("A"), list(u), u.copy(), u | {"d": 4}, u.pop("A"), D.fromkeys("xy", 0))


class L(UserList):
    pass


u = L([3, 1, 2])
u.sort()
u.append(5)
print(u, u + [9], u * 2, u[1:], u[0], 3 in u, u.index(3), u == [1, 2, 3, 5], u < [9], list(reversed(u)), u.count(1), type(u[:1]).__name__)
s = UserString("Hello")
print(s, s.upper(), s + "!", s[1:3], s * 2, "ell" in s, s == "Hello", len(s), s.replace("l", "L"), type(s.lower()).__name__, s.center(9, "*"), s % (), int(UserString("12")), hash(s) == hash("Hello"), s < "Z", s.encode())
print(sorted(collections.__all__))
attempt(lambda: collections.Mapping)
import collections.abc

print(issubclass(UserDict, collections.abc.MutableMapping), issubclass(deque, collections.abc.MutableSequence))
