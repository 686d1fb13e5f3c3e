for text in ("x =", "1 +", "def f(:", "if x", "a b", "f(", "'abc", "x = = 1", "for in x: pass", "import", "from x import", "lambda", "del", "assert", "class A(:", "x +* y", "{1: }", "[1 for]", "not", "return", "(a, b) += 1", "None = 1", "f() += 1", "a.b: int: 5", "with x as 5: pass", "for 5 in x: pass", "except:", "raise from x", "global", "x if y", "1 = = 2", "'a' 5", "async x", "await", "yield = 1", "print 5", "exec 'x'", "a = yield = 1", "[x for x in 1, 2]", "f(x for x in y, 1)", "*", "**", "f(**)", "def f(*): pass", "def f(**k, a): pass", "def f(*, **k): pass", "def f(a, /, b, /): pass", "x = 'a' b", "0b2", "0o8", "0xg", "1__0", "1_", "1e", "1.e+", "\\", "$", "?", "x!", "a->b", "a <> b", "++", "i++", "while", "elif x: pass", "else", "finally: pass", "a = b c", "class 5: pass", "def 5(): pass", "import 5", "x.5", "x[", "x[]", "()=1=2"):
    try:
        compile(text, "t.py", "exec")
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
