"""Programs, runs step by step, sessions."""

from __future__ import annotations

import asyncio
import dataclasses
import inspect
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from . import _hognose
from ._errors import Error, HostError, PythonError, from_info, same_error, to_guest
from ._types import Limits, Usage

__all__ = ["Complete", "HostCall", "Program", "Result", "Session", "run"]

_COMPLETE, _HOST_CALL, _SLICED, _FAILED = range(4)

#: How often a run looks at signals (Ctrl+C), in seconds.
_SLICE_SECS = 0.05
#: How long an asynchronous run keeps the event loop waiting, in seconds.
_ASYNC_SLICE_SECS = 0.008

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


# ---- checks: what is wrong is named ----


def _kind(value: object) -> str:
    return f"{type(value).__name__!r}"


def _check_str(what: str, value: object) -> str:
    if not isinstance(value, str):
        raise HostError(f"{what} must be str, not {_kind(value)}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise HostError(f"{what} must be text: it has a lone surrogate") from None
    return value


def _check_names(what: str, names: Iterable[str]) -> list[str]:
    if isinstance(names, (str, bytes)) or not isinstance(names, Iterable):
        raise HostError(f"{what} must be a list of names, not {_kind(names)}")
    found = list(names)
    for name in found:
        if not isinstance(name, str) or not name.isidentifier():
            raise HostError(f"{what}: {name!r} is no identifier")
    return found


def _check_functions(functions: Functions | None) -> dict[str, Callable[..., Any]]:
    if functions is None:
        return {}
    if not isinstance(functions, Mapping):
        raise HostError(f"functions must be a mapping of names to callables, not {_kind(functions)}")
    _check_names("functions", functions)
    for name, function in functions.items():
        if not callable(function):
            raise HostError(f"functions[{name!r}] must be callable, not {_kind(function)}")
    return dict(functions)


def _check_modules(modules: Mapping[str, str] | None) -> list[tuple[str, str]]:
    if modules is None:
        return []
    if not isinstance(modules, Mapping):
        raise HostError(f"modules must be a mapping of names to sources, not {_kind(modules)}")
    for name, source in modules.items():
        if not isinstance(name, str) or not all(part.isidentifier() for part in name.split(".")):
            raise HostError(f"modules: {name!r} is no name of a module")
        _check_str(f"modules[{name!r}]", source)
    return list(modules.items())


def _check_inputs(inputs: Mapping[str, Any] | None, declared: Iterable[str] | None = None) -> dict[str, Any]:
    if inputs is None:
        inputs = {}
    if not isinstance(inputs, Mapping):
        raise HostError(f"inputs must be a mapping of names to values, not {_kind(inputs)}")
    _check_names("inputs", inputs)
    if declared is not None:
        for name in declared:
            if name not in inputs:
                raise HostError(f"missing input {name!r}")
        for name in inputs:
            if name not in declared:
                raise HostError(f"unexpected input {name!r}: the program was compiled without it")
    return dict(inputs)


def _check_limits(limits: Limits | None) -> Limits | None:
    if limits is not None and not isinstance(limits, Limits):
        raise HostError(f"limits must be hognose.Limits, not {_kind(limits)}")
    return limits


class _Printed:
    """Collects what the guest prints and passes it on."""

    def __init__(self, out: Printer | None, err: Printer | None, *, echo: bool) -> None:
        for name, target in (("stdout", out), ("stderr", err)):
            if target is not None and not callable(target):
                raise HostError(f"{name} must be callable, not {_kind(target)}")
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


# ---- driving ----


class _Execution:
    """One run in progress: what it prints, and which exceptions the host has raised into it."""

    def __init__(self, raw: _hognose.Run, printed: _Printed) -> None:
        self.raw = raw
        self.printed = printed
        self._raised: list[BaseException] = []

    def raise_(self, error: BaseException) -> None:
        self._raised.append(error)
        self.raw.throw_(*to_guest(error))

    def next(self, slice_secs: float = _SLICE_SECS) -> tuple[int, tuple[str, tuple[Any, ...], dict[str, Any]] | None]:
        """Runs for a slice; says how that ended, and the call that the guest waits for."""
        outcome = self.raw.advance(slice_secs)
        if outcome != _HOST_CALL:
            return outcome, None
        try:
            return outcome, self.raw.call()
        except HostError as error:  # the guest's mistake: it passes what has no counterpart here
            self.raise_(error)
            return _SLICED, None

    def drive(self, functions: Functions) -> None:
        """Runs to the end, answering host calls."""
        while True:
            outcome, call = self.next()
            if call is not None:
                name, args, kwargs = call
                try:
                    answer = functions[name](*args, **kwargs)
                except Exception as error:
                    self.raise_(error)
                else:
                    if inspect.iscoroutine(answer):
                        answer.close()
                        raise HostError(f"the host function {name}() is asynchronous: use run_async, or start and resume")
                    self.raw.resume(answer)
            elif outcome != _SLICED:
                return

    async def drive_async(self, functions: Functions) -> None:
        """As :meth:`drive`, with a turn for the event loop between slices."""
        while True:
            outcome, call = self.next(_ASYNC_SLICE_SECS)
            if call is not None:
                name, args, kwargs = call
                try:
                    answer = functions[name](*args, **kwargs)
                    if inspect.isawaitable(answer):
                        answer = await answer
                except Exception as error:
                    self.raise_(error)
                else:
                    self.raw.resume(answer)
            elif outcome != _SLICED:
                return
            else:
                await asyncio.sleep(0)

    def outcome(self) -> tuple[Any, Error | None]:
        """Value and error of a run that has ended."""
        info = self.raw.error()
        if info["kind"] == "none":
            try:
                return self.raw.value(), None
            except HostError as failure:  # hashable for the guest, but not here
                return None, self._complete(PythonError("TypeError", str(failure), f"TypeError: {failure}\n", []))
        if info["kind"] == "exit" and info["exit_code"] == 0:
            return None, None
        error = from_info(info)
        if isinstance(error, PythonError):
            for raised in reversed(self._raised):
                if same_error(raised, error):
                    error.__cause__ = raised
                    break
        return None, self._complete(error)

    def _complete(self, error: Error) -> Error:
        error.stdout, error.stderr = self.printed.texts
        error.usage = self.usage
        return error

    @property
    def usage(self) -> Usage:
        return Usage(**self.raw.usage())

    def value(self) -> Any:
        value, error = self.outcome()
        if error is not None:
            raise error
        return value

    def result(self) -> Result:
        value, error = self.outcome()
        if isinstance(error, HostError):
            raise error
        stdout, stderr = self.printed.texts
        return Result(ok=error is None, value=value, error=error, stdout=stdout, stderr=stderr, usage=self.usage)

    def step(self) -> HostCall | Complete:
        while True:
            outcome, call = self.next()
            if call is not None:
                return HostCall(self, *call)
            if outcome != _SLICED:
                return Complete(self.value(), self.usage, *self.printed.texts)


class Complete:
    """The end of a run that is driven step by step: ``value``, ``usage``, and what was printed (``stdout``, ``stderr``)."""

    kind = "complete"

    def __init__(self, value: Any, usage: Usage, stdout: str, stderr: str) -> None:
        self.value = value
        self.usage = usage
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self) -> str:
        return f"Complete(value={self.value!r})"


class HostCall:
    """The guest called a host function and waits: answer with :meth:`resume` or :meth:`throw`, once.

    ``name``, ``args`` and ``kwargs`` say which function it called, and how.
    """

    kind = "call"

    def __init__(self, execution: _Execution, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self._execution: _Execution | None = execution
        self.name = name
        self.args = args
        self.kwargs = kwargs

    def __repr__(self) -> str:
        return f"HostCall(name={self.name!r}, args={self.args!r}, kwargs={self.kwargs!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("a paused run cannot be pickled")

    def _take(self) -> _Execution:
        execution, self._execution = self._execution, None
        if execution is None:
            raise HostError(f"this call of {self.name}() was answered before")
        return execution

    def resume(self, value: Any = None) -> HostCall | Complete:
        """Lets the guest go on with ``value`` as the call's result. Raises what the program raises."""
        execution = self._take()
        try:
            execution.raw.resume(value)
        except HostError:
            self._execution = execution  # nothing has happened: the value can't cross
            raise
        return execution.step()

    def throw(self, error: BaseException) -> HostCall | Complete:
        """Raises ``error`` in the guest, at the call, as the nearest builtin exception."""
        if not isinstance(error, BaseException):
            raise HostError(f"throw() takes an exception, not {_kind(error)}")
        execution = self._take()
        execution.raise_(error)
        return execution.step()


class Program:
    """Compiled source, to be run any number of times.

    inputs: names that each run must give values for.
    script_name: the file name that tracebacks show.
    limits: what the compilation itself may use.
    Raises :class:`PythonSyntaxError`.

    A program can be pickled (it is compiled again where it arrives), and used by several threads at the same time.
    """

    def __init__(self, source: str, *, inputs: Iterable[str] = (), script_name: str = "main.py", limits: Limits | None = None) -> None:
        self.source = _check_str("source", source)
        self.inputs = tuple(_check_names("inputs", inputs))
        self.script_name = _check_str("script_name", script_name)
        compiled = _hognose.compile(source, list(self.inputs), script_name, _check_limits(limits))
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

    def _start(
        self,
        inputs: Mapping[str, Any] | None,
        functions: Iterable[str],
        modules: Mapping[str, str] | None,
        limits: Limits | None,
        stdout: Printer | None,
        stderr: Printer | None,
        *,
        echo: bool = False,
    ) -> _Execution:
        printed = _Printed(stdout, stderr, echo=echo)
        values = _check_inputs(inputs, self.inputs)
        return _Execution(self._compiled.start(values, list(functions), _check_modules(modules), _check_limits(limits), printed.out, printed.err), printed)

    def run(
        self,
        *,
        inputs: Mapping[str, Any] | None = None,
        functions: Functions | None = None,
        modules: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> Any:
        """Runs the program and returns the value of its last expression.

        ``functions`` are callables that the guest may call by name; ``modules`` maps dotted names to the source text of
        modules that it may import (a package is ``pkg`` with ``pkg.part`` beside it). What it prints goes to ``stdout`` and ``stderr`` piece by
        piece, by default to this process's. Raises :class:`PythonError`, :class:`LimitError`, :class:`HostError`.
        """
        table = _check_functions(functions)
        execution = self._start(inputs, table, modules, limits, stdout, stderr, echo=True)
        execution.drive(table)
        return execution.value()

    async def run_async(
        self,
        *,
        inputs: Mapping[str, Any] | None = None,
        functions: Functions | None = None,
        modules: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> Any:
        """As :meth:`run`, in slices between which the event loop has its turn; ``functions`` may be asynchronous."""
        table = _check_functions(functions)
        execution = self._start(inputs, table, modules, limits, stdout, stderr, echo=True)
        await execution.drive_async(table)
        return execution.value()

    def execute(
        self,
        *,
        inputs: Mapping[str, Any] | None = None,
        functions: Functions | None = None,
        modules: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> Result:
        """As :meth:`run`, but what the program does never raises: everything is in the :class:`Result`.

        Only a wrong use of the package raises (:class:`HostError`), and what ``stdout`` and ``stderr`` raise themselves.
        """
        table = _check_functions(functions)
        execution = self._start(inputs, table, modules, limits, stdout, stderr)
        execution.drive(table)
        return execution.result()

    def start(
        self,
        *,
        inputs: Mapping[str, Any] | None = None,
        functions: Iterable[str] = (),
        modules: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> HostCall | Complete:
        """Runs up to the first call of one of ``functions`` (names), or to the end: drive it yourself."""
        return self._start(inputs, _check_names("functions", functions), modules, limits, stdout, stderr).step()


def _remake(source: str, inputs: tuple[str, ...], script_name: str) -> Program:
    return Program(source, inputs=inputs, script_name=script_name)


def run(
    source: str,
    *,
    inputs: Mapping[str, Any] | None = None,
    functions: Functions | None = None,
    modules: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    stdout: Printer | None = None,
    stderr: Printer | None = None,
    script_name: str = "main.py",
) -> Any:
    """Compiles and runs ``source``; see :meth:`Program.run`."""
    program = Program(source, inputs=tuple(_check_inputs(inputs)), script_name=script_name, limits=limits)
    return program.run(inputs=inputs, functions=functions, modules=modules, limits=limits, stdout=stdout, stderr=stderr)


class Session:
    """State that lives on between pieces of code, as at a prompt. One piece runs at a time."""

    def __init__(
        self,
        *,
        functions: Functions | None = None,
        modules: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        stdout: Printer | None = None,
        stderr: Printer | None = None,
    ) -> None:
        self._functions = _check_functions(functions)
        self._targets = (stdout, stderr)
        self._printed = _Printed(stdout, stderr, echo=True)
        self._busy = threading.Lock()
        self._raw = _hognose.RawSession(_check_limits(limits), list(self._functions), _check_modules(modules), self._out, self._err)

    def _out(self, text: str) -> None:
        self._printed.out(text)

    def _err(self, text: str) -> None:
        self._printed.err(text)

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("a session cannot be pickled")

    def _drive(self, code: str, inputs: Mapping[str, Any] | None, echo: bool) -> _Execution:
        values = _check_inputs(inputs)
        _check_str("code", code)
        if not self._busy.acquire(blocking=False):
            raise HostError("this session is still running another piece of code")
        try:
            self._printed = _Printed(*self._targets, echo=echo)
            execution = _Execution(self._raw.start(code, values), self._printed)
            execution.drive(self._functions)
            return execution
        finally:
            self._busy.release()

    def run(self, code: str, *, inputs: Mapping[str, Any] | None = None) -> Any:
        """Runs ``code`` and returns the value of its last expression. The limits hold for each piece of code."""
        return self._drive(code, inputs, True).value()

    def execute(self, code: str, *, inputs: Mapping[str, Any] | None = None) -> Result:
        """As :meth:`run`, with the program's errors in the :class:`Result`."""
        return self._drive(code, inputs, False).result()

    @property
    def usage(self) -> Usage:
        """What the last piece of code used; ``memory`` is what the session holds."""
        return Usage(**self._raw.usage())
