# The text of an exception that nobody caught, as CPython prints it.


def format_uncaught(exception, print_now=False):
    if print_now:
        import sys
        sys.stderr.write(format_exception_chain(exception, "", 0))
        return None
    message = exception_message(exception) + "\0"
    module = _modules().get("sys")
    hook = getattr(module, "excepthook", None)
    if module is None or hook is module.__excepthook__ or _isinstance(exception, SystemExit):
        return message + format_exception_chain(exception, "", 0)
    try:
        hook(type(exception), exception, exception.__traceback__)
        return message
    except BaseException as error:
        text = "Error in sys.excepthook:\n" + format_exception_chain(error, "", 0)
    return message + text + "\nOriginal exception was:\n" + format_exception_chain(exception, "", 0)


def exception_message(exception):
    try:
        return str(exception)
    except Exception:
        return "<exception str() failed>"


def exception_title(cls):
    name = cls.__qualname__
    module = cls.__module__
    if type(module) is not str:
        module = "<unknown>"
    if module != "__main__" and module != "builtins":
        return module + "." + name
    return name


def format_exception_chain(exception, indent, depth):
    # From the exception back to its first cause; printed the other way round.
    chain = []
    seen = set()
    link = None
    while exception is not None:
        seen.add(id(exception))
        chain.append((exception, link))
        if exception.__cause__ is not None and id(exception.__cause__) not in seen:
            link = "\nThe above exception was the direct cause of the following exception:\n\n"
            exception = exception.__cause__
        elif (
            exception.__cause__ is None
            and exception.__context__ is not None
            and not exception.__suppress_context__
            and id(exception.__context__) not in seen
        ):
            link = "\nDuring handling of the above exception, another exception occurred:\n\n"
            exception = exception.__context__
        else:
            exception = None
    parts = []
    for exception, link in chain[::-1]:
        if _isinstance(exception, BaseExceptionGroup):
            parts.append(format_exception_group(exception, indent, depth))
        else:
            text = format_one_exception(exception)
            if indent:
                text = indent_lines(text, indent + "| ")
            parts.append(text)
        if link is not None:
            parts.append(indent_lines(link, indent + "| ") if indent else link)
    return "".join(parts)


def indent_lines(text, prefix):
    out = []
    for line in text.splitlines(True):
        out.append(prefix + line)
    return "".join(out)


def format_one_exception(exception, carets=True):
    text = ""
    if exception.__traceback__ is not None:
        text = "Traceback (most recent call last):\n" + _format_frames(exception.__traceback__)
        if not carets:
            text = "".join([line for line in text.splitlines(True) if line.strip(" ~^\n")])
    return text + format_exception_only(exception)


def report_ignored(where, exception, *about):
    # As sys.unraisablehook(): nothing of what led to it. Whatever fails here is not heard of.
    try:
        for value in about:
            try:
                where += f" {value!r}"
            except Exception:
                where += " <object repr() failed>"
        import_module("sys").stderr.write(f"Exception ignored {where}:\n{format_one_exception(exception, False)}")
    except BaseException:
        pass


def format_exception_group(exception, indent, depth):
    outer = not indent
    if outer:
        indent = "  "
    if depth >= 10:
        return indent + "| ... (max_group_depth is 10)\n"
    parts = []
    if exception.__traceback__ is not None:
        parts.append(indent + ("+ " if outer else "| ") + "Exception Group Traceback (most recent call last):\n")
        parts.append(indent_lines(_format_frames(exception.__traceback__), indent + "| "))
    parts.append(indent_lines(format_exception_only(exception), indent + "| "))
    inner = exception.exceptions
    count = len(inner)
    shown = count if count <= 15 else 16
    for i in range(shown):
        first = "+-" if i == 0 else "  "
        label = str(i + 1) if i < 15 else "..."
        parts.append(f"{indent}{first}+---------------- {label} ----------------\n")
        if i < 15:
            parts.append(format_exception_chain(inner[i], indent + "  ", depth + 1))
        else:
            rest = count - 15
            plural = "s" if rest > 1 else ""
            parts.append(f"{indent}  | and {rest} more exception{plural}\n")
        if i == shown - 1 and not _ends_with_rule(parts[-1]):
            parts.append(indent + "  +------------------------------------\n")
    return "".join(parts)


def format_exception_only(exception):
    cls = type(exception)
    name = exception_title(cls)
    if _isinstance(exception, SyntaxError):
        text = format_syntax_error(exception, name)
    else:
        message = exception_message(exception)
        if _isinstance(exception, (NameError, AttributeError, ImportError)):
            message += name_suggestion(exception)
        text = f"{name}: {message}\n" if message else name + "\n"
    notes = getattr(exception, "__notes__", None)
    if notes is not None:
        if _isinstance(notes, (list, tuple)):
            for note in notes:
                try:
                    shown = str(note)
                except Exception:
                    shown = "<note str() failed>"
                for line in shown.split("\n"):
                    text += line + "\n"
        else:
            try:
                text += repr(notes) + "\n"
            except Exception:
                text += "<__notes__ repr() failed>\n"
    return text


def name_suggestion(exception):
    try:
        if _isinstance(exception, ImportError):
            wrong = exception.name_from
            candidates = dir(_modules()[exception.name]) if wrong is not None else ()
        else:
            wrong = exception.name
            candidates = ()
            if wrong is not None and _isinstance(exception, AttributeError):
                candidates = dir(exception.obj)
                if wrong[:1] != "_":
                    candidates = [one for one in candidates if type(one) is str and one[:1] != "_"]
            elif wrong is not None:
                candidates = _visible_names(exception.__traceback__)
                last = exception.__traceback__
                while last is not None and last.tb_next is not None:
                    last = last.tb_next
                names = last.tb_frame.f_locals if last is not None else {}
                if "self" in names and hasattr(names["self"], wrong):
                    return f". Did you mean: 'self.{wrong}'?"
        if type(wrong) is not str:
            return ""
        similar = _suggest(wrong, [one for one in candidates if type(one) is str])
        text = f". Did you mean: '{similar}'?" if similar is not None else ""
        if _isinstance(exception, NameError) and wrong in (
            "math", "sys", "os", "re", "json", "time", "random", "string", "typing", "types", "collections", "itertools",
            "functools", "operator", "datetime", "dataclasses", "enum", "abc", "contextlib", "copy", "heapq", "bisect",
            "struct", "array", "io", "base64", "hashlib", "asyncio", "pathlib", "textwrap", "uuid", "warnings", "traceback",
            "statistics", "fractions", "decimal", "csv", "pprint", "argparse", "calendar", "queue", "logging", "unittest",
            "inspect", "pickle", "html", "secrets", "shlex", "glob", "zlib", "weakref", "gc", "ast", "cmath", "timeit",
        ):
            text += (" Or did" if text else ". Did") + f" you forget to import '{wrong}'?"
        return text
    except Exception:
        return ""


def format_syntax_error(exception, name):
    suffix = ""
    text = ""
    filename = exception.filename
    line_number = exception.lineno
    if line_number is not None:
        text = f'  File "{filename or "<string>"}", line {line_number}\n'
    elif filename is not None:
        suffix = f" ({filename})"
    source = exception.text
    if _isinstance(source, str):
        raw = source.rstrip("\n")
        stripped = raw.lstrip(" \n\f")
        spaces = len(raw) - len(stripped)
        offset = exception.offset
        if offset is None:
            text += f"    {stripped}\n"
        elif type(line_number) is int:
            if line_number == exception.end_lineno:
                end = exception.end_offset
                if end is None or end == 0:
                    end = offset
            else:
                end = len(raw) + 1
            if source and offset > len(source):
                offset = len(source) + 1
            if source and end > len(source):
                end = len(source) + 1
            if offset >= end or end < 0:
                end = max(offset + 1, end)
            column = offset - 1 - spaces
            end_column = end - 1 - spaces
            text += f"    {stripped}\n"
            if column >= 0:
                blank = "".join([c if c.isspace() else " " for c in stripped[:column]])
                text += f"    {blank}{'^' * (end_column - column)}\n"
    message = exception.msg or "<no detail available>"
    return f"{text}{name}: {message}{suffix}\n"
