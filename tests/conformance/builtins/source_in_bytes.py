# exec, eval and compile with source in bytes, in the encoding that it declares.
def attempt(source, run=exec):
    try:
        result = run(source)
        print("ran", result)
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno)
    except Exception as error:
        print(type(error).__name__, error)


attempt(b"# -*- coding: latin-1 -*-\nprint('\xe9')")
attempt(b"# vim: set fileencoding=iso-8859-1 :\nprint('\xe9')")
attempt(b"\n# coding=ascii\nprint('a')")
attempt(b"\n# coding=ascii\nprint('\xe9')")
attempt(b"# coding: nowhere\n1")
attempt(b"\xef\xbb\xbfprint('\xc3\xa9')")
attempt(b"\xef\xbb\xbf# coding: utf-8\nprint('\xc3\xa9')")
attempt(b"# coding: utf-8\nprint('\xc3\xa9')")
attempt(b"# encoding coding : x coding:latin-1\nprint('\xe9')")
attempt(bytearray(b"# coding: latin-1\r\nprint('\xe9')\r\n"))
attempt(memoryview(b"# coding: latin-1\nprint('\xe9')"))
attempt(b"x = 'coding: latin-1' # coding: latin-1\nprint('\xc3\xa9')")
attempt(b"# coding: latin-1\n'\xe9'", eval)
attempt(b" '\xc3\xa9'", eval)
attempt(b"a = 1; print(a)\r\n")
attempt(b"print('\xff')", lambda source: compile(source, "name", "exec"))
attempt(b"\x00")
attempt(b"1 +")
attempt(b"# coding: latin-1\n\n1 + '\xe9' 2")
exec(compile(b"# coding: latin-1\nprint('\xe9')", "f", "exec"))
print(compile(b"# coding: latin-1\n'\xe9'", "f", "eval").co_consts, compile(b"'\xc3\xa9'", "f", mode="eval", dont_inherit=True).co_filename)


def local():
    here = 5
    exec(b"# coding: latin-1\nprint(here)")
    print(eval(b"here"), eval(b"here", {"here": 6}), eval(b"here + there", {"here": 7}, {"there": 1}))


local()
