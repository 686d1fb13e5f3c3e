class S(str): pass
class I(int):
    def __add__(self, o): return I(int(self) + o)
class L(list):
    def __getitem__(self, i): return super().__getitem__(i) * 2
class D(dict):
    def __missing__(self, k): return k * 2
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
class F(float): pass
class Se(set): pass
class By(bytes): pass
s = S("ab"); s.x = 1; i = I(5); l = L([1, 2]); d = D(a=1); t = T(1, 2); f = F(1.5); se = Se([1])
print(s, s.x, type(s + "c"), i + 1, type(i + 1), type(i * 2), l[0], list(l), d["zz"], d["a"], t, type(t), f, type(f + 1), se, repr(se), repr(l), repr(d), repr(s), s.upper(), type(s.upper()), I("7"), isinstance(i, int), i == 5, hash(s) == hash("ab"), {s: 1}["ab"])
print(T(3, 4)[0], len(T()), T.__mro__, bool(I(0)), F("2.5"), type(D.fromkeys([1])), sorted(L([3, 1])), By(b"a"))
