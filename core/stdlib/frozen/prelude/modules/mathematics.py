"""What math does with values that have to be made numbers by Python code first."""


def math_number(value):
    if _isinstance(value, (float, int)):
        return value
    if _has_special(value, "__float__"):
        result = _call_special(value, "__float__")
        if not _isinstance(result, float):
            raise TypeError(f"{_type_name(value)}.__float__ returned non-float (type {_type_name(result)})")
        return result
    if not _has_special(value, "__index__"):
        raise TypeError(f"must be real number, not {_type_name(value)}")
    return _index(value)


def math_numbers(function, iterables):
    lists = [list_fill([], iterable) for iterable in iterables]
    if len(lists) == 2 and len(lists[0]) != len(lists[1]):
        raise ValueError("both points must have the same number of dimensions")
    return function(*[[math_number(value) for value in values] for values in lists])


def math_hypot(function, values):
    return function(*[math_number(value) for value in values])


def math_isclose(function, a, b, rel_tol, abs_tol):
    return function(math_number(a), math_number(b), rel_tol=math_number(rel_tol), abs_tol=math_number(abs_tol))


def math_nextafter(function, x, y, steps):
    return function(math_number(x), math_number(y), steps=None if steps is None else _index(steps))


def math_prod(iterable, total):
    for item in iterable:
        total = total * item
    return total


def math_sumprod(p, q):
    from math import sumprod
    p = iter(p)
    q = iter(q)
    left = []
    right = []
    total = None
    for x in p:
        for y in q:
            break
        else:
            raise ValueError("Inputs are not the same length")
        if total is None:
            if _type(x) in (int, float, bool) and _type(y) in (int, float, bool):
                _list_append(left, x)
                _list_append(right, y)
                continue
            total = sumprod(left, right)
        total = total + x * y
    for y in q:
        raise ValueError("Inputs are not the same length")
    return sumprod(left, right) if total is None else total


def random_seed(generator, value):
    generator.seed(hash(value) & 18446744073709551615)
