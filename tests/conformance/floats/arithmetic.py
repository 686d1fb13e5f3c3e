a, b = 7.25, 2.5
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, -a, abs(-a), divmod(a, b))
print(1e308 * 10, -1e308 * 10, 1e-320 / 10, 5e-324 / 2, 0.1 + 0.2, 0.1 * 3, 1.1 + 2.2)
inf = float("inf")
print(inf + 1, inf - inf, inf * 0, inf / inf, 1 / inf, -inf, inf == inf, inf > 1e308, inf // 2, 2 // inf)
print(1 + 2.5, 2.5 + 1, True + 0.5, 3 * 0.5, 7 / 2, 7 // 2.0, 2 ** 0.5, 2 ** 60 + 0.0, 10 ** 20 * 1.0)
for f in (lambda: 10 ** 400 * 1.0, lambda: 1.0 + 10 ** 400, lambda: 2.0 ** 5000, lambda: (-1.0) ** 0.5, lambda: 1.0 + "a", lambda: 1.5 @ 2, lambda: float(10 ** 400)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(0.0 == -0.0, str(-0.0), 0.0 is 0.0 or True, 1.0 ** 0, float("nan") ** 0, 1 ** float("nan"), (-2.0) ** 3, (-8.0) ** -1)
