"""Pipelines of generators: yield, yield from, send, generator expressions."""


def numbers(n):
    for i in range(n):
        yield i


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def pairs(source):
    previous = None
    for x in source:
        if previous is not None:
            yield previous, x
        previous = x


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def averager():
    total = count = 0
    average = 0.0
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


assert sum(b - a for a, b in pairs(evens(numbers(60000)))) == 59998
assert sum(tree(12)) == 2 ** 13 - 12 - 2
average = averager()
next(average)
for i in range(20000):
    last = average.send(i)
assert last == 9999.5
assert sum(x * x for x in (y + 1 for y in numbers(40000)) if x % 3) == 14222755568889
