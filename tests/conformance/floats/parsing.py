for text in ("1.5", "-2", "+3.5", " 4 ", "1e5", "1E-5", ".5", "5.", "1_000.5", "inf", "-Infinity", "NaN", "+nan", "iNf", "infinity", "1e400", "-1e400", "1e-400", "0x10", "", " ", "1.5.5", "1__0", "_1", "e5", "1e", "abc", "1,5", "1 2", "--1", "٣.٥", "1\n", "\x00"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(e)
print(float(), float(5), float(True), float(b"2.5"), float(10 ** 22), float(2 ** 53 + 1), float("0.1" + "0" * 50 + "1"), float("9" * 400 + "e-400"))
class F:
    def __float__(self): return 1.25
class I:
    def __index__(self): return 3
class B:
    def __float__(self): return 1
print(float(F()), float(I()))
for v in (None, [], "x" * 5, B(), {}, object()):
    try:
        print(float(v))
    except Exception as e:
        print(type(e).__name__, e)
try:
    float(x=1)
except TypeError as e:
    print(e)
