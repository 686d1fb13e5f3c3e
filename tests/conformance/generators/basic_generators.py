def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
def squares():
    for x in range(3): yield x, x * x
def empty():
    return
    yield
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = count(3)
print(iter(g) is g, next(g), next(g), next(g), next(g, None), list(count(4)), list(squares()), list(empty()), [f for f, _ in zip(fib(), range(10))], sum(count(101)), max(count(5)), dict(squares()), 3 in count(5), 9 in count(5), [*count(2), *count(3)], type(g).__name__, g.__name__, g.__qualname__, tuple(map(str, count(2))))
try:
    next(empty())
except StopIteration as e:
    print("StopIteration", e.value, e.args)
a, b, *c = count(5)
print(a, b, c, list(enumerate(count(2))), sorted(count(3), reverse=True), list(zip(count(2), fib())))
def tree(t):
    if t:
        yield from tree(t[0])
        yield t[1]
        yield from tree(t[2])
print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def perm(xs):
    if not xs: yield []
    for i, x in enumerate(xs):
        for p in perm(xs[:i] + xs[i + 1:]): yield [x] + p
print(list(perm([1, 2, 3])), g.gi_frame is None, g.gi_running, count(1).gi_code.co_name)
