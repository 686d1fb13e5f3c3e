class E(Exception):
    def __init__(self, a, b=2): self.a, self.b = a, b
for make in (lambda: ValueError, lambda: ValueError(), lambda: ValueError("x"), lambda: ValueError("x", 1), lambda: E(1), lambda: KeyError("k"), lambda: StopIteration(5), lambda: SystemExit(3), lambda: KeyboardInterrupt(), lambda: OSError(2, "No such file"), lambda: OSError("one"), lambda: UnicodeDecodeError("utf-8", b"ab", 0, 1, "bad"), lambda: AttributeError("a", name="n", obj=1), lambda: NameError("nn", name="q"), lambda: ImportError("i", name="m", path="p")):
    try: raise make()
    except BaseException as e: print(repr(e), str(e), e.args)
for bad in (5, "str", None, object(), int, E):
    try: raise bad
    except Exception as e: print(type(e).__name__, e)
try: raise
except RuntimeError as e: print(e)
try: raise ValueError("a") from KeyError("b")
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__, e.__context__)
try: raise ValueError("a") from None
except ValueError as e: print(e.__cause__, e.__suppress_context__)
try: raise ValueError("a") from OSError
except ValueError as e: print(repr(e.__cause__))
try: raise ValueError("a") from 5
except TypeError as e: print(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("second")
except KeyError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: 1 / 0
    finally: raise KeyError("from finally")
except KeyError as e: print(repr(e.__context__))
def reraise():
    try: raise ValueError("r")
    except ValueError as e:
        try: raise KeyError("k")
        except KeyError: pass
        raise
try: reraise()
except ValueError as e: print(repr(e), e.__context__)
class Weird(Exception):
    def __new__(cls): return 5
try: raise Weird
except TypeError as e: print(e)
