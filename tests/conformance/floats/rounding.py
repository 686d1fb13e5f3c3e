for x, n in ((2.5, None), (3.5, None), (-2.5, None), (0.5, None), (1.5, None), (2.675, 2), (1.005, 2), (2.5, 0), (1234.5678, 2), (1234.5678, -2), (1250.0, -2), (1350.0, -2), (0.15, 1), (0.25, 1), (0.35, 1), (1e300, 5), (5e-324, 3), (-0.4, 0), (123.456, 10), (1e16 + 2, -1), (99.995, 2), (0.045, 2), (1e22, -21)):
    print(x, n, round(x, n) if n is not None else round(x))
print(type(round(2.5)), type(round(2.5, 0)), round(1e20), round(-1e15 - 0.5), round(0.49999999999999994), round(5e15 + 0.5))
for v in (float("inf"), float("nan"), "a", None):
    try:
        print(round(v))
    except Exception as e:
        print(type(e).__name__, e)
print(round(float("inf"), 2), round(float("nan"), 1), round(1.5, ndigits=1), round(number=3.7))
class R:
    def __round__(self, n=None): return ("round", n)
print(round(R()), round(R(), 3), round(R(), None))
try:
    round(object())
except TypeError as e:
    print(e)
try:
    round(1.5, "a")
except TypeError as e:
    print(e)
