class A: pass
A.__call__ = A()
try: A()()
except (RecursionError, TypeError): pass
class B:
    def __call__(self): return self
B.__call__ = B().__call__
B()()
method = print.__class__
m = "x".upper
M = type(A().__init__.__call__) if hasattr(A().__init__, "__call__") else None
class C:
    def f(self, *a): return len(a)
bound = C().f
for i in range(50000):
    bound = type(C().f)(bound, i)
try: bound()
except RecursionError: pass
class D:
    __get__ = A()
class E: x = D()
try: E().x
except (TypeError, RecursionError): pass
class F:
    @property
    def __call__(self): return self
try: F()()
except (TypeError, RecursionError): pass
print("contained")
