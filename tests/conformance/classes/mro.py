class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B, A): pass
class X(O): pass
class Y(A, X): pass
class Z(C, Y): pass
print([c.__name__ for c in C.__mro__], [c.__name__ for c in Z.__mro__], [c.__name__ for c in Y.mro()])
try:
    class Bad(C, D): pass
except TypeError as e:
    print(e)
try:
    class Bad2(A, C): pass
except TypeError as e:
    print(e)
class Root:
    def f(self): return ["Root"]
class L(Root):
    def f(self): return ["L"] + super().f()
class R(Root):
    def f(self): return ["R"] + super().f()
class J(L, R):
    def f(self): return ["J"] + super().f()
print(J().f(), L().f(), super(L, J()).f(), super(J, J()).f(), J.f(J()))
class Mixin:
    def __init__(self, **kw):
        self.mixed = kw.pop("mixed", None)
        super().__init__(**kw)
class Base:
    def __init__(self, v=0): self.v = v
class Both(Mixin, Base): pass
b = Both(mixed=1, v=2)
print(b.mixed, b.v, [c.__name__ for c in Both.__mro__])
try:
    Both(q=1)
except TypeError as e:
    print(e)
