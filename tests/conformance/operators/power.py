print(2 ** 0, 0 ** 0, 2 ** 10, (-2) ** 3, 2 ** 100, (-3) ** 41)
print(2 ** -2, (-2) ** -3, 4 ** 0.5, 2.0 ** 3, (-8) ** 2.0, 10 ** -3)
print(2.5 ** 2, 0.0 ** 0, 1e10 ** 2, 0 ** 0.0)
print((-8) ** (1 / 3))
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, 0, 1), pow(-5, 3, 7), pow(5, 3, -7))
print(pow(7, 10 ** 18, 10 ** 9 + 7), pow(2 ** 70 + 1, 2 ** 65, 2 ** 64 + 13))
for f in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: 10.0 ** 400, lambda: pow("a", 2), lambda: 2 ** "a",
          lambda: pow(1), lambda: pow(2, 3, "x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(pow(base=2, exp=5), pow(2, exp=5, mod=7), True ** True, type(True ** 2))
x = 3
x **= 4
print(x)
