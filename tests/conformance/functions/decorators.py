def twice(f):
    def wrapper(*a, **k): return f(*a, **k), f(*a, **k)
    wrapper.__name__ = f.__name__
    return wrapper
def repeat(n):
    def deco(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return deco
@twice
def hello(name="you"): return "hello " + name
@repeat(2)
@twice
def num(): return 7
@(lambda f: f())
def value(): return 42
@callable
def printed(): pass
class Deco:
    def __init__(self, f): self.f, self.calls = f, 0
    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)
    @staticmethod
    def mark(cls):
        cls.marked = True
        return cls
@Deco
def counted(x): return x * 2
@Deco.mark
class Marked: pass
decos = [repeat(3)]
@decos[0]
def listed(): return 0
print(hello(), hello("bob"), hello.__name__, num(), value, printed, counted(2), counted(3), counted.calls, Marked.marked, listed())
def memo(f):
    cache = {}
    def w(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
