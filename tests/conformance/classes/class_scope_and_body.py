x = 1
class A:
    print("body runs", __name__, __qualname__, __module__)
    x = x + 1
    for i in range(3): total = i
    if x > 1:
        def f(self): return "f"
    else:
        def g(self): return "g"
    del i
    y = [x, x]
    class Inner:
        z = 5
    try: undefined
    except NameError as e: msg = str(e)
    locals()["dyn"] = 3
print(A.x, A.total, hasattr(A, "i"), A().f(), hasattr(A, "g"), A.y, A.Inner.z, A.msg, A.Inner.__qualname__, A.dyn)
def make(base, value):
    class Made(base):
        v = value
        def get(self): return value, self.v
    return Made
M = make(object, 5)
print(M().get(), M.__qualname__, make(M, 6)().get())
class B:
    def f(self): return B
    g = lambda self: self.f()
print(B().g() is B)
class C:
    a = 1
    def a(self): return "method wins"
    b = property(lambda self: "p")
    b = 2
print(C().a(), C.b)
class D(A): "doc"; x = 10
print(D.x, D.__doc__, A.x, D().f(), [k for k in vars(D) if not k.startswith("__")])
class E(*[A]): pass
print(E.__mro__[1].__name__, [n for n in dir(E) if not n.startswith("_")])
try:
    class Err(undefined_base): pass
except NameError as e: print(e)
try:
    class Err2: 1 / 0
except ZeroDivisionError as e: print(e)
global_in_class = 0
class G:
    global global_in_class
    global_in_class = 7
print(global_in_class)
