print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, [0] * 3, 2 * [1, 2], (1,) * 2, b"x" * 3, "é" * 2, "ab" * True)
nested = [[0]] * 2
nested[0].append(1)
print(nested, nested[0] is nested[1])
for f in (lambda: "a" * "b", lambda: [1] * 1.5, lambda: "a" * None, lambda: (1,) * "2", lambda: {1} * 2, lambda: "a" * 2 ** 70, lambda: [1] * [2]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __index__(self): return 3
print("ab" * I(), I() * [1], b"z" * I())
print("" * 10 ** 9, [] * 10 ** 9, () * 10 ** 9)
