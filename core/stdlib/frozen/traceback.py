"""Tracebacks as data and as text."""

import sys
from _lang import format_exception_only as _exception_text, source_line as _source_line, traceback_entries as _entries

__all__ = (
    "extract_stack extract_tb format_exception format_exception_only format_list format_stack format_tb print_exc format_exc print_exception "
    "print_last print_stack print_tb clear_frames FrameSummary StackSummary TracebackException walk_stack walk_tb print_list"
).split()

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
# How often the same frame is shown before the rest is counted.
_SHOWN = 3
_GIVEN = object()


def _write(lines, file):
    for line in lines:
        print(line, end="", file=sys.stderr if file is None else file)


# --- frames ---------------------------------------------------------------------------------------------------------------------------


def _shown(value, what, show):
    try:
        return show(value)
    except Exception:
        return f"<{what} {show.__name__}() failed>"


class FrameSummary:
    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs
    ):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        # _text is what the machine prints for the frame, when it is one of a traceback.
        self._line, self._text = line, None
        self.locals = None if locals is None else {key: _shown(value, "local", repr) for key, value in locals.items()}

    @property
    def line(self):
        if self._line is None:
            return None if self.lineno is None else ""
        return self._line.strip()

    def _row(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._row()[:3] == other._row()[:3] and self.locals == other.locals
        return self._row() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, pos):
        return self._row()[pos]

    def __iter__(self):
        return iter(self._row())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def walk_stack(f):
    f = sys._getframe(1) if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(frames, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = limit if limit is None else max(limit, 0)
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        frames = []
        for frame, lineno in frame_gen:
            code = frame.f_code
            line, locals = _source_line(code, lineno), frame.f_locals if capture_locals else None
            frames.append(FrameSummary(code.co_filename, lineno, code.co_name, line=line, locals=locals))
        return klass(_limited(frames, limit))

    @classmethod
    def from_list(klass, a_list):
        return StackSummary([one if isinstance(one, FrameSummary) else FrameSummary(*one[:3], line=one[3]) for one in a_list])

    def format_frame_summary(self, frame_summary, **kwargs):
        filename, lineno, name, line = frame_summary
        text = frame_summary._text
        if text is None:
            text = f'  File "{filename}", line {lineno}, in {name}\n' + (f"    {line}\n" if line else "")
        return text + "".join([f"    {key} = {value}\n" for key, value in sorted((frame_summary.locals or {}).items())])

    def format(self, **kwargs):
        lines = []
        last = count = None
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame[:3]
            if place != last:
                lines += _repeated(count)
                last, count = place, 0
            count += 1
            if count <= _SHOWN:
                lines.append(text)
        return lines + _repeated(count)


def _repeated(count):
    rest = (count or 0) - _SHOWN
    return [f"  [Previous line repeated {rest} more time{'s' * (rest > 1)}]\n"] if rest > 0 else []


def extract_tb(tb, limit=None, _locals=False):
    frames = []
    for (filename, lineno, name, end_lineno, colno, end_colno, line, text), (frame, _) in zip(_entries(tb), walk_tb(tb)):
        locals = frame.f_locals if _locals else None
        made = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno, locals=locals)
        made._text = text
        frames.append(made)
    return StackSummary(_limited(frames, limit))


def extract_stack(f=None, limit=None):
    frames = [*walk_stack(sys._getframe(1) if f is None else f)][::-1]
    if limit is not None:
        # Of a stack the last ones are the near ones.
        frames = frames[len(frames) - min(limit, len(frames)) :] if limit >= 0 else frames[:-limit]
    return StackSummary.extract(frames)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    _write(format_stack(sys._getframe(1) if f is None else f, limit), file)


def clear_frames(tb):
    pass


# --- exceptions -----------------------------------------------------------------------------------------------------------------------


class TracebackException:
    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
        max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None,
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = extract_tb(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type
        self.exc_type_module, self.exc_type_qualname = getattr(exc_type, "__module__", None), getattr(exc_type, "__qualname__", None)
        self._lines = ["NoneType: None\n"] if exc_value is None else _exception_text(exc_value).splitlines(True)
        self._str = _shown(exc_value, "exception", str)
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception:
            self.__notes__ = None
        if isinstance(exc_value, SyntaxError):
            for name in "filename", "text", "offset", "end_offset", "msg":
                setattr(self, name, getattr(exc_value, name))
            for name in "lineno", "end_lineno":
                number = getattr(exc_value, name)
                setattr(self, name, None if number is None else str(number))

        def another(error):
            more = {"limit": limit, "capture_locals": capture_locals, "max_group_width": max_group_width, "max_group_depth": max_group_depth}
            return TracebackException(type(error), error, error.__traceback__, _seen=seen, **more)

        def once(error):
            return None if error is None or id(error) in seen else another(error)

        self.__cause__ = self.__context__ = self.exceptions = None
        self.__suppress_context__ = False
        if exc_value is not None:
            self.__suppress_context__ = exc_value.__suppress_context__
            self.__cause__ = once(exc_value.__cause__)
            if not compact or self.__cause__ is None and not self.__suppress_context__:
                self.__context__ = once(exc_value.__context__)
            if isinstance(exc_value, BaseExceptionGroup):
                self.exceptions = [another(error) for error in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        return self._exc_type

    @property
    def exc_type_str(self):
        module = self.exc_type_module
        if self._exc_type is None or module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        for line in self._lines:
            yield "   " * _depth + line
        for error in self.exceptions or () if show_group else ():
            yield from error.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        yield from self._block(0, chain)[0]

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)

    def _block(self, depth, chain):
        # The lines of the chain that ends with this one, and whether a group among them has drawn its last line.
        links = [("", self)]
        while chain:
            error = links[-1][1]
            if error.__cause__ is not None:
                links.append((_CAUSE, error.__cause__))
            elif error.__context__ is not None and not error.__suppress_context__:
                links.append((_CONTEXT, error.__context__))
            else:
                break
        lines, closed = [], False
        after = ""
        for link, error in links[::-1]:
            lines += _framed([after] if after else [], depth)
            after = link
            if error.exceptions is None:
                lines += _framed(error._own("Traceback"), depth)
            elif depth > self.max_group_depth:
                lines += _framed([f"... (max_group_depth is {self.max_group_depth})\n"], depth)
            else:
                lines += error._group(depth, self.max_group_width, chain)
                closed = True
        return lines, closed

    def _own(self, title):
        # What is shown of it alone.
        return [title + " (most recent call last):\n", *self.stack.format(), *self._lines] if self.stack else self._lines

    def _group(self, depth, width, chain):
        top = not depth
        depth = depth or 1
        own = self._own("Exception Group Traceback")
        lines = _framed(own[:1], depth, "+" if top and self.stack else "|") + _framed(own[1:], depth)
        rest = len(self.exceptions) - width
        for i, error in enumerate(self.exceptions[: width + 1]):
            title = i + 1 if i < width else "..."
            lines.append(f"{'  ' * depth}{'  ' if i else '+-'}+---------------- {title} ----------------\n")
            if i < width:
                inner, closed = error._block(depth + 1, chain)
            else:
                inner, closed = _framed([f"and {rest} more exception{'s' * (rest > 1)}\n"], depth + 1), False
            lines += inner
        if not closed:
            lines.append(f"{'  ' * (depth + 1)}+------------------------------------\n")
        return lines


def _framed(texts, depth, mark="|"):
    margin = f"{'  ' * depth}{mark} " if depth else ""
    return ["".join([margin + line for line in text.splitlines(True)]) for text in texts] if depth else texts


def _summary(exc, value, tb, limit=None):
    # Of an exception, or of the three that stand for one.
    if (value is _GIVEN) is not (tb is _GIVEN):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _GIVEN:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        value, tb = exc, getattr(exc, "__traceback__", None)
    return TracebackException(type(value), value, tb, limit=limit, compact=True)


def format_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, chain=True, **kwargs):
    return [*_summary(exc, value, tb, limit).format(chain=chain)]


def print_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, file=None, chain=True, **kwargs):
    _summary(exc, value, tb, limit).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_GIVEN, *, show_group=False, **kwargs):
    value = exc if value is _GIVEN else value
    return [*_summary(None, value, None).format_exception_only(show_group=show_group)]


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
