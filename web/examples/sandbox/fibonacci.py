def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print("fib(25) =", fib(25))

numbers = fibonacci()
print("the first fifteen:", *[next(numbers) for _ in range(15)])

a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print("the 300th:", a)
