a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a <= b, {3} < b, b >= {5}, a == {4, 3, 2, 1}, a != b, {1} < {1}, {1} <= {1}, not a.isdisjoint(b), a.isdisjoint([9]))
print(a.union(b, [9]), a.intersection([1, 2], (2,)), a.difference([1], {2}), a.symmetric_difference([1, 7]), a.issubset(range(10)), a.issuperset([1]), a.union(), a.intersection(), a.difference())
s = {1, 2, 3}
s |= {4}; s &= {2, 3, 4}; s -= {3}; s ^= {2, 9}; print(s)
s.intersection_update([4, 9, 1]); s.difference_update([9]); s.symmetric_difference_update({4, 5}); print(s)
f = frozenset([1, 2])
print(f | {3}, type(f | {3}).__name__, type({3} | f).__name__, f & [1][:0] if False else f & {1}, f == {1, 2}, {1, 2} == f, f - {1}, f ^ {2, 3}, f.union([5]), f.copy() is f, frozenset(f) is f, hash(f) == hash(frozenset({2, 1})))
for g in (lambda: a | [1], lambda: a & "x", lambda: a - (1,), lambda: a < [1], lambda: a <= 5, lambda: a ^ None, lambda: [1] | a, lambda: a.union(5), lambda: a.intersection([[]]), lambda: a + b, lambda: a.issubset(5), lambda: f.add(1), lambda: a > 1):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
