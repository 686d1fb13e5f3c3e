print(sorted([3, 1, 2]), sorted("bca"), sorted({2: 0, 1: 0}), sorted([1, 2, 3], reverse=True), sorted(["bb", "a", "ccc"], key=len), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([True, 0, 2]), sorted([1.5, 1, -2]), sorted([], key=len), sorted((x for x in [2, 1])), sorted(["B", "a"], key=str.lower), sorted([[3], [1, 2], []]), sorted([{1, 2}, {1}], key=len), sorted(range(10), key=lambda x: (x % 3, -x)))
students = [("ann", "B", 15), ("bob", "A", 12), ("cat", "B", 10)]
print(sorted(students, key=lambda s: s[2]), sorted(students, key=lambda s: (s[1], s[2])), sorted(students, key=lambda s: s[1]), sorted(students, key=lambda s: s[1], reverse=True))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(set(words), key=lambda w: (-words.count(w), w)), sorted(words, key=lambda w: w[::-1]))
