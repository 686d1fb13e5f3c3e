class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt", end=" "); return self.v < o.v
    def __le__(self, o): print("le", end=" "); return self.v <= o.v
    def __gt__(self, o): print("gt", end=" "); return self.v > o.v
    def __ge__(self, o): print("ge", end=" "); return self.v >= o.v
    def __eq__(self, o): print("eq", end=" "); return isinstance(o, C) and self.v == o.v
    def __ne__(self, o): print("ne", end=" "); return not (isinstance(o, C) and self.v == o.v)
a, b = C(1), C(2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a == 1, 1 == a, 1 != a)
try: hash(a)
except TypeError as e: print(e)
class OnlyEq:
    def __eq__(self, o): return True
print(OnlyEq() == 5, 5 == OnlyEq(), OnlyEq() != 5, OnlyEq.__hash__)
class OnlyLt:
    def __lt__(self, o): return "less"
    def __gt__(self, o): return "greater"
print(OnlyLt() < 5, 5 > OnlyLt(), 5 < OnlyLt(), OnlyLt() > OnlyLt())
try: OnlyLt() <= 5
except TypeError as e: print(e)
class Sub(C):
    def __gt__(self, o): print("sub gt", end=" "); return "sub"
print(a < Sub(5), Sub(5) > a, a > Sub(1))
class Hashed:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(("Hashed", self.v))
print(Hashed(1) in {Hashed(1)}, {Hashed(1): "a"}[Hashed(1)], len({Hashed(1), Hashed(1), Hashed(2)}), Hashed(3) == Hashed(3), Hashed(3) != Hashed(4))
class NI:
    def __eq__(self, o): return NotImplemented
    def __ne__(self, o): return NotImplemented
n = NI()
print(n == 1, n != 1, n == n, n != n)
class Arr:
    def __eq__(self, o): return [1, 2]
    def __bool__(self): return False
print(Arr() == 1, not Arr() == 1, Arr() != 1, [Arr()] == [1], 5 in [Arr()])
