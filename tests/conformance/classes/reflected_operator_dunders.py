class A:
    def __add__(s, o): return "A.add"
    def __radd__(s, o): return "A.radd"
    def __iadd__(s, o): return "A.iadd"
class B(A):
    def __radd__(s, o): return "B.radd"
class C(A): pass
class N:
    def __add__(s, o): return NotImplemented
print(A() + A(), A() + B(), B() + A(), A() + C(), N() + A(), 1 + A(), "x" + A(), [] + A())
a = A(); a += 1; print(a)
n = N()
for f in (lambda: n + n, lambda: n + 1, lambda: 1 + n, lambda: n - 1):
    try: f()
    except TypeError as e: print(e)
try: n += 1
except TypeError as e: print(e)
try: n @= 1
except TypeError as e: print(e)
class P:
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __rpow__(s, o, m=None): return ("rpow", o, m)
    def __divmod__(s, o): return "dm"
    def __rdivmod__(s, o): return "rdm"
    def __matmul__(s, o): return "mm"
    def __rmatmul__(s, o): return "rmm"
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __invert__(s): return "inv"
    def __abs__(s): return "abs"
    def __round__(s, n=None): return ("round", n)
    def __trunc__(s): return "trunc"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
p = P(); print(p ** 2, 2 ** p, pow(p, 2, 3), pow(2, p), divmod(p, 1), divmod(1, p), p @ 1, 1 @ p, -p, +p, ~p, abs(p), round(p), round(p, 2))
try: pow(2, p, 3)
except TypeError as e: print(e)
