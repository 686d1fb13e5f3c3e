class N:
    def __index__(self): return 3
    def __int__(self): return 4
    def __float__(self): return 5.5
    def __complex__(self): return 1j
    def __bool__(self): return False
    def __round__(self, n=0): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __abs__(self): return "abs"
    def __bytes__(self): return b"bytes"
    def __hash__(self): return 77
    def __sizeof__(self): return 1
    def __divmod__(self, o): return "dm"
n = N()
import math
print([10, 20, 30, 40][n], "abcdef"[n], "abcdef"[n:], int(n), float(n), bool(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), abs(n), bytes(n), hash(n), range(n), "ab" * n, [0] * n, hex(n), bin(n), chr(N() and 65 or 66), divmod(n, 1), math.sqrt(n), [1, 2, 3, 4].pop(n), "%d" % n, "%.1f" % n, [5, 6].insert(n, 7), (1).__lshift__(3), 1 << 3)
class Bad:
    def __index__(self): return "x"
    def __int__(self): return 1.5
    def __float__(self): return "f"
for f in (lambda: [1][Bad()], lambda: int(Bad()), lambda: float(Bad()), lambda: range(Bad()), lambda: hex(Bad()), lambda: "a" * Bad()):
    try: print(f())
    except TypeError as e: print(e)
