class Acc:
    def __init__(self, v): self.v = v
    def __iadd__(self, o):
        print("iadd", o)
        self.v += o
        return self
    def __add__(self, o):
        print("add", o)
        return Acc(self.v + o)
    def __isub__(self, o):
        return NotImplemented
    def __sub__(self, o):
        print("sub", o)
        return Acc(self.v - o)
    def __imul__(self, o): return "replaced"
    def __imatmul__(self, o): return ("imatmul", o)
    def __itruediv__(self, o): return ("itruediv", o)
    def __ifloordiv__(self, o): return ("ifloordiv", o)
    def __imod__(self, o): return ("imod", o)
    def __ipow__(self, o): return ("ipow", o)
    def __ilshift__(self, o): return ("ilshift", o)
    def __irshift__(self, o): return ("irshift", o)
    def __iand__(self, o): return ("iand", o)
    def __ixor__(self, o): return ("ixor", o)
    def __ior__(self, o): return ("ior", o)


a = b = Acc(1)
a += 5
print(a is b, a.v)
a -= 2
print(a is b, a.v, b.v)
a *= 3
print(a)
x = Acc(0); x @= 1; print(x)
x = Acc(0); x /= 1; print(x)
x = Acc(0); x //= 1; print(x)
x = Acc(0); x %= 1; print(x)
x = Acc(0); x **= 1; print(x)
x = Acc(0); x <<= 1; print(x)
x = Acc(0); x >>= 1; print(x)
x = Acc(0); x &= 1; print(x)
x = Acc(0); x ^= 1; print(x)
x = Acc(0); x |= 1; print(x)
for stmt in ("s += 1", "s -= 1", "s @= 1", "s **= []"):
    try:
        s = "text"
        if stmt == "s += 1": s += 1
        elif stmt == "s -= 1": s -= 1
        elif stmt == "s @= 1": s @= 1
        else: s **= []
    except TypeError as e:
        print(e)
