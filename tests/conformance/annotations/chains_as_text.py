from __future__ import annotations

a: x.y.z
b: x.y(1, k=2, *c, **d)[0][1:2].w(i for i in j)
c: (x + y).z[p.q(r)(s)].t
d: 1 .real.imag
e: (yield_ if x.y else z)().w
f: (lambda q: q.r)(1).s
g: x[1, 2][*a][()].b
h: f'{x.y[0](1)!r:>{w.z}}'.strip()
i: (-x.y()).z
j: "s".join(x).y

for name, text in __annotations__.items():
    print(name, text)
