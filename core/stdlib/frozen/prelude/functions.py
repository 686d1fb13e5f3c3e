# Slow paths of the builtin functions: what they do when they meet Python-level behaviour.


def again_with(function, args, position, special):
    value = args[position]
    result = _call_special(value, special)
    if special == "__index__":
        if not _isinstance(result, int):
            raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")
    elif not _isinstance(result, float):
        raise TypeError(f"{_type_name(value)}.__float__ returned non-float (type {_type_name(result)})")
    args = [*args]
    args[position] = result
    return call_naming(value, function, *args)


def ascii_of(value):
    return _escape_non_ascii(repr(value))


def repr_checked(value, name="__repr__"):
    text = _call_special(value, "__repr__")
    if not _isinstance(text, str):
        raise TypeError(f"{name} returned non-string (type {_type_name(text)})")
    return text


def str_checked(value):
    text = _call_special(value, "__str__")
    if not _isinstance(text, str):
        raise TypeError(f"__str__ returned non-string (type {_type_name(text)})")
    return text


def format_checked(value, spec):
    text = _call_special(value, "__format__", spec)
    if not _isinstance(text, str):
        raise TypeError(f"__format__ must return a str, not {_type_name(text)}")
    return text


def repr_container(value):
    if not _enter_repr(value):
        if _isinstance(value, list):
            return "[...]"
        if _isinstance(value, tuple):
            return "(...)"
        if _isinstance(value, dict):
            return "{...}"
        if _isinstance(value, (set, frozenset)):
            return f"{_type_name(value)}(...)"
        return "..."
    try:
        if _isinstance(value, list):
            parts = []
            for item in list.__iter__(value):
                _list_append(parts, repr(item))
            return "[" + ", ".join(parts) + "]"
        if _isinstance(value, tuple):
            parts = []
            for item in tuple.__iter__(value):
                _list_append(parts, repr(item))
            if len(parts) == 1:
                return f"({parts[0]},)"
            return "(" + ", ".join(parts) + ")"
        if _isinstance(value, dict):
            parts = []
            at = _dict_next(value, 0)
            while at >= 0:
                item = _dict_value(value, at)
                text = repr(_dict_key(value, at))
                _list_append(parts, f"{text}: {repr(item)}")
                at = _dict_next(value, at + 1)
            return "{" + ", ".join(parts) + "}"
        if _isinstance(value, (set, frozenset)):
            parts = []
            for item in [*value]:
                _list_append(parts, repr(item))
            text = ", ".join(parts)
            if _type(value) is set:
                return "{" + text + "}"
            return f"{_type_name(value)}({{{text}}})"
        if _type_name(value) == "mappingproxy":
            return f"mappingproxy({_proxied(value)!r})"
        if _type(value) is slice:
            return f"slice({value.start!r}, {value.stop!r}, {value.step!r})"
        return f"{_type_name(value)}({[*value]!r})"
    finally:
        _leave_repr(value)


def getattr_or(obj, name, default):
    try:
        return getattr(obj, name)
    except AttributeError:
        return default


def hasattr_of(obj, name):
    try:
        getattr(obj, name)
    except AttributeError:
        return False
    return True


def divmod_of(a, b):
    left = _type(a)
    right = _type(b)
    reflected = _type_lookup(right, "__rdivmod__")
    reflected_first = left is not right and _is_subtype(right, left) and reflected is not None and reflected is not _type_lookup(left, "__rdivmod__")
    if reflected_first:
        result = _call_special(b, "__rdivmod__", a)
        if result is not NotImplemented:
            return result
    if _type_lookup(left, "__divmod__") is not None:
        result = _call_special(a, "__divmod__", b)
        if result is not NotImplemented:
            return result
    if left is not right and not reflected_first and reflected is not None:
        result = _call_special(b, "__rdivmod__", a)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{_type_name(a)}' and '{_type_name(b)}'")


def pow_of(base, exponent, modulus):
    forward = _type_lookup(_type(base), "__pow__")
    backward = _type_lookup(_type(exponent), "__rpow__")
    first = _type(exponent) is not _type(base) and _isinstance(exponent, _type(base)) and backward is not _type_lookup(_type(base), "__rpow__")
    if first and backward is not None:
        result = _bind(backward, exponent)(base, modulus)
        if result is not NotImplemented:
            return result
    if forward is not None:
        result = _bind(forward, base)(exponent, modulus)
        if result is not NotImplemented:
            return result
    if not first and backward is not None and _type(exponent) is not _type(base):
        result = _bind(backward, exponent)(base, modulus)
        if result is not NotImplemented:
            return result
    if _isinstance(modulus, float):
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    raise TypeError(
        f"unsupported operand type(s) for ** or pow(): '{_type_name(base)}', '{_type_name(exponent)}', '{_type_name(modulus)}'"
    )


def hash_of(value):
    if _isinstance(value, tuple) and _type_lookup(_type(value), "__hash__") is _type_lookup(tuple, "__hash__"):
        hashes = []
        for item in tuple.__iter__(value):
            _list_append(hashes, hash(item))
        return _tuple_hash(hashes)
    if not _has_special(value, "__hash__"):
        raise TypeError(f"unhashable type: '{_type_name(value)}'")
    result = _call_special(value, "__hash__")
    if not _isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    return _hash_result(result)


def len_of(value):
    result = _call_special(value, "__len__")
    if not _isinstance(result, int):
        if not _has_special(result, "__index__"):
            raise TypeError(f"'{_type_name(result)}' object cannot be interpreted as an integer")
        result = checked_index(result)
    if result < 0:
        raise ValueError("__len__() should return >= 0")
    if result > 9223372036854775807:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return result + 0


def isinstance_of(value, cls):
    if _isinstance(cls, tuple):
        for item in cls:
            if isinstance(value, item):
                return True
        return False
    if _type_name(cls) == "typing.Union":
        for item in cls.__args__:
            if isinstance(value, _type(None) if item is None else item):
                return True
        return False
    if _type(value) is cls:
        return True
    if _has_special(cls, "__instancecheck__"):
        return not not _call_special(cls, "__instancecheck__", value)
    bases = getattr(cls, "__bases__", None)
    if not _isinstance(bases, tuple):
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    other = getattr(value, "__class__", None)
    return other is not None and abstract_subclass(other, cls)


def issubclass_of(cls, of):
    if _isinstance(of, tuple):
        for item in of:
            if issubclass(cls, item):
                return True
        return False
    if _type_name(of) == "typing.Union":
        for item in of.__args__:
            if issubclass(cls, _type(None) if item is None else item):
                return True
        return False
    if _has_special(of, "__subclasscheck__"):
        return not not _call_special(of, "__subclasscheck__", cls)
    if not _isinstance(getattr(cls, "__bases__", None), tuple):
        raise TypeError("issubclass() arg 1 must be a class")
    if not _isinstance(getattr(of, "__bases__", None), tuple):
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return abstract_subclass(cls, of)


def abstract_subclass(cls, of):
    pending = [cls]
    while pending:
        item = pending.pop()
        if item is of:
            return True
        bases = getattr(item, "__bases__", None)
        if _isinstance(bases, tuple):
            pending.extend(bases)
    return False


def print_to(items, sep, end, file, flush):
    if file is None:
        sys = _modules().get("sys")
        file = sys.stdout if sys is not None else None
        if file is None and sys is not None:
            return
    if sep is None:
        sep = " "
    if end is None:
        end = "\n"
    if file is None or _is_stdout(file):
        parts = []
        for item in items:
            _list_append(parts, str(item))
        _write(1, sep.join(parts) + end)
        return
    write = file.write
    first = True
    for item in items:
        if not first:
            write(sep)
        first = False
        write(str(item))
    write(end)
    if flush:
        file.flush()


def no_file(file, writes):
    if not _isinstance(file, (str, bytes, int)):
        path = getattr(_type(file), "__fspath__", None)
        if path is None:
            raise TypeError(f"expected str, bytes or os.PathLike object, not {_type_name(file)}")
        file = path(file)
    if writes:
        raise PermissionError(13, "Permission denied", file)
    raise FileNotFoundError(2, "No such file or directory", file)


def vars_of(value):
    try:
        return value.__dict__
    except AttributeError:
        pass
    raise TypeError("vars() argument must have __dict__ attribute")


def dir_of(value):
    return sorted(_call_special(value, "__dir__"))


def write_lines(file, lines):
    for line in lines:
        file.write(line)


def display(value):
    if value is not None:
        print(repr(value))


def compile_bytes(function, source, rest):
    # exec, eval or compile with source in bytes, in the encoding that a comment in the first two lines declares.
    data = bytes(source)
    if b"\0" in data:
        raise SyntaxError("source code string cannot contain null bytes")
    filename = rest[0] if function.__name__ == "compile" else "<string>"
    mark = data[:3] == b"\xef\xbb\xbf"
    if mark:
        data = data[3:]
    encoding = ""
    for line in data.split(b"\n", 2)[:2]:
        line = line.lstrip(b" \t\f")
        if line[:1] != b"#":
            if line and line[:1] != b"\r":
                break
            continue
        for part in line.split(b"coding")[1:]:
            if part[:1] == b":" or part[:1] == b"=":
                for c in part[1:].lstrip(b" \t").decode("latin-1"):
                    if not (c.isalnum() or c in "-_."):
                        break
                    encoding += c
            if encoding:
                break
        if encoding:
            break
    wrong = None
    try:
        text = data.decode(encoding or "utf-8")
    except LookupError:
        wrong = "unknown encoding: " + encoding
    except UnicodeDecodeError as error:
        wrong = str(error)
        if not encoding:
            line = data[:error.start].count(b"\n") + 1
            wrong = (f"Non-UTF-8 code starting with '\\x{data[error.start]:02x}' on line {line}, but no encoding declared; "
                     "see https://peps.python.org/pep-0263/ for details")
            last = data.split(b"\n")[line - 1].decode("utf-8", "replace")
            column = error.start - data.rfind(b"\n", 0, error.start)
            raise SyntaxError(wrong, (filename, line, column, last, line, column)) from None
    if wrong is not None:
        raise SyntaxError(wrong, (filename, 0, -1, None))
    if mark and "é".encode(encoding or "utf-8", "replace") != b"\xc3\xa9":
        known = encoding.lower().replace("_", "-") + "-"
        if known.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
            encoding = "iso-8859-1"
        raise SyntaxError(f"encoding problem: {encoding} with BOM", (filename, 1, 0, None))
    return function(text, *rest)
