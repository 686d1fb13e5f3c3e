"""Limits, usage and the values that have no Python counterpart of their own."""

from __future__ import annotations

import dataclasses
import reprlib

__all__ = ["GuestObject", "Limits", "Opaque", "Usage"]


#: The largest number that the core takes.
_MOST = 2**63 - 1
_MOST_SECONDS = float("inf")


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one run may use; ``None`` switches a limit off.

    max_duration_secs: seconds spent executing; host functions do not count.
    max_memory: bytes live in the interpreter, everything included.
    max_allocations: heap allocations.
    max_recursion_depth: frames; beyond it the guest gets a RecursionError, which it may catch.
    max_steps: deterministic fuel: the same program uses the same number on every machine.
    max_output: bytes printed.
    max_host_calls: calls of host functions.

    All but the recursion depth end the run with :class:`LimitError`; the guest can't catch that.
    """

    max_duration_secs: float | None = 30.0
    max_memory: int | None = 256 << 20
    max_allocations: int | None = None
    max_recursion_depth: int = 1000
    max_steps: int | None = None
    max_output: int | None = 16 << 20
    max_host_calls: int | None = None

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if value is None and field.name != "max_recursion_depth":
                continue
            number = (int, float) if field.name == "max_duration_secs" else int
            if not isinstance(value, number) or isinstance(value, bool):
                kind = "a number" if field.name == "max_duration_secs" else "an int"
                nothing = "" if field.name == "max_recursion_depth" else " or None"
                raise TypeError(f"{field.name} must be {kind}{nothing}, not {type(value).__name__!r}")
            if not 0 <= value <= (_MOST_SECONDS if field.name == "max_duration_secs" else _MOST):
                raise ValueError(f"{field.name} is out of range: {value!r}")


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a run has used: steps, seconds, bytes (``memory`` now, ``peak_memory`` at most), counts."""

    steps: int
    duration_secs: float
    memory: int
    peak_memory: int
    allocations: int
    output_bytes: int
    host_calls: int


class GuestObject:
    """An instance of a class that the guest defined: its attributes, under the class's name in ``type_name__``.

    It compares and hashes by identity, whatever its class says: no code of the guest runs here.
    """

    type_name__: str

    @reprlib.recursive_repr("...")
    def __repr__(self) -> str:
        attributes = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"<{self.type_name__} {attributes}>" if attributes else f"<{self.type_name__}>"


class _GuestObject(GuestObject):
    # The name stands in a slot, so that __dict__ holds the guest's attributes and nothing else.
    __slots__ = ("type_name__",)

    def __init__(self, type_name: str) -> None:
        self.type_name__ = type_name


@dataclasses.dataclass(frozen=True, slots=True)
class Opaque:
    """A guest value with no counterpart here (a function, a class, a module): the name of its type and its repr."""

    type_name: str
    repr: str

    def __repr__(self) -> str:
        return self.repr
