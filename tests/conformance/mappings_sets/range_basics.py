for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(-5, 5, 2), range(2 ** 70, 2 ** 70 + 3), range(0, -10, -4)):
    print(r, list(r), len(r), bool(r), list(reversed(r)), r[::-1], r[1:3], r.start, r.stop, r.step)
r = range(0, 20, 3)
print(r[2], r[-1], r[1:4], r[::2], 9 in r, 10 in r, 9.0 in r, "a" in r, r.index(9), r.count(9), r.count(10), range(3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(5) != [0, 1, 2, 3, 4], sum(range(101)), max(range(5)), min(range(5, 1, -1)), range(True, 3), repr(range(1, 2, 1)), repr(range(1, 2, 5)))
class I:
    def __index__(self): return 3
print(range(I()), range(10)[I()], I() in range(5), type(iter(range(3))).__name__, range(10 ** 20)[10 ** 19], len(range(10 ** 15)), 10 ** 18 in range(0, 10 ** 20, 10), range(10 ** 20)[-1])
for f in (lambda: range(), lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(3)[3], lambda: range(3)[-4], lambda: range(3)["a"], lambda: range(1, 2, 3, 4), lambda: range(3).index(5), lambda: len(range(10 ** 30)), lambda: range(3) + range(3), lambda: range(3) < range(4), lambda: range(stop=3), lambda: range(None), lambda: range(3).foo, lambda: range(3).index("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    range(3).start = 1
except AttributeError as e:
    print(e)
try:
    range(3)[0] = 1
except TypeError as e:
    print(e)
it = iter(range(3)); print(next(it), list(it), list(it), it.__length_hint__())
