s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s: s.discard(x)
except RuntimeError as e:
    print(e)
for x in {7}: print(x)
it = iter({5})
print(next(it), next(it, "end"), type(it).__name__, sum({1, 2, 3}), min({3, 1}), max({3, 1}), sorted({"b", "a"}), list({1}), tuple({2}), [*{3}], all({1, 2}), any({0}), {x * 2 for x in {1, 2}} == {2, 4}, len({i for i in range(1000)}))
s = set(range(1000))
for i in range(0, 1000, 3): s.remove(i)
print(len(s), 999 in s, 998 in s, sum(s))
a = {1}
a.update(a); a |= a; print(a); a -= a; print(a)
print(set("hello") & set("world") == {"l", "o"}, sorted(set("hello") - set("world")), {1, 2}.union(*[[3], [4]]))
class S(set):
    def add(self, x):
        print("add", x)
        super().add(x)
s = S([1]); s.add(2); print(s, type(s | {3}).__name__, s == {1, 2}, repr(S()), isinstance(s, set), len(s))
class F(frozenset):
    def __new__(cls, *a): return super().__new__(cls, a)
print(F(1, 2), repr(F()), hash(F(1)) == hash(frozenset([1])), F(1) == {1}, {F(1): 2}[frozenset([1])])
