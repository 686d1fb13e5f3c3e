def numbers(n):
    for i in range(n):
        got = yield double(i)
        if got is not None:
            print("got", got, double(got))


def outer():
    result = yield from inner()
    yield ask(result)[0]


def inner():
    yield double(1)
    return double(2)


print(list(numbers(3)), sum(numbers(4)), ",".join(str(n) for n in numbers(3)))
print(sum(double(i) for i in range(5)), [double(i) for i in range(3)], {double(i) for i in range(2)}, {i: double(i) for i in range(2)})
running = numbers(3)
print(next(running), running.send(10), next(running))
print(list(outer()), max(numbers(4)), tuple(numbers(2)), dict(zip("ab", numbers(2))))
first, *rest = numbers(4)
print(first, rest)
print(list(map(double, range(3))), list(filter(lambda n: double(n) > 2, range(4))))
