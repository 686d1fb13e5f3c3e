n = 1234
print(n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.is_integer(), n.as_integer_ratio())
print((5).to_bytes(2, "big"), (5).to_bytes(2, "little"), (-5).to_bytes(2, "big", signed=True), (255).to_bytes(), (0).to_bytes(0, "big"), (2 ** 70).to_bytes(10, "little"))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff", "big", signed=True), int.from_bytes(b""), int.from_bytes([1, 0]), int.from_bytes(b"\x80" + b"\0" * 9, "big", signed=True))
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "middle"),
          lambda: int.from_bytes("a", "big"), lambda: int.from_bytes(b"a", "x"), lambda: (128).to_bytes(1, "big", signed=True), lambda: (1).foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print((10).__add__(5), (10).__radd__(5), (10).__add__("x"), (10).__truediv__(4), (7).__divmod__(2), (7).__neg__(), (7).__bool__(), (7).__index__(), (7).__pow__(2, 5))
print((3).__lt__(4), (3).__eq__("a"), (3).__hash__(), (-3).__abs__(), (3).__str__(), (3).__format__("04d"), (3).__float__())
