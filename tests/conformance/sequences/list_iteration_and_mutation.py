a = [1, 2, 3]
for x in a:
    if x < 10 and len(a) < 6:
        a.append(x * 10)
print(a)
out = []
for x in a:
    out.append(x)
    a.remove(x)
print(out, a)
it = iter([1, 2, 3])
print(next(it), list(it), next(it, None), it.__length_hint__())
r = reversed([1, 2, 3])
print(type(it).__name__, type(r).__name__, next(r), list(r))
b = [1, 2, 3, 4]
for i, x in enumerate(b):
    b[i] = x * x
print(b, [y for x in b for y in [x, -x]], sum(b, 0), [*b, *b][3:5], len(b))
c = [0]
it = iter(c)
print(next(it), next(it, "end"))
c.append(1)
print(next(it, "still end"))
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
print(m, list(zip(*[[1, 2], [3, 4]])), [row[::-1] for row in m])
