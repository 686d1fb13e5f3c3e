class C: pass
for f in (lambda: 5(), lambda: "a"(), lambda: None(), lambda: [1](), lambda: C()(), lambda: (1, 2)(3), lambda: {}(), lambda: 1.5(), lambda: C.x(), lambda: ...()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class D:
    def __call__(self, *a, **k): return a, k
d = D()
print(d(), d(1, b=2), callable(d), callable(C()), callable(C), callable(len), callable(lambda: 0), D.__call__(d, 5))
class E:
    __call__ = 5
try:
    E()()
except TypeError as e:
    print(e)
class F: pass
f = F()
f.__call__ = lambda: 1
try:
    f()
except TypeError as e:
    print(e)
print(f.__call__())
