print(list(zip()), list(zip([1])), list(zip([1, 2], "ab")), list(zip([1, 2, 3], "ab", (0,))), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(zip([1], [2], strict=True)), list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=-1)), list(enumerate("x", 2 ** 64)), list(reversed([1, 2])), list(reversed("abc")), list(reversed((1,))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), type(zip()).__name__, type(enumerate([])).__name__, type(reversed([])).__name__, type(reversed("a")).__name__, type(reversed(range(1))).__name__)
z = zip([1, 2], [3, 4]); print(next(z), list(z), list(z)); e = enumerate("ab"); print(next(e), iter(e) is e, list(e))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([], [1], [1], strict=True)), lambda: zip(5), lambda: zip([1], 5), lambda: zip([1], foo=1), lambda: enumerate(5), lambda: enumerate(), lambda: enumerate([], "a"), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([])), lambda: reversed(), lambda: enumerate([], start=1.5), lambda: enumerate([], 1, 2), lambda: len(zip()), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: zip([1], strict=[])):
    try: print(type(f()).__name__)
    except Exception as e: print(type(e).__name__, e)
class R:
    def __reversed__(self): return iter("rev")
class Q:
    def __len__(self): return 2
    def __getitem__(self, i): return i + 100
class N: __reversed__ = None
print(list(reversed(R())), list(reversed(Q())))
try: reversed(N())
except TypeError as x: print(x)
a, b = iter([1, 2, 3]), iter("x")
print(list(zip(a, b)), next(a))
