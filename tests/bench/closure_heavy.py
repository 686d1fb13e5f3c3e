"""Closures, lambdas, decorators, partial application, nonlocal counters."""


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step


def compose(*functions):
    def run(x):
        for f in functions:
            x = f(x)
        return x

    return run


def traced(f):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@traced
def add(a, b=1):
    return a + b


step = counter()
for _ in range(60000):
    step()
pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
total = sum(map(pipeline, range(20000)))
for i in range(15000):
    add(i, b=2)
    add(i)
assert step(0) == 60000 and total == sum(2 * i - 1 for i in range(20000)) and add.calls == 30000
adders = [lambda x, n=n: x + n for n in range(50)]
assert sum(f(1) for _ in range(400) for f in adders) == 510000
