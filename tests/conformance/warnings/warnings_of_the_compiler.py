# SyntaxWarnings of text that is compiled while a program runs, and the filters. Those of the program itself are in tests/cli.
import sys
import warnings


def shown(what):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            what()
        except Exception as e:
            print(type(e).__name__, e)
    for one in log:
        print(one.category.__name__, one.filename, one.lineno, one.message)


def source(*lines):
    return "\n".join(lines)


everything = source(
    'x = "\\d"', "y = 1 is 1", "def f():", "    assert (x, 'm')", '    return b"\\q"', "def g():", '    "a"(1)', '    [1]["x"]', "    (1, 2)(3)", "    5[0]",
    "    for i in [1]:", "        try: pass", "        finally: continue", "def h():", "    try: pass", "    finally: return", "if 1is 1: pass", "z = x is not 'a'; w = 3 is x; v = 4 is x",
)
shown(lambda: compile(everything, "some.py", "exec"))
shown(lambda: exec("a = 1 is 1\nb = '\\z'"))
shown(lambda: print(eval("'\\z'")))
shown(lambda: print(eval("x is ()", {"x": ()})))
namespace = {}
shown(lambda: exec("def inner(): return '\\,', __name__\nk = 2 is 2", namespace))
print(namespace["inner"]()[0], namespace["k"])


def local():
    q = 5
    shown(lambda: None)
    print(eval("q if q is 5 else 0"), sorted(locals()))
    exec("r = q is 5")


warnings.simplefilter("ignore")
local()
warnings.simplefilter("error")
for text, mode in (("\n\nx is 5", "exec"), ("'\\y'", "eval"), ("assert (1, 2)", "single")):
    try:
        compile(text, "ff", mode)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.__context__)
try:
    exec("print('not run')\nx = 1 is 1")
except SyntaxError as e:
    print(e, e.offset, e.end_offset)
warnings.resetwarnings()
warnings.filterwarnings("ignore", category=SyntaxWarning)
exec("x = 1 is 1")
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("hook", message, filename, lineno)
warnings.simplefilter("default")
exec("x = 1 is 1\nx = 1 is 1")
exec("x = 1 is 1\nx = 1 is 1")
warnings.simplefilter("once")
exec("x = 1 is 1\nx = 1 is 1")
exec("x = 1 is 1\nx = 1 is 1")
