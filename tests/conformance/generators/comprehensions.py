print([x for x in range(5)], [x * y for x in range(3) for y in range(3)], [x for x in range(10) if x % 2 if x > 3], {x % 3 for x in range(9)}, {x: x ** 2 for x in range(3)}, list(x for x in "ab"), [[j for j in range(i)] for i in range(4)], [(a, b) for a, b in {1: 2}.items()], [a for a, *b in [(1, 2, 3), (4,)]], [x for x in [1, 2] for x in [x, x * 10]], [i for row in [[1, 2], [3]] for i in row], {k: v for k, v in zip("ab", range(2)) if v}, sum(x for x in range(4)), any(x > 2 for x in range(4)), [f"{x}" for x in (1, 2)], [*(x for x in "z")], dict((x, 1) for x in "pq"))
x = "outer"
print([x for x in range(3)], x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [(lambda: j)() for j in range(3)])
def f(n): return [n + i for i in range(n) if (lambda: i + n)() > n]
print(f(3), [y for y in (lambda z: [z, z])(4)], [k for k in {"b": 1, "a": 2}], {**{c: ord(c) for c in "ab"}}, max((len(w), w) for w in ["aa", "b"]))
class C:
    n = 3
    items = [i for i in range(n)]
    try:
        bad = [n for _ in range(2)]
    except NameError as e:
        print(e)
print(C.items)
print([a for a in [1, 2, 3] if a > 1 or print("skip", a)], [(x, y) for x in range(3) if x for y in range(x)], [x if x else "zero" for x in range(2)])
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    print(i_leaked) if [i_leaked for i_leaked in [1]] else 0
except NameError as e:
    print(e)
