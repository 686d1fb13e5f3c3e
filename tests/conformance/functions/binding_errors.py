def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def dflt(a, b=1): pass
def dflt2(a=1, b=2): pass
def pos(a, b, /): pos
def posd(a, /, b): pass
def kw(*, k): pass
def kw2(*, k, m, n=1): pass
def star(*a): pass
def kws(**k): pass
def mixed(a, *, k): pass
class C:
    def m(self, a): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(x): pass
    def __init__(self, v=0): pass
calls = [lambda: none(1), lambda: none(1, 2), lambda: none(x=1), lambda: one(), lambda: one(1, 2), lambda: one(b=1), lambda: one(1, a=2), lambda: one(1, b=2), lambda: two(), lambda: two(1), lambda: two(b=1), lambda: two(1, 2, 3), lambda: three(), lambda: three(1), lambda: dflt(), lambda: dflt(1, 2, 3), lambda: dflt2(1, 2, 3), lambda: pos(), lambda: pos(1), lambda: pos(1, b=2), lambda: pos(a=1, b=2), lambda: posd(1), lambda: posd(a=1, b=2), lambda: kw(), lambda: kw(1), lambda: kw(k=1, z=2), lambda: kw2(), lambda: kw2(k=1), lambda: star(a=1), lambda: kws(1), lambda: mixed(), lambda: mixed(1, 2), lambda: mixed(1, 2, k=3), lambda: mixed(k=1), lambda: C().m(), lambda: C().m(1, 2), lambda: C.m(), lambda: C.c(1), lambda: C.s(), lambda: C(1, 2), lambda: C(w=1), lambda: one(**{"a": 1, "b": 2}), lambda: one(*[1, 2]), lambda: two(1, **{"a": 5}), lambda: one(*5), lambda: one(**5), lambda: one(**{1: 2}), lambda: (lambda q: q)(), lambda: none(*[1], **{"z": 1}), lambda: three(1, 2, 3, 4, d=5), lambda: kws(**{"a": 1}, **{"a": 2}), lambda: two(a=1, **{"a": 2}), lambda: one(aa=1), lambda: dflt(1, bb=2), lambda: kw(kk=1, k=2), lambda: one(*None), lambda: one(*[], *3)]
for i, f in enumerate(calls):
    try:
        print(i, f())
    except TypeError as e:
        print(i, e)
