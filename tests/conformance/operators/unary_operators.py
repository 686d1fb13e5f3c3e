class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"


u = U()
print(-u, +u, ~u, abs(u), not u)
for x in (5, -5, 0, True, 2.5, -0.0, 2 ** 80, -2 ** 47, 2 ** 47):
    print(-x, +x, abs(x), not x)
for f in (lambda: -"a", lambda: +[], lambda: ~1.0, lambda: -None, lambda: abs("x"), lambda: ~{}, lambda: -object):
    try:
        f()
    except TypeError as e:
        print(e)
print(--5, -+-5, ~~7, - - -1)
