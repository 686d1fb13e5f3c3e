def numbers():
    n = 1
    while True:
        yield n
        n += 1
def take(k, it):
    for _, x in zip(range(k), it): yield x
def only(pred, it): return (x for x in it if pred(x))
def primes():
    seen = []
    for n in numbers():
        if n > 1 and all(n % p for p in seen):
            seen.append(n)
            yield n
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)
def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start
@coroutine
def printer(prefix):
    while True:
        x = yield
        print(prefix, x)
@coroutine
def broadcast(*targets):
    while True:
        x = yield
        for t in targets: t.send(x)
print(list(take(10, primes())), list(take(3, window(primes(), 3))), list(take(3, only(lambda n: n % 7 == 0, numbers()))))
b = broadcast(printer("a"), printer("b"))
b.send(1); b.send(2)
def scheduler(tasks):
    while tasks:
        t = tasks.pop(0)
        try:
            print(next(t), end=" ")
            tasks.append(t)
        except StopIteration as e:
            print("done", e.value, end=" ")
def task(name, n):
    for i in range(n): yield f"{name}{i}"
    return name
scheduler([task("x", 2), task("y", 3), task("z", 1)])
print()
