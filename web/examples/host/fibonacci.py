import time

import hognose

print(hognose.run("""
def fibonacci(count):
    a, b = 0, 1
    for _ in range(count):
        yield a
        a, b = b, a + b

list(fibonacci(15))
"""))

source = """
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

fib(n)
"""


def timed(what, run):
    started = time.perf_counter()
    value = run()
    print(f"{what:<22} fib(25) = {value} in {(time.perf_counter() - started) * 1000:.1f} ms")


# The same program in the sandbox, and in Pyodide's CPython.
program = hognose.Program(source, inputs=["n"])
timed("in the sandbox:", lambda: program.run(inputs={"n": 25}))


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


timed("in Pyodide itself:", lambda: fib(25))
