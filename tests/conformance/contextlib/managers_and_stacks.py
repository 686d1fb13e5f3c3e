from contextlib import *
@contextmanager
def tag(n):
    print('<', n)
    try: yield n
    except ValueError as e: print('caught', e)
    finally: print('>', n)
with tag('a') as t: print(t)
with tag('b'): raise ValueError('v')
try:
    with tag('c'): raise KeyError('k')
except KeyError as e: print('out', e)
@tag('deco')
def f(x): return x + 1
print(f(2), f.__name__, tag.__name__)
@contextmanager
def bad(): 
    if False: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
with suppress(ZeroDivisionError, KeyError): 1/0
with suppress(ValueError):
    raise ExceptionGroup('g', [ValueError(1)])
try:
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as e: print(repr(e))
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
with ExitStack() as st:
    st.enter_context(tag('x')); st.callback(print, 'cb', 1); st.push(lambda *a: print('push', a[0]))
    st.enter_context(tag('y'))
print('--')
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        raise ValueError('first')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
st = ExitStack(); st.callback(print, 'later'); s2 = st.pop_all(); st.close(); s2.close()
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
w = W()
with redirect_stdout(w): print('hidden')
print(w.t)
class D(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out')
@D()
def g(): print('g')
g()
class M(AbstractContextManager):
    def __exit__(self, *a): return True
with M() as m: raise ValueError
print(issubclass(M, AbstractContextManager), isinstance(C(), AbstractContextManager), isinstance(tag('q'), AbstractContextManager))
try: AbstractContextManager()
except TypeError as e: print(e)
@asynccontextmanager
async def at(n):
    print('a<', n); yield n; print('a>', n)
async def main():
    async with at(1) as v: print(v)
    async with AsyncExitStack() as s:
        await s.enter_async_context(at(2)); s.callback(print, 'sync'); s.enter_context(tag('t'))
        async def cb(): print('acb')
        s.push_async_callback(cb)
    async with nullcontext(7) as z: print(z)
co = main()
try: co.send(None)
except StopIteration: print('done')
try:
    with tag('n'): raise StopIteration('s')
except StopIteration as e: print('SI', e)
