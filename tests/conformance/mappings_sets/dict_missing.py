class D(dict):
    def __missing__(self, key):
        print("missing", key)
        if key == "bad": raise KeyError("still " + key)
        self[key] = key * 2
        return self[key]
d = D(a=1)
print(d["a"], d["b"], d["b"], d.get("zzz"), "zzz" in d, d)
try:
    d["bad"]
except KeyError as e:
    print("KeyError", e)
class Counter(dict):
    def __missing__(self, k): return 0
c = Counter()
for ch in "mississippi":
    c[ch] += 1
print(c, sorted(c.items(), key=lambda p: (-p[1], p[0])), c["q"], len(c), type(c).__name__, isinstance(c, dict), Counter(x=1) == {"x": 1}, repr(Counter()), c.copy() == c, type(c.copy()).__name__)
