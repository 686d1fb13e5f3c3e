def inner(n):
    for i in range(n):
        yield 10 // (2 - i)
def outer():
    yield from inner(5)
def consume():
    for x in outer():
        print(x)
consume()
