a = 1
def f():
    global a, b
    a += 1; b = "new"
    def g():
        global c
        c = a
    g()
f(); print(a, b, c)
def h():
    a = 10
    def k():
        global a
        a = 20
    k()
    return a
print(h(), a)
def loop():
    global i
    for i in range(3): pass
loop(); print(i)
def imp():
    global math
    import math
imp(); print(math.pi)
def defs():
    global func, Cls
    def func(): return "func"
    class Cls: pass
defs(); print(func(), Cls.__qualname__, func.__qualname__)
def withas():
    global w
    for w in [5]: pass
    try: 1 / 0
    except ZeroDivisionError as w: print(w)
withas()
try: w
except NameError as e: print(e)
