"""Looking at type hints: the parts of an alias, and the hints of a class, function or module with their names resolved."""

import sys
import typing
from _typing import Generic, Union
from typing import (
    NotRequired, ReadOnly, Required, _BaseGenericAlias, _GenericAlias, _GenericAliasType, _forward, _is_a, _is_param_expr, _type_check,
)

__name__ = "typing"

_ALIASES = (_GenericAlias, _GenericAliasType, Union)


def get_origin(tp):
    if _is_a(tp, "_AnnotatedAlias"):
        return typing.Annotated
    if isinstance(tp, Union):
        return Union
    if isinstance(tp, (_BaseGenericAlias, _GenericAliasType)) or _is_a(tp, "ParamSpecArgs", "ParamSpecKwargs"):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if _is_a(tp, "_AnnotatedAlias"):
        return tp._written()
    if not isinstance(tp, _ALIASES):
        return ()
    args = tp.__args__
    origin = get_origin(tp)
    if getattr(origin, "__name__", None) == "Callable" and origin.__module__ == "collections.abc":
        if len(args) != 2 or not _is_param_expr(args[0]):
            return [*args[:-1]], args[-1]
    return args


def _with_args(alias, args):
    # The same alias of other arguments.
    if args == alias.__args__:
        return alias
    if isinstance(alias, Union):
        return Union[args]
    if isinstance(alias, _GenericAlias):
        return alias.copy_with(args)
    made = _GenericAliasType(alias.__origin__, args) if type(alias) is _GenericAliasType else type(alias)(alias.__origin__, (args[:-1], args[-1]))
    return next(iter(made)) if alias.__unpacked__ else made


def _eval_type(t, globals, locals, type_params=(), **more):
    if type(t).__name__ == "ForwardRef":
        return evaluate_forward_ref(t, globals=globals, locals=locals, type_params=type_params, **more)
    if not isinstance(t, _ALIASES):
        return t
    strings = isinstance(t, _GenericAliasType)
    args = [_forward(arg) if strings and isinstance(arg, str) else arg for arg in t.__args__]
    return _with_args(t, tuple([_eval_type(arg, globals, locals, type_params, **more) for arg in args]))


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None, _recursive_guard=frozenset()):
    text = forward_ref.__forward_arg__
    if format == 4:
        return text
    if text in _recursive_guard:
        return forward_ref
    from annotationlib import Format

    more = {"type_params": type_params, "owner": owner, "format": format}
    value = forward_ref.evaluate(globals=globals, locals=locals, **more | {"format": format or Format.VALUE})
    if format == 3 and type(value).__name__ == "ForwardRef":
        return value
    value = _type_check(
        _forward(value) if isinstance(value, str) else value, "Forward references must evaluate to types.",
        getattr(forward_ref, "__forward_is_argument__", True), allow_special_forms=forward_ref.__forward_is_class__,
    )
    return _eval_type(value, globals, locals, _recursive_guard=_recursive_guard | {text}, **more)


def _stripped(t):
    # Without Annotated and what else only qualifies a type.
    if _is_a(t, "_AnnotatedAlias"):
        return _stripped(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _stripped(t.__args__[0])
    return _with_args(t, tuple(map(_stripped, t.__args__))) if isinstance(t, _ALIASES) else t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    if getattr(obj, "__no_type_check__", None):
        return {}
    from annotationlib import Format, get_annotations

    format = format or Format.VALUE
    is_class = isinstance(obj, type)
    hints = {}
    for part in obj.__mro__[::-1] if is_class else (obj,):
        found = get_annotations(part, format=format)
        if format == 4:
            hints.update(found)
            continue
        globals, locals = _spaces(part, is_class, globalns, localns)
        params = getattr(part, "__type_params__", ())
        for name, value in found.items():
            if isinstance(value, str):
                value = _forward(value, is_class=is_class)
            elif value is None:
                value = type(None)
            hints[name] = _eval_type(value, globals, locals, params, format=format, owner=obj)
    if include_extras or format == 4:
        return hints
    return {name: _stripped(value) for name, value in hints.items()}


def _spaces(part, is_class, globals, locals):
    # Where its names are looked up.
    if is_class:
        module = getattr(sys.modules.get(part.__module__), "__dict__", {})
        if locals is None:
            # In the class first.
            return (dict(vars(part)), module) if globals is None else (globals, dict(vars(part)))
        return module if globals is None else globals, locals
    if globals is None:
        if isinstance(part, type(sys)):
            globals = part.__dict__
        else:
            while hasattr(part, "__wrapped__"):
                part = part.__wrapped__
            globals = getattr(part, "__globals__", {})
    return globals, globals if locals is None else locals
