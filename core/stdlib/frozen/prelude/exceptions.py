"""What exceptions do where user code may be called: repr and str of their arguments, exception groups."""


def exception_repr(name, args):
    if len(args) == 1:
        return f"{name}({args[0]!r})"
    return name + repr(args)


def exception_set_args(exception, args):
    exception.args = (*args,)


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
