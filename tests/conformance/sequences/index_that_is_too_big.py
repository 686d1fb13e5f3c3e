# Errors name the class whose __index__ has answered something too big.
class Big:
    def __index__(self):
        return 10**30

    def __len__(self):
        return 10**30


class Small:
    def __index__(self):
        return 1


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for i in Big(), Small(), 10**30:
    for f in (
        lambda: [1, 2][i], lambda: (1, 2)[i], lambda: "ab"[i], lambda: b"ab"[i], lambda: bytearray(b"ab")[i], lambda: range(5)[i],
        lambda: [1] * i, lambda: (1,) * i, lambda: "a" * i, lambda: b"a" * i, lambda: bytearray(b"a") * i, lambda: memoryview(b"ab")[i],
        lambda: bytes(i), lambda: bytearray(i), lambda: "a".center(i), lambda: chr(i), lambda: [].__setitem__(i, 1), lambda: [1, 2].__delitem__(i),
        lambda: round(1.5, i), lambda: "a,b".split(",", i),
    ):
        show(f)
show(lambda: len(Big()))
show(lambda: bool(Big()))
show(lambda: 1 if Big() else 2)
