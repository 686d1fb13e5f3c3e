print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(2 ** 61 - 2), hash(10 ** 30), hash(-10 ** 30), hash(True))
print(hash(1.0), hash(2.0 ** 70) == hash(2 ** 70), hash(0.5), hash(-0.0), hash(1.5), hash(float("inf")), hash(float("-inf")), hash(1e100), hash(-1.0))
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, {2 ** 70: 1}[2.0 ** 70])
print(hash((1, 2)), hash(()), hash((1, (2, 3))), hash(None) == hash(None), hash(range(3)) == hash(range(0, 3)))
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash((1.5, -1, True)))
