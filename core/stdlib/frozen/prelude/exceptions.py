# What exceptions do where user code may be called: repr and str of their arguments, exception groups.


def exception_repr(name, args):
    if len(args) == 1:
        return f"{name}({args[0]!r})"
    return name + repr(args)


def exception_set_args(exception, args):
    exception.args = tuple(args)


def syntax_error_str(message, filename, line):
    text = str(message)
    file = filename.rpartition("/")[2] if _isinstance(filename, str) else None
    if file is not None and type(line) is int:
        return f"{text} ({file}, line {line})"
    if file is not None:
        return f"{text} ({file})"
    if type(line) is int:
        return f"{text} (line {line})"
    return text


def os_error_str(number, text, filename, filename2):
    if filename is None:
        return f"[Errno {number}] {text}"
    if filename2 is None:
        return f"[Errno {number}] {text}: {filename!r}"
    return f"[Errno {number}] {text}: {filename!r} -> {filename2!r}"


def group_new(cls, args):
    if len(args) != 2:
        raise TypeError(f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)")
    message, given = args
    if not _isinstance(message, str):
        raise TypeError(f"BaseExceptionGroup.__new__() argument 1 must be str, not {_type_name(message)}")
    if _isinstance(given, (set, frozenset, dict)) or not _has_special(given, "__getitem__"):
        raise TypeError("second argument (exceptions) must be a sequence")
    exceptions = tuple(given)
    if not exceptions:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    plain = True
    for i, one in enumerate(exceptions):
        if not _isinstance(one, BaseException):
            raise ValueError(f"Item {i} of second argument (exceptions) is not an exception")
        plain = plain and _isinstance(one, Exception)
    if plain:
        if cls is BaseExceptionGroup:
            cls = ExceptionGroup
    elif cls is ExceptionGroup:
        raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
    elif issubclass(cls, Exception):
        raise TypeError(f"Cannot nest BaseExceptions in '{cls.__name__}'")
    return _make_group(cls, args, message, exceptions)


def group_str(group):
    count = len(group.exceptions)
    return f"{group.message} ({count} sub-exception{'' if count == 1 else 's'})"


def group_repr(group):
    args = group.args
    exceptions = group.exceptions
    if len(args) == 2 and _isinstance(args[1], list):
        exceptions = list(exceptions)
    return f"{type(group).__name__}({group.message!r}, {exceptions!r})"


def group_split(group, condition, want_rest):
    if _isinstance(condition, type):
        by_class = issubclass(condition, BaseException)
    elif _isinstance(condition, tuple):
        by_class = True
        for one in condition:
            by_class = by_class and _isinstance(one, type) and issubclass(one, BaseException)
    else:
        by_class = False
    if not by_class and (_isinstance(condition, (type, tuple)) or not callable(condition)):
        raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")
    match, rest = group_part(group, condition, by_class, want_rest)
    return (match, rest) if want_rest else match


def group_part(exception, condition, by_class, want_rest):
    if isinstance(exception, condition) if by_class else condition(exception):
        return exception, None
    if not _isinstance(exception, BaseExceptionGroup):
        return None, exception
    matches = []
    rests = []
    for one in exception.exceptions:
        match, rest = group_part(one, condition, by_class, want_rest)
        if match is not None:
            matches.append(match)
        if rest is not None:
            rests.append(rest)
    return group_subset(exception, matches), group_subset(exception, rests) if want_rest else None


def group_subset(group, exceptions):
    if not exceptions:
        return None
    made = group.derive(exceptions)
    if not _isinstance(made, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    made.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if _isinstance(notes, (list, tuple)):
        made.__notes__ = list(notes)
    return made
