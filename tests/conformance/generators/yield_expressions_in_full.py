# Sections 6.2.10 and 7.7: where yield may stand and what it binds; what send(), throw() and close() give; delegation; the example of the reference.
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, *([repr(error.value)] if isinstance(error, StopIteration) else []))


def echo(value=None):
    print("Execution starts when 'next()' is called for the first time.")
    try:
        while True:
            try:
                value = (yield value)
            except Exception as e:
                value = e
    finally:
        print("Don't forget to clean up when 'close()' is called.")


generator = echo(1)
print(next(generator))
print(next(generator))
print(generator.send(2))
print(repr(generator.throw(TypeError, "spam")))
print(generator.close(), generator.close())


def forms():
    a = yield
    b = yield 1
    c = d = yield 2, 3
    e, f = yield *"ab", *"c"
    g: int = yield 4
    h = [(yield 5), (yield 6)]
    h += yield 7
    print((yield 8), (yield), [x for x in (yield 9)], {(yield 10): (yield 11)}, (yield 12) or (yield 13), (yield 14) if (yield 15) else (yield 16))
    (yield)
    yield (yield 17)
    lam = lambda: (yield 18)
    if (yield 19): pass
    assert (yield 20), (yield 21)
    return a, b, c, d, e, f, g, h, next(lam())


generator = forms()
sent = iter([None, "a", "b", "c", ("e", "f"), "g", "h1", "h2", ["more"], "p1", "p2", "xy", "key", "value", "", "or", 1, "chosen", None, "inner", "outer", False, True])
try:
    for value in sent:
        print(generator.send(value), end=" ")
except StopIteration as stop:
    print("\n", stop.value)


# State of a generator.
def stateful():
    received = yield "first"
    try:
        yield received
    finally:
        yield "in finally"


g = stateful()
print(g.gi_running, g.gi_suspended, g.gi_frame is not None, g.gi_yieldfrom, g.gi_code is stateful.__code__, g.__name__, g.__qualname__, iter(g) is g)
attempt(lambda: g.send("too early"))
print(next(g), g.gi_suspended, g.send("sent"), next(g))
attempt(lambda: next(g))
attempt(lambda: next(g))
attempt(lambda: g.send("late"))
attempt(lambda: g.throw(ValueError("late")))
print(g.gi_frame, g.gi_suspended, g.close())
g.__name__, g.__qualname__ = "renamed", "a.renamed"
print(g.__name__, g.__qualname__)
for name, value in (("__name__", 5), ("gi_running", 1), ("gi_frame", None), ("new", 1)):
    attempt(lambda: setattr(g, name, value))
g = stateful()
print(g.close(), next(g, "finished"))
g = stateful()
attempt(lambda: g.throw(KeyError("before the start")))
print(next(g, "finished"))


def closes(how):
    try:
        yield 1
    except GeneratorExit:
        if how == "return":
            return "value"
        if how == "yield":
            yield 2
        if how == "raise":
            raise LookupError("other")
        if how == "again":
            raise
        if how == "stop":
            raise StopIteration(5)


for how in ("return", "yield", "raise", "again", "nothing", "stop"):
    g = closes(how)
    next(g)
    attempt(g.close)
    attempt(g.close)


def throws():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            yield "caught", error.args, type(error.__traceback__).__name__


g = throws()
next(g)
for arguments in ((ValueError,), (ValueError("instance"),), (ValueError, "value"), (ValueError, ("a", "b")), (ValueError, ValueError("given")), (ValueError, None, None)):
    print(g.throw(*arguments), next(g))
for arguments in ((), (5,), ("x",), (ValueError("v"), "value"), (int,), (ValueError, "v", 5), (object,)):
    attempt(lambda: g.throw(*arguments))
print(next(g))
attempt(lambda: g.throw(KeyError("ends it")))
attempt(lambda: next(g))


def runs_itself():
    yield next(me)


me = runs_itself()
attempt(lambda: next(me))


# Delegation.
class Plain:
    def __init__(self, *items):
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items)


class Stops(Plain):
    def __next__(self):
        raise StopIteration("the value")


class Full(Plain):
    def send(self, value):
        print("send", value, end="; ")
        return "from send"

    def throw(self, *args):
        print("throw", args, end="; ")
        return "from throw"

    def close(self):
        print("close", end="; ")


def delegates(to):
    result = yield from to
    yield "result", result


print(list(delegates([1, 2])), list(delegates("")), list(delegates(Stops())), list(delegates(Plain(3))))
g = delegates(Full(1))
print(next(g), g.send(5), g.throw(KeyError("k")), g.gi_yieldfrom is not None, g.close())
g = delegates(Plain(1, 2))
next(g)
attempt(lambda: g.send(5))
g = delegates(Plain(1, 2))
next(g)
attempt(lambda: g.throw(KeyError("k")))
g = delegates(Plain(1, 2))
next(g)
attempt(g.close)
for to in (5, None, Plain, type("I", (), {"__iter__": lambda self: 5})()):
    attempt(lambda: list(delegates(to)))


def returns():
    got = yield 1
    return ["returned", got]


g = delegates(returns())
print(next(g), g.send("sent"))
attempt(lambda: next(g))


def inner():
    try:
        yield 1
    except KeyError as error:
        yield "inner caught", error
    finally:
        print("inner finally", end="; ")


g = delegates(inner())
print(next(g), g.throw(KeyError("k")), next(g))
g = delegates(inner())
next(g)
print(g.close())
for text in ("yield", "yield 1", "class C: yield", "class C:\n x = yield 1", "lambda: yield", "lambda: (yield)", "def f(): x = yield = 1", "def f(): (yield) = 1", "def f(): (yield x) += 1", "def f(): del (yield)", "def f(): return yield", "def f(): return (yield)", "def f(): yield yield", "def f(): yield (yield)", "def f(): yield from", "def f(): yield from *x", "def f(): yield *x", "def f(): yield *x,", "def f(): yield x := 1", "def f(): x = y = yield 1", "def f(): x + yield 1", "def f(): f(yield)", "def f(): f((yield))", "def f(): f(a=yield)", "def f(): f(x, yield)", "def f(): [yield]", "def f(): [(yield)]", "def f(): {yield: 1}", "def f(): x[yield]", "def f(): (x, yield)", "def f(): if yield: pass", "def f():\n while yield: pass", "def f():\n for x in yield: pass",
             "def f():\n for (yield) in x: pass", "def f(): [(yield) for x in y]", "def f(): [x for x in (yield)]", "def f(): [x for y in z for x in (yield)]", "def f(): ((yield) for x in y)", "def f(): {x: (yield) for x in y}", "def f(): {(yield) for x in y}", "def f(): [x for x in y if (yield)]", "def f(x=(yield)): pass", "def f(): def_ = lambda x=(yield): x", "@(yield)\ndef f(): pass", "def f():\n @(yield)\n def g(): pass", "def f():\n class C((yield)): pass", "def f():\n class C: (yield)", "async def f(): yield from x", "async def f(): (yield)", "async def f(): return (yield)", "def f(): raise (yield)", "def f(): f'{yield}'", "def f(): f'{(yield)}'", "def f(): f'{x:{yield}}'", "def f(): not yield", "def f(): await (yield)", "def f(): (yield)()", "def f(): (yield).x", "def f(): x = (yield from a) + (yield)", "def f(): global yield", "def f(): yield from a, b"):
    try:
        compile(text, "<yield>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
