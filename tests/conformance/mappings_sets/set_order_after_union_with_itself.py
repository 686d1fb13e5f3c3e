# The order in which a set iterates follows from how its table came to be.
words = [i * 7919 % 1000 for i in range(40)]
for n in range(0, 40, 3):
    v = set(words[:n])
    for k in range(0, n, 3):
        v.discard(words[k])
    w = words[5:n + 3]
    print(n, list(v | v), list(v.symmetric_difference(w)), list(v ^ set(w)), list(v.union(v)), list(v & v))
    f = frozenset(v)
    r = f.symmetric_difference(w)
    print(list(v.difference(dict.fromkeys(w))), list(f.difference({1: 0, None: 1})), list(v.difference(dict.fromkeys(words[:1]))))
    print(type(r).__name__, list(r), list(f | f), list(f.symmetric_difference(dict.fromkeys(w))))
print({1, 2}.symmetric_difference([2, 3, 3]), {1}.symmetric_difference(iter([1, 1])), frozenset("ab").symmetric_difference("bc") == {"a", "c"})
try:
    {1}.symmetric_difference(5)
except TypeError as error:
    print(error)
try:
    {1}.symmetric_difference([[]])
except TypeError as error:
    print(error)
