"""What goes wrong, as exceptions."""

from __future__ import annotations

import ast
import builtins
import dataclasses
from typing import Any

from . import _hognose
from ._types import Opaque, Usage, _GuestObject

__all__ = ["Error", "HostError", "LimitError", "PythonError", "PythonSyntaxError"]


class Error(Exception):
    """Base of everything that this package raises. ``stdout`` and ``stderr`` hold what was printed before, ``usage`` what was used."""

    stdout: str = ""
    stderr: str = ""
    usage: Usage | None = None

    def _arguments(self) -> tuple[Any, ...]:
        return self.args

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self._arguments(), self.__dict__


class PythonError(Error):
    """The guest's program raised an exception and did not catch it.

    type_name: name of its class, ``"ValueError"``.
    message: ``str()`` of it.
    traceback: the text that CPython prints.
    frames: the traceback's entries as dicts: filename, line, column, end_line, end_column, function, source_line.
    exit_code: the status with which the program asked to exit (``SystemExit`` or a subclass), 0 to 255; for all else None.
    ``__cause__`` is the matching builtin exception, or the exception that a host function raised.
    """

    exit_code: int | None = None

    def __init__(self, type_name: str, message: str, traceback: str, frames: list[dict[str, Any]]) -> None:
        super().__init__(f"{type_name}: {message}" if message else type_name)
        self.type_name = type_name
        self.message = message
        self.traceback = traceback
        self.frames = frames

    def _arguments(self) -> tuple[Any, ...]:
        return self.type_name, self.message, self.traceback, self.frames


class PythonSyntaxError(PythonError):
    """The source does not compile. ``line`` and ``column`` count from 1; ``text`` is the line."""

    def __init__(
        self, type_name: str, message: str, traceback: str, filename: str, line: int, column: int, end_line: int, end_column: int, text: str
    ) -> None:
        super().__init__(type_name, message, traceback, [])
        self.filename = filename
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.text = text

    def _arguments(self) -> tuple[Any, ...]:
        place = (self.filename, self.line, self.column, self.end_line, self.end_column, self.text)
        return self.type_name, self.message, self.traceback, *place


class LimitError(Error):
    """A limit ended the run. ``limit``: duration, memory, allocations, steps, output, host_calls or interrupted."""

    def __init__(self, limit: str, message: str) -> None:
        super().__init__(message)
        self.limit = limit
        self.message = message

    def _arguments(self) -> tuple[Any, ...]:
        return self.limit, self.message


class HostError(Error, TypeError):
    """The package was used wrongly: a missing input, a value that can't cross, a step that was answered before."""


def matching_exception(type_name: str, message: str) -> BaseException | None:
    """The builtin exception of this name, for ``except ValueError`` around ``__cause__``; None for the guest's own classes."""
    cls = getattr(builtins, type_name, None)
    if not (isinstance(cls, type) and issubclass(cls, Exception)):
        return None
    if issubclass(cls, KeyError) and len(message) < 1000:
        # str() of a KeyError is the repr of its key.
        try:
            return cls(ast.literal_eval(message))
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            pass
    try:
        return cls(message) if message else cls()
    except TypeError:
        return None


def to_guest(error: BaseException) -> tuple[str, str]:
    """How the guest sees an exception of the host: the name of the nearest builtin class, and the message."""
    name = "RuntimeError"
    for cls in type(error).__mro__:
        if cls.__module__ == "builtins" and issubclass(cls, Exception):
            name = cls.__name__
            break
    if len(error.args) == 1 and isinstance(error.args[0], str):
        message = error.args[0]
    else:
        try:
            message = str(error)
        except Exception:
            message = ""
    return name, message.encode("utf-8", "replace").decode()


def same_error(raised: BaseException, error: PythonError) -> bool:
    """Whether what came out of the guest is the exception that the host raised into it."""
    name, message = to_guest(raised)
    return error.type_name == name and error.message in (message, repr(message))


def from_info(info: dict[str, Any]) -> Error:
    """The exception for what the core reports."""
    kind = info["kind"]
    if kind == "limit":
        return LimitError(info["limit"], info["message"])
    if kind == "host":
        return HostError(info["message"])
    if kind == "syntax":
        return PythonSyntaxError(
            info["type"],
            info["message"],
            info["traceback"],
            info["filename"],
            info["line"],
            info["column"],
            info["end_line"],
            info["end_column"],
            info["text"],
        )
    error = PythonError(info["type"], info["message"], info["traceback"], info["frames"])
    error.__cause__ = matching_exception(info["type"], info["message"])
    if kind == "exit":
        error.exit_code = info["exit_code"]
    return error


_hognose.set_value_types(_GuestObject, Opaque, HostError, dataclasses.fields)
