class A: pass
class B: pass
a = A(); a.v = 1; a.__class__ = B; print(type(a), a.v)
for v in (5, int, list):
    try: a.__class__ = v
    except TypeError as e: print(e)
try: (5).__class__ = A
except TypeError as e: print(e)
class S1: __slots__ = ("a",)
class S2: __slots__ = ("a",)
class S3: __slots__ = ("b",)
s = S1(); s.a = 5
s.__class__ = S2; print(s.a, type(s))
for c in (S3, A):
    try: s.__class__ = c
    except TypeError as e: print(e)
