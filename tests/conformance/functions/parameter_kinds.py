def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6), f(1, c=9, d=0, z=1), f(*[1, 2], **{"d": 3, "q": 4}), f(1, d=1, a=7, b=8))
def pos(a, b, /): return a, b
def kwonly(*, a, b=1): return a, b
def star(*args, **kw): return args, kw
def defaults(a, b=[], c=None): return a, b, c
print(pos(1, 2), kwonly(a=1), kwonly(b=2, a=3), star(), star(1, x=2), star(*"ab", **{"k": 1}), defaults(1), defaults(1, c=5), defaults(c=1, b=2, a=3))
def opt(a, /, b=1, *, c): return a, b, c
print(opt(1, c=2), opt(1, b=5, c=2), (lambda *, k: k)(k=1), (lambda a, /, **k: (a, k))(1, a=2), (lambda *a, b=1: (a, b))(1, 2, b=3), (lambda: ())())
def mut(x, acc=[]):
    acc.append(x)
    return acc
print(mut(1), mut(2), mut(3, []), mut(4), mut.__defaults__)
x = 10
def early(v=x): return v
x = 20
print(early(), early.__defaults__, f.__kwdefaults__, f.__defaults__)
