"""Protocols of typing, and what says whether a class has what one asks for."""

import sys
import typing
from _abc import _check_methods
from _typing import Generic, TypeVar
from abc import ABCMeta

__name__ = "typing"

# What a class has without being asked for it, in a protocol.
_NOT_MEMBERS = frozenset(
    "__parameters__ __orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__ "
    "__type_params__ __abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ __weakref__ "
    "__class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __annotate__ __annotate_func__ __annotations_cache__ "
    "__classdictcell__ __classcell__".split()
)
# Classes of other modules that a protocol may inherit from.
_ALLOWED = {
    "collections.abc": "Callable Awaitable Iterable Iterator AsyncIterable AsyncIterator Hashable Sized Container Collection Reversible Buffer",
    "contextlib": "AbstractContextManager AbstractAsyncContextManager", "io": "Reader Writer", "os": "PathLike",
}
_NOT_CHECKABLE = "Instance and class checks can only be used with @runtime_checkable protocols"


def _annotations(cls):
    if "__annotations__" not in cls.__dict__ and getattr(cls, "__annotate__", None) is None:
        return {}
    try:
        return cls.__annotations__
    except Exception:
        from annotationlib import Format, get_annotations

        return get_annotations(cls, format=Format.FORWARDREF)


def _get_protocol_attrs(cls):
    found = set()
    for base in cls.__mro__:
        if base not in (object, Generic, Protocol):
            found.update([name for name in (*base.__dict__, *_annotations(base)) if name not in _NOT_MEMBERS and name[:5] != "_abc_"])
    return found


def _has(obj, name):
    # Whether the object or its class has it, without running a property. What is None has been taken away, unless it is no method.
    spaces = [getattr(obj, "__dict__", {})] if not isinstance(obj, type) else [base.__dict__ for base in obj.__mro__]
    for space in (*spaces, *[base.__dict__ for base in type(obj).__mro__]):
        if name in space:
            return True, space[name]
    return False, None


def _is_protocol_class(cls):
    return getattr(cls, "_is_protocol", False)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if any([base in typing._roots[1:] for base in bases]):
            for base in bases:
                allowed = base in (object, *typing._roots) or base.__name__ in _ALLOWED.get(base.__module__, "").split()
                if not allowed and not (issubclass(base, Generic) and _is_protocol_class(base)):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if _is_protocol_class(cls) and cls.__name__ != "Protocol":
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        # isinstance() asks here too, by way of ABCMeta: only a direct question is refused.
        if _is_protocol_class(cls) and sys._getframemodulename(1) not in ("abc", "_abc", "functools", "typing", None):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not cls._is_runtime_protocol:
                raise TypeError(_NOT_CHECKABLE)
            data = getattr(cls, "__non_callable_proto_members__", None)
            if data and cls.__dict__.get("__subclasshook__") is _hook:
                names = ", ".join(map(repr, sorted(data)))
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {names}.")
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not _is_protocol_class(cls):
            return ABCMeta.__instancecheck__(cls, instance)
        if not cls._is_runtime_protocol:
            raise TypeError(_NOT_CHECKABLE)
        data = cls.__non_callable_proto_members__
        if cls in type(instance).__mro__ or not data and ABCMeta.__instancecheck__(cls, instance):
            return True
        for name in cls.__protocol_attrs__:
            there, value = _has(instance, name)
            if not there or value is None and name not in data:
                return False
        return True


@classmethod
def _hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    names = cls.__protocol_attrs__
    if _is_protocol_class(other) and issubclass(other, Generic):
        # Another protocol may promise it by an annotation alone.
        promised = [name for base in other.__mro__ for name in _annotations(base)]
        names = [name for name in names if name not in promised]
    return _check_methods(other, *names)


def _init(self, *args, **kwargs):
    # The __init__ of a protocol, and of its subclasses until the first instance: what it is in the class's order without protocols then.
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is _init:
        found = [base.__dict__["__init__"] for base in cls.__mro__ if base.__dict__.get("__init__", _init) is not _init]
        cls.__init__ = found[0] if found else object.__init__
        cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _init


typing._roots.append(Protocol)


def runtime_checkable(cls):
    if not isinstance(cls, type) or not issubclass(cls, Generic) or not _is_protocol_class(cls):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = {name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))}
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and _is_protocol_class(tp) and tp is not Protocol and type(tp).__name__ != "_TypedDictMeta"


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _supports(name, generic=False):
    method = f"__{name.lower()}__"

    def function(self, *args):
        pass

    name = "Supports" + name
    function.__name__, function.__qualname__ = method, f"{name}.{method}"
    function.__isabstractmethod__ = True
    body = {"__module__": "typing", "__slots__": (), method: function}
    if generic:
        body["__orig_bases__"] = (Protocol[TypeVar("T", infer_variance=True)],)
    globals()[name] = runtime_checkable(_ProtocolMeta(name, (Protocol,), body))


for _name in "Int", "Float", "Complex", "Bytes", "Index":
    _supports(_name)
_supports("Abs", True)
_supports("Round", True)
