import builtins


def print(*items, **named):
    builtins.print(*[str(item).replace(__file__, "main.py") for item in items], **named)


import sys, traceback
from traceback import *


class Out:
    def __init__(self): self.text = []
    def write(self, s): self.text.append(s)
    def flush(self): pass
    def take(self): t, self.text = "".join(self.text), []; return t


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(sorted(traceback.__all__))
def boom(n, e):
    if n: return boom(n - 1, e)
    raise e
def caught(e, *, cause=None, context=None):
    try:
        if context is not None:
            try: raise context
            except BaseException: boom(1, e)
        if cause is not None: raise e from cause
        boom(1, e)
    except BaseException as got: return got
out = Out()
print_exception(caught(ValueError("a")), file=out); print(out.take())
print_exception(ValueError("no tb"), file=out); print(out.take())
print_exception(ValueError, ValueError("three"), None, file=out); print(out.take())
t(lambda: print_exception(ValueError("x"), None)); t(lambda: print_exception(5)); t(lambda: format_exception(ValueError, ValueError("q"), None)); t(lambda: format_exception_only(ValueError, ValueError("r"))); t(lambda: format_exception(None))
print("".join(format_exception(caught(ValueError("eff"), cause=KeyError("why"))))); print("".join(format_exception(caught(ValueError("eff"), context=KeyError("ctx"))))); print("".join(format_exception(caught(ValueError("eff"), context=KeyError("ctx")), chain=False)))
inner = ExceptionGroup("inner", [caught(TypeError(1)), ValueError("no tb")])
deep = ExceptionGroup("outer", [caught(KeyError("k")), caught(inner), OSError("last")])
for g in (ExceptionGroup("g", [ValueError(1)]), caught(deep), ExceptionGroup("nested last", [ValueError(1), ExceptionGroup("n", [TypeError(2)])]), caught(ExceptionGroup("many", [ValueError(i) for i in range(17)])), caught(ExceptionGroup("sixteen", [ValueError(i) for i in range(16)])),
          caught(ExceptionGroup("with cause", [caught(ValueError("e"), cause=ExceptionGroup("cg", [KeyError(1)]))]), context=ExceptionGroup("ctx group", [OSError(3)])), BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError("multi\nline")])):
    print("".join(format_exception(g)))
    print(format_exception_only(g), format_exception_only(g, show_group=True))
nest = ValueError("bottom")
for i in range(13): nest = ExceptionGroup(f"level {i}", [nest])
print("".join(format_exception(nest)))
n = caught(ValueError("noted")); n.add_note("one\ntwo"); n.add_note("three"); print("".join(format_exception(n)), format_exception_only(n))
print(repr(format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n", 3, 6)))), repr(format_exception_only(SyntaxError("plain"))))
def rec(n): return rec(n - 1) if n else 1 / 0
for depth in (2, 3, 4, 5, 50):
    try: rec(depth)
    except ZeroDivisionError as e: print("".join(format_exception(e)))
e = caught(ValueError("limits"))
for limit in (None, 0, 1, 2, -1, -2, 10): print(limit, [f.name for f in extract_tb(e.__traceback__, limit)], len(format_tb(e.__traceback__, limit)), len(format_exception(e, limit=limit)))
sys.tracebacklimit = 1; print(len(extract_tb(e.__traceback__))); del sys.tracebacklimit
print_tb(e.__traceback__, file=out); print(out.take()); print_list(extract_tb(e.__traceback__), file=out); print(out.take()); print_list([("f", 1, "n", "line")], file=out); print(out.take())
def exc_functions():
    try: boom(0, KeyError("current"))
    except KeyError:
        print_exc(file=out); print(out.take()); print(format_exc(limit=1)); print(format_exc(chain=False))
exc_functions(); print(format_exc()); print_exc(file=out); print(out.take()); t(lambda: print_last())
def stack(): return extract_stack(limit=2), extract_stack(limit=-1), format_stack(limit=1), [f.f_code.co_name for f, l in walk_stack(None)][:3], [f.f_code.co_name for f, l in walk_stack(sys._getframe())]
def outer(): return stack()
a, b, c, d, e2 = outer(); print([f.name for f in a], [f.name for f in b], c, d[-2:], e2); print_stack(limit=1, file=out); print(out.take())
print([(f.f_code.co_name, l) for f, l in walk_tb(e.__traceback__)])
s = StackSummary.extract(walk_tb(e.__traceback__)); print(len(s), s[0].name, s[-1].line, "".join(s.format())); print([f.locals for f in StackSummary.extract(walk_tb(e.__traceback__), capture_locals=True)][-1], len(StackSummary.extract(walk_tb(e.__traceback__), limit=1)), len(StackSummary.extract(walk_tb(e.__traceback__), limit=-1)))
f = FrameSummary("file.py", 10, "name", line="  x = 1  "); g = FrameSummary("file.py", 10, "name", line="  x = 1  ", locals={"v": 1, "bad": [1]})
print(f, f == g, f == ("file.py", 10, "name", "x = 1"), f != 5, list(f), len(f), f[0], f[1:3], f.line, f.lineno, f.end_lineno, f.colno, g.locals, tuple(f), FrameSummary("a", None, "b").line, FrameSummary("nofile", 3, "b").line, FrameSummary("a", 1, "b", line=None, lookup_line=False).filename); t(lambda: f[9])
print(StackSummary.from_list([("a", 1, "b", "c"), f]).format(), StackSummary.from_list([g]).format(), format_list([f, ("q", 2, "r", None)]))
class Mine(StackSummary):
    def format_frame_summary(self, frame, **kw): return None if frame.name == "boom" else "frame " + frame.name + "\n"
print(Mine.extract(walk_tb(e.__traceback__)).format(), type(Mine.from_list([f])).__name__)
te = TracebackException.from_exception(caught(ValueError("te"), cause=KeyError("kc")))
print(te, te.exc_type_str, te.exc_type is ValueError, te.__cause__, te.__context__, te.__suppress_context__, te.__notes__, te.exceptions, len(te.stack), te == te, te == 5, list(te.format(chain=False))[0], list(te.format_exception_only()), [f.locals for f in TracebackException.from_exception(e, capture_locals=True).stack][-1].get("n"))
te.print(file=out); print(out.take()); te.print(file=out, chain=False); print(out.take())
print(TracebackException(KeyError, KeyError("q"), None, max_group_width=2, max_group_depth=1), "".join(TracebackException.from_exception(nest, max_group_depth=2).format()), "".join(TracebackException.from_exception(ExceptionGroup("w", [ValueError(i) for i in range(4)]), max_group_width=2).format()), "".join(TracebackException.from_exception(e, limit=1).format()))
class BadStr(Exception):
    def __str__(self): raise ValueError
print(format_exception_only(BadStr()), str(TracebackException.from_exception(BadStr())))
class Odd(Exception): pass
Odd.__module__ = 5; print(format_exception_only(Odd("o")), TracebackException.from_exception(Odd()).exc_type_str); Odd.__module__ = "some.mod"; Odd.__qualname__ = "Q.Odd"; print(format_exception_only(Odd("o")))
x, y = ValueError("x"), ValueError("y"); x.__context__, y.__context__ = y, x; print("".join(format_exception(x)))
clear_frames(e.__traceback__)
