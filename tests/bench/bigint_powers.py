"""Modular powers, factorials and Fibonacci numbers of a few thousand bits."""


def fib(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def factorial(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


p = 2 ** 521 - 1
assert all(pow(a, p - 1, p) == 1 for a in (3, 5, 7, 11, 13, 17, 19, 23))
assert fib(30000) % 1000007 == 181597
assert factorial(1500) % (10 ** 9 + 7) == 367552188
assert (3 ** 8000 // 7 ** 2500) % 10 ** 9 == 436750824
