class Desc:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, obj, cls=None):
        if obj is None: return self
        print("get", self.name, cls.__name__)
        return obj.__dict__.get("_" + self.name, "unset")
    def __set__(self, obj, v):
        print("set", self.name, v)
        obj.__dict__["_" + self.name] = v
    def __delete__(self, obj):
        print("delete", self.name)
class NonData:
    def __get__(self, obj, cls): return ("nondata", obj is None, cls.__name__)
class A:
    d = Desc()
    n = NonData()
a = A()
print(a.d); a.d = 5; print(a.d); del a.d
a.__dict__["d"] = "hidden"; print(a.d)
print(a.n, A.n); a.n = 1; print(a.n, A.d is A.__dict__["d"])
class B(A): pass
b = B(); b.d = 1; print(b.d, B.n, getattr(b, "d"), hasattr(b, "d"))
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, c): return self if o is None else o.__dict__[self.n]
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.n} must be {self.t.__name__}")
        o.__dict__[self.n] = v
class R:
    age = Typed(int); name = Typed(str)
    def __init__(self, age, name): self.age, self.name = age, name
print(vars(R(5, "bob")))
try: R("5", "bob")
except TypeError as e: print(e)
class RO:
    def __get__(self, o, c): return 42
    def __set__(self, o, v): raise AttributeError("read only!")
class S: r = RO()
try: S().r = 1
except AttributeError as e: print(e, S().r)
try: del S().r
except AttributeError as e: print(e)
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, o, c):
        v = o.__dict__[self.f.__name__] = self.f(o)
        return v
class L:
    @Lazy
    def value(self):
        print("computing")
        return 99
l = L(); print(l.value, l.value)
