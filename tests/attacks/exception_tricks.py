e = ValueError("x")
e.__context__ = e
try: raise e
except ValueError as x: repr(x)
a, b = ValueError("a"), ValueError("b")
a.__context__, b.__context__ = b, a
a.__cause__, b.__cause__ = b, a
try: raise a
except ValueError: pass
for f in (lambda: setattr(e, "__traceback__", 5), lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "args", 5), lambda: BaseException.__new__(int), lambda: e.__setstate__(5), lambda: BaseException.__init__(5), lambda: e.with_traceback(5), lambda: delattr(e, "__traceback__"), lambda: delattr(e, "args"), lambda: UnicodeDecodeError("x", b"", -5, 10 ** 20, "r").__str__() and 1 / 0, lambda: str(UnicodeEncodeError("x", "", 5, 2, "r")) and 1 / 0, lambda: SyntaxError("x", (1, 2)).msg and 1 / 0, lambda: OSError(1, 2, 3, 4, 5).errno and 1 / 0):
    try: f()
    except (TypeError, AttributeError, IndexError, ZeroDivisionError, OverflowError, ValueError): continue
try:
    raise e from e
except ValueError as x:
    assert x is e
class Evil(Exception):
    def __str__(self): raise self
    def __repr__(self): raise self
try: raise Evil
except Evil as x:
    try: str(x)
    except Evil: pass
try:
    tb = e.__traceback__
    tb.tb_next = tb
except (ValueError, TypeError, AttributeError): pass
print("contained")
