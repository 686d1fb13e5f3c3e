def g():
    try:
        for i in range(10):
            print("yield", i)
            yield i
    finally:
        print("closing")
it = g()
for x in it:
    if x == 1: break
print("after break")
it.close()
for x in g():
    pass
else:
    print("else")
def f():
    it = g()
    for x in it:
        if x == 2:
            it.close()
            return x
print(f())
def local_state():
    a = [1]
    b = {"k": 2}
    while a:
        c = yield a[-1], b
        if c: a.append(c)
        else: a.pop()
s = local_state()
print(next(s), s.send(5), s.send(6), s.send(0), s.send(0), next(s, None))
def exc_state():
    try:
        raise ValueError("v")
    except ValueError:
        yield "in handler"
        try:
            raise
        except ValueError as e:
            yield f"reraised {e}"
print(list(exc_state()))
e = exc_state()
next(e)
try:
    raise KeyError("outer")
except KeyError as k:
    print(next(e), k)
