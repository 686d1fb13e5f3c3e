"""Data classes: methods written from a class's annotated attributes."""

import sys
from _lang import enter_repr as _enter_repr, leave_repr as _leave_repr
from keyword import iskeyword
from types import FunctionType, GenericAlias, MappingProxyType

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        kind = self.type
        if isinstance(kind, type) and not isinstance(kind, GenericAlias):
            shown = kind.__name__
        else:
            shown = repr(kind)
        return f"dataclasses.InitVar[{shown}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "doc", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return "Field(" + ",".join([f"{name}={getattr(self, name)!r}" for name in (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "doc"
        )]) + f",_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return "_DataclassParams(" + ",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__]) + ")"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _names_type(annotation, cls, wanted_module, is_wanted):
    # Whether a string annotation begins with a name of the wanted type, with or without its module.
    head = ""
    for c in annotation.strip():
        if not (c.isalnum() or c in "_. "):
            break
        head += c
    module_name, _, name = head.replace(" ", "").rpartition(".")
    namespace = sys.modules.get(cls.__module__)
    if module_name:
        module = getattr(namespace, "__dict__", {}).get(module_name)
        if module is not wanted_module or "." in module_name:
            return False
        namespace = module
    return bool(name) and is_wanted(getattr(namespace, "__dict__", {}).get(name))


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    typing = sys.modules.get("typing")
    if typing is not None and (
        a_type is typing.ClassVar
        or getattr(a_type, "__origin__", None) is typing.ClassVar
        or isinstance(a_type, str)
        and _names_type(a_type, cls, typing, lambda found: found is not None and found is typing.ClassVar)
    ):
        f._field_type = _FIELD_CLASSVAR
    elif (
        a_type is InitVar
        or type(a_type) is InitVar
        or isinstance(a_type, str)
        and _names_type(a_type, cls, sys.modules[__name__], lambda found: found is InitVar or type(found) is InitVar)
    ):
        f._field_type = _FIELD_INITVAR
    special = f._field_type is not _FIELD
    if special and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if not special and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _set_qualname(cls, value):
    if isinstance(value, FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    return value


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, _set_qualname(cls, value))
    return False


def _init_source(all_fields, frozen, has_post_init, self_name, slots, scope):
    std = [f for f in all_fields if f.init and not f.kw_only]
    kw_only = [f for f in all_fields if f.init and f.kw_only]
    seen_default = None
    for f in std:
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen_default = f
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    params = [self_name]
    for group in (std, kw_only):
        if group is kw_only and kw_only:
            params.append("*")
        for f in group:
            name = f.name
            if f.default is not MISSING:
                scope[f"_dflt_{name}"] = f.default
                params.append(f"{name}=_dflt_{name}")
            elif f.default_factory is not MISSING:
                params.append(f"{name}=_FACTORY")
            else:
                params.append(name)
    lines = []
    for f in all_fields:
        name = f.name
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            scope[f"_dflt_{name}"] = f.default_factory
            value = f"_dflt_{name}()"
            if f.init:
                value += f" if {name} is _FACTORY else {name}"
        elif f.init:
            value = name
        elif slots and f.default is not MISSING:
            scope[f"_dflt_{name}"] = f.default
            value = f"_dflt_{name}"
        else:
            continue
        if frozen:
            lines.append(f"  _setattr({self_name},{name!r},{value})")
        else:
            lines.append(f"  {self_name}.{name}={value}")
    if has_post_init:
        given = ",".join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
        lines.append(f"  {self_name}.{_POST_INIT_NAME}({given})")
    return f" def __init__({','.join(params)}):\n" + ("\n".join(lines) or "  pass"), std + kw_only


def _tuple_text(obj, names):
    return "(" + "".join([f"{obj}.{name}," for name in names]) + ")"


def _annotate_init(function, init_fields):
    def __annotate__(format, /):
        if format == 2:
            raise NotImplementedError
        if format == 4:
            from annotationlib import type_repr

            found = {f.name: f.type if isinstance(f.type, str) else type_repr(f.type) for f in init_fields}
            found["return"] = "None"
            return found
        found = {}
        for f in init_fields:
            kind = f.type
            if format == 1 and type(kind).__name__ == "ForwardRef":
                kind = kind.evaluate()
            found[f.name] = kind.type if type(kind) is InitVar else kind
            found[f.name] = kind
        found["return"] = None
        return found

    function.__annotate__ = __annotate__


def _own_annotations(cls):
    if "__annotations__" not in cls.__dict__ and getattr(cls, "__annotate__", None) is None:
        return {}
    try:
        return cls.__annotations__
    except Exception:
        from annotationlib import Format, get_annotations

        return get_annotations(cls, format=Format.FORWARDREF)


def _signature_text(cls, all_fields):
    def shown(kind):
        if isinstance(kind, type) and not isinstance(kind, GenericAlias):
            return kind.__qualname__ if kind.__module__ in ("builtins", cls.__module__) and kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
        return repr(kind).replace("typing.", "")

    parts = []
    for f in all_fields:
        if not f.init or f.kw_only:
            continue
        parts.append(_parameter_text(f, shown))
    rest = [_parameter_text(f, shown) for f in all_fields if f.init and f.kw_only]
    if rest:
        parts.append("*")
        parts.extend(rest)
    return f"{cls.__name__}({', '.join(parts)})"


def _parameter_text(f, shown):
    text = f"{f.name}: {shown(f.type)}"
    if f.default is not MISSING:
        return f"{text} = {f.default!r}"
    if f.default_factory is not MISSING:
        return f"{text} = <factory>"
    return text


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    module = sys.modules.get(cls.__module__)
    globals_ = {} if module is None else module.__dict__
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    any_frozen_base = has_dataclass_bases = False
    all_frozen_bases = None
    for b in cls.__mro__[-1:0:-1]:
        base_fields = b.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            if all_frozen_bases is None:
                all_frozen_bases = True
            for f in base_fields.values():
                all_fields[f.name] = f
            base_frozen = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and base_frozen
            any_frozen_base = any_frozen_base or base_frozen
    cls_annotations = _own_annotations(cls)
    cls_fields = []
    kw_only_seen = False
    for name, kind in cls_annotations.items():
        if kind is KW_ONLY or isinstance(kind, str) and _names_type(kind, cls, sys.modules[__name__], lambda found: found is KW_ONLY):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, kind, kw_only))
    for f in cls_fields:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls_annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, all_fields)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    listed = [f for f in all_fields.values() if f._field_type is _FIELD]
    scope = {"_FACTORY": _HAS_DEFAULT_FACTORY, "_setattr": object.__setattr__, "_enter": _enter_repr, "_leave": _leave_repr,
             "_cls": cls, "_FrozenError": FrozenInstanceError}
    source = []
    names = []
    unconditional = set()
    refused = {}

    def add(name, text, overwrite_error=None):
        names.append(name)
        source.append(text)
        if overwrite_error:
            refused[name] = overwrite_error

    if init:
        text, init_fields = _init_source(
            [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR], frozen, hasattr(cls, _POST_INIT_NAME),
            "__dataclass_self__" if "self" in all_fields else "self", slots, scope,
        )
        add("__init__", text)
    if repr and "__repr__" not in cls.__dict__:
        shown = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in listed if f.repr])
        add("__repr__", f' def __repr__(self):\n  if not _enter(self):\n   return "..."\n  try:\n   return f"{{self.__class__.__qualname__}}({shown})"\n  finally:\n   _leave(self)')
    compared = [f.name for f in listed if f.compare]
    if eq and "__eq__" not in cls.__dict__:
        terms = " and ".join([f"self.{name}==other.{name}" for name in compared]) or "True"
        add("__eq__", f" def __eq__(self,other):\n  if self is other:\n   return True\n  if other.__class__ is self.__class__:\n   return {terms}\n  return NotImplemented")
    if order:
        mine, theirs = _tuple_text("self", compared), _tuple_text("other", compared)
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            add(name, f" def {name}(self,other):\n  if other.__class__ is self.__class__:\n   return {mine}{op}{theirs}\n  return NotImplemented", "Consider using functools.total_ordering")
    if frozen:
        condition = "type(self) is _cls"
        if listed:
            condition += " or name in {" + ", ".join([f"{f.name!r}" for f in listed]) + "}"
        add("__setattr__", f' def __setattr__(self,name,value):\n  if {condition}:\n   raise _FrozenError(f"cannot assign to field {{name!r}}")\n  super(_cls, self).__setattr__(name, value)', " ")
        add("__delattr__", f' def __delattr__(self,name):\n  if {condition}:\n   raise _FrozenError(f"cannot delete field {{name!r}}")\n  super(_cls, self).__delattr__(name)', " ")
    if unsafe_hash or eq and frozen:
        if unsafe_hash and has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        if unsafe_hash or not has_explicit_hash:
            hashed = [f.name for f in listed if (f.compare if f.hash is None else f.hash)]
            add("__hash__", f" def __hash__(self):\n  return hash({_tuple_text('self', hashed)})")
            unconditional.add("__hash__")
    elif eq and not has_explicit_hash:
        cls.__hash__ = None
    if names:
        namespace = {}
        text = f"def __create_fn__({','.join(scope)}):\n" + "\n".join(source) + f"\n return ({','.join(names)},)"
        exec(text, globals_, namespace)
        for name, function in zip(names, namespace["__create_fn__"](**scope)):
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            if name == "__init__":
                _annotate_init(function, init_fields)
            if name in cls.__dict__ and name not in unconditional:
                if name in refused:
                    message = f"Cannot overwrite attribute {name} in class {cls.__name__}"
                    if refused[name] != " ":
                        message = f"{message}. {refused[name]}"
                    raise TypeError(message)
                continue
            setattr(cls, name, function)
    _set_new_attribute(cls, "__replace__", _replace)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _signature_text(cls, [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR])
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple([f.name for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR and f.init and not f.kw_only]))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        made = _add_slots(cls, frozen, weakref_slot, listed)
        scope = None
        cls = made
    if "__abstractmethods__" in cls.__dict__:
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return []
    if isinstance(slots, str):
        return [slots]
    return list(slots)


def _add_slots(cls, is_frozen, weakref_slot, listed):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    body = dict(cls.__dict__)
    names = [f.name for f in listed]
    inherited = set()
    has_weakref = False
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
        if "__slots__" not in base.__dict__:
            has_weakref = True
    slots = {}
    for f in listed:
        if f.name not in inherited:
            slots[f.name] = f.doc
    if weakref_slot and "__weakref__" not in inherited and not has_weakref:
        slots["__weakref__"] = None
    body["__slots__"] = slots if any(f.doc for f in listed) else tuple(slots)
    for name in names:
        body.pop(name, None)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    if qualname is not None:
        made.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in body:
            made.__getstate__ = _dataclass_getstate
        if "__setstate__" not in body:
            made.__setstate__ = _dataclass_setstate
    # Methods that use super() or __class__, and the generated ones, mean the new class.
    for value in body.values():
        for function in _functions_of(value):
            closure = function.__closure__
            for i, cell_name in enumerate(function.__code__.co_freevars) if closure else ():
                if cell_name in ("__class__", "_cls") and closure[i].cell_contents is cls:
                    closure[i].cell_contents = made
    return made


def _functions_of(value):
    while hasattr(value, "__wrapped__"):
        value = value.__wrapped__
    if isinstance(value, property):
        return [f for f in (value.fget, value.fset, value.fdel) if isinstance(f, FunctionType)]
    if isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    return [value] if isinstance(value, FunctionType) else []


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
    slots=False, weakref_slot=False,
):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC_TYPES = frozenset(
    {type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range, property, FunctionType, type(len)}
)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory, None)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, None, tuple_factory)


def _convert(obj, dict_factory, tuple_factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        if tuple_factory is not None:
            return tuple_factory([_convert(getattr(obj, f.name), None, tuple_factory) for f in fields(obj)])
        return dict_factory([(f.name, _convert(getattr(obj, f.name), dict_factory, None)) for f in fields(obj)])
    if kind is list:
        return [_convert(v, dict_factory, tuple_factory) for v in obj]
    if kind is dict:
        return {_convert(k, dict_factory, tuple_factory): _convert(v, dict_factory, tuple_factory) for k, v in obj.items()}
    if issubclass(kind, tuple):
        items = [_convert(v, dict_factory, tuple_factory) for v in obj]
        return kind(*items) if hasattr(kind, "_fields") else kind(items)
    if issubclass(kind, dict):
        pairs = [(_convert(k, dict_factory, tuple_factory), _convert(v, dict_factory, tuple_factory)) for k, v in obj.items()]
        if hasattr(kind, "default_factory"):
            made = kind(obj.default_factory)
            for k, v in pairs:
                made[k] = v
            return made
        return kind(pairs)
    if issubclass(kind, list):
        return kind([_convert(v, dict_factory, tuple_factory) for v in obj])
    from copy import deepcopy

    return deepcopy(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass,
):
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    any_type = object()
    for item in fields:
        if isinstance(item, str):
            name = item
            kind = any_type
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[name] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = kind
    if any_type in annotations.values():
        from typing import Any

        annotations = {name: Any if kind is any_type else kind for name, kind in annotations.items()}

    def annotate_method(format):
        if format == 4:
            from annotationlib import annotations_to_string

            return annotations_to_string(annotations)
        if format == 2:
            raise NotImplementedError
        return dict(annotations)

    def exec_body_callback(ns):
        ns.update(namespace)
        ns.update(defaults)

    from types import new_class

    cls = new_class(cls_name, bases, {}, exec_body_callback)
    cls.__annotate__ = annotate_method
    if module is None:
        module = sys._getframemodulename(1) or "__main__"
    if module is not None:
        cls.__module__ = module
    return decorator(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
