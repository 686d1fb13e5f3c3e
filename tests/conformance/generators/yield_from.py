def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "result"
def outer():
    r = yield from inner()
    print("r", r)
    r2 = yield from [10, 20]
    print("r2", r2)
    return (yield from empty())
def empty():
    return 99
    yield
g = outer()
print(next(g), g.send("a"), g.send("b"), next(g))
try:
    next(g)
except StopIteration as e:
    print("final", e.value)
def deleg():
    try:
        yield from thrower()
    except KeyError as e:
        print("outer caught", e)
        yield "after"
def thrower():
    try: yield 1
    except ValueError as e:
        print("inner caught", e)
        yield 2
g = deleg()
print(next(g), g.throw(ValueError("v")), g.throw(KeyError("k")), list(g))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it value")
        return self.n
    def send(self, v):
        print("send", v)
        return self.__next__()
def use():
    r = yield from It()
    print("returned", r)
g = use()
print(next(g), g.send("q"))
print(list(g))
for bad in (5, None):
    def f(): yield from bad
    try:
        next(f())
    except TypeError as e:
        print(e)
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(list(deep(50))[-3:], sum(deep(200)), list((lambda: (yield from "ab"))()))
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", [1], {2: 3}, range(2), (x for x in "z"))))
class NoThrow:
    def __iter__(self): return self
    def __next__(self): return "n"
def h():
    yield from NoThrow()
g = h(); next(g)
try:
    g.throw(ValueError("direct"))
except ValueError as e:
    print(e)
try:
    g = h(); next(g); g.send(5)
except AttributeError as e:
    print(e)
