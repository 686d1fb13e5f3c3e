print(True, False, repr(True), str(False), True + True, True * 5, -True, True == 1, True is True, isinstance(True, int), bool.__mro__)
print(bool(), bool(0), bool(1), bool(""), bool("a"), bool([]), bool([0]), bool(None), bool(0.0), bool(-0.0), bool({}), bool(()), bool(range(0)), bool(range(1)), bool(b""), bool(float("nan")))
print(True & False, True | False, True ^ True, True and False, not True, True < False, sorted([True, False]), sum([True, True, False]))
print(type(True & True), type(True + True), type(True & 1), type(not 5), int(True), float(True), hash(True), hash(False))
print(["a", "b"][True], "x" * True, {True: "t", 1: "one"}, f"{True:d} {True} {True:>6} {False!r}", "%d %s" % (True, True), True / 2, divmod(True, True), True.real, (True).bit_length())
for f in (lambda: bool(1, 2), lambda: bool(x=1), lambda: True + "a", lambda: True < "a"):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    class B(bool): pass
except TypeError as e:
    print(e)
print(bool.from_bytes(b"\x01"), True.conjugate(), (True).to_bytes(1, "big"), round(True), abs(False), ~0)
