class A:
    def f(self): return "A"
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
class B(A):
    def f(self): return "B" + super().f()
    @classmethod
    def c(cls): return "B" + super().c()
    @staticmethod
    def s(): return super(B, B).s()
class C(A):
    def f(self): return "C" + super().f()
class D(B, C):
    def f(self): return "D" + super().f()
print(D().f(), D.c(), D.s(), D.__mro__, super(B, D()).f(), super(D, D()).__thisclass__)
try:
    class X(A, B): pass
except TypeError as e: print(e)
try: super().f
except RuntimeError as e: print(e)
def f(): super().x
try: f()
except RuntimeError as e: print(e)
class E(A):
    def g(self): return [super().f() for _ in range(1)], (lambda: super().f())() if 0 else __class__
try: print(E().g())
except Exception as e: print(type(e).__name__, e)
print(super(A, A).__init__, isinstance(super(A, A()), super))
try: super(A, 5)
except TypeError as e: print(e)
try: super(5, 5)
except TypeError as e: print(e)
