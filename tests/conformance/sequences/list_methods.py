a = [3, 1, 2]
a.append(4); a.insert(0, 9); a.insert(-1, 8); a.insert(100, 7); a.insert(-100, 6); print(a)
a.extend((1, 2)); a.extend("xy"); a.extend(i for i in range(2)); a.extend({5: 1}); a.extend(a[:2]); print(a)
print(a.pop(), a.pop(0), a.pop(-2), a, a.index(8), a.count(1), a.index(1, 4), a.index(2, 3, 20))
a.remove(1); a.remove("x"); a.reverse(); print(a)
b = a.copy(); print(b == a, b is a); b.clear(); print(b, len(a))
a.extend(a); print(len(a))
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("a"), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [].append(), lambda: [].append(1, 2), lambda: [].extend(5), lambda: [].insert(1), lambda: [].insert("a", 1), lambda: [].foo, lambda: [].index(), lambda: [1].sort(5), lambda: [].pop(1), lambda: ["a"].index("b"), lambda: [].count(), lambda: [].clear(1), lambda: [].reverse(x=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([].append(1), [1].sort(), [1].reverse(), [1].extend([2]), [1].insert(0, 0))
