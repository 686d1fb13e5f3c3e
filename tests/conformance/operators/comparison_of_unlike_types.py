pairs = [(1, "a"), ("a", None), ([], ()), ({}, []), (1j if False else 1, "x"), (None, None), (b"a", "a"), ({1}, [1]), (object, 1), (len, len), (range(2), 1)]
for a, b in pairs:
    print(a == b, a != b, end=" ")
    for symbol, op in (("<", lambda: a < b), ("<=", lambda: a <= b), (">", lambda: a > b), (">=", lambda: a >= b)):
        try:
            print(op(), end=" ")
        except TypeError as e:
            print("|", e, end=" ")
    print()
print(1 == 1.0, 1 == True, "1" == 1, b"a" == "a", [1] == (1,), {1} == frozenset({1}), 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)
print(float("nan") == float("nan"), float("nan") != float("nan"), [float("nan")] == [float("nan")])
n = float("nan")
print([n] == [n], n in [n], (n,) == (n,), n == n)
