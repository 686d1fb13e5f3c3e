import sys
def f():
    try: 1/0
    except ZeroDivisionError:
        a = sys.exc_info()
        print(a[0].__name__, a[1], a[2].tb_lineno, sys.exception() is a[1])
        try: [][1]
        except IndexError: print(sys.exc_info()[0].__name__)
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info())
f()
e = ValueError(1)
e.__cause__ = KeyError(2)
print(e.__suppress_context__, e.__cause__)
e.__suppress_context__ = False
for v in (5, None):
    try: e.__cause__ = v; print("ok", e.__suppress_context__)
    except TypeError as x: print(x)
try: e.__traceback__ = 5
except TypeError as x: print(x)
try: e.__context__ = 5
except TypeError as x: print(x)
try: del e.__cause__
except TypeError as x: print(x)
try: e.args = 5
except TypeError as x: print(x)
e.args = [1, 2]; print(e.args, e, repr(e))
e.foo = 5; print(e.__dict__)
print(BaseException.__new__(ValueError, 1, 2).args, ValueError.__new__(ValueError).args)
for c in (ValueError, StopIteration, KeyError, OSError, SystemExit, AttributeError, NameError, ImportError, UnicodeDecodeError, SyntaxError):
    try: print(repr(c(x=1)))
    except TypeError as x: print(x)
print(StopIteration(1, 2).value, StopIteration().value, SystemExit(1, 2).code, SystemExit().code)
print(OSError(2, "m").errno, OSError("a").errno, OSError(1, "b", "c").filename, repr(OSError(2, "x", "f")), str(OSError(2, "x", "f")))
print(ImportError("m", name="n", path="p").name, ImportError("a", "b").msg, AttributeError("x", name="n", obj=5).obj, NameError(name="q").name)
print(ImportError(name="n"), repr(ImportError(name="n")))
s = SyntaxError("msg", ("f", 1, 2, "text", 1, 3)); print(s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.msg, s, s.args, repr(s))
print(vars(s), vars(OSError(2, "x")), vars(StopIteration(1)), vars(NameError("x", name="y")))
