print(len(""), len([1]), len({1: 2}), len({1}), len(range(5)), len(b"ab"), len((1, 2)), len(frozenset()), abs(-5), abs(2.5), abs(-2 ** 70), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(-1, 2 ** 70), pow(2, 3), pow(2, 3, 5), pow(2.0, 3), pow(0, 0), pow(-2, 2))
for f in (lambda: len(5), lambda: len(), lambda: len([], []), lambda: abs(), lambda: abs("a"), lambda: divmod(1), lambda: divmod("a", 1), lambda: divmod(1, 0), lambda: divmod(1, 2, 3), lambda: pow(), lambda: pow("a", 1), lambda: pow(1, 2, 3, 4), lambda: len(x=[]), lambda: len(iter([])), lambda: len(int)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
