import copy
from collections import OrderedDict, defaultdict


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(o, list(o.items()), o == OrderedDict(c=3, a=1, b=2), o == {"c": 3, "a": 1, "b": 2}, o != OrderedDict(o), o == 5, OrderedDict(a=1) | {"b": 2}, {"b": 2, "a": 5} | OrderedDict(a=1), type({} | OrderedDict()).__name__)
o |= {"d": 4}; o |= [("e", 5)]; print(o); o.move_to_end("a"); o.move_to_end("e", False); o.move_to_end("e", last=False); print(list(o)); t(lambda: o.move_to_end("zz")); print(o.popitem(), o.popitem(False), o.pop("b"), o.pop("zz", None), o); t(lambda: o.pop("zz")); t(lambda: OrderedDict().popitem()); t(lambda: OrderedDict().popitem(last=False))
print(o.setdefault("n", 1), o.setdefault("n", 2), o.get("q"), "n" in o, len(o), o.copy(), copy.copy(o), copy.deepcopy(o), OrderedDict.fromkeys("ab"), OrderedDict.fromkeys("ab", 1), o.__reduce__()[:3], list(o.__reduce__()[4])); o.update(z=1); o.clear(); print(o, bool(o), OrderedDict([]), OrderedDict({"x": 1}, y=2)); t(lambda: OrderedDict(1)); 
k = OrderedDict(a=1, b=2)
for v in (k.keys(), k.values(), k.items()):
    print(v, len(v), list(reversed(v)), type(v).__name__, v.mapping)
print(k.keys() & ["a"], sorted(k.keys() | {"z"}), k.keys() - {"a"}, k.keys() ^ {"a", "q"} == {"b", "q"}, k.keys() == {"b", "a"}, k.keys() < {"a", "b", "c"}, k.keys() >= {"a"}, k.items() & {("a", 1)}, k.items() == {("a", 1), ("b", 2)}, k.keys().isdisjoint("xy"), 1 in k.values(), {"a"} & k.keys(), {"a"} <= k.keys(), k.keys() == k.keys()); t(lambda: hash(k.keys())); t(lambda: k.values() & {1})
class Sub(OrderedDict):
    def __missing__(self, key): return f"missing {key}"
s = Sub(a=1); s.note = 1; print(s["q"], s.copy(), type(s.copy()).__name__, type(s | {}).__name__, type({} | s).__name__, copy.copy(s).note, s.__reduce__()[2]); t(lambda: s.pop("zz", 5)); t(lambda: s.pop("zz"))
r = OrderedDict(); r["r"] = r; print(r)
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
q = OrderedDict([(K(1), "x"), (K(2), "y")]); q.move_to_end(K(1)); print(q, q == OrderedDict([(K(2), "y"), (K(1), "x")]), q.pop(K(2)))

d = defaultdict(list, {"a": [1]}, b=[2])
print(d, d["c"], d, d.default_factory, d | {"z": 1}, {"z": 1} | d, type({} | d).__name__, ({} | d).default_factory, d.copy(), copy.copy(d), copy.deepcopy(d)["a"] is d["a"], d == {"a": [1], "b": [2], "c": []}, "q" in d, d.get("q"), defaultdict(), defaultdict(None), d.__reduce__()[:2], list(d.__reduce__()[4]), defaultdict().__reduce__()[1]); t(lambda: defaultdict()["x"]); t(lambda: defaultdict(5)); t(lambda: defaultdict(1, 2)); t(lambda: defaultdict(list, 1)); t(lambda: d.__missing__("m")); d |= {"p": 0}; print(d); d.default_factory = None; t(lambda: d["nope"]); d.default_factory = int; print(d["now"], defaultdict[str, int])
class DSub(defaultdict):
    def __repr__(self): return "DSub" + super().__repr__()
ds = DSub(int, a=1); print(ds, ds | {"b": 2}, type(ds.copy()).__name__, DSub(lambda: 5)["k"])
rec = defaultdict(lambda: rec); rec.default_factory = rec.__repr__; print(str(rec).partition("<")[0])
class NoDefault(defaultdict):
    def __missing__(self, key): return "own"
print(NoDefault(int)["q"])
nan = float("nan"); print(OrderedDict([(nan, 1)]) == OrderedDict([(nan, 1)]))
