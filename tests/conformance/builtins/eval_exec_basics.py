x = 5
print(eval("x + 1"), eval("y * 2", {"y": 4}), eval("a + b", {"a": 1}, {"b": 2}), eval(" 1 + 1 "), eval("[i for i in range(3)]"), eval("lambda q: q + 1")(2), eval("'s'"), eval("None"))
exec("z = x * 10\nprint(z)"); print(z)
ns = {}
exec("def f(a): return a + 1\nclass K: v = 3\nw = f(1)", ns)
print(ns["w"], ns["f"](5), ns["K"].v, sorted(k for k in ns if k != "__builtins__"))
def scope():
    q = 1
    exec("q = 2")
    return q, eval("q")
print(scope(), exec("1"))
for s in ("1 +", "x = 1", "", "import", "1 1", "undefined_name", "(", "1/0"):
    try: print(eval(s))
    except Exception as e: print(type(e).__name__, e)
try: exec("if True:\nprint(1)")
except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.filename)
c = compile("x + 2", "<here>", "eval"); print(eval(c)); exec(compile("print('compiled')", "f.py", "exec")); exec(compile("x * 3", "f.py", "single"))
for f in (lambda: eval(5), lambda: exec(5), lambda: compile("1", "f", "bad"), lambda: eval("1", 5), lambda: eval(), lambda: exec("1", []), lambda: compile("1")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
