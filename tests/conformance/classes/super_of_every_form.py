# Sections 3.3.2.3 and 3.3.3.6: super() with and without arguments: where it stands, what it finds, what it refuses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: super().x)
attempt(lambda: super(int))
attempt(lambda: super(int, "a"))
attempt(lambda: super(5, 5))
attempt(lambda: super(int, 5).nothing)
attempt(lambda: super(int, bool).__new__(bool))
class A:
    def f(self): return super
    def g(): return super()
    def h(self): del self; return super()
    def i(*args): return super().__init__
    x = 5
    def j(self): return super().nothing
for n in "fghij":
    attempt(lambda: type(getattr(A(), n)()).__name__)
attempt(lambda: A.g())
class S1:
    def m(self): return ["S1"]
class S2(S1):
    def m(self): return ["S2"] + super().m()
class S3(S1):
    def m(self): return ["S3"] + super(S3, self).m()
class S4(S2, S3):
    def m(self): return ["S4"] + super().m()
    c = classmethod(lambda cls: super(S4, cls).m)
    @staticmethod
    def st(): return super(S4, S4()).m()
    @property
    def p(self): return super().m()
    def lam(self): return (lambda: super(S4, self).m())()
    def comp(self): return [super(S4, self).m() for _ in "a"]
    def comp2(self): return [super().m() for _ in "a"]
    def gen(self): return list(super().m() for _ in "a")
    def nested(self):
        def inner(): return super().m()
        return inner()
s = S4()
for n in ("m", "st", "lam", "comp", "comp2", "gen", "nested"):
    attempt(lambda: getattr(s, n)())
print(s.p, S4.c().__name__)
sup = super(S4, s)
print(sup.__thisclass__, sup.__self__ is s, sup.__self_class__, repr(sup)[:14], sup.__class__)
unbound = super(S4)
print(unbound.__self__, unbound.__thisclass__, unbound.__get__(s).m())
attempt(lambda: unbound.m)
