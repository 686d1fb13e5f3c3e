# What iter() refuses, by an answer that is no iterator or by an error of its own: TypeErrors get the message of the operation.
class NoIterator:
    def __iter__(self):
        return 5


class Refuses:
    def __iter__(self):
        raise TypeError("mine")


class Fails:
    def __iter__(self):
        raise ValueError("mine")


class Blocked:
    __iter__ = None


class Items:
    def __getitem__(self, i):
        return [1, 2][i]


class Index:
    def __index__(self):
        return 3


class Both:
    def __index__(self):
        return -3

    def __iter__(self):
        return iter([1, 2])


class Own:
    def __bytes__(self):
        return b"\1\2"

    def __iter__(self):
        return iter([])


for value in NoIterator(), Refuses(), Fails(), Blocked(), Items(), Index(), Both(), Own(), 5, 1.5, None, int, "s":
    for f in (
        lambda: "".join(value), lambda: b"".join(value), lambda: bytearray().join(value), lambda: bytes(value), lambda: bytearray(value),
        lambda: bytearray().extend(value), lambda: bytearray().__iadd__(value), lambda: bytearray().__setitem__(slice(0, 0), value),
        lambda: int.from_bytes(value), lambda: [].__setitem__(slice(0, 0), value), lambda: [1, 2].__setitem__(slice(0, 2, 2), value),
        lambda: [1].__setitem__(slice(0, 1, 0), value), lambda: memoryview(bytearray(2)).__setitem__(slice(0, 1, 0), value),
        lambda: bytearray(b"a").__setitem__(slice(0, 1, 0), value), lambda: bytearray(b"a").__setitem__(9, value), lambda: b"a".translate(value, "s"), lambda: b"a".translate(b"short", value), lambda: b"a".find(value, "s"),
        lambda: b"a".count(value, 1.5), lambda: bytearray(b"a").rindex(value, 0, "s"),
    ):
        try:
            print(repr(f()), end=" ")
        except Exception as e:
            print(type(e).__name__, e, repr(e.__context__))
    print()
