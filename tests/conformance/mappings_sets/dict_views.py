d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
d["d"] = 4
print(k, v, i, len(k), len(v), len(i), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, list(k), list(i)[0])
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), sorted(i & {("a", 1)}), k == {"a", "b", "c", "d"}, k <= {"a", "b", "c", "d", "e"}, {"a"} < k, k.isdisjoint(["z"]), k == d.keys(), v == d.values(), i == d.items(), sorted(k & ["a"]), type(k & k).__name__)
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(k)).__name__, k.mapping, repr({}.keys()), repr({}.items()))
for f in (lambda: k[0], lambda: v & v, lambda: k + k, lambda: hash(k), lambda: len(iter(k)), lambda: k & 5, lambda: k < 5, lambda: ([],) in i, lambda: k.foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
