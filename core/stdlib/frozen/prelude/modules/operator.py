"""What _operator does with values of classes written in Python."""


def operator_not(value):
    return not value


def operator_abs(value):
    return abs(value)


def operator_index(value):
    return checked_index(value)


def operator_contains(container, item):
    return item in container


def is_sequence(value):
    return _has_special(value, "__getitem__") and not _isinstance(value, dict)


def concatenated(a, b, names):
    if is_sequence(a):
        for name in names:
            method = _type_lookup(_type(a), name)
            if method is not None:
                break
        if _type_name(method) == "wrapper_descriptor":  # what is native is not asked for b's __radd__
            return method(a, b)
        if is_sequence(b) and (method is not None or _has_special(b, "__radd__")):
            if len(names) == 2:
                a += b
                return a
            return a + b
    raise TypeError(f"'{_type_name(a)}' object can't be concatenated")


def operator_concat(a, b):
    return concatenated(a, b, ("__add__",))


def operator_iconcat(a, b):
    return concatenated(a, b, ("__iadd__", "__add__"))


def operator_count(iterable, value):
    count = 0
    for item in iter_or_error(iterable, f"argument of type '{_type_name(iterable)}' is not iterable"):
        if item is value or item == value:
            count += 1
    return count


def operator_position(iterable, value):
    i = 0
    for item in iter_or_error(iterable, f"argument of type '{_type_name(iterable)}' is not iterable"):
        if item is value or item == value:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def operator_items(obj, items):
    return tuple([obj[item] for item in items])


def operator_attributes(obj, names):
    values = []
    for name in names:
        value = obj
        for part in name.split("."):
            value = getattr(value, part)
        _list_append(values, value)
    return values[0] if _seq_length(values) == 1 else tuple(values)


def operator_method(obj, call, keywords):
    return getattr(obj, call[0])(*call[1:], **keywords)


def operator_repr(name, items, keywords):
    parts = [repr(item) for item in items]
    if keywords:
        for key, value in keywords.items():
            _list_append(parts, f"{key}={value!r}")
    return f"operator.{name}({', '.join(parts)})"


def operator_reduce(cls, items, keywords):
    if keywords:
        from functools import partial
        return partial(cls, items[0], **keywords), items[1:]
    return cls, items
