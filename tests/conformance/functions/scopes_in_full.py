# statements and scopes
x = 10
class A:
    x = 20
    def f(self): return x
    y = [x for _ in range(1)]
    z = (lambda: x)()
print(A().f(), A.y, A.z)
def f():
    print(x)
    x = 1
try: f()
except UnboundLocalError as e: print(e, e.name)
def g():
    del q
    q = 1
try: g()
except UnboundLocalError as e: print(e)
def h():
    def inner(): return v
    try: inner()
    except NameError as e: print(e)
    v = 1
    del v
    try: inner()
    except NameError as e: print(e)
h()
try: del nope
except NameError as e: print(e)
def k():
    global newg
    newg = 5
k(); print(newg)
exec("a = 1; b = a + 1"); print(b)
ns = {}; exec("def f(): return 5", ns); print(ns["f"](), sorted(k for k in ns if k != "__builtins__"))
print(eval("1 + y", {"y": 2}), eval("z", {}, {"z": 3}))
def loc():
    a = 1; b = 2
    return sorted(locals()), locals()["a"]
print(loc())
class C:
    a = 1
    print(sorted(k for k in locals() if not k.startswith("__")))
print(sorted(vars(C).keys()))
