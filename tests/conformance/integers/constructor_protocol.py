class A:
    def __int__(self): return 42
class B:
    def __index__(self): return 43
class C:
    def __trunc__(self): return 44
class D:
    def __int__(self): return "x"
class E(int): pass
class F:
    def __int__(self): return True
print(int(A()), int(B()))
for c in (C, D, object):
    try:
        print(int(c()))
    except TypeError as e:
        print(e)
print(E(5), type(E(5)).__name__, E(5) + 1, type(E(5) + 1), repr(E(7)), E("12"), E(5) == 5, hash(E(5)) == hash(5))
print([10, 20, 30, 40][E(2)], "x" * E(3), bool(E(0)), int(E(9)), type(int(E(9))))
print({5: "a"}[E(5)], E(3) in [3], sum([E(1), E(2)]))
