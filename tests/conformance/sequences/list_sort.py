a = [3, 1, 2, -5, 2.5, True, 0]
a.sort(); print(a)
a.sort(reverse=True); print(a)
w = ["banana", "Apple", "cherry", "apple", "Banana"]
w.sort(); print(w)
w.sort(key=str.lower); print(w)
w.sort(key=len, reverse=True); print(w)
print(sorted(w, key=lambda s: (s[0].lower(), -len(s), s)), sorted({3: 1, 1: 2}), sorted("hello"), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted(range(5), key=lambda x: -x), sorted([], key=None))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
for f in (lambda: [1, "a"].sort(), lambda: sorted([None, None]), lambda: sorted([1], lambda x: x), lambda: sorted([1, 2], key=5), lambda: sorted(5), lambda: [3, 1].sort(cmp=1), lambda: sorted([1, 2], reverse="x"), lambda: sorted(), lambda: sorted([{}, {}]), lambda: sorted([1j] if False else [object, int])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
big = [(i * 7919) % 1009 for i in range(500)]
s = sorted(big)
print(all(s[i] <= s[i + 1] for i in range(499)), s[:5], s[-5:], sorted(big, reverse=True) == s[::-1])
