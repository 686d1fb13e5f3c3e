"""Support for type hints at run time: special forms and aliases. All else is made, or loaded, when it is first asked for."""

import sys
from _lang import substitute_types as _substitute_types
from _typing import Generic, NoDefault, TypeVar, Union, type_repr

_MODULES = {
    "_typing": "ParamSpec ParamSpecArgs ParamSpecKwargs TypeAliasType TypeVarTuple",
    "_typing_forms": "Annotated Concatenate Literal Unpack _AnnotatedAlias _ConcatenateGenericAlias _LiteralGenericAlias _UnpackGenericAlias "
    "_typevartuple_prepare_subst _paramspec_subst _paramspec_prepare_subst",
    "_typing_marks": "assert_never assert_type cast clear_overloads dataclass_transform final get_overloads no_type_check "
    "no_type_check_decorator overload override reveal_type",
    "_typing_protocols": "Protocol _ProtocolMeta is_protocol get_protocol_members runtime_checkable SupportsAbs SupportsBytes SupportsComplex "
    "SupportsFloat SupportsIndex SupportsInt SupportsRound _get_protocol_attrs",
    "_typing_structures": "NamedTuple NamedTupleMeta TypedDict _TypedDictMeta is_typeddict NewType IO BinaryIO TextIO",
    "_typing_hints": "get_type_hints get_origin get_args evaluate_forward_ref _eval_type",
    "annotationlib": "ForwardRef",
}
# The generic aliases: where the class is, how many parameters it takes, and the names; of "name=class" the class has another name.
_ALIASES = (
    ("builtins", 1, "List=list Set=set FrozenSet=frozenset Type=type"), ("builtins", 2, "Dict=dict"), ("collections", 1, "Deque=deque Counter"),
    ("collections", 2, "DefaultDict=defaultdict OrderedDict ChainMap"), ("re", 1, "Pattern Match"),
    ("contextlib", 2, "ContextManager=AbstractContextManager AsyncContextManager=AbstractAsyncContextManager"),
    ("collections.abc", 0, "Hashable Sized"),
    ("collections.abc", 1, "AbstractSet=Set MappingView KeysView ValuesView Sequence MutableSequence MutableSet Container Collection Iterable "
     "Iterator Reversible Awaitable AsyncIterable AsyncIterator"),
    ("collections.abc", 2, "ItemsView Mapping MutableMapping AsyncGenerator Callable"), ("collections.abc", 3, "Coroutine Generator"),
)
_HERE = (
    "Any ClassVar Final Generic LiteralString Never NoDefault NoReturn NotRequired Optional ReadOnly Required Self TYPE_CHECKING Text Tuple "
    "TypeAlias TypeGuard TypeIs TypeVar Union AnyStr"
)
_GenericAliasType = type(list[int])
TYPE_CHECKING = False
Text = str


def __getattr__(name):
    found = None
    if name == "__all__":
        names = [_HERE, *_MODULES.values(), *[row[2] for row in _ALIASES]]
        found = [one.partition("=")[0] for one in " ".join(names).split() if one[0] != "_" and one != "NamedTupleMeta"]
        try:
            __import__("re")
        except ImportError:
            found = [one for one in found if one not in ("Pattern", "Match")]
    elif name == "AnyStr":
        found = TypeVar("AnyStr", bytes, str)
    elif name == "Tuple":
        found = _TupleType(tuple, -1, name)
    elif name in ("T", "KT", "VT", "T_co", "V_co", "VT_co", "T_contra"):
        found = TypeVar(name, covariant=name[-3:] == "_co", contravariant=name == "T_contra")
    else:
        for module, names in _MODULES.items():
            if name in names.split():
                found = getattr(__import__(module), name)
        for module, count, names in _ALIASES:
            for one in names.split():
                if one.partition("=")[0] == name:
                    found = _named_alias(name, getattr(__import__(module, None, None, ("*",)), one.rpartition("=")[2]), count)
    if found is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), *__getattr__("__all__")})


# --- checks and conversions ---------------------------------------------------------------------------------------------------------

# Generic, and Protocol once it is there: what a class inherits from with its type parameters, and no type of a value.
_roots = [Generic]


def _forward(arg, module=None, is_class=False, owner=None):
    from annotationlib import ForwardRef

    return ForwardRef(arg, module=module, is_class=is_class, owner=owner)


def _type_convert(arg, module=None, *, allow_special_forms=False, owner=None):
    if isinstance(arg, str):
        return _forward(arg, module, allow_special_forms, owner)
    return type(None) if arg is None else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False, owner=None):
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms, owner=owner)
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if origin in _roots or not allow_special_forms and (origin is ClassVar or is_argument and origin is Final):
            raise TypeError(f"{arg} is not valid as type argument")
    elif isinstance(arg, _SpecialForm) and not arg._is_type and not (allow_special_forms and arg in (ClassVar, Final)) or arg in _roots:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    return arg


def _is_a(obj, *names):
    # Whether it is of one of these classes, which may not have been loaded yet.
    kind = type(obj)
    return kind.__name__ in names and kind.__module__ == "typing"


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or _is_a(arg, "ParamSpec", "_ConcatenateGenericAlias")


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, "__typing_is_unpacked_typevartuple__", False) is True


def _type_repr(obj):
    return f"[{_listed(obj)}]" if isinstance(obj, tuple) else type_repr(obj)


def _listed(args):
    return ", ".join(map(_type_repr, args))


def _tuple_of(args):
    return args if isinstance(args, tuple) else (args,)


def _parameters_of(args):
    # The type parameters in them, each once.
    found = {}
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            inner = _parameters_of(arg)
        elif hasattr(arg, "__typing_subst__"):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ())
        found.update(dict.fromkeys(inner if isinstance(inner, tuple) else ()))
    return tuple(found)


def _check_defaults(args):
    default = after_tuple = False
    for arg in args:
        if _is_unpacked_typevartuple(arg):
            after_tuple = True
        elif hasattr(arg, "__typing_subst__"):
            if arg.has_default():
                if after_tuple:
                    raise TypeError("Type parameter with a default follows TypeVarTuple")
                default = True
            elif default:
                raise TypeError(f"Type parameter {arg!r} without a default follows type parameter with a default")


def _check_count(alias, count, least, most):
    if count > most or count < least:
        many = "many" if count > most else "few"
        wanted = most if least == most else f"at least {least}"
        raise TypeError(f"Too {many} arguments for {alias}; actual {count}, expected {wanted}")


def _unpack_args(args):
    # With the items of an unpacked tuple of known length in its place.
    found = []
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        found += (arg,) if inner is None or inner[-1:] == (...,) else inner
    return tuple(found)


# --- type parameters and Generic: called by _typing ------------------------------------------------------------------------------------


def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.")
    if _is_a(arg, "_UnpackGenericAlias") or isinstance(arg, _GenericAliasType) and getattr(arg, "__unpacked__", False):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _generic_class_getitem(cls, args):
    args = tuple(map(_type_convert, _tuple_of(args)))
    if cls in _roots:
        name = cls.__name__
        if not args:
            raise TypeError(f"Parameter list to {name}[...] cannot be empty")
        if not all([_is_a(arg, "TypeVar", "ParamSpec") or _is_unpacked_typevartuple(arg) for arg in args]):
            raise TypeError(f"Parameters to {name}[...] must all be type variables or parameter specification variables.")
        if len({*args}) < len(args):
            raise TypeError(f"Parameters to {name}[...] must all be unique")
        _check_defaults(args)
        return _GenericAlias(cls, args)
    args = _unpack_args(args)
    params = cls.__parameters__
    if not params:
        raise TypeError(f"{cls} is not a generic class")
    for param in params:
        args = param.__typing_prepare_subst__(cls, args)
    _check_count(cls, len(args), len(params), len(params))
    found = []
    for param, arg in zip(params, args):
        if _is_a(param, "TypeVarTuple"):
            found += arg
        else:
            found.append(tuple(map(_type_convert, arg)) if _is_a(param, "ParamSpec") and isinstance(arg, (list, tuple)) else arg)
    return _GenericAlias(cls, tuple(found))


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get("__orig_bases__", ())
    if Generic in (bases or cls.__bases__) and cls.__name__ != "Protocol" and type(cls).__name__ != "_TypedDictMeta":
        raise TypeError("Cannot inherit from plain Generic")
    found = _parameters_of(bases)
    declared = [base for base in bases if isinstance(base, _GenericAlias) and base.__origin__ in _roots]
    if len(declared) > 1:
        raise TypeError("Cannot inherit from Generic[...] multiple times.")
    for base in declared:
        missing = [str(param) for param in found if param not in base.__parameters__]
        if missing:
            given = ", ".join(map(str, base.__parameters__))
            raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in {base.__origin__.__name__}[{given}]")
        found = base.__parameters__
    cls.__parameters__ = found


# --- special forms ------------------------------------------------------------------------------------------------------------------


class _Joinable:
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Joinable):
    # _is_type: whether it may stand for a type by itself.
    __slots__ = ("_name", "_subscript", "_is_type", "__doc__")

    def __init__(self, name, subscript=None, is_type=False):
        self._name, self._subscript, self._is_type = name, subscript, is_type
        self.__doc__ = None

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._subscript(self, parameters)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _of_one(message, special=False):
    def subscript(form, parameter):
        return _GenericAlias(form, (_type_check(parameter, message.format(form, form._name), allow_special_forms=special),))

    return subscript


def _optional(form, parameter):
    return Union[_type_check(parameter, f"{form} requires a single type."), type(None)]


NoReturn, Never, Self, LiteralString, TypeAlias = [
    _SpecialForm(_name, is_type=True) for _name in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias")
]
ClassVar, Final = [_SpecialForm(_name, _of_one("{} accepts only single type.", True)) for _name in ("ClassVar", "Final")]
TypeGuard, TypeIs = [_SpecialForm(_name, _of_one("{} accepts only single type.")) for _name in ("TypeGuard", "TypeIs")]
Required, NotRequired, ReadOnly = [
    _SpecialForm(_name, _of_one("{1} accepts only a single type.")) for _name in ("Required", "NotRequired", "ReadOnly")
]
Optional = _SpecialForm("Optional", _optional)
# --- aliases --------------------------------------------------------------------------------------------------------------------------

_OWN = ("_name", "_inst", "_count", "_defaults")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == "__" == name[-2:]


class _BaseGenericAlias(_Joinable):
    # Stands for its origin in all but what it says itself.
    def __init__(self, origin, name=None, inst=True):
        self.__origin__, self._name, self._inst = origin, name, inst

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            # Not every object takes attributes.
            pass
        return made

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__") and self._name:
            return self._name
        if attr in ("__origin__", "__args__") or _is_dunder(attr) and attr not in ("__name__", "__qualname__", "__module__"):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __setattr__(self, attr, value):
        if attr in _OWN or _is_dunder(attr):
            object.__setattr__(self, attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __dir__(self):
        return [*{*super().__dir__(), *[name for name in dir(self.__origin__) if not _is_dunder(name)]}]

    def __mro_entries__(self, bases):
        found = () if self.__origin__ in bases else (self.__origin__,)
        for later in bases[bases.index(self) + 1 :]:
            if isinstance(later, _BaseGenericAlias) or isinstance(later, type) and issubclass(later, Generic):
                return found
        return (*found, Generic)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, name=None, inst=True):
        super().__init__(origin, name, inst)
        self.__args__ = _tuple_of(args)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def copy_with(self, args):
        return type(self)(self.__origin__, args, self._name, self._inst)

    def __getitem__(self, args):
        if self.__origin__ in _roots:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        args = tuple(map(_type_convert, _tuple_of(args)))
        return self.copy_with(_substitute_types(self, self.__args__, self.__parameters__, args))

    def _key(self):
        return self.__origin__, self.__args__

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, type(self)) or isinstance(self, type(other)) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{_listed(self.__args__) or '()'}]"

    def __reduce__(self):
        from _operator import getitem

        return getitem, (getattr(sys.modules[__name__], self._name) if self._name else self.__origin__, self._written())

    def _written(self):
        # What stood in the brackets.
        return self.__args__[0] if len(self.__args__) == 1 and not isinstance(self.__args__[0], tuple) else self.__args__

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            # Another base brings Generic along.
            later = bases[bases.index(self) + 1 :]
            if any([base in _roots for base in bases]) or any([isinstance(base, _BaseGenericAlias) and base is not self for base in later]):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        from typing import Unpack

        yield Unpack[self]


class _SpecialGenericAlias(_BaseGenericAlias):
    _made = _GenericAlias

    def __init__(self, origin, count, name, inst=True, defaults=()):
        super().__init__(origin, name, inst)
        self._count, self._defaults = count, defaults

    def __getitem__(self, params):
        params = _tuple_of(params)
        if not self._count:
            raise TypeError(f"{self} is not a generic class")
        params = tuple([_type_check(one, "Parameters to generic types must be types.") for one in params])
        count = len(params)
        _check_count(self, count, self._count - len(self._defaults), self._count)
        return self.copy_with(params + self._defaults[len(self._defaults) - (self._count - count) :])

    def copy_with(self, params):
        return self._made(self.__origin__, params, self._name, self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)


def _named_alias(name, origin, count):
    kind = _CallableType if name == "Callable" else _SpecialGenericAlias
    defaults = {"Generator": (type(None),) * 2, "AsyncGenerator": (type(None),)}.get(name, ())
    if "ContextManager" in name:
        defaults = (bool | None,)
    return kind(origin, count, name, origin.__module__ != "builtins", defaults)


class _TupleType(_SpecialGenericAlias):
    def __init__(self, origin, count, name):
        super().__init__(origin, count, name, False)

    def __getitem__(self, params):
        params = _tuple_of(params)
        rest = params[-1:] if len(params) > 1 and params[-1] is ... else ()
        message = "Tuple[t, ...]: t must be a type." if rest else "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with((*[_type_check(one, message) for one in params[: len(params) - len(rest)]], *rest))


class _CallableGenericAlias(_GenericAlias):
    def copy_with(self, args):
        # What stands for a parameter specification brings several parameters.
        flat = []
        for arg in args:
            flat += arg if isinstance(arg, (tuple, list)) else (arg,)
        return super().copy_with(tuple(flat))

    def _written(self):
        *given, result = self.__args__
        return given[0] if len(given) == 1 and _is_param_expr(given[0]) else given, result

    def __repr__(self):
        given, result = self._written()
        return f"typing.Callable[{_listed((tuple(given) if type(given) is list else given, result))}]"


class _CallableType(_SpecialGenericAlias):
    _made = _CallableGenericAlias

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, (list, tuple)):
            return self.copy_with((*map(_type_convert, args), result))
        return self.copy_with((_type_convert(args), result))
