print(set(), {1}, {1, 1.0, True}, set("aab") == {"a", "b"}, sorted({3, 1, 2}), set([1, 2]), set(range(3)), {*[1, 2], *(2, 3)}, frozenset(), frozenset([1, 2]), frozenset("a"), len({1, 2, 2}), {(1, 2)}, {x % 3 for x in range(10)}, bool(set()), set({1: 2}), {frozenset([1])}, type({1}).__name__)
s = {1, 2}
s.add(3); s.add(1); s.discard(9); s.discard(2); print(s); s.remove(1); print(s, s.pop(), s); s.update([5, 6], {7}, (8,)); print(s, len(s)); c = s.copy(); c.clear(); print(c, len(s), 5 in s, 9 in s, 5 not in s)
for f in (lambda: set(5), lambda: {[]}, lambda: {{}}, lambda: {1}.remove(2), lambda: set().pop(), lambda: {1}.add([]), lambda: {1}[0], lambda: hash({1}), lambda: set(1, 2), lambda: {1}.foo, lambda: {1} + {2}, lambda: [] in {1}, lambda: {1}.remove([]), lambda: {1}.discard({}), lambda: set(x=1), lambda: frozenset([1]).add(2), lambda: {1}.remove("a'b"), lambda: {1}.update(5), lambda: {1}()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({2} in {frozenset({2})}, {1: 0}.keys() == {1}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset("ab"): 1}[frozenset("ba")])
