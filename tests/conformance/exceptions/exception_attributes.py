e = ValueError("a", 1)
print(e.args, str(e), repr(e), e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
e.args = ("new",); print(e, e.args); e.custom = 5; print(e.custom, e.__dict__)
e.add_note("note 1"); e.add_note("note 2"); print(e.__notes__)
for f in (lambda: e.add_note(5), lambda: setattr(e, "args", 5), lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__traceback__", 5), lambda: e.with_traceback(5), lambda: setattr(e, "__context__", "x"), lambda: ValueError(x=1), lambda: e.foo):
    try: f()
    except Exception as x: print(type(x).__name__, x)
print(e.with_traceback(None) is e, str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()), repr(KeyError("it's")), str(ValueError()), repr(ValueError()), str(ValueError(None)), str(ValueError("")), repr(ValueError("")), str(OSError(2, "msg")), OSError(2, "msg").errno, OSError(2, "msg", "file").filename, str(OSError(2, "msg", "file")), repr(OSError(2, "m")), StopIteration(1, 2).value, SystemExit().code, SystemExit(5).code, SystemExit("m").code, SystemExit(1, 2).code)
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__, type(OSError(9999, "x")).__name__, str(SyntaxError("bad")), SyntaxError("bad", ("f", 1, 2, "text")).lineno, AttributeError("x").name, NameError("x", name="n").name, ValueError("a") == ValueError("a"), hash(e) == hash(e), bool(ValueError()), str(UnicodeEncodeError("ascii", "é", 0, 1, "no")), str(UnicodeDecodeError("utf-8", b"abc", 0, 3, "why")), ImportError("m", name="x").name, str(ImportError()), isinstance(e, Exception))
class Sub(ValueError):
    def __str__(self): return "custom str"
print(str(Sub("x")), repr(Sub("x")), Sub("x").args)
class Kw(Exception):
    def __init__(self, *, code): self.code = code
print(Kw(code=1).code, Kw(code=1).args, repr(Kw(code=3)), str(Kw(code=1)) == "")
try: Exception().__init__(1, x=2)
except TypeError as x: print(x)
