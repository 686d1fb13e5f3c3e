a = []
a.append(a)
d = {}
d[1] = d
t = ([],)
t[0].append(t)
o = [a, d, t]
repr(o); str(o); f"{o}"; "%s" % (o,)
for f in (lambda: a == [a] or 1, lambda: d == {1: d} or 1, lambda: sorted([a, [a]]), lambda: hash(t), lambda: a < [a], lambda: sum([a], []), lambda: max([a, a])):
    try:
        f()
    except (RecursionError, TypeError):
        pass
class C: pass
c = C()
c.self = c
c.__class__ = C
C.cycle = C
del a, d, t, o, c
print("contained")
