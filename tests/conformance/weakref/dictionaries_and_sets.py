import copy, gc
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary, ref, KeyedRef
from collections.abc import MutableMapping, MutableSet, Mapping


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "a reference" if "weakref at" in str(e) else e)


class O:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"O({self.n})"
    def __eq__(self, other): return isinstance(other, O) and self.n == other.n
    def __hash__(self): return hash(self.n)


a, b, c = O(1), O(2), O(3)
v = WeakValueDictionary({"a": a}, b=b)
print(len(v), v["a"], v.get("a"), v.get("zz"), v.get("zz", 5), "a" in v, "zz" in v, sorted(v), sorted(v.keys()), sorted(v.items(), key=str), sorted(v.values(), key=str), isinstance(v, MutableMapping), str(v).startswith("<WeakValueDictionary at 0x"))
t(lambda: v["zz"]); t(lambda: v.__setitem__("q", 5)); t(lambda: v.pop("zz")); t(lambda: v.__delitem__("zz"))
v["t"] = O(9); gc.collect(); print(len(v), "t" in v, v.get("t"), list(v)); t(lambda: v["t"])
print(v.pop("zz", 7), v.pop("a"), v.setdefault("c", c), v.setdefault("c", a), len(v), v == {"b": b, "c": c})
w = v.copy(); w["n"] = a; print(sorted(w), sorted(v), type(w).__name__, sorted(copy.copy(v)), sorted(copy.deepcopy(v)), copy.deepcopy(v)["b"] is b)
v.update({"x": a}); v.update([("y", b)]); v.update(z=c); print(sorted(v.items())); del v["x"]; print(sorted(v))
print(sorted((v | {"u": a}).items()), sorted(({"u": a, "y": a} | v).items()), type(v | {}).__name__, type({} | v).__name__)
v |= {"k": a}; v |= [("l", b)]; print(sorted(v)); t(lambda: v | 5); t(lambda: 5 | v)
print(len(v.valuerefs()), len(list(v.itervaluerefs())), all(isinstance(r, ref) for r in v.valuerefs()), sorted(type(r).__name__ for r in v.valuerefs())[0], {r.key for r in v.valuerefs()} == set(v))
k, val = v.popitem(); print(k not in v, isinstance(val, O)); v.clear(); print(len(v), list(v)); t(v.popitem)
print(len(WeakValueDictionary([("a", a)])), len(WeakValueDictionary(WeakValueDictionary(q=a))))
class SubV(WeakValueDictionary): pass
print(type(SubV(a=a).copy()).__name__, type(SubV(a=a) | {}).__name__, type({} | SubV(a=a)).__name__, type(copy.deepcopy(SubV(a=a))).__name__)
kr = KeyedRef(a, None, "key"); print(kr.key, kr() is a)

k = WeakKeyDictionary({a: "A"}); k[b] = "B"
print(len(k), k[a], k[O(1)], k.get(c), k.get(c, 5), a in k, c in k, 5 in k, [] in k, sorted(k, key=str), sorted(k.keys(), key=str), sorted(k.items(), key=str), sorted(k.values()), isinstance(k, MutableMapping), str(k).startswith("<WeakKeyDictionary at 0x"))
t(lambda: k[c]); t(lambda: k[5]); t(lambda: k.__setitem__(5, 1)); t(lambda: k.pop(c)); t(lambda: k.__delitem__(c)); t(lambda: k.get(5))
k[O(8)] = 1; gc.collect(); print(len(k), list(k.values()))
print(k.pop(c, 7), k.pop(a), k.setdefault(c, "C"), k.setdefault(c, "D"), len(k), k == {b: "B", c: "C"})
w = k.copy(); w[a] = 1; print(len(w), len(k), type(w).__name__, len(copy.copy(k)), len(copy.deepcopy(k)), copy.deepcopy(k)[b])
k.update({a: 1}); k.update([(b, 2)]); t(lambda: k.update(z=5)); print(sorted(k.items(), key=str)); del k[a]; print(len(k))
print(sorted((k | {a: 0}).items(), key=str), sorted(({a: 0, b: 9} | k).items(), key=str)); k |= {a: 4}; print(k[a]); t(lambda: k | 5); t(lambda: 5 | k)
print(len(k.keyrefs()), all(isinstance(r, ref) for r in k.keyrefs())); x = k.popitem(); print(x[0] not in k); k.clear(); print(len(k)); t(k.popitem)
for o in (o1 := [O(i) for i in range(5)]): k[o] = o.n
for key in k:
    if key.n == 2: del o1[3]; break
del key, o; gc.collect(); print(sorted(k.values()))

s = WeakSet([a, b])
print(len(s), a in s, c in s, 5 in s, sorted(s, key=str), isinstance(s, MutableSet), s == {a, b}, s == WeakSet([b, a]), s != WeakSet(), str(WeakSet([a]))[:9], WeakSet())
s.add(c); s.add(O(7)); gc.collect(); print(len(s)); t(lambda: s.add(5)); s.discard(c); s.discard(c); t(lambda: s.remove(c)); s.remove(b); print(s.pop()); t(s.pop)
s |= [a, b]; u = WeakSet([b, c])
show = lambda x: (type(x).__name__, sorted(x, key=str))
print(show(s | u), show(s & u), show(s - u), show(s ^ u), show(s.union([c])), show(s.intersection([a])), show(s.difference([a])), show(s.symmetric_difference([a, c])))
print(s <= u, s < u, s >= WeakSet([a]), s > WeakSet([a]), s.issubset([a, b, c]), s.issuperset([a]), s.isdisjoint([c]), s.isdisjoint([a]), s < [a, b, c], s >= [a])
s &= [a]; print(show(s)); s |= [b]; s -= [a]; print(show(s)); s ^= [a, b]; print(show(s)); s.update([b, c]); s.difference_update([c]); s.intersection_update([a, b]); s.symmetric_difference_update([c]); print(show(s))
s -= s; print(show(s)); s |= [a]; s ^= s; print(show(s)); s.update([a]); print(show(s.copy()), show(copy.copy(s))); s.clear(); print(len(s), WeakSet[int])
t(lambda: WeakSet([a]) | 5); t(lambda: WeakSet(5)); t(lambda: hash(WeakSet()))
big = [O(i) for i in range(10)]; s = WeakSet(big); del big[4:9]; gc.collect(); print(len(s), sorted(o.n for o in s))
