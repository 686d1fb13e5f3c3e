def g():
    yield 1
    raise StopIteration("inside")
it = g()
print(next(it))
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def h():
    yield next(iter([]))
try:
    list(h())
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
try:
    list(next(iter([])) for _ in range(2))
except RuntimeError as e:
    print(e)
def ok():
    try: next(iter([]))
    except StopIteration: return
    yield
print(list(ok()))
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(5)
print(list(It()), [x for x in It()], next(It(), "d"))
try:
    next(It())
except StopIteration as e:
    print(e.value, e.args)
g2 = (x for x in It())
print(list(g2))
def r():
    return [1, 2]
    yield
try:
    next(r())
except StopIteration as e:
    print(e.value, e)
def t():
    return (1, 2)
    yield
try:
    next(t())
except StopIteration as e:
    print(e.value, e.args, repr(e))
