import cmath


def t(f, *args):
    try:
        r = f(*args)
        print(f.__name__, args, complex(round(r.real, 9), round(r.imag, 9)) if isinstance(r, complex) else round(r, 9))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)


for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.asin, cmath.acos, cmath.atan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asinh, cmath.acosh, cmath.atanh, cmath.phase):
    for z in (0.5 + 0.25j, -2 - 3j, 1, -1j, 2.5):
        t(f, z)
print(cmath.polar(3 + 4j)[0], cmath.rect(2, 0), cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isnan(complex("nan")), cmath.isinf(1j * float("inf")), cmath.isfinite(1j), cmath.pi, cmath.e, cmath.inf, cmath.infj, cmath.nanj)
t(cmath.log, 0); t(cmath.sqrt, "a"); t(cmath.exp, 1000); t(cmath.log, 8, 2); t(cmath.sqrt, complex("inf")); t(cmath.atanh, 1); t(cmath.cos, complex("inf"))
