class A:
    x = "A.x"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __len__(self): return 5
    def __getitem__(self, i): return i
    def __setattr__(self, k, v): object.__setattr__(self, k, ("set", v))
class B(A):
    x = "B.x"
    def f(self): return super().f() + super(B, self).f() + super().x
    @classmethod
    def c(cls): return "B.c " + super().c()
    @staticmethod
    def s(): return "B.s " + A.s()
    @property
    def p(self): return "B.p " + super().p
    def __len__(self): return super().__len__() + 1
    def __getitem__(self, i): return super().__getitem__(i) * 2
    def nested(self):
        def inner(): return super(B, self).f()
        return inner() + (lambda: super(B, self).f())()
    def comp(self): return [super(B, self).f() for _ in range(2)]
    def cls(self): return __class__.__name__
b = B()
b.attr = 1
print(b.f(), B.c(), b.c(), B.s(), b.p, len(b), b[4], b.nested(), b.comp(), b.cls(), b.attr)
s = super(B, b)
print(type(s).__name__, s.f(), s.x, s.__thisclass__, s.__self_class__, s.__self__ is b)
def no(): super()
def no2(x): super()
for f in (no, lambda: no2(1), lambda: super(B, 5), lambda: super(5, b), lambda: super(B, b).zz, lambda: super(B), lambda: super(B, A()).f()):
    try:
        r = f()
        print(type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)
class N(B):
    def f(self, extra="!"): return super().f() + extra
    def g(this): return super().f()
print(N().f(), N().f("?"), N().g())
