# Exit stacks, generator managers and their errors, in the synchronous and the asynchronous kind.
import contextlib, sys
from contextlib import *


def t(f, *args):
    try:
        print(f(*args))
    except BaseException as e:
        chain = []
        while e is not None and len(chain) < 6:
            chain.append(repr(e))
            e = e.__context__
        print("raised", chain)


def run(coroutine):
    try:
        while True: coroutine.send(None)
    except StopIteration as e:
        return e.value


@contextmanager
def log(name, swallow=False, fail=None, late=None):
    print("enter", name)
    try:
        yield name
    except Exception as e:
        print("saw", name, repr(e))
        if fail: raise fail
        if not swallow: raise
    print("leave", name)
    if late: raise late


def sequence(*managers, error=None):
    with ExitStack() as stack:
        got = [stack.enter_context(m) for m in managers]
        print(got)
        if error: raise error
    return "after"


t(lambda: sequence(log("a"), log("b")))
t(lambda: sequence(log("a"), log("b"), error=ValueError(1)))
t(lambda: sequence(log("a", swallow=True), log("b"), error=ValueError(1)))
t(lambda: sequence(log("a"), log("b", swallow=True), error=ValueError(1)))
t(lambda: sequence(log("a"), log("b", fail=KeyError("k")), error=ValueError(1)))
t(lambda: sequence(log("a", swallow=True), log("b", fail=KeyError("k")), log("c"), error=ValueError(1)))
t(lambda: sequence(log("a", late=OSError("o")), log("b", swallow=True), error=ValueError(1)))
t(lambda: sequence(log("a", late=StopIteration("late")), log("b")))
t(lambda: sequence(log("a"), error=StopIteration("si")))
t(lambda: sequence(log("a"), error=RuntimeError("re")))
t(lambda: sequence(log("a"), error=GeneratorExit("ge")))
t(lambda: sequence(log("a"), error=KeyboardInterrupt()))


def stacked_errors():
    def boom(e): raise e
    with ExitStack() as stack:
        for i in range(3): stack.callback(boom, ValueError(i))
        raise KeyError("body")
t(stacked_errors)
def inside_handler():
    try:
        raise OSError("outer")
    except OSError:
        stacked_errors()
t(inside_handler)
def cause():
    with ExitStack() as stack:
        @stack.callback
        def f():
            try: raise ValueError("inner")
            except ValueError as e: raise TypeError("wrapped") from e
        raise KeyError("body")
t(cause)

s = ExitStack()
print(s.push(id) is id, s.callback(len, ()) is len, s.push(log("pushed")).__class__.__name__, s.__enter__() is s)
s.pop_all()
s = ExitStack(); s.callback(print, 1, 2, sep="-", end="!\n"); s.push(lambda *a: print(a[0].__name__ if a[0] else None) or True)
t(lambda: s.__exit__(ValueError, ValueError(3), None)); t(s.close)
with ExitStack() as s:
    s.callback(print, "moved"); other = s.pop_all(); print(type(other).__name__)
other.close(); other.close()
class MyStack(ExitStack): pass
print(type(MyStack().pop_all()).__name__, isinstance(MyStack(), AbstractContextManager))
t(lambda: ExitStack().enter_context(object())); t(lambda: ExitStack().enter_context(nullcontext)); t(lambda: ExitStack().callback()); t(lambda: ExitStack().push(5).real)
class Odd:
    def __enter__(self): return "odd"
    def __exit__(self, *a): print("odd exit", a[1]); return True
with ExitStack() as s: print(s.enter_context(Odd())); 1 / 0
class Attr:
    pass
a = Attr(); a.__enter__ = a.__exit__ = lambda *x: None
t(lambda: ExitStack().enter_context(a))
class NoEnter:
    def __exit__(self, *a): print("only exit")
with ExitStack() as s: s.push(NoEnter())

m = log("again")
with m: pass
t(lambda: m.__enter__())
t(lambda: next(m.gen))
m = log("x"); m.__enter__(); t(lambda: m.__exit__(ValueError, None, None))
m = log("y", swallow=True); m.__enter__(); t(lambda: m.__exit__(ValueError, ValueError("v"), None))
@contextmanager
def stubborn():
    try: yield 1
    except ValueError: yield 2
t(lambda: sequence(stubborn(), error=ValueError()))
@contextmanager
def more(): yield 1; yield 2
t(lambda: sequence(more()))
@contextmanager
def closes_badly():
    try:
        yield 1
        yield 2
    except GeneratorExit: yield 3
t(lambda: sequence(closes_badly()))
@contextmanager
def documented(a, *, b=1):
    "A doc."
    yield a, b
print(documented.__doc__, documented.__name__, documented.__wrapped__.__name__, documented(1).__doc__, documented(1).args, documented(1, b=2).kwds, documented(1).func.__name__)
t(lambda: documented())
@documented(1)
def decorated(x): "D"; return x * 2
print(decorated(4), decorated(5), decorated.__doc__, decorated.__name__)

@contextmanager
def chained():
    try: yield
    except ValueError as e: raise RuntimeError("from") from e
t(lambda: sequence(chained(), error=ValueError("v")))
def own_stop():
    with log("s"):
        raise StopIteration("mine")
t(own_stop)

with suppress(): print("no classes")
with suppress(LookupError, ArithmeticError): {}[1]
with suppress(ValueError) as nothing: print(nothing)
def group():
    with suppress(ValueError, KeyError):
        raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)])])
t(group)
t(lambda: suppress(ValueError).__exit__(None, None, None))

class Out:
    def __init__(self): self.text = []
    def write(self, s): self.text.append(s)
    def flush(self): pass
o, e = Out(), Out()
r = redirect_stdout(o)
with r as target, redirect_stderr(e):
    print("to o"); print("to e", file=sys.stderr)
    with r: print("nested")
print(o.text, e.text, target is o)
try:
    with redirect_stdout(o): raise ValueError
except ValueError: print("back")
class Thing:
    def close(self): print("close")
    async def aclose(self): print("aclose")
try:
    with closing(Thing()) as c: raise ValueError
except ValueError: print(type(c).__name__)
print(nullcontext().__enter__(), nullcontext(3).enter_result)
print(sorted(contextlib.__all__), AbstractContextManager[int], AbstractAsyncContextManager[int].__origin__.__name__)
class Duck:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class Half:
    def __enter__(self): pass
    __exit__ = None
class ADuck:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
print([(issubclass(c, AbstractContextManager), issubclass(c, AbstractAsyncContextManager)) for c in (Duck, Half, ADuck, nullcontext, ExitStack, AsyncExitStack, closing, aclosing, suppress, redirect_stdout, int)])
class Sub(AbstractContextManager):
    def __exit__(self, *a): return super().__exit__(*a)
with Sub() as sub: print(type(sub).__name__)
t(AbstractAsyncContextManager)
print(issubclass(Duck, Sub))
class Dec(ContextDecorator):
    def __init__(self, n): self.n = n
    def __enter__(self): print("dec", self.n); return self
    def __exit__(self, *a): print("done"); return a[0] is ValueError
@Dec(1)
def f(x):
    "doc f"
    if x: raise ValueError
    return "value"
print(f(0), f(1), f.__name__, f.__doc__, f.__wrapped__(0))


@asynccontextmanager
async def alog(name, swallow=False, fail=None, late=None):
    "Async doc."
    print("aenter", name)
    try:
        yield name
    except Exception as e:
        print("asaw", name, repr(e))
        if fail: raise fail
        if not swallow: raise
    print("aleave", name)
    if late: raise late
async def asequence(*managers, error=None):
    async with AsyncExitStack() as stack:
        got = [await stack.enter_async_context(m) for m in managers]
        stack.enter_context(log("sync"))
        print(got)
        if error: raise error
    return "after"
for make in (lambda: asequence(alog("a"), alog("b")), lambda: asequence(alog("a"), alog("b"), error=ValueError(1)), lambda: asequence(alog("a", swallow=True), alog("b", fail=KeyError("k")), error=ValueError(1)),
             lambda: asequence(alog("a", late=OSError("o")), alog("b", swallow=True), error=ValueError(1)), lambda: asequence(alog("a", late=StopIteration("x"))), lambda: asequence(alog("a", late=StopAsyncIteration("x"))),
             lambda: asequence(alog("a"), error=StopAsyncIteration("y")), lambda: asequence(alog("a"), error=StopIteration("z")), lambda: asequence(alog("a"), error=GeneratorExit())):
    t(lambda: run(make()))
@asynccontextmanager
async def amore(): yield 1; yield 2
@asynccontextmanager
async def anone():
    if False: yield
@asynccontextmanager
async def astubborn():
    try: yield 1
    except ValueError: yield 2
t(lambda: run(asequence(amore()))); t(lambda: run(asequence(anone()))); t(lambda: run(asequence(astubborn(), error=ValueError("q"))))
@alog("decorator")
async def adecorated(x): "AD"; return x + 1
print(run(adecorated(1)), run(adecorated(2)), adecorated.__name__, adecorated.__doc__, alog.__doc__, alog("q").__doc__)
async def mixed():
    stack = AsyncExitStack()
    async def later(*a): print("later", a)
    async def exits(t, v, tb): print("exits", t and t.__name__); return True
    print(stack.push_async_callback(later, 1) is later, stack.push_async_exit(exits) is exits, stack.callback(print, "cb") is print)
    stack.push(lambda t, v, tb: print("push", t)); stack.push_async_exit(alog("pae"))
    moved = stack.pop_all(); await stack.aclose()
    print(type(moved).__name__)
    async with moved: raise ValueError("swallowed")
    await moved.aclose()
    async with aclosing(Thing()) as th: print(type(th).__name__)
    async with nullcontext("n") as n: print(n)
    for bad in (5, log("sync only")):
        try: await AsyncExitStack().enter_async_context(bad)
        except TypeError as e: print(e)
    print(hasattr(AsyncExitStack, "close"), hasattr(AsyncExitStack, "__enter__"))
    class AD(ContextDecorator): pass
    m = alog("twice")
    async with m: pass
    try: await m.__aenter__()
    except AttributeError as e: print(e)
run(mixed())
