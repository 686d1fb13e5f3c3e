def echo():
    got = None
    while True:
        got = yield ("got", got)
g = echo()
print(next(g), g.send(1), g.send("x"), next(g))
def avg():
    total = n = 0
    value = None
    while True:
        x = yield value
        total += x
        n += 1
        value = total / n
a = avg()
next(a)
print(a.send(10), a.send(20), a.send(60))
def two():
    x = yield 1
    y = yield x * 2
    return x + y
g = two()
print(next(g), g.send(5))
try:
    g.send(7)
except StopIteration as e:
    print("value", e.value)
try:
    g.send(1)
except StopIteration as e:
    print("after", e.value)
g = echo()
try:
    g.send("early")
except TypeError as e:
    print(e)
print(g.send(None))
def expr():
    print("x", (yield 1) + (yield 2), [(yield 3), (yield 4)])
g = expr()
print(next(g), g.send(10), g.send(20), g.send("a"))
try:
    g.send("b")
except StopIteration:
    print("end")
