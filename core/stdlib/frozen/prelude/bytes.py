# bytes, bytearray and memoryview in Python: sources with methods of their own, % formatting.


def bytes_from_method(cls, source):
    result = _call_special(source, "__bytes__")
    if not _isinstance(result, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {_type_name(result)})")
    return _bytes_with_type(cls, result)


def bytes_from_items(target, source, none):
    # `target` is what _construct_bytes makes or fills, or a tuple of a method and its arguments before the items.
    message = f"cannot convert '{_type_name(source)}' object to {'bytes' if _isinstance(target, type) else 'bytearray'}"
    if _isinstance(target, tuple) and len(target) == 2:
        message = "can't extend bytearray with " + _type_name(source)
    if none is not None and _has_special(source, "__index__"):
        try:
            length = checked_index(source)
        except TypeError:
            pass
        else:
            return call_naming(source, _construct_bytes, target, length, none)
    if _has_special(source, "__buffer__"):
        with memoryview_of(source) as view:
            items = view.tobytes()
    else:
        items = []
        iterator = iter_or_error(source, message)
        if not _isinstance(target, bytearray):
            length_hint(source, 0)
        for item in iterator:
            if not _isinstance(item, int):
                item = checked_index(item)
            _list_append(items, item)
            if not 0 <= item < 256:
                break  # whoever takes them complains of it
    if _isinstance(target, tuple):
        return target[0](*target[1:], items)
    return _construct_bytes(target, items, none)


def memoryview_of(source):
    view = _call_special(source, "__buffer__", 284)
    if not _isinstance(view, memoryview):
        raise TypeError("__buffer__ returned non-memoryview object")
    if _has_special(source, "__release_buffer__"):
        return _leased_view((source, view))
    return memoryview(view)


def release_buffer(source, view):
    try:
        _call_special(source, "__release_buffer__", view)
    except BaseException as error:
        report_ignored(f"in __release_buffer__ of {_type_name(source)}", error)


def bytes_percent(template, values):
    result = str_percent(template.decode("latin-1"), values, True).encode("latin-1")
    return bytearray(result) if _isinstance(template, bytearray) else result
