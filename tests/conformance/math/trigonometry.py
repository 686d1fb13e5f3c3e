import math
for x in (0, 0.5, 1, -1, math.pi, math.pi / 2, 100):
    print(*(round(v, 10) + 0.0 for v in (math.sin(x), math.cos(x), math.tanh(x), math.sinh(x) if x < 50 else 0, math.atan(x), math.asinh(x), math.atan2(x, 2), math.degrees(x), math.radians(x), math.erf(x), math.erfc(x))))
print(math.asin(1) == math.pi / 2, math.acos(1), math.atan2(0, -1) == math.pi, math.atan2(-0.0, -1) == -math.pi, math.acosh(1), math.atanh(0), math.cos(0), math.sin(0), round(math.tan(math.pi / 4), 12), round(math.gamma(5), 10), round(math.gamma(0.5) ** 2, 10), round(math.lgamma(10), 10), math.degrees(math.pi), math.radians(180) == math.pi)
for f in (lambda: math.asin(2), lambda: math.acos(-2), lambda: math.acosh(0), lambda: math.atanh(1), lambda: math.sin(math.inf), lambda: math.gamma(0), lambda: math.gamma(-1), lambda: math.gamma(200), lambda: math.sin("a"), lambda: math.cosh(1000), lambda: math.atan2(1), lambda: math.sin(), lambda: math.cos(None), lambda: math.lgamma(-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
