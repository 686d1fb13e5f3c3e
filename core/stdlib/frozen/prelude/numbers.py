# Numbers made from objects with conversions written in Python.


def int_of(cls, value):
    if _type_lookup(_type(value), "__int__") is not None:
        result = _call_special(value, "__int__")
        if not _isinstance(result, int):
            raise TypeError(f"__int__ returned non-int (type {_type_name(result)})")
    else:
        result = _call_special(value, "__index__")
        if not _isinstance(result, int):
            raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")
    return _int_with_type(cls, result)


def int_from_bytes(cls, iterable, order, signed):
    made = bytes(iterable) if _has_special(iterable, "__bytes__") else bytes_from_items(bytes, iterable, None)
    return cls.from_bytes(made, order, signed=signed)


def float_of(cls, value):
    if _type_lookup(_type(value), "__float__") is not None:
        result = _call_special(value, "__float__")
        if not _isinstance(result, float):
            raise TypeError(f"{_type_name(value)}.__float__ returned non-float (type {_type_name(result)})")
    else:
        result = _call_special(value, "__index__")
        if not _isinstance(result, int):
            raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")
    return float.__new__(cls, result)


def complex_of(cls, value, imag):
    result = _call_special(value, "__complex__")
    if not _isinstance(result, complex):
        raise TypeError(f"__complex__ returned non-complex (type {_type_name(result)})")
    return complex.__new__(cls, result, imag)
