x = "global"
def read(): return x
def local():
    x = "local"
    return x
def change():
    global x, created
    x = "changed"
    created = 1
def unbound():
    print(x)
    x = 1
print(read(), local(), x)
change()
print(x, created)
for f in (unbound, lambda: undefined_name, lambda: print(prnt), lambda: x.undefined):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
def branch(flag):
    if flag: v = 1
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(branch(True), branch(False))
def deleted():
    q = 1
    del q
    try:
        return q
    except UnboundLocalError as e:
        return str(e)
print(deleted())
def loop():
    for i in range(3): pass
    return i
def empty():
    for i in []: pass
    try:
        return i
    except UnboundLocalError as e:
        return str(e)
print(loop(), empty())
class C:
    x = "class"
    y = x + "!"
    def m(self): return x
    z = [x for _ in range(2)]
    w = (lambda: x)()
print(C.y, C().m(), C.z, C.w)
def outer():
    x = "outer"
    class D:
        print(x)
        x = x + "-in-class"
        print(x)
        def m(self): return x
    return D
D = outer()
print(D.x, D().m())
del x
try:
    read()
except NameError as e:
    print(e)
