"""What is rarer in dataclasses: slots, plain data of an instance, and data classes that are made by a call."""

import sys
from dataclasses import _DataclassParams, _FIELDS, _check_instance, dataclass, fields

__name__ = "dataclasses"

_Function = type(fields)


# --- slots ----------------------------------------------------------------------------------------------------------------------------


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, params):
    # The class made again: slots are there from the beginning, or not at all.
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    listed = fields(cls)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", "__weakref__")
        inherited.update([slots] if isinstance(slots, str) else slots)
    slots = {f.name: f.doc for f in listed if f.name not in inherited}
    if params.weakref_slot and "__weakref__" not in inherited:
        slots["__weakref__"] = None
    gone = {"__dict__", "__weakref__", *[f.name for f in listed]}
    body = {name: value for name, value in cls.__dict__.items() if name not in gone}
    body["__slots__"] = slots if any([f.doc for f in listed]) else tuple(slots)
    if params.frozen:
        body.setdefault("__getstate__", _getstate)
        body.setdefault("__setstate__", _setstate)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    # Methods that use super() or __class__, and the generated ones, mean the new class now.
    for value in body.values():
        for function in _functions(value):
            for name, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
                if name in ("__class__", "_cls") and cell.cell_contents is cls:
                    cell.cell_contents = made
    return made


def _functions(value):
    while hasattr(value, "__wrapped__"):
        value = value.__wrapped__
    if isinstance(value, property):
        found = value.fget, value.fset, value.fdel
    else:
        found = (value.__func__ if isinstance(value, (classmethod, staticmethod)) else value,)
    return [function for function in found if isinstance(function, _Function)]


# --- plain data -----------------------------------------------------------------------------------------------------------------------

_ATOMS = frozenset(
    {type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range, property, _Function, type(len)}
)


def asdict(obj, *, dict_factory=dict):
    _check_instance(obj, "asdict")
    return _plain(obj, lambda obj, plain: dict_factory([(f.name, plain(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    _check_instance(obj, "astuple")
    return _plain(obj, lambda obj, plain: tuple_factory([plain(getattr(obj, f.name)) for f in fields(obj)]))


def _plain(obj, convert):
    def plain(obj):
        kind = type(obj)
        if kind in _ATOMS:
            return obj
        if hasattr(kind, _FIELDS):
            return convert(obj, plain)
        if issubclass(kind, (list, tuple)):
            items = [plain(item) for item in obj]
            if kind is list:
                return items
            return kind(*items) if hasattr(kind, "_fields") else kind(items)
        if issubclass(kind, dict):
            pairs = [(plain(key), plain(value)) for key, value in obj.items()]
            if not hasattr(kind, "default_factory"):
                return kind(pairs)
            made = kind(obj.default_factory)
            made.update(pairs)
            return made
        from copy import deepcopy

        return deepcopy(obj)

    return plain(obj)


# --- making one by a call ---------------------------------------------------------------------------------------------------------------


def _parse(item, annotations, defaults):
    from keyword import iskeyword

    parts = (item, _ANY) if isinstance(item, str) else item
    if not 2 <= len(parts) <= 3:
        raise TypeError(f"Invalid field: {item!r}")
    name, kind, *default = parts
    if not isinstance(name, str) or not name.isidentifier():
        raise TypeError(f"Field names must be valid identifiers: {name!r}")
    if iskeyword(name):
        raise TypeError(f"Field names must not be keywords: {name!r}")
    if name in annotations:
        raise TypeError(f"Field name duplicated: {name!r}")
    annotations[name] = kind
    if default:
        defaults[name] = default[0]


_ANY = object()


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, decorator=dataclass, **flags):
    for name in flags:
        if name not in _DataclassParams.__slots__:
            raise TypeError(f"make_dataclass() got an unexpected keyword argument '{name}'")
    annotations, defaults = {}, {}
    for item in fields:
        _parse(item, annotations, defaults)
    if any([kind is _ANY for kind in annotations.values()]):
        from typing import Any

        annotations = {name: Any if kind is _ANY else kind for name, kind in annotations.items()}

    def annotate(format):
        if format == 4:
            from annotationlib import annotations_to_string

            return annotations_to_string(annotations)
        if format == 2:
            raise NotImplementedError
        return dict(annotations)

    from types import new_class

    cls = new_class(cls_name, bases, {}, lambda space: space.update({**(namespace or {}), **defaults}))
    cls.__annotate__ = annotate
    cls.__module__ = module or sys._getframemodulename(1) or "__main__"
    given = dict.fromkeys(_DataclassParams.__slots__, False)
    return decorator(cls, **given | dict(init=True, repr=True, eq=True, match_args=True) | flags)
