class C:
    def __init__(self, v): self.v = v
    def get(self, plus=0): return self.v + plus
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def st(a, b=2): return a * b
c = C(5)
m = c.get
print(m(), m(1), m(plus=2), C.get(c, 3), m.__self__ is c, m.__func__ is C.get, m == c.get, m == C(5).get, hash(m) == hash(c.get), C.make(1).v, c.make(2).v, C.st(3), c.st(3, b=4), m.__name__, C.make.__self__ is C, list(map(c.get, [1, 2])))
c.get2 = C.get.__get__(c)
print(c.get2(5), C.get.__get__(c, C)(1))
append = [].append
print(append(1), "abc".upper(), (s := "x".join)("ab"), str.upper("q"), list(map("{}!".format, [1, 2])), sorted("bA", key=str.lower), {}.get("a", "dflt"), [].__len__())
try:
    m.x = 1
except AttributeError as e:
    print(e)
try:
    C.get()
except TypeError as e:
    print(e)
try:
    c.get.foo
except AttributeError as e:
    print(e)
print((5).__add__(6), int.__add__(5, 6), "a".__class__.upper("b"), dict.get({1: 2}, 1), list.append.__name__)
for f in (lambda: list.append(1, 2), lambda: str.upper(), lambda: int.__add__("a", 1), lambda: str.join(",", 5), lambda: dict.get(1, 2)):
    try:
        f()
    except TypeError as e:
        print(e)
