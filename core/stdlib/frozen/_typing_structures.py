"""NamedTuple, TypedDict and NewType of typing, and its classes of files."""

import sys
import typing
from _typing import Generic, Union
from typing import NotRequired, ReadOnly, Required, _generic_class_getitem, _type_check

__name__ = "typing"

_MISSING = object()


def _annotate_with(check, types, original=None):
    # An __annotate__: of types that are known, or of another one whose results are checked.
    def annotate(format, /):
        if original is not None and format != 3:
            if format == 1:
                return check(original(1))
            from annotationlib import call_annotate_function

            return call_annotate_function(original, format)
        if format == 4:
            from annotationlib import annotations_to_string

            return annotations_to_string(types)
        if format == 2:
            raise NotImplementedError(format)
        return dict(types)

    return annotate


def _read_body(namespace):
    # The annotations of a class body that is being made, and the function that gives them again.
    if "__annotations__" in namespace:
        return namespace["__annotations__"], None
    from annotationlib import Format, call_annotate_function, get_annotate_from_class_namespace

    annotate = get_annotate_from_class_namespace(namespace)
    if annotate is None:
        return {}, None
    try:
        return annotate(1), annotate
    except Exception:
        return call_annotate_function(annotate, Format.FORWARDREF), annotate


def _given_fields(kind, example, fields, kwargs):
    # The fields of a call, with the ways of giving them that are on their way out.
    if fields is not None and fields is not _MISSING:
        return fields
    import warnings

    if kwargs:
        message = "Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. Use the class-based or functional syntax instead."
    else:
        what = "Failing to pass a value for" if fields is _MISSING else "Passing `None` as"
        message = (
            f"{what} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a {kind} class with 0 fields using "
            f"the functional syntax, pass an empty {'list' if kind == 'NamedTuple' else 'dictionary'}, e.g. `{example}`."
        )
    warnings.warn(message, DeprecationWarning, stacklevel=3)
    return kwargs.items()


# --- NamedTuple -----------------------------------------------------------------------------------------------------------------------


def _checked_fields(types):
    return {name: _type_check(kind, f"field {name} annotation must be a type") for name, kind in types.items()}


def _named_tuple(name, types, module, defaults=(), original=None):
    from collections import namedtuple

    types = _checked_fields(types)
    made = namedtuple(name, types, defaults=defaults, module=module)
    made.__annotate__ = made.__new__.__annotate__ = _annotate_with(_checked_fields, types, original)
    return made


_KEPT = "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace _asdict _source".split()
_NOT_COPIED = "__module__ __name__ __annotations__ __annotate__ __annotate_func__ __classdictcell__ __classcell__ __qualname__".split()


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if any([base is not _NamedTuple and base is not Generic for base in bases]):
            raise TypeError("can only inherit from a NamedTuple type and Generic")
        types, original = _read_body(ns)
        optional = []
        for name in types:
            if name in ns:
                optional.append(name)
            elif optional:
                s = "s" if len(optional) > 1 else ""
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{s} {', '.join(optional)}")
        made = _named_tuple(typename, types, ns["__module__"], [ns[name] for name in optional], original)
        if Generic in bases:
            body = {key: value for key, value in made.__dict__.items() if key not in ("__dict__", "__weakref__")}
            body["__orig_bases__"] = ns.get("__orig_bases__", bases)
            made = type(typename, tuple([tuple if base is _NamedTuple else base for base in bases]), body)
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _KEPT:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _NOT_COPIED and key not in types:
                setattr(made, key, value)
                tell = getattr(type(value), "__set_name__", None)
                if tell is not None:
                    tell(value, made, key)
        made.__qualname__ = ns.get("__qualname__", typename)
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=_MISSING, /, **kwargs):
    fields = _given_fields("NamedTuple", f"{typename} = NamedTuple({typename!r}, [])", fields, kwargs)
    made = _named_tuple(typename, dict(fields), sys._getframemodulename(1) or "__main__")
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# --- TypedDict ------------------------------------------------------------------------------------------------------------------------


def _qualifiers(kind):
    found = set()
    while True:
        origin = getattr(kind, "__origin__", None)
        if origin in (Required, NotRequired, ReadOnly):
            found.add(origin)
            kind = kind.__args__[0]
        elif typing._is_a(kind, "_AnnotatedAlias"):
            kind = origin
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        ns.setdefault("__orig_bases__", bases)
        own, original = _read_body(ns)
        body = {key: value for key, value in ns.items() if key not in ("__annotations__", "__annotate__", "__annotate_func__")}
        made = type.__new__(_TypedDictMeta, name, (*[Generic] * any([issubclass(base, Generic) for base in bases]), dict), body)
        made.__orig_bases__ = ns["__orig_bases__"]
        if not hasattr(made, "__parameters__"):
            made.__parameters__ = ()

        def check(types):
            message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
            return {key: _type_check(kind, message, owner=made, module=made.__module__) for key, kind in types.items()}

        own = check(own)
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__td_annotations__", {}))
            for name, gain, lose in ("__required_keys__", required, optional), ("__optional_keys__", optional, required):
                inherited = base.__dict__.get(name, set())
                gain |= inherited
                lose -= inherited
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        annotations.update(own)
        for key, kind in own.items():
            marks = _qualifiers(kind)
            is_required = Required in marks or total and NotRequired not in marks
            for keys, wanted in (required, is_required), (optional, not is_required), (readonly, ReadOnly in marks), (mutable, ReadOnly not in marks):
                if keys is readonly and wanted and key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                (keys.add if wanted else keys.discard)(key)

        def __annotate__(format, /):
            if format == 2:
                raise NotImplementedError(format)
            if format == 4:
                found = {}
                for base in bases:
                    if base is not Generic and getattr(base, "__annotate__", None) is not None:
                        found.update(base.__annotate__(4))
                return found | _annotate_with(check, own, original)(4)
            return annotations | check(original(1)) if format == 1 and original is not None else dict(annotations)

        made.__annotate__ = __annotate__
        made.__td_annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(readonly), frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_MISSING, /, *, total=True):
    fields = _given_fields("TypedDict", f"{typename} = TypedDict({typename!r}, {{}})", fields, {})
    body = {"__annotations__": dict(fields), "__module__": sys._getframemodulename(1) or "__main__"}
    made = _TypedDictMeta(typename, (), body, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


# --- NewType and files ------------------------------------------------------------------------------------------------------------------


class NewType(typing._Joinable):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = sys._getframemodulename(1)
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                new = cls.__name__
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{new} = NewType({new!r}, {name})`")

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


class IO(Generic[typing.AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()
