print([], [1], [1, [2, [3]]], list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(x * x for x in range(3)), [*range(3), *"ab", *[]], list([1, 2]) == [1, 2], [1, 2,], list(b"ab"), list(map(str, [1])), list({5}))
a = [1]
a.append(a)
print(a, repr(a), a[1] is a, str([a, a]))
b = []
b.append((b,))
print(b, [[]] * 2, [None, True, ...], ["a", b"b", 1.0, 2 ** 70])
for f in (lambda: list(5), lambda: list(None), lambda: list(1, 2), lambda: list(x=1), lambda: list(object)):
    try:
        print(f())
    except TypeError as e:
        print(e)
