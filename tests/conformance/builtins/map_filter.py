m = map(str, [1, 2])
print(type(m).__name__, next(m), list(m), list(m), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(None.__class__, [])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x % 2, range(5))), list(map(int, "123")), list(filter(str.isalpha, "a1b")), iter(m) is m, sum(map(len, ["a", "bc"])), dict(map(lambda x: (x, x * x), range(3))), list(map(lambda *a: a, [1], "x", (None,))), list(filter(int, ["0", "1"])), list(map([].append, [1])))
def noisy(x): print("call", x); return x
it = map(noisy, [1, 2, 3]); print("lazy"); print(next(it)); print(list(filter(noisy, [0, 1])))
def gen():
    yield 1
    raise ValueError("in source")
it = map(lambda x: x * 2, gen()); print(next(it))
try: next(it)
except ValueError as e: print(e)
it = map(lambda x: 1 // x, [1, 0, 2]); print(next(it))
try: next(it)
except ZeroDivisionError as e: print(e)
print(next(it), next(it, "end"))
for f in (lambda: map(), lambda: map(str), lambda: filter(str), lambda: map(str, 5), lambda: list(map(5, [1])), lambda: filter(None, 5), lambda: next(map(str, [])), lambda: list(map(lambda a: a, [1], [2])), lambda: list(filter(lambda: 1, [1])), lambda: map(str, [], foo=1), lambda: len(map(str, []))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(map(lambda a, b: (a, b), [1, 2], [3, 4], strict=True)))
try: list(map(lambda a, b: 0, [1, 2], [3], strict=True))
except ValueError as e: print(e)
