import math
for x in (0.5, 1, 2, 10, 100, 1e-5, 1e10):
    print(x, math.sqrt(x), round(math.exp(x) if x < 700 else 0, 6), round(math.log(x), 12), round(math.log2(x), 12), round(math.log10(x), 12), round(math.log1p(x), 12), round(math.cbrt(x), 12))
print(math.pow(2, 3), math.pow(2, 0.5), math.pow(-8, 3), math.exp(0), math.expm1(0), math.exp2(3), math.log(8, 2), math.log(100, 10), math.log(math.e), math.log2(2 ** 100), math.log10(10 ** 50), math.log(10 ** 400) > 921, math.sqrt(10 ** 40), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.dist([1, 2], [4, 6]), math.isqrt(17), math.isqrt(10 ** 40), math.pow(0, 0), math.sqrt(0), math.sqrt(math.inf))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log2(0), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.pow(-1, 0.5), lambda: math.sqrt("a"), lambda: math.isqrt(-1), lambda: math.isqrt(1.5), lambda: math.log(), lambda: math.log(5, 1), lambda: math.log("x"), lambda: math.dist([1], [1, 2]), lambda: math.pow(10, 400), lambda: math.log10(-5), lambda: math.log1p(-1), lambda: math.sqrt(10 ** 400), lambda: math.log(2, 0), lambda: math.pow("a", 1), lambda: math.hypot("a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
