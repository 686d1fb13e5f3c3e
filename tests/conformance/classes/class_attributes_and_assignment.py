class A:
    lst = []
    n = 0
    def add(self, x): self.lst.append(x); self.n += 1
a, b = A(), A()
a.add(1); b.add(2); b.add(3)
print(A.lst, a.lst is b.lst, A.n, a.n, b.n, a.__dict__)
class B:
    def hi(self): return "B"
a.__class__ = B
print(a.hi(), type(a).__name__, a.n)
try: a.__class__ = int
except TypeError as e: print(e)
try: a.__class__ = 5
except TypeError as e: print(e)
try: int.x = 1
except TypeError as e: print(e)
try: del str.upper
except TypeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
A.__name__ = "Renamed"
print(A, A.__name__, A.__qualname__)
B.hi = lambda self: "patched"; print(a.hi())
a.hi = lambda: "instance"; print(a.hi()); del a.hi; print(a.hi())
B.__len__ = lambda self: 9; print(len(a))
a.__len__ = lambda: 1; print(len(a))
B.__bases__ == (object,) and print("bases")
try: A.__name__ = 5
except TypeError as e: print(e)
a.__dict__ = {"q": 1}; print(a.q, hasattr(a, "n"))
try: a.__dict__ = 5
except TypeError as e: print(e)
a.__dict__["r"] = 2; print(a.r, sorted(vars(a)))
print(type(A.__dict__).__name__, A.__dict__["n"], "lst" in A.__dict__)
try: A.__dict__["z"] = 1
except TypeError as e: print(e)
