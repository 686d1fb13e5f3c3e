# Chapters 2 and 6 to 8 at their limits: blocks, brackets, indentation, and long texts of every kind.
def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, str(error)[:150])
def nested(keyword, n):
    return "".join(" " * i + keyword + "\n" for i in range(n)) + " " * n + "pass"
for n in (19, 20, 21, 22):
    attempt(n, lambda: compile(nested("for x in y:", n), "n", "exec") and 1)
    attempt(n, lambda: compile(nested("while x:", n), "n", "exec") and 1)
    attempt(n, lambda: compile(nested("with x:", n), "n", "exec") and 1)
    attempt(n, lambda: compile(nested("if x:", n), "n", "exec") and 1)
    attempt(n, lambda: compile("".join(" " * i + "try:\n" for i in range(n)) + " " * n + "pass\n" + "".join(" " * i + "finally: pass\n" for i in reversed(range(n))), "n", "exec") and 1)
for n in (100, 199, 200, 201):
    attempt(n, lambda: eval("(" * n + "1" + ")" * n))
    attempt(n, lambda: len(repr(eval("[" * n + "]" * n))))
for n in (90, 99, 100, 101):
    attempt(n, lambda: compile(nested("if x:", n), "n", "exec") and 1)
attempt("args", lambda: eval(f"(lambda {', '.join(f'a{i}' for i in range(300))}: a299)(*range(300))"))
attempt("args", lambda: eval(f"(lambda *a: len(a))({', '.join(map(str, range(1000)))})"))
attempt("tuple", lambda: len(eval(f"({', '.join(map(str, range(5000)))})")))
attempt("dict", lambda: len(eval("{" + ", ".join(f"{i}: {i}" for i in range(5000)) + "}")))
attempt("sum", lambda: eval(" + ".join(["1"] * 2000)))
attempt("and", lambda: eval(" and ".join(["1"] * 2000)))
attempt("cmp", lambda: eval(" <= ".join(["1"] * 500)))
attempt("attr", lambda: eval("x" + ".real" * 500, {"x": 1}))
attempt("not", lambda: eval("not " * 500 + "1"))
attempt("minus", lambda: eval("-" * 500 + "1"))
attempt("cond", lambda: eval("1 if 0 else " * 500 + "2"))
attempt("lambda", lambda: eval("lambda: " * 100 + "2") and 1)
attempt("strings", lambda: len(eval("'a' " * 5000)))
attempt("elif", lambda: exec("if 0: pass\n" + "elif 0: pass\n" * 3000 + "else: print('else')"))
attempt("starred", lambda: exec(", ".join(["a"] * 300) + ", *b = range(310)\nprint(b)"))
attempt("decorators", lambda: exec("@(lambda f: f)\n" * 300 + "def f(): return 1\nprint(f())"))
attempt("with", lambda: exec("import contextlib\nwith " + ", ".join(["contextlib.nullcontext()"] * 15) + ": print('in')"))
attempt("with", lambda: exec("import contextlib\nwith " + ", ".join(["contextlib.nullcontext()"] * 25) + ": print('in')"))
attempt("comps", lambda: eval("[" * 15 + "x" + " for x in y]" * 15, {"y": [1], "x": 2}))
attempt("fors", lambda: eval("[1 " + "for x in y " * 25 + "]", {"y": [1]}))
attempt("match", lambda: exec("match 1:\n" + "".join(f" case {i}: pass\n" for i in range(5, 1000)) + " case _: print('wild')"))
attempt("name", lambda: eval("x" * 10000, {"x" * 10000: 5}))
attempt("line", lambda: eval("1" + " " * 100000 + "+ 1"))
attempt("global", lambda: exec("global " + ", ".join(f"v{i}" for i in range(500))))
