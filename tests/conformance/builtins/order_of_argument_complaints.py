# Which complaint comes first when arguments are wrong in several ways.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for f in (
    lambda: sorted(), lambda: sorted(1, 2, start=2), lambda: sorted(start=2), lambda: sorted(1, start=2), lambda: sorted([], start=2),
    lambda: sorted([3, 1], reverse=True), lambda: sorted([3, -4, 1], key=abs), lambda: sorted([1], key=5), lambda: sorted([1], kei=5), lambda: sorted([1], key=abs, reverse=1, x=2), lambda: sorted([1], x=1, y=2), lambda: sorted([2, 1], key=None, reverse=0),
    lambda: sorted(iterable=[1]), lambda: sorted([2, 1], **{}), lambda: min(start=2), lambda: max(key=2), lambda: min(1, start=2),
    lambda: max(1, 2, start=2), lambda: min(), lambda: type(1, x=3), lambda: type(x=3), lambda: type("a", (), {}, x=3), lambda: type(1, 2),
    lambda: type(), lambda: int(1, 2, 3), lambda: int(1, 2, x=3), lambda: int(x=3), lambda: str(1, 2, 3, 4), lambda: str(1, 2, 3, x=4),
    lambda: pow(2, base=3), lambda: pow(2, 3, base=3), lambda: pow(2, 3, 4, base=3), lambda: round(1, number=2), lambda: enumerate(start=2),
    lambda: enumerate(), lambda: enumerate(iterable=[]) and 1, lambda: sum(5, "s"), lambda: sum([], "s"), lambda: sum([], b"s"),
    lambda: sum([1], bytearray()), lambda: print(sepp=1), lambda: pow(None, 2, 1j), lambda: pow(1, 2, 1j), lambda: pow(1j, 2, 3),
    lambda: pow(None, 2.0, 3), lambda: compile(5, "f", "exec"), lambda: eval(5), lambda: exec(5), lambda: "".format(**5), lambda: [].append(**5),
    lambda: int(memoryview(b"abcd")), lambda: int(bytearray(b"ab"), 16), lambda: int(bytearray(b"xy")), lambda: int(memoryview(b" 12 ")), lambda: len(**5), lambda: bytes(5, None), lambda: bytes("a", "utf8", None), lambda: b"a".ljust(3, None), lambda: [].sort(key=1, kez=2),
):
    show(f)
