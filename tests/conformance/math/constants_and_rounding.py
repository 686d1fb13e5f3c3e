import math
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)
for x in (2.5, -2.5, 0.0, -0.5, 1e20, 3, True, -7.0):
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.modf(x), math.frexp(x), math.copysign(1, x))
for f in (lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.trunc(math.inf), lambda: math.floor("a"), lambda: math.floor(), lambda: math.trunc("a"), lambda: math.fabs("a"), lambda: math.fabs(), lambda: math.ceil([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(math.isfinite(1), math.isinf(-math.inf), math.isnan(math.nan), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.ldexp(0.5, 4), math.nextafter(1, 2), math.ulp(1.0), math.remainder(7, 3), math.fmod(-7, 3), math.fmod(7.5, 2), math.nextafter(0.0, 1.0, steps=3), math.fma(2.0, 3.0, 4.0))
try: math.isclose(1, 1, rel_tol=-1)
except ValueError as e: print(e)
try: math.fmod(1, 0)
except ValueError as e: print(e)
try: math.ldexp(1.0, 5000)
except OverflowError as e: print(e)
