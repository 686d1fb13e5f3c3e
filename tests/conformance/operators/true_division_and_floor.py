for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2), (7.5, 2), (-7.5, 2), (7, 2.5), (6, 3), (0, 5), (1e300, 1e-10), (5, 0.5)]:
    print(a, b, a / b, a // b, a % b, divmod(a, b))
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0),
          lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 10 ** 400 / 3, lambda: True // False):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
print(10 ** 400 / 10 ** 399, 10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 // 7, -10 ** 30 % 7)
print(3 / 10, 1 / 3, 2 ** 70 / 3, (2 ** 53 + 1) / 1)
print(-0.0 // 1, 0.0 // -1, -0.0 % 3, 5.0 % -3, -5.0 % 3, 1e16 % 3)
print(float("inf") // 1, 1 // float("inf"), -1 // float("inf"), 5 % float("inf"), -5 % float("inf"))
