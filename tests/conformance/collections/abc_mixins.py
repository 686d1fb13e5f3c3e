# The methods that the abstract classes give to those that define the few required ones.
import collections.abc as abc


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class S(abc.Set):
    def __init__(self, it=()): self.items = []; [self.items.append(x) for x in it if x not in self.items]
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __repr__(self): return f"{type(self).__name__}({sorted(self.items)})"
    def __hash__(self): return self._hash()
class M(S, abc.MutableSet):
    __hash__ = None
    def add(self, x): x in self.items or self.items.append(x)
    def discard(self, x): x in self.items and self.items.remove(x)
a, b = S([1, 2, 3]), S([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a & [1, 9], a | (7,), a - {1}, a ^ {1, 5}, [1, 9] & a, (8,) | a, {1, 2, 5} - a, [1, 8] ^ a, {1} & a)
print(a <= b, a < b, a >= b, a > b, a == b, a != b, a == S([3, 2, 1]), a <= {1, 2, 3, 4}, a < {1, 2, 3, 4}, a >= {1}, a > {1}, {1} < a, {1, 2, 3} == a, a == [1, 2, 3], a.isdisjoint([9]), a.isdisjoint([1]))
t(lambda: a & 1); t(lambda: a | 1); t(lambda: a - 1); t(lambda: a ^ 1); t(lambda: 1 - a); t(lambda: a < 1); t(lambda: a <= [1]); t(lambda: a >= [1]); t(lambda: a > [1])
print(hash(a) == hash(frozenset([1, 2, 3])), a._hash() == S([3, 1, 2])._hash(), S()._hash() == hash(frozenset()), type(S._from_iterable([1])).__name__)
m = M([1, 2, 3])
m |= [4, 5]; print(m); m &= S([2, 4, 9]); print(m); m ^= [2, 7]; print(m); m -= {7}; print(m)
m ^= m; print(m); m |= "ab"; m -= m; print(m); m |= [1, 2]; m.remove(1); t(lambda: m.remove(1)); print(m.pop()); t(m.pop); m |= [1, 2]; m.clear(); print(m, len(m)); m |= [1]; m &= m; print(m)


class D(abc.Mapping):
    def __init__(self, d): self.d = dict(d)
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f"{type(self).__name__}({self.d})"
class MD(D, abc.MutableMapping):
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
d = D({"a": 1, "b": 2})
print(d.get("a"), d.get("z"), d.get("z", 5), "a" in d, "z" in d, d.keys(), d.values(), d.items(), d == {"a": 1, "b": 2}, d == D({"a": 1}), d != {}, d == 5, {**d})
k, v, i = d.keys(), d.values(), d.items()
print(list(k), list(v), list(i), len(k), len(v), "a" in k, 1 in v, 9 in v, ("a", 1) in i, ("a", 2) in i, ("q", 1) in i, k & {"a"}, sorted(k | ["z"]), k - {"a"}, sorted(k ^ {"a", "q"}), i & {("a", 1)}, type(k & k).__name__, type(i | i).__name__, k == {"a", "b"}, k < {"a", "b", "c"}, k.isdisjoint("xy"))
t(lambda: reversed(d)); t(lambda: hash(d)); t(lambda: list(reversed(k))); t(lambda: ("a",) in i)
nan = float("nan"); n = D({"n": nan}); print(nan in n.values(), ("n", nan) in n.items())
match d:
    case {"a": x, **rest}: print("mapping", x, rest)
w = MD({})
w.update({"a": 1}); w.update([("b", 2)], c=3); w.update(x=9); w.update(); w.update(D({"d": 4}))
class HasKeys:
    def keys(self): return "pq"
    def __getitem__(self, k): return k * 2
w.update(HasKeys()); print(w)
print(w.pop("a"), w.pop("zz", None), w.setdefault("b", 7), w.setdefault("new"), w.setdefault("n2", 8), w.popitem()); t(lambda: w.pop("zz")); t(lambda: w.update(5)); t(lambda: w.update([(1, 2, 3)])); t(lambda: w.update(self=1))
w.clear(); print(w, len(w)); t(w.popitem)
class MissingNoKey(MD):
    def __getitem__(self, k): raise IndexError(k)
t(lambda: MissingNoKey({}).get(1)); t(lambda: 1 in MissingNoKey({}))
print(abc.MappingView({1: 2}), len(abc.MappingView({1: 2})), abc.ItemsView({1: 2}), abc.KeysView({1: 2}), abc.ValuesView({1: 2}))


class Q(abc.Sequence):
    def __init__(self, it): self.l = list(it)
    def __getitem__(self, i): return self.l[i]
    def __len__(self): return len(self.l)
    def __repr__(self): return f"{type(self).__name__}({self.l})"
class MQ(Q, abc.MutableSequence):
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def insert(self, i, v): self.l.insert(i, v)
q = Q("abcab")
print(list(q), list(reversed(q)), "c" in q, "z" in q, q.index("b"), q.index("b", 2), q.index("a", -2), q.index("b", 1, -1), q.count("a"), q.count("z"), nan in Q([nan]), Q([nan]).count(nan), Q([nan]).index(nan), q.index("a", -100))
for args in [("z",), ("a", 4), ("b", 2, 4), ("c", -2), ("a", 1, 3), ("b", 0, -4)]:
    t(lambda: q.index(*args))
match q:
    case [first, *rest]: print("sequence", first, rest)
x = MQ([3, 1, 2])
x.append(5); x.extend([7, 8]); x.extend(x); x += "z"; x.insert(0, "first"); print(x)
x.reverse(); print(x, x.pop(), x.pop(0), x.pop(-2)); x.remove(5); print(x); t(lambda: x.remove("nope")); x.clear(); print(x); t(x.pop)
y = MQ([1]); y += y; print(y, y.pop(-1)); y.reverse(); print(y)
print(isinstance(x, abc.Sequence), isinstance(x, abc.Reversible), issubclass(MQ, abc.Collection), isinstance(d, abc.Collection))
class Endless(abc.Sequence):
    def __len__(self): return 10
    def __getitem__(self, i):
        if i > 4: raise IndexError
        return i * i
print(list(Endless()), 9 in Endless(), Endless().index(16)); t(lambda: Endless().index(17)); t(lambda: list(reversed(Endless())))
it = iter(Endless()); print(next(it), next(it), type(it).__name__)
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    class Old(abc.ByteString):
        def __getitem__(self, i): return 1
        def __len__(self): return 0
    print(isinstance(b"", abc.ByteString), issubclass(bytearray, abc.ByteString), isinstance("", abc.ByteString))
print(sorted({(str(w.message), w.category.__name__) for w in log}))
