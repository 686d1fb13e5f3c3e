# Sections 3.2.13.1 to 3.2.13.3: attributes of code, frame and traceback objects, and what cannot be set.
import sys
import types


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


def f(a, /, b, *args, c=1, **kwargs):
    "doc"
    d = lambda: a
    return d


async def co(): pass
async def agen(): yield
def gen(): yield


code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_firstlineno, code.co_filename == __file__)
for function in (f, co, agen, gen, lambda: 0, lambda *a: 0, lambda **k: 0):
    flags = function.__code__.co_flags
    print([name for bit, name in ((4, "varargs"), (8, "varkeywords"), (0x10, "nested"), (0x20, "generator"), (0x80, "coroutine"), (0x200, "async generator"), (0x1000000, "annotations"), (0x4000000, "docstring")) if flags & bit])
print(compile("x = 1", "name", "exec").co_name, compile("x = 1", "name", "exec").co_filename, compile("1", "e", "eval").co_varnames, type(code))
for name in ("co_name", "co_flags", "new"):
    attempt(name, lambda: setattr(code, name, 1))
print(code == f.__code__, code == gen.__code__, hash(code) == hash(f.__code__), code != co.__code__, isinstance(code, types.CodeType))
attempt("missing", lambda: code.co_nothing)
other = f.__code__.replace(co_name="renamed")
print(other.co_name, other.co_argcount, other == code)


def inner():
    local = 1
    frame = sys._getframe()
    print(frame.f_code is inner.__code__, frame.f_back.f_code.co_name, frame.f_globals is globals(), sorted(frame.f_locals), frame.f_builtins["len"] is len, frame.f_trace, frame.f_generator)
    for name in ("f_code", "f_back", "f_globals", "f_locals", "f_builtins", "f_lasti", "f_generator", "new"):
        attempt(name, lambda: setattr(frame, name, 1))
    return frame


frame = inner()
print(frame.f_back.f_code.co_name if frame.f_back else None, frame.clear())
attempt("type", lambda: types.FrameType())


def g():
    yield sys._getframe()


generator = g()
frame = next(generator)
print(frame.f_generator is generator)
generator.close()
print(generator.gi_frame, frame.f_code.co_name)


def deep(n):
    if n:
        deep(n - 1)
    1 / 0


try:
    deep(2)
except ZeroDivisionError as error:
    caught = error
tb = caught.__traceback__
lines = []
while tb:
    lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_lasti >= 0, tb.tb_next is not None))
    tb = tb.tb_next
print(lines)
tb = caught.__traceback__
for name in ("tb_lineno", "new"):
    attempt(name, lambda: setattr(tb, name, 1))
attempt("next", lambda: setattr(tb, "tb_next", tb))
attempt("next", lambda: setattr(tb, "tb_next", 5))
attempt("loop", lambda: setattr(tb.tb_next, "tb_next", tb))
attempt("del", lambda: delattr(tb, "tb_next"))
tb.tb_next = tb.tb_next.tb_next
print(tb.tb_next.tb_frame.f_code.co_name)
made = types.TracebackType(None, tb.tb_frame, 7, 42)
print(made.tb_next, made.tb_lineno, made.tb_frame is tb.tb_frame)
made = types.TracebackType(tb_next=made, tb_frame=tb.tb_frame, tb_lasti=1, tb_lineno=2)
print(made.tb_next.tb_lineno)
for arguments in ((), (None, tb.tb_frame, 1), (5, tb.tb_frame, 1, 1), (None, 5, 1, 1), (None, tb.tb_frame, "1", 1), (None, tb.tb_frame, 1, None)):
    attempt("made", lambda: types.TracebackType(*arguments))
print(sys.exc_info())
try:
    raise caught
except ZeroDivisionError:
    print(sys.exc_info()[2] is caught.__traceback__, sys.exc_info()[0])
attempt("with_traceback", lambda: caught.with_traceback(made).__traceback__ is made)
attempt("with_traceback", lambda: caught.with_traceback(5))
caught.__traceback__ = None
attempt("traceback", lambda: setattr(caught, "__traceback__", 5))
attempt("traceback", lambda: delattr(caught, "__traceback__"))
