print(sum([1, 2, 3]), sum([]), sum([1], 10), sum((1.5, 2)), sum(range(5)), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum(x for x in (1, 2)), sum({1: "a", 2: "b"}), sum([True, True]), sum([1], start=5), sum([10 ** 20, 1]), any([]), any([0, 1]), all([]), all([1, 0]), any(x > 2 for x in range(5)), all(isinstance(x, int) for x in [1, 2]), any("", ) if False else any(""), all("ab"), any({0: 1}), all((1, [])))
seen = []
print(any(seen.append(x) or x > 1 for x in range(5)), seen, all(seen.append(x) or x < 7 for x in range(5, 10)), seen)
for f in (lambda: sum("ab"), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([1, "a"]), lambda: sum(), lambda: any(5), lambda: all(None), lambda: any(), lambda: sum([b"a"], b""), lambda: sum([[]]), lambda: sum([1], 2, 3), lambda: any(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + (o.v if isinstance(o, N) else o))
    __radd__ = __add__
print(sum([N(1), N(2)]).v, sum([N(1)], N(5)).v)
