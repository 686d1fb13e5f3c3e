# Indices, counts and limits beyond what fits a sequence, as ints and as objects with __index__; the order in which arguments are looked at.
import array
import binascii
import bisect
import itertools
from collections import Counter, OrderedDict, defaultdict, deque


class Wide:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Boom:
    def __index__(self):
        raise RuntimeError("bound")


def attempt(label, function):
    try:
        result = function()
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(label, result)


def store(target, key, value):
    target[key] = value


def drop(target, key):
    del target[key]


for make in (lambda: [1], lambda: (1,), lambda: "a", lambda: b"a", lambda: bytearray(b"a"), lambda: range(5), lambda: array.array("i", [1]),
             lambda: deque([1]), lambda: deque([1, 2], maxlen=2), lambda: deque([1, 2, 3], maxlen=5), lambda: deque()):
    for value in (10**30, -(10**30), Wide(10**30), Wide(-(10**30)), Wide(2), True, 1.5, None, "1"):
        label = f"{make()!r:24} {value.value if isinstance(value, Wide) else value!r}"
        attempt(label + " get", lambda: make()[value])
        if not isinstance(value, Wide) or abs(value.value) > 9:
            attempt(label + " set", lambda: store(make(), value, 1))
            attempt(label + " del", lambda: drop(make(), value))
            attempt(label + " pop", lambda: make().pop(value))
            attempt(label + " insert", lambda: make().insert(value, 1))
        attempt(label + " mul", lambda: make() * value)
        attempt(label + " rmul", lambda: value * make())
        attempt(label + " imul", lambda: make().__imul__(value))
attempt("both", lambda: deque([1]) * deque([2]))
attempt("both", lambda: [1] * deque([2]))
attempt("both", lambda: deque([1]) * [2])
attempt("rotate", lambda: deque([1, 2]).rotate(2**70))
attempt("rotate", lambda: deque([1, 2]).rotate(Wide(2**70)))
for limits in ((2, None), (2, 0, None), (2, "a"), (2, 1.0), (2, True), (2, -2), (2, Wide(0), Wide(5)), (2, 2**70), (3, -(2**70), 2**70), (9,)):
    attempt(f"index {len(limits)}", lambda: deque([1, 2, 3]).index(*limits))

for method in "find rfind index rindex count".split():
    attempt(method, lambda: getattr(b"abc", method)("a", Boom()))
    attempt(method, lambda: getattr(b"abc", method)("a", 0, Boom()))
    attempt(method, lambda: getattr(bytearray(b"abc"), method)(b"b", Wide(1), Wide(3)))
    attempt(method, lambda: getattr(b"abc", method)("a", 1))
attempt("split", lambda: b"abc".split("a", Boom()))

for rows in (itertools.combinations, itertools.combinations_with_replacement, itertools.permutations):
    for length in (2**62, 2**60, 2**64, -1, "2"):
        attempt(rows.__name__, lambda: rows("a", length))
for length in (2**62, 2**60, 2**64, -1):
    attempt("product", lambda: itertools.product("a", repeat=length))
    attempt("product", lambda: [*itertools.product(repeat=max(length, 0) % 2**63)] if length < 2**64 else 0)

for function in (bisect.bisect_left, bisect.insort):
    for target in ({}, {1: 2}, defaultdict(int), OrderedDict(), Counter(), range(2**65), deque([1, 3]), [1, 3]):
        attempt(f"{function.__name__} {type(target).__name__}", lambda: function(target, 2))
    attempt("hi", lambda: function([1, 2, 3], 2, 0, -1))
    attempt("hi", lambda: function([1, 2, 3], 2, hi=-2))
attempt("bisect", lambda: [bisect.bisect([1, 2, 3], 2, hi=-1), bisect.bisect((1, 2, 3), 2, 0, -1), bisect.bisect([1, 2, 3], 2, 0, -2)])

for sep in (b"\xff", "\xff", "\u0100", b"--", ":", 5):
    attempt("hexlify", lambda: binascii.hexlify(b"ab", sep))
    attempt("hex", lambda: b"ab".hex(sep))
attempt("crc", lambda: [binascii.crc_hqx(b"a", crc) for crc in (0x10000, 2**64, -1, True, 2**64 + 5)])
attempt("uu", lambda: binascii.a2b_uu(b""))
attempt("uu", lambda: len(binascii.a2b_uu(b"\n")))


class Made(bytearray):
    def __new__(cls, value):
        print("made of", type(value).__name__)
        return super().__new__(cls, value)


print(Made.fromhex("a0 a1"))
