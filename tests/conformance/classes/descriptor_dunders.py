class Desc:
    def __get__(self, o, t): return ("get", o is not None, t)
class Data:
    def __get__(self, o, t): return "data"
    def __set__(self, o, v): raise AttributeError("nope")
class A: d = Desc(); e = Data()
a = A(); a.__dict__["d"] = 1; a.__dict__["e"] = 2
print(a.d, A.d, a.e, A.e)
try: a.e = 5
except AttributeError as e: print(e)
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class B: s = SetOnly()
b = B(); b.s = 4; print(b.s, type(B.s).__name__)
try: del b.s
except AttributeError as e: print(e)
class OnlyDel:
    def __delete__(self, o): print("deleted")
class C2: q = OnlyDel()
c = C2(); del c.q
try: c.q = 1
except AttributeError as e: print(e)
