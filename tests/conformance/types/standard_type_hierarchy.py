# Sections 3.1 and 3.2.1 to 3.2.7: identity, type and value; the single objects; numbers, sequences, sets and dictionaries as the reference describes them.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


# Identity, type, value; what is mutable; what containers compare and hash.
c, d = [], []
e = f = []
print(c is d, e is f, id(e) == id(f), type(c) is list, c == d, isinstance(type(c), type), type(type) is type)
inner = [1]
pair = (inner, 2)
inner.append(3)
print(pair, pair == ([1, 3], 2))
attempt(lambda: hash(pair))
attempt(lambda: pair.__setitem__(0, 1))

# None, NotImplemented, Ellipsis.
print(None, bool(None), type(None)() is None, (lambda: None)(), type(NotImplemented)() is NotImplemented, type(...)() is ..., Ellipsis is ..., bool(...), repr(...), repr(NotImplemented))
for action in (lambda: bool(NotImplemented), lambda: not NotImplemented, lambda: NotImplemented or 1, lambda: 1 if NotImplemented else 2, lambda: type(None)(1), lambda: type(...)(1), lambda: type("N", (type(None),), {}), lambda: type("E", (type(...),), {}), lambda: None.x, lambda: setattr(..., "x", 1), lambda: NotImplemented(), lambda: ...(), lambda: None + 1):
    attempt(action)
print(NotImplemented == NotImplemented, None == 0, {None: 1, ...: 2, NotImplemented: 3}[...])

# Numbers: what their texts are.
for number in (0, -0, 7, -7, 10 ** 30, True, 0.0, -0.0, 1.0, 1e16, 1e22, 1e-5, 0.1, 1.5e300, -2.50, 1j, -1j, 1 + 0j, -0.0 + 1j, complex(1.5, -2), complex(0, -0.0), float("inf"), float("-inf"), float("nan"), complex("nan"), complex(float("inf"), 1)):
    text = repr(number)
    print(text, str(number) == text, type(number).__name__, repr(type(number)(text)) == text if type(number) is not bool else "", end="; ")
print()
print(isinstance(True, int), True + True, True == 1, str(True), f"{True:d}", [1, 2][True], type(True).__mro__, True is (1 == 1), bool(2) is True, int.__subclasses__()[:1])
print(-5 >> 1, -5 & 0xFF, ~5, -1 << 3, 1 << 200 == 2 ** 200, (-1).bit_length(), 5 .real, (1 + 2j).real, (1 + 2j).imag, (3).imag, 1.5.imag, 1e308 * 10, -1e308 * 10, 1e-320 / 1e10, 0.1 + 0.2)
for action in (lambda: setattr(1j, "real", 5), lambda: setattr(5, "real", 1), lambda: setattr(True, "x", 1), lambda: type("B", (bool,), {}), lambda: 1e308 ** 2, lambda: int(float("inf")), lambda: int(float("nan")), lambda: 10.0 ** 400, lambda: 1j < 2j, lambda: int(1j), lambda: float(1j)):
    attempt(action)

# Sequences: indices, negative ones, slices that go too far, steps; every code point; singletons.
for sequence in ("abcde", (1, 2, 3, 4, 5), b"abcde", [1, 2, 3, 4, 5], bytearray(b"abcde"), range(1, 6)):
    print(len(sequence), sequence[0], sequence[-2] == sequence[len(sequence) - 2], sequence[1:3], sequence[-3:], sequence[:], sequence[10:], sequence[-10:2], sequence[::2], sequence[::-1], sequence[3:1], sequence[None:None:None], type(sequence[1:2]) is type(sequence), sequence[1:][0])
    for index in (5, -6, 1 << 70, "a", 1.0, None, (1,)):
        attempt(lambda: sequence[index])
print(ord("a"), chr(0), chr(0x10FFFF) == "\U0010ffff", len(chr(0x10FFFF)), "é".encode("utf-8"), b"\xc3\xa9".decode(), type("abc"[0]), "abc"[0][0][0], "a" "b"[0])
for action in (lambda: chr(0x110000), lambda: chr(-1), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: "abc".__setitem__, lambda: bytes([256]), lambda: bytes([-1]), lambda: b"abc"[0] == 97, lambda: hash(bytearray(b"")), lambda: hash([]), lambda: {bytearray(b""): 1}, lambda: bytearray([300])):
    attempt(action)
print((1,), (), tuple([1]), (1), b"abc"[1], bytes(3), bytes([1, 2]), bytearray(b"abc") == b"abc", bytearray(b"x").upper(), type(bytearray(b"x")[:1]).__name__)
items = [0, 1, 2, 3]
items[1] = "x"; items[2:] = "yz!"; del items[0]; del items[::2]
mutable = bytearray(b"hello"); mutable[0] = 72; mutable[1:3] = b"E"; del mutable[-1]
print(items, mutable)

# Sets and dictionaries: equal numbers are one key; insertion order; what may be a key.
print({1, 1.0, True}, {0, False, 0.0}, {1: "a", 1.0: "b", True: "c"}, {1: 2}[1.0], 1 in {1.0}, {"a": 1, "b": 2, "a": 3}, frozenset({1}) in {frozenset([1])}, {frozenset(): 1}[frozenset()], {(1, 2): 3}[1, 2], {1 + 0j: 1}[1])
order = dict.fromkeys("abc")
order["a"] = 1
del order["b"]
order["b"] = 2
print(order, list(order), list(reversed(order)))
for action in (lambda: {[]: 1}, lambda: {{}}, lambda: {(1, [])}, lambda: {1}[0], lambda: {1: 2}[2], lambda: frozenset({1}).add(2), lambda: hash({1}), lambda: hash({}), lambda: hash(frozenset({1})) == hash(frozenset({1.0})), lambda: {1}.add([]), lambda: {1} + {2}, lambda: {}.popitem(), lambda: set().pop(), lambda: [].pop(), lambda: set([[]])):
    attempt(action)


class Key:
    def __init__(self, value): self.value = value
    def __eq__(self, other): return self.value == other
    def __hash__(self): return hash(self.value)
    def __repr__(self): return f"Key({self.value})"


print({1: "int", Key(1): "key"}, {Key(2)} | {2}, {Key(3): 1}[3], 3 in {Key(3)}, len({1, Key(1), 1.0}))
