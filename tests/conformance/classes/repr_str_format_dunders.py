class A:
    def __repr__(self): return "A-repr"
class B(A):
    def __str__(self): return "B-str"
class C(B):
    def __format__(self, spec): return f"C-fmt({spec})"
print(A(), B(), C(), [A(), B(), C()], {A: 1} and "", repr(B()), str(A()), f"{A()} {B()} {C()} {C():x>5} {B()!r} {C()!s}", "{} {:q}".format(B(), C()), "%s %r" % (B(), B()), format(C(), "z"), str([B()]), (A(),), {1: B()}, print(B(), C(), sep="|"))
try: format(A(), "5")
except TypeError as e: print(e)
try: f"{A():>10}"
except TypeError as e: print(e)
class P:
    pass
