# What a text is warned of before a syntax error in it is found.
import warnings


def attempt(source, mode="exec"):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            compile(source, "f.py", mode)
        except SyntaxError as e:
            print(type(e).__name__, e.msg, e.lineno, e.offset, e.__context__)
    print([(one.lineno, one.category.__name__, str(one.message)[:4]) for one in seen])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "f.py", mode)
        except SyntaxError as e:
            print(type(e).__name__, e.msg[:30], e.lineno, e.offset, e.__context__)


attempt('"\\d" = 1')
attempt('("\\d"')
attempt('x = "\\d" ä $')
attempt('x = "\\d"\ny = "\\q"\nreturn 5')
attempt('x = "\\d"\ndef f():\n    global a\n    a = 1\n    nonlocal b\n')
attempt('x = "\\d"\n  y = 1\n')
attempt('1 +\nx = "\\d"\n')
attempt("0x1for x in y")
attempt('"\\d" +', "eval")
attempt("1 = 2")
for run in exec, eval:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            run('"\\d" = 1')
        except SyntaxError as e:
            print(e)
    print(len(seen))
compile("'fine'", "f.py", "exec")
