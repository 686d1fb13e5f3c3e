"""Extracting, formatting and printing tracebacks."""

import sys
from _lang import format_exception_only as _exception_lines, source_line as _source_line, traceback_entries as _entries

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc",
    "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"
_RECURSIVE_CUTOFF = 3
_sentinel = object()


class FrameSummary:
    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs
    ):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None and lineno is not None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self._text = None
        self.locals = None if locals is None else {k: _safe_string(v, "local", func=repr) for k, v in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def line(self):
        if self._line is None:
            return None if self.lineno is None else ""
        return self._line.strip()


def _from_entry(entry):
    filename, lineno, name, end_lineno, colno, end_colno, line, text = entry
    made = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
    made._text = text
    return made


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except Exception:
        return f"<{what} {func.__name__}() failed>"


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _cut(frames, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        frames = []
        for f, lineno in frame_gen:
            made = FrameSummary(f.f_code.co_filename, lineno, f.f_code.co_name, line=_source_line(f.f_code, lineno), locals=f.f_locals if capture_locals else None)
            frames.append(made)
        result = klass()
        result.extend(_cut(frames, limit))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        text = frame_summary._text
        if text is None:
            text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
            line = frame_summary.line
            if line:
                text += f"    {line}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                _note_repeats(result, count)
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        _note_repeats(result, count)
        return result


def _note_repeats(result, count):
    count -= _RECURSIVE_CUTOFF
    if count > 0:
        result.append(f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n")


def extract_tb(tb, limit=None):
    result = StackSummary()
    result.extend(_cut([_from_entry(entry) for entry in _entries(tb)], limit))
    return result


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    frames = [*walk_stack(f)][::-1]
    if limit is not None:
        frames = frames[-limit:] if limit >= 0 else frames[:-limit]
    return StackSummary.extract(frames)


def print_list(extracted_list, file=None):
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe(1)
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    return format_list(extract_stack(f, limit=limit))


def clear_frames(tb):
    pass


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


class _ExceptionPrintContext:
    def __init__(self):
        self.seen = set()
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin_char=None):
        if not self.depth:
            if isinstance(text, str):
                yield text
            else:
                yield from text
            return
        margin = self.indent() + (margin_char or "|") + " "
        for part in [text] if isinstance(text, str) else text:
            yield "".join([margin + line for line in part.splitlines(True)])


class TracebackException:
    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
        max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None,
    ):
        _seen = set() if _seen is None else _seen
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = extract_tb(exc_traceback, limit)
        self._has_stack = exc_traceback is not None
        self._exc_type = exc_type
        self._lines = _split_lines(_exception_lines(exc_value)) if exc_value is not None else ["NoneType: None\n"]
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception:
            self.__notes__ = None
        self.exc_type_qualname = getattr(exc_type, "__qualname__", None)
        self.exc_type_module = getattr(exc_type, "__module__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = str(exc_value.lineno) if exc_value.lineno is not None else None
            self.end_lineno = str(exc_value.end_lineno) if exc_value.end_lineno is not None else None
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is None:
            return
        more = {"limit": limit, "max_group_width": max_group_width, "max_group_depth": max_group_depth, "_seen": _seen}

        def another(e):
            return TracebackException(type(e), e, e.__traceback__, **more)

        cause = exc_value.__cause__
        if cause is not None and id(cause) not in _seen:
            self.__cause__ = another(cause)
        context = exc_value.__context__
        needs_context = not compact or (self.__cause__ is None and not self.__suppress_context__)
        if context is not None and id(context) not in _seen and needs_context:
            self.__context__ = another(context)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [another(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        return self._exc_type

    @property
    def exc_type_str(self):
        if self._exc_type is None:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * " "
        for line in self._lines:
            yield indent + line
        if show_group and self.exceptions is not None:
            for ex in self.exceptions:
                yield from ex.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        if _ctx is None:
            _ctx = _ExceptionPrintContext()
        output = []
        exc = self
        if chain:
            while exc:
                if exc.__cause__ is not None:
                    link, following = _cause_message, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    link, following = _context_message, exc.__context__
                else:
                    link = following = None
                output.append((link, exc))
                exc = following
        else:
            output.append((None, exc))
        for msg, exc in reversed(output):
            if msg is not None:
                yield from _ctx.emit(msg)
            if exc.exceptions is None:
                if exc._has_stack:
                    yield from _ctx.emit("Traceback (most recent call last):\n")
                    yield from _ctx.emit(exc.stack.format())
                yield from _ctx.emit(exc.format_exception_only())
            elif _ctx.depth > self.max_group_depth:
                yield from _ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                is_toplevel = _ctx.depth == 0
                if is_toplevel:
                    _ctx.depth += 1
                if exc._has_stack:
                    yield from _ctx.emit("Exception Group Traceback (most recent call last):\n", margin_char="+" if is_toplevel else None)
                    yield from _ctx.emit(exc.stack.format())
                yield from _ctx.emit(exc.format_exception_only())
                count = len(exc.exceptions)
                shown = count if count <= self.max_group_width else self.max_group_width + 1
                _ctx.need_close = False
                for i in range(shown):
                    last_exc = i == shown - 1
                    if last_exc:
                        _ctx.need_close = True
                    truncated = i >= self.max_group_width
                    title = "..." if truncated else f"{i + 1}"
                    yield _ctx.indent() + ("+-" if i == 0 else "  ") + f"+---------------- {title} ----------------\n"
                    _ctx.depth += 1
                    if not truncated:
                        yield from exc.exceptions[i].format(chain=chain, _ctx=_ctx)
                    else:
                        rest = count - self.max_group_width
                        yield from _ctx.emit(f"and {rest} more exception{'s' if rest > 1 else ''}\n")
                    if last_exc and _ctx.need_close:
                        yield _ctx.indent() + "+------------------------------------\n"
                        _ctx.need_close = False
                    _ctx.depth -= 1
                if is_toplevel:
                    _ctx.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end="")


def _split_lines(text):
    return text.splitlines(True)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
