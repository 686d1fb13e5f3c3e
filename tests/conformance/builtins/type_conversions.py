print(int("5"), float("2.5"), str(5), bool("x"), list("ab"), tuple([1]), set([1, 1]), frozenset([2]), dict([(1, 2)]), bytes([65]), chr(97), ord("a"), bin(5), oct(8), hex(255), ascii("é"), repr("a"), complex(1, 2) if False else "", int(3.7), float(3), str([1, "a"]), list({"k": 1}), tuple("xy"), bool([]), int("-12"), int(" 42 "))
for f in (lambda: int("1.5"), lambda: float("abc"), lambda: int([]), lambda: list(1), lambda: dict([1]), lambda: set(1), lambda: bytes(["a"]), lambda: chr("a"), lambda: ord(1), lambda: int({}), lambda: tuple(1), lambda: ascii(), lambda: repr(), lambda: str(1, 2), lambda: frozenset(5), lambda: frozenset([[]])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
