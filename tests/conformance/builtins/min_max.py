print(min(1, 2), max(1, 2), min([3, 1, 2]), max("hello"), min({3: 1, 2: 5}), max([1, 5, 3], key=lambda x: -x), min("bca", key=ord), max([], default=0), min((), default=None), max(1, 2, 3, key=lambda x: x % 3), min([1.0, 1]), min(1, 1.0), max(True, 1), max([[1, 2], [1, 3]]), min(("b", 1), ("a", 2)), max(range(10)), min(x * x for x in (-2, 1)), max({"a": 1}.items()), max("a", "b", key=None))
calls = []
print(max([3, 1], key=lambda x: calls.append(x) or x), calls)
class L:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o): return self.v > o.v
print(min(L(3), L(1)).v, max([L(3), L(9)]).v)
for f in (lambda: min(), lambda: max([]), lambda: min(5), lambda: max(1, "a"), lambda: min(1, 2, default=3), lambda: max([1], foo=1), lambda: min(None), lambda: max([1, 2], key=5), lambda: max((), key=len), lambda: max(iter([]))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
