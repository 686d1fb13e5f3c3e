# Section 6.10: comparisons of values within and across the builtin types, membership, identity, chains.
import math


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


values = [1, 1.0, True, 1 + 0j, 0, "a", b"a", bytearray(b"a"), memoryview(b"a"), (1,), [1], range(1, 2), {1}, frozenset({1}), {1: 1}, {1: 1}.keys(), None, NotImplemented, ..., int, len, slice(1), float("nan"), float("inf"), -0.0]
names = [repr(value) if not isinstance(value, memoryview) else "memoryview" for value in values]
for name, value in zip(names, values):
    print(name, [other_name for other_name, other in zip(names, values) if value == other], [other_name for other_name, other in zip(names, values) if not value != other])
    orders = []
    for other_name, other in zip(names, values):
        try:
            orders.append((other_name, value < other, value >= other))
        except TypeError as error:
            assert str(error) == f"'<' not supported between instances of '{type(value).__name__}' and '{type(other).__name__}'", error
    print("  ", orders)
# Without loss of precision.
big = 2 ** 53
print(big == float(big), big + 1 == float(big), big + 1 > float(big), float(big) < big + 1, 10 ** 400 > 1e308, 10 ** 400 < math.inf, -10 ** 400 > -math.inf, 0.1 == 1 / 10, 2 ** 1024 == math.inf, 1 == 1 + 0j, 2 ** 53 + 1 == complex(2 ** 53), 10 ** 400 == math.nan, True < 2, False == 0.0, -0.0 == 0)
nan = float("nan")
print(3 < nan, nan < 3, nan == nan, nan != nan, [nan] == [nan], (nan,) == (nan,), {nan} == {nan}, {1: nan} == {1: nan}, nan in [nan], [nan].index(nan), [float("nan")] == [nan], [nan].count(nan), {nan: 1}[nan], (nan,) < (nan,), [nan, 1] < [nan, 2], max(nan, 1) is nan, sorted([2, nan, 1])[0])
print("a" < "b", "A" < "a", "" < "a", "ab" < "b", "\u00c7" == "\u0043\u0327", "é" > "z", "\U00010000" > "\uffff", b"a" == bytearray(b"a"), b"a" < bytearray(b"b"), bytearray(b"") <= b"", b"\xff" > b"a", memoryview(b"ab") == b"ab")
print([1, 2] == (1, 2), [1, 2] < [1, 2, 3], [1, 3] > [1, 2, 9], [] < [0], (1, "a") < (2, 3), [1, [2]] == [1, [2]], range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(3) == [0, 1, 2], [[1], 2] > [[0], 3])
print({1: 2, 3: 4} == {3: 4, 1: 2}, {1: [1]} == {1: [1]}, {1: 2} == {1: 3}, {1} < {1, 2}, {1} <= {1}, {1} < {1}, {1, 2} > {2, 3}, {1, 2} < {2, 3}, {1} == frozenset({1}), frozenset({1}) <= {1, 2}, {1: 1}.keys() == {1}, {1: 1}.keys() < {1, 2}, {1: 1}.items() == {(1, 1)}, set() < {1}, {1}.isdisjoint({2}))
for what, action in {"(1, 'a') < (1, 2)": lambda: (1, "a") < (1, 2), "[1] < (1,)": lambda: [1] < (1,), "range": lambda: range(1) < range(2), "dict": lambda: {} < {}, "complex": lambda: 1j < 2j, "set and list": lambda: {1} < [1], "str and bytes": lambda: "a" < b"a", "None": lambda: None < None, "object": lambda: object() < object(), "values": lambda: {}.values() < {}.values(), "type": lambda: int < str, "function": lambda: len < print, "1 < 'a'": lambda: 1 < "a", "slices": lambda: slice(1) < slice(2), "memoryview": lambda: memoryview(b"a") < memoryview(b"b"), "chain": lambda: 1 < 2 < "a", "no chain": lambda: 2 < 1 < "a", "mixed": lambda: sorted([1, "a"]), "min": lambda: min([], [1], ())}.items():
    attempt(what, action)

# Chains: each operand once, and no further than needed; every operator together.
log = []


def n(value):
    log.append(value)
    return value


print(n(1) < n(2) < n(3), n(1) < n(0) < n(9), n(1) == n(1.0) != n(2) > n(0) in [n(0)], n(3) > n(2) < n(5) is not None, log)


class Odd:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        log.append((self.name, other.name))
        return self.name if self.name != "falsy" else ""

    def __bool__(self):
        1 / 0


log.clear()
a, b, c, falsy = map(Odd, ("a", "b", "c", "falsy"))
print(a < b < c, repr(falsy < b < c), not a < b, a < falsy < c, log)

# Membership.
print(1 in [1.0], "b" in "abc", "" in "", "" in "a", "ac" in "abc", b"b" in b"abc", 98 in b"abc", b"" in b"", "k" in {"k": 1}, 1 in {"k": 1}, (1, 2) in {(1, 2)}, 2 in range(0, 5, 2), 3 not in range(0, 5, 2), 2.0 in range(3), 2.5 in range(3), "2" in range(3), None in [None], [] in [[]], 1 in {1: 1}.items(), (1, 1) in {1: 1}.items(), 1 in {1: 2}.values(), 2 in {1: 2}.values(), 1 in (x for x in [1, 2]), not 1 in [2], 1 in [1] == True, (1 in [1]) == True, "a" in ["ab"], 97 in bytearray(b"a"))
iterator = iter([1, 2, 3])
print(2 in iterator, list(iterator))
for what, action in {"int in str": lambda: 1 in "abc", "str in bytes": lambda: "a" in b"a", "256 in bytes": lambda: 256 in b"a", "in int": lambda: 1 in 5, "in None": lambda: 1 in None, "list in dict": lambda: [] in {}, "list in set": lambda: [1] in {1}, "set in set": lambda: {1} in {frozenset({1})}, "in type": lambda: 1 in int, "dict in keys": lambda: {} in {1: 1}.keys()}.items():
    attempt(what, action)

# Identity.
x = y = []
print(x is y, x is [], x is not [], None is None, () is None, True is not False, (1 < 2) is True, type(1) is int, x is not y, not x is y, NotImplemented is NotImplemented, ... is Ellipsis, id(x) == id(y), [] is [], int is type(True).__base__)
