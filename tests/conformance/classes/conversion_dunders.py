class X:
    def __int__(s): return 5
    def __float__(s): return 2.5
    def __complex__(s): return 1j
    def __index__(s): return 3
    def __bool__(s): return False
    def __bytes__(s): return b"by"
    def __str__(s): return "str"
    def __repr__(s): return "repr"
    def __format__(s, spec): return f"fmt[{spec}]"
    def __hash__(s): return 99
    def __len__(s): return 4
    def __length_hint__(s): return 2
    def __sizeof__(s): return 1
    def __call__(s, *a, **k): return a, k
    def __contains__(s, x): return x == 1
    def __iter__(s): return iter([1, 2])
    def __reversed__(s): return iter([2, 1])
x = X()
print(int(x), float(x), complex(x), [1,2,3,4][x], bool(x), bytes(x), str(x), repr(x), f"{x:abc}", format(x), hash(x), len(x), x(1, a=2), 1 in x, 2 in x, list(x), list(reversed(x)), hex(x), bin(x), "abcd"[:x], range(x), "%s %r %d" % (x, x, x), x and 1, [0] * x)
class Bad:
    def __int__(s): return "x"
    def __float__(s): return 1
    def __index__(s): return 1.5
    def __bool__(s): return 1
    def __str__(s): return 5
    def __repr__(s): return None
    def __format__(s, f): return 5
    def __hash__(s): return "h"
    def __len__(s): return -5
    def __iter__(s): return 5
    def __bytes__(s): return "s"
    def __complex__(s): return 5
    def __contains__(s, o): return []
    def __reversed__(s): return 5
    def __call__(s): return s
b = Bad()
for f in (int, float, complex, bool, str, repr, format, hash, len, iter, bytes, lambda b: [1][b], lambda b: 1 in b, reversed, lambda b: f"{b}", lambda b: f"{b!r}", lambda b: range(b), lambda b: print(b), lambda b: hex(b), lambda b: "%d" % b, lambda b: not b, lambda b: chr(b)):
    try: print(f(b))
    except Exception as e: print(type(e).__name__, e)
