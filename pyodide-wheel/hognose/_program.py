"""Programs, runs step by step, sessions."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from . import _hognose
from ._errors import Error, HostError, from_info
from ._types import Limits, Usage

__all__ = ["Complete", "HostCall", "Program", "Result", "Session", "run"]

_COMPLETE, _HOST_CALL, _SLICED, _FAILED = range(4)

#: How often a run looks at signals (Ctrl+C) and lets other threads in, in seconds.
_SLICE_SECS = 0.05

Functions = Mapping[str, Callable[..., Any]]
Printer = Callable[[str], object]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What :meth:`Program.execute` found. ``value`` when ``ok``, else ``error``."""

    ok: bool
    value: Any
    error: Error | None
    stdout: str
    stderr: str
    usage: Usage


class _Printed:
    """Collects what the guest prints and passes it on."""

    def __init__(self, out: Printer | None, err: Printer | None, *, echo: bool) -> None:
        self._pieces: tuple[list[str], list[str]] = ([], [])
        self._targets = (out, err)
        self._echo = echo

    def out(self, text: str) -> None:
        self._write(0, text)

    def err(self, text: str) -> None:
        self._write(1, text)

    def _write(self, stream: int, text: str) -> None:
        self._pieces[stream].append(text)
        target = self._targets[stream]
        if target is not None:
            target(text)
        elif self._echo:
            (sys.stderr if stream else sys.stdout).write(text)

    @property
    def texts(self) -> tuple[str, str]:
        return "".join(self._pieces[0]), "".join(self._pieces[1])


def _check_functions(functions: Functions | None) -> dict[str, Callable[..., Any]]:
    if functions is None:
        return {}
    if not isinstance(functions, Mapping):
        raise TypeError(f"functions must be a mapping of names to callables, not {type(functions).__name__!r}")
    for name, function in functions.items():
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"functions: {name!r} is no identifier")
        if not callable(function):
            raise TypeError(f"functions: {name!r} is {type(function).__name__!r}, not a callable")
    return dict(functions)


def _check_inputs(inputs: Mapping[str, Any] | None) -> dict[str, Any]:
    if inputs is None:
        return {}
    if not isinstance(inputs, Mapping):
        raise TypeError(f"inputs must be a mapping of names to values, not {type(inputs).__name__!r}")
    return dict(inputs)


def _error_of(raw: Any, printed: _Printed, raised: BaseException | None = None) -> Error:
    info = raw.error()
    error = from_info(info)
    error.stdout, error.stderr = printed.texts
    error.usage = Usage(**raw.usage())
    if raised is not None and info["kind"] == "python" and info["type"] == _raised_name(raised):
        error.__cause__ = raised
    return error


def _exited(raw: Any) -> bool:
    info = raw.error()
    return bool(info["kind"] == "exit" and info["exit_code"] == 0)


def _raised_name(error: BaseException) -> str:
    """The name of the nearest builtin class of a host's exception, which the guest sees it as."""
    for cls in type(error).__mro__:
        if cls.__module__ == "builtins" and issubclass(cls, Exception):
            return cls.__name__
    return "RuntimeError"


def _drive(raw: Any, functions: Mapping[str, Callable[..., Any]], printed: _Printed) -> BaseException | None:
    """Runs to the end, answering host calls. Returns the last exception that a host function raised into the guest."""
    raised: BaseException | None = None
    while True:
        outcome = raw.advance(_SLICE_SECS)
        if outcome == _HOST_CALL:
            name, args, kwargs = raw.call()
            try:
                answer = functions[name](*args, **kwargs)
            except Exception as error:
                raised = error
                raw.throw_(_raised_name(error), str(error))
            else:
                raw.resume(answer)
        elif outcome != _SLICED:
            return raised


class Complete:
    """The end of a run that is driven step by step."""

    kind = "complete"

    def __init__(self, value: Any, usage: Usage, stdout: str, stderr: str) -> None:
        self.value = value
        self.usage = usage
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self) -> str:
        return f"Complete(value={self.value!r})"


class HostCall:
    """The guest called a host function and waits: answer with :meth:`resume` or :meth:`throw`, once."""

    kind = "call"

    def __init__(self, raw: Any, printed: _Printed) -> None:
        self._raw: Any = raw
        self._printed = printed
        self.name: str
        self.args: tuple[Any, ...]
        self.kwargs: dict[str, Any]
        self.name, self.args, self.kwargs = raw.call()

    def __repr__(self) -> str:
        return f"HostCall(name={self.name!r}, args={self.args!r}, kwargs={self.kwargs!r})"

    def _take(self) -> Any:
        raw, self._raw = self._raw, None
        if raw is None:
            raise HostError(f"this call of {self.name}() was answered before")
        return raw

    def resume(self, value: Any = None) -> HostCall | Complete:
        """Lets the guest go on with ``value`` as the call's result. Raises what the program raises."""
        raw = self._take()
        try:
            raw.resume(value)
        except Exception:
            self._raw = raw  # nothing has happened: the value can't cross
            raise
        return _next_step(raw, self._printed)

    def throw(self, error: BaseException) -> HostCall | Complete:
        """Raises ``error`` in the guest, at the call, as the nearest builtin exception."""
        if not isinstance(error, BaseException):
            raise TypeError(f"throw() takes an exception, not {type(error).__name__!r}")
        raw = self._take()
        raw.throw_(_raised_name(error), str(error))
        return _next_step(raw, self._printed, error)


def _next_step(raw: Any, printed: _Printed, raised: BaseException | None = None) -> HostCall | Complete:
    outcome = _SLICED
    while outcome == _SLICED:
        outcome = raw.advance(_SLICE_SECS)
    if outcome == _HOST_CALL:
        return HostCall(raw, printed)
    if outcome == _FAILED and not _exited(raw):
        raise _error_of(raw, printed, raised)
    value = raw.value() if outcome == _COMPLETE else None
    return Complete(value, Usage(**raw.usage()), *printed.texts)


class Program:
    """Compiled source, to be run any number of times.

    inputs: names that each run must give values for.
    script_name: the file name that tracebacks show.
    limits: what the compilation itself may use.
    Raises :class:`PythonSyntaxError`.
    """

    def __init__(self, source: str, *, inputs: Iterable[str] = (), script_name: str = "main.py", limits: Limits | None = None) -> None:
        if not isinstance(source, str):
            raise TypeError(f"source must be str, not {type(source).__name__!r}")
        if isinstance(inputs, str):
            raise TypeError("inputs must be a list of names, not a str")
        self.source = source
        self.inputs = tuple(inputs)
        self.script_name = script_name
        for name in self.inputs:
            if not isinstance(name, str) or not name.isidentifier():
                raise TypeError(f"inputs: {name!r} is no identifier")
        compiled = _hognose.compile(source, list(self.inputs), script_name, limits)
        if isinstance(compiled, dict):
            raise from_info(compiled)
        self._compiled = compiled

    def __repr__(self) -> str:
        return f"<hognose.Program {self.script_name!r} inputs={list(self.inputs)!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _remake, (self.source, self.inputs, self.script_name)

    def disassemble(self) -> str:
        """The compiled program as text, one instruction a line."""
        return self._compiled.disassemble()

    def _start(self, inputs: Any, functions: Iterable[str], limits: Limits | None, printed: _Printed) -> Any:
        return self._compiled.start(_check_inputs(inputs), list(functions), limits, printed.out, printed.err)

    def run(
        self,
        *,
        inputs: Mapping[str, Any] | None = None,
        functions: Functions | None = None,
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> Any:
        """Runs the program and returns the value of its last expression.

        ``functions`` are callables that the guest may call by name. What it prints goes to ``stdout`` and ``stderr`` piece by
        piece, by default to this process's. Raises :class:`PythonError`, :class:`LimitError`, :class:`HostError`.
        """
        table = _check_functions(functions)
        printed = _Printed(stdout, stderr, echo=True)
        raw = self._start(inputs, table, limits, printed)
        raised = _drive(raw, table, printed)
        return _value_of(raw, printed, raised)

    def execute(
        self,
        *,
        inputs: Mapping[str, Any] | None = None,
        functions: Functions | None = None,
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> Result:
        """As :meth:`run`, but never raises for what the program does: everything is in the :class:`Result`."""
        table = _check_functions(functions)
        printed = _Printed(stdout, stderr, echo=False)
        raw = self._start(inputs, table, limits, printed)
        raised = _drive(raw, table, printed)
        value, error = None, None
        try:
            value = _value_of(raw, printed, raised)
        except Error as failure:
            error = failure
        out, err = printed.texts
        return Result(ok=error is None, value=value, error=error, stdout=out, stderr=err, usage=Usage(**raw.usage()))

    def start(
        self,
        *,
        inputs: Mapping[str, Any] | None = None,
        functions: Iterable[str] = (),
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> HostCall | Complete:
        """Runs up to the first call of one of ``functions`` (names), or to the end: drive it yourself."""
        if isinstance(functions, str):
            raise TypeError("functions must be a list of names, not a str")
        printed = _Printed(stdout, stderr, echo=False)
        return _next_step(self._start(inputs, functions, limits, printed), printed)


def _value_of(raw: Any, printed: _Printed, raised: BaseException | None) -> Any:
    info = raw.error()
    if info["kind"] == "none":
        return raw.value()
    if _exited(raw):
        return None
    raise _error_of(raw, printed, raised)


def _remake(source: str, inputs: tuple[str, ...], script_name: str) -> Program:
    return Program(source, inputs=inputs, script_name=script_name)


def run(
    source: str,
    *,
    inputs: Mapping[str, Any] | None = None,
    functions: Functions | None = None,
    limits: Limits | None = None,
    stdout: Printer | None = None,
    stderr: Printer | None = None,
) -> Any:
    """Compiles and runs ``source``; see :meth:`Program.run`."""
    program = Program(source, inputs=tuple(_check_inputs(inputs)), limits=limits)
    return program.run(inputs=inputs, functions=functions, limits=limits, stdout=stdout, stderr=stderr)


class Session:
    """State that lives on between pieces of code, as at a prompt."""

    def __init__(
        self, *, functions: Functions | None = None, limits: Limits | None = None, stdout: Printer | None = None, stderr: Printer | None = None
    ) -> None:
        self._functions = _check_functions(functions)
        self._printed = _Printed(stdout, stderr, echo=True)
        self._raw = _hognose.RawSession(limits, list(self._functions), self._printed.out, self._printed.err)

    def run(self, code: str, *, inputs: Mapping[str, Any] | None = None) -> Any:
        """Runs ``code`` and returns the value of its last expression. The limits hold for each piece of code."""
        raw = self._raw.start(code, _check_inputs(inputs))
        raised = _drive(raw, self._functions, self._printed)
        return _value_of(raw, self._printed, raised)

    @property
    def usage(self) -> Usage:
        """What the last piece of code used; ``memory`` is what the session holds."""
        return Usage(**self._raw.usage())
