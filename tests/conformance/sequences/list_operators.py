a = [1, 2]
print(a + [3], a * 2, 2 * a, a == [1, 2], a != [1], a < [1, 3], a < [1, 2, 0], [] < a, a > [0, 9, 9], 2 in a, a + [] is a, a <= a, [1, "a"] == [1, "a"], [[1]] < [[2]])
for f in (lambda: a + (1,), lambda: a + 1, lambda: a * "x", lambda: a < 5, lambda: a < (1, 2), lambda: a - a, lambda: -a, lambda: a(), lambda: [1, "a"] < [1, 2], lambda: {a: 1}, lambda: hash(a), lambda: a.x, lambda: {[1]}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    a.x = 1
except AttributeError as e:
    print(e)
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        print("eq", self.v)
        return self.v == getattr(o, "v", o)
    __hash__ = None
print([E(1), E(2)] == [E(1), E(3)], E(2) in [1, 2], 2 in [E(1), E(2)], [E(1), E(2)].index(2), [E(5), 5].count(5), [1, E(1)] == [1, E(1), 2])
x = [E(3), 4]
x.remove(3)
print(len(x))
