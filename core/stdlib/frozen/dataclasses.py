"""Data classes: methods written for the annotated attributes of a class. What is rarer is in _dataclasses_more."""

import sys
from _lazy import lazily as _lazily
from _lang import enter_repr as _enter_repr, leave_repr as _leave_repr

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]

_FIELDS = "__dataclass_fields__"
_GenericAlias = type(list[int])
_MappingProxy = type(type.__dict__)


__getattr__, __dir__ = _lazily(globals(), _dataclasses_more="asdict astuple make_dataclass")


# --- what a class body says ---------------------------------------------------------------------------------------------------------


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _Shown:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _Shown("<factory>")
_FIELD, _CLASSVAR, _INITVAR = _Shown("_FIELD"), _Shown("_FIELD_CLASSVAR"), _Shown("_FIELD_INITVAR")


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return cls(type)

    def __repr__(self):
        plain = isinstance(self.type, type) and not isinstance(self.type, _GenericAlias)
        return f"dataclasses.InitVar[{self.type.__name__ if plain else repr(self.type)}]"


class _Record:
    # Shows its slots.
    __slots__ = ()

    def __repr__(self):
        return f"{type(self).__name__}({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


class Field(_Record):
    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "doc", "_field_type",
    )
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _MappingProxy({} if metadata is None else metadata)
        self.kw_only, self.doc = kw_only, doc

    def __set_name__(self, owner, name):
        # The default does not stand in the class body itself.
        tell = getattr(type(self.default), "__set_name__", None)
        if tell is not None:
            tell(self.default, owner, name)


class _DataclassParams(_Record):
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
    slots=False, weakref_slot=False,
):
    def wrap(cls):
        return _process_class(cls, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))

    return wrap if cls is None else wrap(cls)


# --- reading the fields -------------------------------------------------------------------------------------------------------------


def _annotations(owner):
    if getattr(owner, "__annotate__", None) is None and "__annotations__" not in owner.__dict__:
        return {}
    try:
        return owner.__annotations__
    except Exception:
        from annotationlib import Format, get_annotations

        return get_annotations(owner, format=Format.FORWARDREF)


def _meaning(annotation, cls):
    # KW_ONLY, or what kind of field it makes.
    typing = sys.modules.get("typing")
    if isinstance(annotation, str):
        # The name that the text begins with, if it is one of those that mean something.
        module, _, name = annotation.partition("[")[0].replace(" ", "").rpartition(".")
        space = getattr(sys.modules.get(cls.__module__), "__dict__", {})
        if module:
            found = space.get(module)
            known = found is not None and (found is typing or found is sys.modules[__name__])
            space = found.__dict__ if known else {}
        annotation = space.get(name)
    if annotation is KW_ONLY:
        return KW_ONLY
    if annotation is InitVar or type(annotation) is InitVar:
        return _INITVAR
    if typing is not None and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar):
        return _CLASSVAR
    return _FIELD


def _read_field(cls, name, annotation, kind, kw_only):
    found = getattr(cls, name, MISSING)
    if not isinstance(found, Field):
        found = field(default=MISSING if type(found).__name__ == "member_descriptor" else found)
    found.name, found.type, found._field_type = name, annotation, kind
    if kind is _FIELD:
        if type(found.default).__hash__ is None:
            raise ValueError(f"mutable default {type(found.default)} for field {name} is not allowed: use default_factory")
    elif found.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if found.kw_only is MISSING:
        if kind is not _CLASSVAR:
            found.kw_only = kw_only
    elif kind is _CLASSVAR:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    return found


def _read_fields(cls, kw_only):
    annotations = _annotations(cls)
    own = {}
    marked = False
    for name, annotation in annotations.items():
        kind = _meaning(annotation, cls)
        if kind is not KW_ONLY:
            own[name] = _read_field(cls, name, annotation, kind, kw_only)
        elif marked:
            raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
        else:
            marked = kw_only = True
    for name, value in [*cls.__dict__.items()]:
        if isinstance(value, Field):
            if name not in annotations:
                raise TypeError(f"{name!r} is a field but has no type annotation")
            # The class has the default in its place, like one that was written plainly.
            if value.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, value.default)
    return own


# --- writing the methods ------------------------------------------------------------------------------------------------------------


def _write_init(cls, given, params, scope):
    # The parameters and lines of __init__, and the fields that it takes. scope: what the text has names for.
    me = "__dataclass_self__" if any([f.name == "self" for f in given]) else "self"
    positional = [f for f in given if f.init and not f.kw_only]
    by_name = [f for f in given if f.init and f.kw_only]
    optional = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            optional = f
        elif optional is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {optional.name!r}")
    lines = []
    takes = {}
    for f in given:
        name, stored = f.name, f"_dflt_{f.name}"
        value = name if f.init else None
        takes[name] = name
        if f.default_factory is not MISSING:
            scope[stored] = f.default_factory
            takes[name] += "=_FACTORY"
            value = f"{stored}() if {name} is _FACTORY else {name}" if f.init else stored + "()"
        elif f.default is not MISSING:
            scope[stored] = f.default
            takes[name] += "=" + stored
            if not f.init and params.slots:
                value = stored
        if value is not None and f._field_type is _FIELD:
            lines.append(f"_set({me},{name!r},{value})" if params.frozen else f"{me}.{name}={value}")
    if hasattr(cls, "__post_init__"):
        lines.append(f"{me}.__post_init__({','.join([f.name for f in given if f._field_type is _INITVAR])})")
    heads = [me, *[takes[f.name] for f in positional], *["*"] * bool(by_name), *[takes[f.name] for f in by_name]]
    return ",".join(heads), lines or ["pass"], positional + by_name


def _values(of, names):
    return "(" + "".join([f"{of}.{name}," for name in names]) + ")"


def _write_methods(cls, params, all_fields, scope):
    # name: (parameters, lines); and the fields that __init__ takes.
    listed = [f for f in all_fields.values() if f._field_type is _FIELD]
    compared = [f.name for f in listed if f.compare]
    methods = {}
    taken = []
    if params.init:
        given = [f for f in all_fields.values() if f._field_type is not _CLASSVAR]
        *methods["__init__"], taken = _write_init(cls, given, params, scope)
    if params.repr:
        shown = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in listed if f.repr])
        methods["__repr__"] = "self", [
            "if not _enter(self):", ' return "..."', "try:", f' return f"{{self.__class__.__qualname__}}({shown})"', "finally:", " _leave(self)",
        ]
    same = "if other.__class__ is self.__class__:"
    if params.eq:
        test = " and ".join([f"self.{name}==other.{name}" for name in compared]) or "True"
        methods["__eq__"] = "self,other", ["if self is other:", " return True", same, " return " + test, "return NotImplemented"]
    if params.order:
        for name, symbol in ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">="):
            test = f" return {_values('self', compared)}{symbol}{_values('other', compared)}"
            methods[f"__{name}__"] = "self,other", [same, test, "return NotImplemented"]
    if params.frozen:
        names = {f.name for f in listed}
        scope["_names"] = names
        for name, verb, more in ("set", "assign to", ",value"), ("del", "delete", ""):
            methods[f"__{name}attr__"] = "self,name" + more, [
                "if type(self) is _cls or name in _names:", f' raise _Frozen(f"cannot {verb} field {{name!r}}")',
                f"super(_cls,self).__{name}attr__(name{more})",
            ]
    own_hash = cls.__dict__.get("__hash__", MISSING)
    explicit = own_hash is not MISSING and (own_hash is not None or "__eq__" not in cls.__dict__)
    if params.unsafe_hash or params.eq and params.frozen and not explicit:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        hashed = _values("self", [f.name for f in listed if (f.compare if f.hash is None else f.hash)])
        methods["__hash__"] = "self", [f"return hash({hashed})"]
    elif params.eq and not params.frozen and not explicit:
        cls.__hash__ = None
    return methods, taken


_TOTAL = " Consider using functools.total_ordering"
_REFUSED = {"__setattr__": "", "__delattr__": "", "__lt__": _TOTAL, "__le__": _TOTAL, "__gt__": _TOTAL, "__ge__": _TOTAL}


def _add_methods(cls, params, all_fields, space):
    # Returns the annotations of the __init__ that it has written, if it has.
    scope = {
        "_FACTORY": _FACTORY, "_set": object.__setattr__, "_enter": _enter_repr, "_leave": _leave_repr, "_cls": cls,
        "_Frozen": FrozenInstanceError,
    }
    methods, taken = _write_methods(cls, params, all_fields, scope)
    for name in [*methods]:
        if name in cls.__dict__ and name != "__hash__":
            if name in _REFUSED:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{_REFUSED[name]}")
            del methods[name]
    if not methods:
        return None
    types = None
    text = [f"def __create_fn__({','.join(scope)}):"]
    for name, (heads, lines) in methods.items():
        text.append(f" def {name}({heads}):")
        text += ["  " + line for line in lines]
    text.append(f" return {','.join(methods)},")
    made = {}
    exec("\n".join(text), space, made)
    for name, function in zip(methods, made["__create_fn__"](**scope)):
        function.__qualname__ = f"{cls.__qualname__}.{name}"
        if name == "__init__":
            types = {f.name: f.type for f in taken} | {"return": None}
            _annotate(function, types)
        setattr(cls, name, function)
    return types


def _annotate(function, types):
    def __annotate__(format, /):
        if format == 2:
            raise NotImplementedError
        if format == 4:
            from annotationlib import annotations_to_string

            return annotations_to_string(types)
        return {name: kind.evaluate() if format == 1 and type(kind).__name__ == "ForwardRef" else kind for name, kind in types.items()}

    function.__annotate__ = __annotate__


def _signature(function, types):
    # The parameters of an __init__ but for the first.
    code = getattr(function, "__code__", None)
    if code is None:
        return "()"
    types = _annotations(function) if types is None else types
    names, count, named = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    defaults = dict(zip(names[count - len(defaults) : count], defaults)) | (function.__kwdefaults__ or {})

    def shown(name):
        text, equals = name, "="
        if name in types:
            text, equals = f"{name}: {_type_text(types[name])}", " = "
        return f"{text}{equals}{defaults[name]!r}" if name in defaults else text

    parts = [*map(shown, names[1:count])]
    if code.co_posonlyargcount > 1:
        parts.insert(code.co_posonlyargcount - 1, "/")
    rest = count + named
    if code.co_flags & 4:
        parts.append("*" + shown(names[rest]))
        rest += 1
    elif named:
        parts.append("*")
    parts += map(shown, names[count : count + named])
    if code.co_flags & 8:
        parts.append("**" + shown(names[rest]))
    return f"({', '.join(parts)})"


def _type_text(kind):
    if getattr(kind, "__module__", None) == "typing":
        return repr(kind).replace("typing.", "")
    if not isinstance(kind, type) or isinstance(kind, _GenericAlias):
        return repr(kind)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _process_class(cls, params):
    space = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    cls.__dataclass_params__ = params
    bases = [base for base in cls.__mro__[:0:-1] if _FIELDS in base.__dict__]
    all_fields = {}
    for base in bases:
        all_fields.update(base.__dict__[_FIELDS])
    all_fields.update(_read_fields(cls, params.kw_only))
    frozen = [base.__dataclass_params__.frozen for base in bases]
    if any(frozen) and not params.frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if params.frozen and not all(frozen):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, all_fields)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    types = _add_methods(cls, params, all_fields, space)
    own = cls.__dict__
    if "__replace__" not in own:
        cls.__replace__ = _replace
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature(cls.__init__, types)
    if params.match_args and "__match_args__" not in own:
        matched = [f.name for f in all_fields.values() if f.init and not f.kw_only and f._field_type is not _CLASSVAR]
        cls.__match_args__ = tuple(matched)
    if params.slots:
        from _dataclasses_more import _with_slots

        cls = _with_slots(cls, params)
    elif params.weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    if "__abstractmethods__" in cls.__dict__:
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


# --- asking a data class --------------------------------------------------------------------------------------------------------------


def fields(class_or_instance):
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _check_instance(obj, name):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError(name + "() should be called on dataclass instances")


def replace(obj, /, **changes):
    _check_instance(obj, "replace")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for name, f in getattr(self, _FIELDS).items():
        if f._field_type is _CLASSVAR:
            continue
        if f.init:
            if name not in changes:
                if f._field_type is _INITVAR and f.default is MISSING:
                    raise TypeError(f"InitVar {name!r} must be specified with replace()")
                changes[name] = getattr(self, name)
        elif name in changes:
            raise TypeError(f"field {name} is declared with init=False, it cannot be specified with replace()")
    return self.__class__(**changes)
