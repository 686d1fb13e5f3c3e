class Count:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(Count(3)), sum(Count(4)), max(Count(5)), [x for x in Count(2)], dict(zip(Count(2), "ab")), 2 in Count(3), sorted(Count(3), reverse=True), list(map(str, Count(2))), tuple(Count(1)), set(Count(2)), ",".join(map(str, Count(3))), [*Count(2)], list(enumerate(Count(2), 5)), any(Count(1)), list(filter(lambda x: x > 1, Count(3))))
a, *b = Count(4)
print(a, b)
class NoIter: __iter__ = None
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class Raises:
    def __iter__(self): raise ValueError("in iter")
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise KeyError("in next")
class Old:
    def __getitem__(self, i): return [5, 6][i]
class OldBad:
    def __getitem__(self, i): raise TypeError("bad get")
for c in (NoIter, BadIter, NoNext, Raises, NextRaises, Old, OldBad, object):
    for f in (list, iter, lambda o: [x for x in o], sum, lambda o: [*o], lambda o: 5 in o, lambda o: next(o)):
        try:
            r = f(c())
            print(r if isinstance(r, (list, int, bool)) else type(r).__name__, end=" | ")
        except Exception as e:
            print(type(e).__name__, e, end=" | ")
    print()
it = iter(Old())
print(next(it), next(it), next(it, "end"))
calls = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(calls), 0)), list(calls))
try: iter(5, 0)
except TypeError as e: print(e)
