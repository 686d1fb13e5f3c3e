# Sections 7.1, 7.3 to 7.6, 7.9, 7.10: expression statements, assert, pass, del, return, break and continue, with where each may stand.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, error.args)


def run(source, space=None):
    exec(source, {} if space is None else space)


# Expression statements; in "single" mode values but None are shown.
log = []
for source in ("1", "1, 2", "None", "'text'", "x = 5", "x", "x; x + 1", "if x: x", "for i in 'ab': i", "def f(): 1", "f()", "[]", "...", "*'ab',", "print('p')", "x; None; 'z'", "class C: 7", "pass", "", "\n", "# comment"):
    try:
        exec(compile(source, "<single>", "single"), globals())
    except Exception as error:
        print(repr(source), type(error).__name__, error)
import sys

shown = []
hook, sys.displayhook = getattr(sys, "displayhook", None), shown.append
sys.displayhook = shown.append
exec(compile("41 + 1", "<single>", "single"))
print(shown)
sys.displayhook = hook

# assert
for source in ("assert 1", "assert 0", "assert [], 'empty'", "assert None, None", "assert 0, (1, 2)", "assert 0, ValueError('v')", "assert 1, 1 / 0", "assert 0, 1 / 0", "assert (x := 5)", "assert 0, (x := 5)", "assert not 1", "assert __debug__", "assert 1 < 2 < 3, 'chain'"):
    attempt(lambda: run(source))
real, builtins = AssertionError, __import__("builtins")
AssertionError = ValueError
attempt(lambda: run("assert 0, 'the real one'", globals()))
del AssertionError


class Falsy:
    def __bool__(self):
        raise LookupError("no truth")


attempt(lambda: run("assert x", {"x": Falsy()}))
print(__debug__)

# pass, and bodies of one line.
def nothing(arg): pass
class Empty: pass
if 1: pass
for _ in "": pass
print(nothing(1), Empty.__doc__)

# del: each target from left to right.
class Box:
    def __delattr__(self, name): log.append(("delattr", name))
    def __delitem__(self, key): log.append(("delitem", key))


box = Box()
a = b = c = d = 1
e = [0, 1, 2, 3, 4, 5]
del a, (b, [c]), box.x, box[1], box[1:2], box[...], box[1, 2], e[1], e[::2], d,
print(log, e)
del (), []
for source in ("del x", "x = 1\ndel x, x", "x = 1\ndel x\nx", "del x.y", "x = []\ndel x[0]", "x = {}\ndel x['k']", "x = (1,)\ndel x[0]", "x = 'a'\ndel x[0]", "x = 5\ndel x.real", "x = [1]\ndel x['a']", "x = [1, 2, 3]\ndel x[0:2]\nprint(x)", "x = [1]\ndel x[5:]\nprint(x)", "x = [1]\ndel x[::0]", "def f():\n del x\nf()", "def f():\n x = 1\n del x\n return x\nf()", "def f():\n global x\n del x\nx = 1\nf()\nx", "def f():\n x = 1\n def g():\n  nonlocal x\n  del x\n g()\n return x\nf()", "def f():\n x = 1\n def g(): return x\n del x\n g()\nf()", "def f(x):\n del x\n x = 2\n return x\nprint(f(1))", "class C:\n x = 1\n del x\n y = 2\nprint(hasattr(C, 'x'))", "class C:\n del x", "for i in range(3):\n del i\nprint('i' in dir())", "del len", "x = 1\ndel globals()['x']\nx"):
    attempt(lambda: run(source))

# return
def returns(how):
    if how == 0: return
    if how == 1: return 1, 2
    if how == 2: return *"ab", "c"
    if how == 3: return (yield_ := 5)
    if how == 4: return not how
    try:
        if how == 5: return "try"
        if how == 6: raise ValueError
    except ValueError:
        return "except"
    else:
        if how == 7: return "else"
    finally:
        log.append(how)
        if how == 8: print("finally", end=" ")
    while True:
        for i in range(3):
            if i == 1: return "loop", i


log.clear()
print([returns(how) for how in range(9)], log)
value = ["first"]


def evaluated_before():
    try:
        return value[0]
    finally:
        value[0] = "changed"


print(evaluated_before(), value)


# break and continue
def jumps():
    for i in range(5):
        if i == 1: continue
        if i == 3: break
        log.append(i)
    else:
        log.append("never")
    log.append(("after", i))
    n = 0
    while n < 5:
        n += 1
        try:
            if n == 2: continue
            if n == 4: break
        finally:
            log.append(("finally", n))
    else:
        log.append("never")
    for i in range(2):
        for j in range(3):
            if j == 1: break
        else:
            continue
        log.append((i, j))
    for i in range(2):
        try:
            1 / 0
        except ZeroDivisionError:
            if i: break
            continue
    else:
        log.append("never")
    while True:
        with __import__("contextlib").nullcontext():
            break
    for x in []:
        break
    else:
        log.append("empty")
    while False:
        pass
    else:
        log.append("false at once")


log.clear()
jumps()
print(log)
for text in ("return", "return 1", "class C: return", "def f():\n class C: return 1", "lambda: return", "[return for x in y]", "def f(): return *a", "def f(): return *a,", "def f(): return a := 1", "def f(): return (a := 1)", "def f(): return a = 1", "def f(): return yield", "def f(): return lambda: 1", "break", "continue", "if 1: break", "def f(): break", "for x in y:\n def f(): break", "for x in y:\n class C: continue", "while 1:\n lambda: break", "for x in y: pass\nelse: break", "for x in y: pass\nelse: continue", "while 1:\n for x in y: pass\n else: break", "for x in y:\n try: break\n finally: pass", "with x: break", "try: break\nexcept: pass", "match x:\n case 1: break", "for x in y:\n match x:\n  case 1: continue", "break 1", "continue x", "pass 1", "pass x", "pass;", "pass; pass", "assert", "assert x,", "assert x, y, z", "assert x = 1", "assert (x, y)", "assert (x, 'y')", "assert x, *y", "assert *x", "assert x := 1", "assert", "del", "raise x, y", "raise from x", "raise x from", "raise x from y from z", "raise *x", "raise x := 1", "raise (x := 1)", "raise x if y else z from w", "return x from y", "pass = 1", "x = pass", "(pass)", "f(pass)", "x if pass else y", "else", "elif x: pass", "finally: pass", "except: pass", "case 1: pass", "in x", "is", "as x", "from x", "1 2", "x y z", "print x", "print x, y", "exec 'x'", "x!", "x?", "a b = 1", "async x", "def", "class", "for", "while", "if", "try", "with", "import", "lambda", "global", "yield", "not", "and", "@x", "@x\ny = 1", "@", "x @", ")", "x)", "(x", "'", "x = (", "x = [1, 2", "x = {1: 2", "if x", "if x:", "if x:\n", "while x", "for x in y", "def f()", "def f():", "class C", "class C:", "try:", "try:\n x", "try:\n x\nexcept", "try:\n x\nfinally:", "with x", "with x:"):
    try:
        compile(text, "<simple>", "exec")
        print(repr(text), "accepted", end="; ")
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno, error.offset)
