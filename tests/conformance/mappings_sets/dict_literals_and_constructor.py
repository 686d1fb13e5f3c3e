print({}, {1: 2}, {"a": 1, "b": [2]}, {**{"x": 1}, "y": 2, **{"x": 3}}, dict(), dict(a=1, b=2), dict([("k", "v"), [1, 2]]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), {i: i * i for i in range(3)}, dict(["ab", "cd"]), {1: "a", True: "b", 1.0: "c"}, {None: None, (): []})
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(dict(M()), {**M()}, dict(M(), r=1), dict(((i, str(i)) for i in range(2))))
d = {}
d["self"] = d
print(d, {"a": d}, {1: [d]})
for f in (lambda: dict(5), lambda: dict([1]), lambda: dict([(1,)]), lambda: dict([(1, 2, 3)]), lambda: dict(1, 2), lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict([([], 1)]), lambda: {**5}, lambda: dict(["abc"]), lambda: {**[1]}, lambda: dict(None), lambda: {(1, []): 2}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
