class A:
    def __str__(self): return "str-A"
    def __repr__(self): return "repr-A"
class B:
    def __repr__(self): return "repr-B"
class C:
    def __str__(self): return 5
class D:
    def __repr__(self): return None
class E:
    def __str__(self): raise ValueError("bad str")
print(str(), str(1), str(None), str([A()]), str(A()), repr(A()), str(B()), f"{A()} {A()!r} {B()}", "%s %r" % (A(), A()), str(str), str("x"), str(b"x"), str(object="kw"))
for f in (lambda: str(C()), lambda: repr(D()), lambda: str(D()), lambda: str(E()), lambda: print(C()), lambda: f"{C()}", lambda: "%r" % D(), lambda: str("a", "utf-8"), lambda: str(1, "utf-8"), lambda: str(1, 2, 3, 4), lambda: [D()].__repr__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class S(str):
    def __str__(self): return "S!"
s = S("abc")
print(s, str(s), repr(s), s + "d", type(s + "d").__name__, len(s), s == "abc", f"{s}", f"{s!r}", "%s" % s, s.upper(), type(s.upper()).__name__, {s: 1}["abc"], str.__str__(s))
