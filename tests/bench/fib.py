"""Doubly recursive Fibonacci numbers: calls, comparisons and small integers."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(24) == 46368
