class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print("prep", name, kw); return {}
    def __new__(mcs, name, bases, ns, **kw): print("new", kw); return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", kw)
    def __call__(cls, *a): print("call", a); return super().__call__(*a)
class A(metaclass=M, x=1):
    def __init__(self, v): self.v = v
print(A(3).v, A.__class__)
class B(A, y=2): pass
