# The dialects in which builtin functions, methods, slots and constructors complain of their arguments.
class IntSub(int):
    pass
calls = [
    lambda: [].append(), lambda: [].append(1, 2), lambda: [].clear(1), lambda: [].pop(1, 2), lambda: [].insert(1), lambda: "".find(), lambda: "".join(), lambda: [].append(x=1),
    lambda: (5).bit_length(1), lambda: IntSub(5).bit_length(x=1), lambda: getattr(IntSub(5), "bit_length")(1), lambda: (5).__add__(), lambda: (5).__add__(1, 2), lambda: (5).__pow__(), lambda: (5).__abs__(1),
    lambda: [].__setitem__(1), lambda: [].__getitem__(), lambda: {}.__contains__(), lambda: (5).__round__(1, 2), lambda: (5).__add__(x=1), lambda: int.__add__(), lambda: int.__add__("a", 1),
    lambda: int.bit_length(), lambda: int.bit_length("a"), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: sum(), lambda: sum([], 0, 0), lambda: sum([], x=1), lambda: sorted(), lambda: sorted([], 1),
    lambda: sorted([], x=1), lambda: pow(1), lambda: pow(1, 2, 3, 4), lambda: pow(1, 2, x=3), lambda: pow(1, exp=2, base=1), lambda: round(), lambda: enumerate(), lambda: enumerate(x=1), lambda: enumerate([], 1, 2),
    lambda: reversed(), lambda: zip(x=1), lambda: int(1, 2, 3), lambda: float(1, 2), lambda: list(1, 2), lambda: list(x=1), lambda: tuple(1, 2), lambda: set(1, 2), lambda: str(1, 2, 3, 4), lambda: str(1, "utf-8"),
    lambda: str("a", 1), lambda: bool(1, 2), lambda: range(), lambda: range(1, 2, 3, 4), lambda: slice(), lambda: type(None)(1), lambda: "a".replace("b"), lambda: "a".replace("b", None), lambda: "a".count(None),
    lambda: {1}.union(x=1), lambda: eval(), lambda: eval("1", 2), lambda: eval("1", {}, 2), lambda: eval("1", "x"), lambda: format(1, None), lambda: str.maketrans(None, None), lambda: str.maketrans("a", "b", 1),
    lambda: __import__(1), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: float.from_number("1"), lambda: complex.from_number(None), lambda: int.from_bytes(), lambda: int.from_bytes([1], 2),
]
for number, call in enumerate(calls):
    try:
        print(number, call())
    except Exception as e:
        print(number, type(e).__name__, e)
print(type(int.__add__).__name__, type(int.__round__).__name__, type(list.__getitem__).__name__, type(tuple.__getitem__).__name__, type((1).__add__).__name__, type([].__getitem__).__name__)
