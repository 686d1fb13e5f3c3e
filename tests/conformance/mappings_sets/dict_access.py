d = {"a": 1, 2: "b", None: 3, (1, 2): "t"}
print(d["a"], d[2], d[None], d[1, 2], d.get("a"), d.get("z"), d.get("z", 5), "a" in d, "z" in d, 2.0 in d, len(d))
d["new"] = 1; d["a"] = 100; del d[2]; print(d)
for f in (lambda: d["zz"], lambda: d[[]], lambda: d.pop("q"), lambda: d.__delitem__("q"), lambda: d.get([]), lambda: [] in d, lambda: d.get(), lambda: d.foo, lambda: d.a, lambda: d(), lambda: d[1:2], lambda: {}.popitem(), lambda: d["it's"], lambda: d[1.5], lambda: d[(1, "x")], lambda: d.pop(), lambda: d.setdefault([]), lambda: d[5, 6]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    d.x = 1
except AttributeError as e:
    print(e)
try:
    d[{}] = 1
except TypeError as e:
    print(e)
