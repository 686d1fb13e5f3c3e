"""This module provides access to mathematical functions for complex
numbers."""  # hidden

import math as _math
from math import atan2 as _atan2, copysign as _copysign, e, fabs as _fabs, hypot as _hypot, inf, ldexp as _ldexp, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4.0
_SQRT_LARGE = _math.sqrt(_LARGE)
_LOG_LARGE = _math.log(_LARGE)
_SMALL = 2.2250738585072014e-308
_SQRT_SMALL = _math.sqrt(_SMALL)
_LN2 = 0.6931471805599453
_LN10 = 2.302585092994046


def _parts(z):
    if type(z) is complex:
        return z.real, z.imag
    if isinstance(z, str) or not (hasattr(type(z), '__complex__') or hasattr(type(z), '__float__') or hasattr(type(z), '__index__')):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    z = complex(z)
    return z.real, z.imag


def _checked(real, imag, *finite):
    if (_math.isinf(real) or _math.isinf(imag)) and all(map(_math.isfinite, finite)):
        raise OverflowError('math range error')
    return complex(real, imag)


def _sqrt(x, y):
    if not (_math.isfinite(x) and _math.isfinite(y)):
        if _math.isinf(y):
            return inf, y
        if _math.isnan(x):
            return nan, nan
        if _math.isinf(x):
            if x > 0:
                return inf, nan if _math.isnan(y) else _copysign(0.0, y)
            return (nan, inf) if _math.isnan(y) else (0.0, _copysign(inf, y))
        return nan, nan
    if x == 0.0 and y == 0.0:
        return 0.0, y
    ax = _fabs(x)
    ay = _fabs(y)
    if ax < _SMALL and ay < _SMALL:
        ax = _ldexp(ax, 53)
        s = _ldexp(_math.sqrt(ax + _hypot(ax, _ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return s, _copysign(d, y)
    return d, _copysign(s, y)


def _asinh(x, y):
    if not (_math.isfinite(x) and _math.isfinite(y)):
        if _math.isnan(x):
            return (inf if _math.isinf(y) else nan), (y if y == 0.0 else nan)
        if _math.isnan(y):
            return (x, nan) if _math.isinf(x) else (nan, nan)
        if _math.isinf(y):
            return _copysign(inf, x), _copysign(pi / 4 if _math.isinf(x) else pi / 2, y)
        return x, _copysign(0.0, y)
    if _fabs(x) > _LARGE or _fabs(y) > _LARGE:
        size = _math.log(_hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return _copysign(size, x), _atan2(y, _fabs(x))
    a, b = _sqrt(1.0 + y, -x)
    c, d = _sqrt(1.0 - y, x)
    return _math.asinh(a * d - c * b), _atan2(y, a * c - b * d)


def _atanh(x, y):
    if _math.isnan(x) or _math.isnan(y):
        if _math.isinf(y):
            return _copysign(0.0, x), _copysign(pi / 2, y)
        if _math.isinf(x):
            return _copysign(0.0, x), nan
        return (x if x == 0.0 else nan), nan
    if _math.isinf(x) or _math.isinf(y):
        return _copysign(0.0, x), _copysign(pi / 2, y)
    if _copysign(1.0, x) < 0.0:
        a, b = _atanh(-x, -y)
        return -a, -b
    ay = _fabs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = _hypot(x / 2.0, ay / 2.0)
        return x / 4.0 / h / h, -_copysign(pi / 2.0, -y)
    if x == 1.0 and ay < _SQRT_SMALL:
        if ay == 0.0:
            raise ValueError('math domain error')
        return -_math.log(_math.sqrt(ay) / _math.sqrt(_hypot(ay, 2.0))), _copysign(_atan2(2.0, -ay) / 2, y)
    return _math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0, -_atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0


def _sinh_cosh(x, y, sinh):
    if not (_math.isfinite(x) and _math.isfinite(y)):
        if _math.isinf(y) and not _math.isnan(x):
            raise ValueError('math domain error')
        if _math.isnan(x):
            return nan, (y if y == 0.0 else nan)
        if _math.isnan(y):
            if _math.isinf(x):
                return (x if sinh else inf), nan
            return (x, nan) if sinh and x == 0.0 else (nan, 0.0 if x == 0.0 else nan)
        c, s = _math.cos(y), _math.sin(y)
        if y == 0.0:
            return (x, y) if sinh else (inf, _copysign(0.0, x) * _copysign(1.0, y))
        if sinh:
            return _copysign(inf, c) * _copysign(1.0, x), _copysign(inf, s)
        return _copysign(inf, c), _copysign(inf, s) * _copysign(1.0, x)
    if _fabs(x) > _LOG_LARGE:
        near = x - _copysign(1.0, x)
        a, b = _cosh_sinh(near)
        scale = e
    else:
        a, b = _math.cosh(x), _math.sinh(x)
        scale = 1.0
    c, s = _math.cos(y), _math.sin(y)
    real, imag = (c * b * scale, s * a * scale) if sinh else (c * a * scale, s * b * scale)
    if _math.isinf(real) or _math.isinf(imag):
        raise OverflowError('math range error')
    return real, imag


def _cosh_sinh(x):
    try:
        return _math.cosh(x), _math.sinh(x)
    except OverflowError:
        return inf, _copysign(inf, x)


def _tanh(x, y):
    if not (_math.isfinite(x) and _math.isfinite(y)):
        if _math.isinf(y) and _math.isfinite(x):
            raise ValueError('math domain error')
        if _math.isinf(x):
            return _copysign(1.0, x), (_copysign(0.0, 2.0 * _math.sin(y) * _math.cos(y)) if _math.isfinite(y) else 0.0)
        if _math.isnan(x):
            return nan, (y if y == 0.0 else nan)
        return (x if x == 0.0 else nan), nan
    if _fabs(x) > _LOG_LARGE:
        return _copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * _fabs(x))
    tx = _math.tanh(x)
    ty = _math.tan(y)
    cx = 1.0 / _math.cosh(x)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx


def _log(x, y):
    ax = _fabs(x)
    ay = _fabs(y)
    if _math.isinf(x) or _math.isinf(y):
        real = inf
    elif _math.isnan(x) or _math.isnan(y):
        return nan, nan
    elif ax > _LARGE or ay > _LARGE:
        real = _math.log(_hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALL and ay < _SMALL:
        if ax == 0.0 and ay == 0.0:
            raise ValueError('math domain error')
        real = _math.log(_hypot(_ldexp(ax, 53), _ldexp(ay, 53))) - 53 * _LN2
    else:
        h = _hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            am, an = (ax, ay) if ax > ay else (ay, ax)
            real = _math.log1p((am - 1) * (am + 1) + an * an) / 2.0
        else:
            real = _math.log(h)
    return real, _atan2(y, x)


def sqrt(z, /):
    return complex(*_sqrt(*_parts(z)))


def acos(z, /):
    x, y = _parts(z)
    if not (_math.isfinite(x) and _math.isfinite(y)):
        real, imag = _asinh(y, x)
        return complex(pi / 2 - _math.copysign(imag, imag) if not _math.isnan(imag) else nan, -_copysign(real, y))
    if _fabs(x) > _LARGE or _fabs(y) > _LARGE:
        size = _math.log(_hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(_atan2(_fabs(y), x), _copysign(size, -y))
    a, b = _sqrt(1.0 - x, -y)
    c, d = _sqrt(1.0 + x, y)
    return complex(2.0 * _atan2(a, c), _math.asinh(c * b - d * a))


def acosh(z, /):
    x, y = _parts(z)
    if not (_math.isfinite(x) and _math.isfinite(y)):
        other = acos(complex(x, y))
        return complex(_fabs(other.imag), _copysign(other.real, y))
    if _fabs(x) > _LARGE or _fabs(y) > _LARGE:
        return complex(_math.log(_hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, _atan2(y, x))
    a, b = _sqrt(x - 1.0, y)
    c, d = _sqrt(x + 1.0, y)
    return complex(_math.asinh(a * c + b * d), 2.0 * _atan2(b, c))


def asin(z, /):
    x, y = _parts(z)
    real, imag = _asinh(-y, x)
    return complex(imag, -real)


def asinh(z, /):
    return complex(*_asinh(*_parts(z)))


def atan(z, /):
    x, y = _parts(z)
    real, imag = _atanh(-y, x)
    return complex(imag, -real)


def atanh(z, /):
    return complex(*_atanh(*_parts(z)))


def cos(z, /):
    x, y = _parts(z)
    return complex(*_sinh_cosh(-y, x, False))


def cosh(z, /):
    return complex(*_sinh_cosh(*_parts(z), False))


def sin(z, /):
    x, y = _parts(z)
    real, imag = _sinh_cosh(-y, x, True)
    return complex(imag, -real)


def sinh(z, /):
    return complex(*_sinh_cosh(*_parts(z), True))


def tan(z, /):
    x, y = _parts(z)
    real, imag = _tanh(-y, x)
    return complex(imag, -real)


def tanh(z, /):
    return complex(*_tanh(*_parts(z)))


def exp(z, /):
    x, y = _parts(z)
    if not (_math.isfinite(x) and _math.isfinite(y)):
        if _math.isinf(y) and x != -inf and not _math.isnan(x):
            raise ValueError('math domain error')
        if _math.isnan(x):
            return complex(nan, y if y == 0.0 else nan)
        if x == -inf:
            return complex(0.0, 0.0) if not _math.isfinite(y) else complex(_copysign(0.0, _math.cos(y)), _copysign(0.0, _math.sin(y)))
        if _math.isnan(y):
            return complex(inf if x == inf else nan, nan)
        if y == 0.0:
            return complex(inf, y)
        return complex(_copysign(inf, _math.cos(y)), _copysign(inf, _math.sin(y)))
    if x > _LOG_LARGE:
        size = _math.exp(x - 1.0) if x <= 710.7 else inf
        real, imag = size * _math.cos(y) * e, size * _math.sin(y) * e
    else:
        size = _math.exp(x)
        real, imag = size * _math.cos(y), size * _math.sin(y)
    return _checked(real, imag, x, y)


def log(z, base=None, /):
    result = complex(*_log(*_parts(z)))
    if base is None:
        return result
    base = complex(*_log(*_parts(base)))
    if base == 0:
        raise ValueError('math domain error')
    return result / base


def log10(z, /):
    real, imag = _log(*_parts(z))
    return complex(real / _LN10, imag / _LN10)


def phase(z, /):
    x, y = _parts(z)
    return _atan2(y, x)


def polar(z, /):
    x, y = _parts(z)
    size = _hypot(x, y)
    if _math.isinf(size) and _math.isfinite(x) and _math.isfinite(y):
        raise OverflowError('math range error')
    return size, _atan2(y, x)


def rect(r, phi, /):
    r = _math.fabs(r) * _copysign(1.0, r)
    phi += 0.0
    if not (_math.isfinite(r) and _math.isfinite(phi)):
        if _math.isinf(phi) and r != 0.0 and not _math.isnan(r):
            raise ValueError('math domain error')
        if _math.isinf(r) and _math.isfinite(phi) and phi != 0.0:
            return complex(_copysign(inf, _math.cos(phi)) * _copysign(1.0, r), _copysign(inf, _math.sin(phi)) * _copysign(1.0, r))
        if _math.isinf(r) and phi == 0.0:
            return complex(r, r * phi if not _math.isinf(r) else _copysign(0.0, phi) * _copysign(1.0, r))
        return complex(0.0 if r == 0.0 else r if _math.isinf(r) else nan, 0.0 if r == 0.0 else nan)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    return all(map(_math.isfinite, _parts(z)))


def isinf(z, /):
    return any(map(_math.isinf, _parts(z)))


def isnan(z, /):
    return any(map(_math.isnan, _parts(z)))


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    a = complex(*_parts(a))
    b = complex(*_parts(b))
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
