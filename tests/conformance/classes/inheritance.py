class A:
    name = "A"
    def hi(self): return "A.hi " + self.who()
    def who(self): return "A"
class B(A):
    def who(self): return "B"
class C(B):
    name = "C"
    def hi(self): return "C+" + super().hi()
class D(C): pass
print(A().hi(), B().hi(), C().hi(), D().hi(), D.name, B.name, issubclass(D, A), issubclass(A, D), isinstance(D(), (int, B)), D.__mro__, D.__bases__, A.__subclasses__(), B.__base__, D.mro())
A.name = "changed"
print(B.name, C.name)
A.extra = lambda self: "extra " + self.who()
print(D().extra())
class E(int, ): pass
class F(str):
    def shout(self): return self.upper() + "!"
class G(Exception):
    def __init__(self, code): self.code = code; super().__init__(f"code {code}")
print(E(5) + 1, F("hey").shout(), F("a") + "b")
try: raise G(7)
except G as g: print(g, g.code, g.args, repr(g))
for src in (lambda: type("X", (5,), {}), lambda: type("X", (A, A), {}), lambda: type("X", (bool,), {}), lambda: type("X", (A, object, A), {}), lambda: type("X", (object, A), {}), lambda: type("X", (int, str), {}), lambda: type("X", (None,), {}), lambda: type("X", (type(None),), {}), lambda: type("X", (range,), {}), lambda: type("X", (type(lambda: 0),), {})):
    try:
        print(src())
    except TypeError as e:
        print(e)
