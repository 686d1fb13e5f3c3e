class S:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
s = S(1)
print(s.x, hasattr(s, "y"), hasattr(s, "__dict__"), S.__slots__)
s.y = 2; print(s.y); del s.y
for f in (lambda: s.y, lambda: setattr(s, "z", 1), lambda: delattr(s, "y"), lambda: s.z, lambda: s.__dict__, lambda: vars(s), lambda: delattr(s, "zz")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class T(S):
    pass
t = T(5); t.z = 9; print(t.z, t.__dict__, t.x)
class U(S):
    __slots__ = ["w"]
u = U(1); u.w = 3; print(u.w, u.x)
try: u.q = 1
except AttributeError as e: print(e)
class V: __slots__ = "only"
v = V(); v.only = 1; print(v.only, type(V.only).__name__, V.only)
class D: __slots__ = ("a", "__dict__")
d = D(); d.a = 1; d.b = 2; print(d.__dict__, d.a)
try:
    class Bad:
        __slots__ = ("x",)
        x = 1
except ValueError as e: print(e)
try:
    class Bad2: __slots__ = (5,)
except TypeError as e: print(e)
try:
    class Bad3: __slots__ = ("1a",)
except TypeError as e: print(e)
class Priv:
    __slots__ = ("__p",)
    def __init__(self): self.__p = 7
    def get(self): return self.__p
print(Priv().get(), S.x.__get__(s), S.x.__name__)
