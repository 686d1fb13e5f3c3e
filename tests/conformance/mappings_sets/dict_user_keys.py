class K:
    def __init__(self, n, h=None):
        self.n, self.h = n, n if h is None else h
    def __hash__(self):
        print("hash", self.n, end="; ")
        return self.h
    def __eq__(self, o):
        print("eq", self.n, getattr(o, "n", o), end="; ")
        return self.n == getattr(o, "n", o)
    def __repr__(self): return f"K{self.n}"
d = {K(1): "one"}
print(d)
d[K(1)] = "uno"; print(d)
d[K(2, 1)] = "two"; print(d)
print(d[K(2, 1)], d.get(K(3, 1)), K(1) in d, d.pop(K(1)), len(d))
print(d.setdefault(K(2, 1), 0), d.setdefault(K(9), 9))
print({K(5): 1} == {K(5): 1})
print(len({K(1), K(1), K(2)}), K(4) in {K(4)}, {1: "a"}.get(K(1)), dict([(K(7), 1), (K(7), 2)]))
same = K(6)
print({same: 1}[same])
class Bad:
    def __hash__(self): return "x"
class Bad2:
    def __hash__(self): raise ValueError("no hash")
class Bad3:
    def __eq__(self, o): return True
class Bad4:
    def __hash__(self): return 1
    def __eq__(self, o): raise KeyError("no eq")
for f in (lambda: {Bad(): 1}, lambda: {Bad2()}, lambda: {Bad3(): 1}, lambda: {Bad4(), Bad4()}, lambda: {1: 2}[Bad4()], lambda: hash(Bad3()), lambda: {}.get(Bad2())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Big:
    def __hash__(self): return 2 ** 100
print(hash(Big()), hash(Big()) == hash(2 ** 100), {Big(): 1} != {})
class Minus:
    def __hash__(self): return -1
print(hash(Minus()))
