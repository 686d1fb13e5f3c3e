# Section 2.1.4: a comment in the first or second line says how the bytes are encoded; the mark of UTF-8; a NUL.
def ask(source):
    space = {}
    try:
        exec(source, space)
        return ascii(space["x"])
    except SyntaxError as error:
        return type(error).__name__, error.msg, error.lineno
    except Exception as error:
        return type(error).__name__, str(error)


bom = b"\xef\xbb\xbf"
for source in (
    b"# -*- coding: latin-1 -*-\nx = '\xe9'",
    b"#!/usr/bin/python\n# vim:fileencoding=iso-8859-1\nx = '\xe9'",
    b"#coding=latin-1\nx = '\xe9'",
    b"   # coding:latin_1\nx = '\xe9'",
    b"\n# coding: latin-1\nx = '\xe9'",
    b"\f\n# coding: latin-1\nx = '\xe9'",
    b"# first\n# coding: cp1252\nx = '\x80'",
    b"# xcoding: latin-1 coding: utf-8\nx = '\xe9'",
    b"# coding : latin-1\nx = '\xe9'",
    b"# CODING: latin-1\nx = '\xe9'",
    b"x = 0\n# coding: latin-1\nx = '\xe9'",
    b"# one\n# two\n# coding: latin-1\nx = '\xe9'",
    b"y = 1 # coding: latin-1\nx = '\xe9'",
    b"# coding: utf8\nx = '\xc3\xa9'",
    b"# coding: UTF-8\nx = '\xc3\xa9'",
    b"# coding: ascii\nx = 'e'",
    b"# coding: ascii\nx = '\xc3\xa9'",
    b"# coding: latin-1\n\xe9 = 5\nx = \xe9 # \xff",
    bom + b"x = '\xc3\xa9'",
    bom + b"# coding: utf-8\nx = '\xc3\xa9'",
    bom + b"# coding: latin-1\nx = 'e'",
    b"# coding: no-such-thing\nx = 'e'",
    b"# coding: \nx = 'e'",
    b"x = '\xe9'",
    b"x = 1\ny = '\xff'",
    b"# \xff\nx = 1",
    b"x = 1\n# \xc3(",
    b"x = '\xed\xa0\x80'",
    b"x = 1\0",
    b"x = '\0'",
    "x = '\0'",
    "# \0\nx = 1",
    "\ufeffx = 1",
    "x = 1\ufeff",
    "x = '\ufeff'",
    "# coding: latin-1\nx = '\u20ac'",
    "x = '\ud800'",
):
    print(ascii(source)[:60], ask(source))
