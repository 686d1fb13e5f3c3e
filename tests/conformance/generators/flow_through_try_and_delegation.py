# Sections 6.2.10 and 8.4: generators suspended in try, except, finally and with; delegation; exceptions across yields; groups.
# generators/async/exceptions corners
import sys
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__))
# yield in finally/except with returns
def g1():
    try:
        yield 1
        return "ret"
    finally:
        yield 2
        print("cleanup")
g = g1(); print(next(g), next(g)); attempt(lambda: next(g))
def g2():
    for i in range(3):
        try:
            x = yield i
            if x: break
        except ValueError as e:
            yield ("caught", str(e))
            continue
        else:
            yield "else"
        finally:
            yield "fin"
    else:
        yield "loop else"
    return "end"
g = g2(); out = []
try:
    out.append(next(g)); out.append(g.throw(ValueError("v"))); out.append(next(g)); out.append(next(g)); out.append(g.send(1)); out.append(next(g)); out.append(next(g))
except StopIteration as s: out.append(s.value)
print(out)
# exception state across yields
def g3():
    try: raise KeyError("inner")
    except KeyError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()
g = g3()
try: raise TypeError("outer")
except TypeError:
    print(repr(next(g)), repr(sys.exception()))
print(repr(next(g)), sys.exception(), next(g))
# return in finally inside generator overriding
def g4():
    while True:
        try: yield 1
        finally: break
    yield 2
g = g4(); print(next(g)); attempt(lambda: g.throw(ValueError)); attempt(lambda: next(g))
# nested generators delegating with return & exceptions
def inner():
    try:
        while True:
            try: r = yield "i"
            except ZeroDivisionError: yield "zde"
            else:
                if r == "stop": return "done"
    finally: print("inner fin", end=" ")
def outer():
    r = yield from inner()
    print("outer got", r, end=" ")
    try: yield from [1, 2]
    except ValueError: yield "ve"
    return (yield from (x for x in ()))
g = outer(); print(next(g), g.throw(ZeroDivisionError), next(g), g.send("stop"), g.throw(ValueError)); attempt(lambda: next(g))
# generator in with and context
class CM:
    def __enter__(self): print("enter", end=" "); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, end=" "); return t is ValueError
def g5():
    with CM():
        yield 1
        yield 2
    yield 3
g = g5(); print(next(g), g.throw(ValueError("x"))); print(list(g))
g = g5(); next(g); g.close(); print()
g = g5(); next(g); attempt(lambda: g.throw(KeyError("k")))
# gen expr closing over loop var; late binding
print([f() for f in [(lambda: i) for i in range(3)]], [list(x) for x in [(i * j for j in range(2)) for i in range(3)]])
# StopIteration conversions
def g6(): yield 1; raise StopIteration("a")
g = g6(); next(g); attempt(lambda: next(g))
def g7(): yield next(iter([]))
attempt(lambda: next(g7()))
attempt(lambda: list(x for x in [1] if next(iter([]))))
attempt(lambda: [x for x in [1] if next(iter([]))])
# exception groups
def eg():
    try:
        raise ExceptionGroup("a", [ValueError(1), ExceptionGroup("b", [TypeError(2), KeyError(3)])])
    except* (ValueError, KeyError) as e:
        print("first", e.exceptions, end=" ")
        raise RuntimeError("from handler") from e
    except* TypeError as e:
        print("second", e.exceptions, end=" ")
        raise
attempt(eg)
try: eg()
except ExceptionGroup as e:
    print(e.exceptions, [repr(x.__cause__) for x in e.exceptions], e.split(RuntimeError), e.subgroup(lambda x: isinstance(x, TypeError)), e.derive([ValueError()]))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", 5), lambda: BaseExceptionGroup("x", [ValueError()]), lambda: BaseExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x", (ValueError(),)).exceptions, lambda: ExceptionGroup("x", [ValueError()]).split(5), lambda: ExceptionGroup("x", [ValueError()]).subgroup((ValueError, 5))):
    attempt(bad)
e = ValueError("n"); e.add_note("note1"); e.add_note("note2"); print(e.__notes__)
attempt(lambda: e.add_note(5))
class E1(Exception):
    def __init__(self, a, b=2): super().__init__(a); self.a = a
    def __str__(self): return f"<{self.a}>"
attempt(lambda: (_ for _ in ()).throw(E1(1)))
print(repr(E1(5)), str(E1(5)), E1(5).args, repr(Exception()), str(Exception()), repr(Exception(1, 2)), str(Exception(1, 2)), str(KeyError("a")), repr(KeyError("a")), str(OSError(2, "no", "file")), OSError(2, "no").errno, str(UnicodeDecodeError("utf-8", b"a\xff", 1, 2, "bad")), SystemExit(3).code, StopIteration(5).value, ImportError("x", name="n", path="p").name, AttributeError("x", name="n", obj=1).obj, NameError("x", name="q").name)
