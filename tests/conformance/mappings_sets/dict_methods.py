d = {"a": 1, "b": 2, "c": 3}
print(d.keys(), d.values(), d.items(), list(d), d.pop("a"), d.pop("zz", "default"), d.popitem(), d, d.setdefault("b", 9), d.setdefault("n"), d.setdefault("m", []), d)
d.update({"x": 1}); d.update(y=2, z=3); d.update([("w", 4)]); d.update({}, b=7); d.update(); print(d)
c = d.copy(); c["x"] = 99; print(d["x"], c["x"], d == c, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys(range(2), []))
c.clear(); print(c, len(c), bool(c), d | {"q": 1}, {"a": 1} | {"a": 2, "b": 3}, {1: 2} == {1: 2.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3})
for f in (lambda: d.update(5), lambda: d.update([1]), lambda: d.update({}, {}), lambda: d | [1], lambda: d | None, lambda: d < d, lambda: d + d, lambda: dict.fromkeys(5), lambda: d.popitem(1), lambda: hash(d), lambda: dict.fromkeys([[]]), lambda: d.setdefault(), lambda: d.copy(1), lambda: d.update([(1, 2, 3)])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
e = {1: "a"}
e |= [(2, "b")]; print(e, e.__contains__(1), e.__len__(), e.__getitem__(2), list(reversed({1: 1, 2: 2})), list(reversed({1: 5, 2: 6}.items())), list(reversed({1: 5, 2: 6}.values())))
