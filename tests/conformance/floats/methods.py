for x in (0.0, 1.5, -2.0, 0.1, 1e300, -0.0):
    print(x.is_integer(), x.as_integer_ratio(), x.hex(), x.conjugate(), x.real, x.imag, int(x) if abs(x) < 1e10 else "", x.__trunc__() == int(x), x.__floor__() == x // 1, x.__ceil__() == -(-x // 1))
print(float.fromhex("0x1.8p+1"), float.fromhex("-0x.1p4"), float.fromhex("1p-1074"), float.fromhex("inf"), float.fromhex("0xA"), float.fromhex(" nan "))
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("zz"), lambda: float.fromhex("0x1p5000"), lambda: int(float("inf")), lambda: int(float("nan")), lambda: (1.5).nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(float("inf").hex(), float("nan").hex(), (5e-324).hex(), (1.7976931348623157e308).hex(), float("inf").is_integer())
print((1.5).__add__(2), (1.5).__add__("a"), (1.5).__radd__(1), (1.5).__eq__(1.5), (1.5).__lt__(2), (7.5).__floordiv__(2), (7.5).__divmod__(2), (1.5).__bool__(), (2.5).__int__(), (2.5).__round__(), (2.567).__round__(1))
print(float.from_number(3), float.from_number(2.5))
try:
    float.from_number("1")
except TypeError as e:
    print(e)
