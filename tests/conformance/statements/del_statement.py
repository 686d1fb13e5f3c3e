a = [1, 2, 3, 4]; del a[0]; del a[-1:]; print(a); d = {1: 2, 3: 4}; del d[1]; print(d); x = y = 1; del x
try: x
except NameError as e: print(e)
del y, (a), [d]
for n in ("y", "a", "d"):
    try: eval(n)
    except NameError as e: print(e)
class C: z = 1
c = C(); c.w = 2; del c.w, C.z
for f in (lambda: c.w, lambda: C.z, lambda: c.z):
    try: f()
    except AttributeError as e: print(e)
def f():
    v = 1
    del v
    try: del v
    except UnboundLocalError as e: print(e)
    v = 2
    return v
print(f())
try: del undefined_thing
except NameError as e: print(e)
try: del {}["k"]
except KeyError as e: print(repr(e))
try: del (1, 2)[0]
except TypeError as e: print(e)
try: del "abc"[0]
except TypeError as e: print(e)
try: del [1][5]
except IndexError as e: print(e)
try: del (5).real
except AttributeError as e: print(e)
l = list(range(10)); del l[::2], l[0]; print(l); del l[:]; print(l)
def g():
    global gone
    gone = 1
    del gone
g()
try: gone
except NameError as e: print(e)
for i in range(3): pass
del i
