"""bytes, bytearray and memoryview in Python: sources with methods of their own, % formatting."""


def bytes_from_method(cls, source):
    result = _call_special(source, "__bytes__")
    if not _isinstance(result, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {_type_name(result)})")
    return _bytes_with_type(cls, result)


def bytes_from_items(target, source, none):
    """`target` is what _construct_bytes makes or fills, or a tuple of a method and its arguments before the items."""
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
    """The fields are cut out here; numbers are str's business."""
    text = template.decode("latin-1")
    is_tuple = _isinstance(values, tuple)
    arguments = values if is_tuple else (values,)
    is_mapping = not is_tuple and not _isinstance(values, (bytes, bytearray, str)) and _has_special(values, "__getitem__")
    pieces = []
    used = 0
    used_mapping = False
    i = 0
    n = len(text)
    while True:
        at = text.find("%", i)
        if at < 0:
            pieces.append(text[i:])
            break
        pieces.append(text[i:at])
        i = at + 1
        has_argument = False
        if i < n and text[i] == "(":
            if not is_mapping:
                raise TypeError("format requires a mapping")
            depth = 1
            i += 1
            start = i
            while i < n and depth:
                if text[i] == "(":
                    depth += 1
                elif text[i] == ")":
                    depth -= 1
                i += 1
            if depth:
                raise ValueError("incomplete format key")
            argument = values[text[start:i - 1].encode("latin-1")]
            has_argument = used_mapping = True
        start = i
        while i < n and text[i] in "-+ #0":
            i += 1
        field = text[start:i]
        width = precision = None
        for part in "wp":
            if part == "p":
                if i >= n or text[i] != ".":
                    break
                i += 1
                precision = 0
            if i < n and text[i] == "*":
                if used >= _seq_length(arguments):
                    raise TypeError("not enough arguments for format string")
                number = _seq_item(arguments, used)
                used += 1
                i += 1
                if not _isinstance(number, int):
                    raise TypeError("* wants int")
                if not -1 << (63 if part == "w" else 31) <= number < 1 << (63 if part == "w" else 31):
                    raise OverflowError(f"Python int too large to convert to C {'ssize_t' if part == 'w' else 'int'}")
            else:
                start = i
                while i < n and "0" <= text[i] <= "9":
                    i += 1
                if i == start:
                    continue
                number = int(text[start:i])
                if number > (9223372036854775807 if part == "w" else 2147483647):
                    raise ValueError("width too big" if part == "w" else "precision too big")
            if part == "p":
                precision = max(number, 0)
            elif number < 0:
                field += "-"
                width = -number
            else:
                width = number
        if i < n and text[i] in "hlL":
            i += 1
        if i >= n:
            raise ValueError("incomplete format")
        kind = text[i]
        i += 1
        if kind == "%" and text[i - 2] == "%":
            pieces.append("%")
            continue
        if not has_argument:
            if used_mapping:
                argument = values
            elif used >= _seq_length(arguments):
                raise TypeError("not enough arguments for format string")
            else:
                argument = _seq_item(arguments, used)
                used += 1
        if width is not None:
            field += str(width)
        if kind in "diuxXoeEfFgG":
            if kind in "eEfFgG" and not _isinstance(argument, (float, int)):
                if _isinstance(argument, str) or not _has_special(argument, "__float__") and not _has_special(argument, "__index__"):
                    raise TypeError(f"float argument required, not {_type_name(argument)}")
            if kind in "eEfFgG" and _isinstance(argument, int):
                try:
                    argument = float(argument)
                except OverflowError:
                    raise TypeError(f"float argument required, not {_type_name(argument)}") from None
            if precision is not None:
                field += "." + str(precision)
            pieces.append(("%" + field + kind) % (argument,))
            continue
        if kind in "sb":
            data = _buffer(argument)
            if data is None:
                if not _has_special(argument, "__bytes__"):
                    raise TypeError(
                        f"%b requires a bytes-like object, or an object that implements __bytes__, not '{_type_name(argument)}'"
                    )
                data = _call_special(argument, "__bytes__")
                if not _isinstance(data, bytes):
                    raise TypeError(f"__bytes__ returned non-bytes (type {_type_name(data)})")
            data = data.decode("latin-1")
        elif kind in "ra":
            data = ascii(argument)
        elif kind == "c":
            precision = None
            if _isinstance(argument, (bytes, bytearray)):
                if len(argument) != 1:
                    raise TypeError(
                        f"%c requires an integer in range(256) or a single byte, not a {_type_name(argument)} object of length {len(argument)}"
                    )
                data = chr(argument[0])
            elif _has_special(argument, "__index__"):
                number = checked_index(argument)
                if number < 0 or number > 255:
                    raise OverflowError("%c arg not in range(256)")
                data = chr(number)
            else:
                raise TypeError(f"%c requires an integer in range(256) or a single byte, not {_type_name(argument)}")
        else:
            shown = kind if " " < kind < chr(127) else "?"
            raise ValueError(f"unsupported format character '{shown}' ({hex(ord(kind))}) at index {i - 1}")
        if precision is not None:
            data = data[:precision]
        if width is not None:
            data = data.ljust(width) if "-" in field else data.rjust(width)
        pieces.append(data)
    if used < _seq_length(arguments) and not is_mapping:
        raise TypeError("not all arguments converted during bytes formatting")
    result = "".join(pieces).encode("latin-1")
    return bytearray(result) if _isinstance(template, bytearray) else result
