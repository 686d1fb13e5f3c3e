class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": True}
    def __len__(cls): return 42
    def __getitem__(cls, k): return (cls.__name__, k)
    def __iter__(cls): return iter("meta")
    def __contains__(cls, x): return x == "in"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __getattr__(cls, n): return "meta-" + n
    @property
    def prop(cls): return "prop of " + cls.__name__
class A(metaclass=Meta, opt=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A): pass
print(A, type(A).__name__, A.prepared, A(5).v, len(A), A["k"], list(A), "in" in A, A.missing, A.prop, B, type(B), isinstance(A, Meta), issubclass(Meta, type))
try: A(1).prop
except AttributeError as e: print(e)
T = type("T", (A,), {"y": 2})
print(T.y, T, Meta("Q", (), {}).__name__)
class M2(type): pass
try:
    class Bad(A, metaclass=M2): pass
except TypeError as e: print(e)
def func_meta(name, bases, ns): return (name, bases, ns.get("z"))
class F(metaclass=func_meta): z = 5
print(F, type(type), type(Meta), type.__mro__, type(5), type("D", (), {})().__class__.__name__)
for f in (lambda: type(), lambda: type(1, 2), lambda: type("a", 5, {}), lambda: type(1, (), {}), lambda: type("a", (), 5)):
    try: f()
    except TypeError as e: print(e)
class Inst(type):
    def __instancecheck__(cls, o): return o == "yes"
    def __subclasscheck__(cls, c): return c is int
class X(metaclass=Inst): pass
print(isinstance("yes", X), isinstance(5, X), issubclass(int, X), issubclass(str, X), isinstance(X(), X))
