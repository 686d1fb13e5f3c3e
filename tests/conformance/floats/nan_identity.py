# A NaN is itself; two made by float("nan") are not the same object.
a, b = float("nan"), float("nan")
print(a is a, a is b, a == a, [a] == [a], [a] == [b], a in [a], a in [b], len({a, b}), len({a: 1, b: 2}), {a: 1}[a], (a,) == (a,), [a, b].index(b), [a, b].count(a))
c = float(a)
print(c is a, +a is a, {"x": a} == {"x": a}, {"x": a} == {"x": b}, {a} == {a}, a != a, sorted([3, 1, 2]), [1, a].index(a))
