"""Support for type hints at run time."""

import sys
from _typing import (
    Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, Union, _idfunc,
)
from _typing_marks import (
    assert_never, assert_type, cast, clear_overloads, dataclass_transform, final, get_overloads, no_type_check, no_type_check_decorator,
    overload, override, reveal_type,
)
from abc import ABCMeta, abstractmethod
from types import (
    BuiltinFunctionType, FunctionType, GenericAlias, MappingProxyType, MethodDescriptorType, MethodType, MethodWrapperType, ModuleType,
    WrapperDescriptorType,
)

# Without Match and Pattern: a star import would look for the module re, which is not there.
__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional", "ParamSpec",
    "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "Container", "ContextManager", "Hashable",
    "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet",
    "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet",
    "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "TextIO", "AnyStr", "assert_type", "assert_never",
    "cast", "clear_overloads", "dataclass_transform", "evaluate_forward_ref", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs", "ParamSpecKwargs",
    "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeAliasType",
    "TypeGuard", "TypeIs", "Unpack",
]

TYPE_CHECKING = False
Text = str


# --- checks and conversions ------------------------------------------------------------------------------------------------


def _forward(arg, module=None, is_class=False):
    from annotationlib import ForwardRef

    return ForwardRef(arg, module=module, is_class=is_class)


def _type_convert(arg, module=None, *, allow_special_forms=False, owner=None):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return _forward(arg, module, allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False, owner=None):
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if origin is Generic or origin is Protocol or not allow_special_forms and (origin is ClassVar or is_argument and origin is Final):
            raise TypeError(f"{arg} is not valid as type argument")
    elif isinstance(arg, _SpecialForm):
        if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias) or allow_special_forms and arg in (ClassVar, Final):
            return arg
        raise TypeError(f"Plain {arg} is not valid as type argument")
    elif arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    elif type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _is_typevar_like(x):
    return isinstance(x, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(x)


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, "__typing_is_unpacked_typevartuple__", False) is True


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))


def _type_repr(obj):
    if isinstance(obj, tuple):
        return "[" + ", ".join([_type_repr(t) for t in obj]) + "]"
    if isinstance(obj, (type, FunctionType, BuiltinFunctionType)) and not isinstance(obj, GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    return repr(obj)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    parameters = []
    default_seen = tuple_seen = False
    for t in args:
        if isinstance(t, type):
            continue
        if isinstance(t, tuple):
            for x in t:
                for one in _collect_type_parameters([x]):
                    if one not in parameters:
                        parameters.append(one)
        elif hasattr(t, "__typing_subst__"):
            if t not in parameters:
                if enforce_default_ordering:
                    if tuple_seen and t.has_default():
                        raise TypeError("Type parameter with a default follows TypeVarTuple")
                    if t.has_default():
                        default_seen = True
                    elif default_seen:
                        raise TypeError(f"Type parameter {t!r} without a default follows type parameter with a default")
                parameters.append(t)
        else:
            if _is_unpacked_typevartuple(t):
                tuple_seen = True
            for x in getattr(t, "__parameters__", ()):
                if x not in parameters:
                    parameters.append(x)
    return tuple(parameters)


def _check_generic_specialization(cls, arguments):
    expected = len(cls.__parameters__)
    if not expected:
        raise TypeError(f"{cls} is not a generic class")
    actual = len(arguments)
    if actual != expected:
        shown = expected
        if actual < expected:
            if cls.__parameters__[actual].has_default():
                return
            shown = f"at least {sum([not p.has_default() for p in cls.__parameters__])}" if any([p.has_default() for p in cls.__parameters__]) else expected
        raise TypeError(f"Too {'many' if actual > expected else 'few'} arguments for {cls}; actual {actual}, expected {shown}")


def _unpack_args(args):
    found = []
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            found.extend(inner)
        else:
            found.append(arg)
    return found


def _dedupe(params):
    found = []
    for p in params:
        if p not in found:
            found.append(p)
    return found


# --- substitution: called by _typing ---------------------------------------------------------------------------------------------


def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.", is_argument=True)
    if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack or isinstance(arg, GenericAlias) and getattr(arg, "__unpacked__", False):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    for param in params[at + 1 :]:
        if isinstance(param, TypeVarTuple):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    count = len(args)
    left = min(at, count)
    right = min(len(params) - at - 1, count - left) if count > left else 0
    if count < len(params) - 1:
        raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {len(params) - 1}")
    fillers = None
    for k, arg in enumerate(args):
        if not isinstance(arg, type):
            inner = getattr(arg, "__typing_unpacked_tuple_args__", None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if fillers is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                fillers = k
                filler = inner[0]
    if fillers is not None:
        left = min(left, fillers)
        right = min(right, count - fillers - 1)
    if left == count - right and self.has_default():
        middle = tuple(_unpack_args((self.__default__,)))
    else:
        middle = tuple(args[left : count - right])
    before = tuple(args[:left]) + (filler,) * (at - left) if fillers is not None else tuple(args[:left])
    after = (filler,) * (len(params) - at - right - 1) + tuple(args[count - right :]) if fillers is not None else tuple(args[count - right :])
    return (*before, middle, *after)


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple([_type_check(a, "Expected a type.") for a in arg])
    if not _is_param_expr(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i == len(args) and self.has_default():
        args = [*args, self.__default__]
    if i >= len(args):
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected {len(params)}")
    if len(params) == 1 and not _is_param_expr(args[0]):
        return (tuple(args),)
    if isinstance(args[i], list):
        args = (*args[:i], tuple(args[i]), *args[i + 1 :])
    return tuple(args)


def _generic_class_getitem(cls, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple([_type_convert(p) for p in args])
    if cls is Generic or cls is Protocol:
        if not args:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all([_is_typevar_like(p) for p in args]):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        if len(set(args)) != len(args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, args)
    args = tuple(_unpack_args(args))
    for param in cls.__parameters__:
        prepare = getattr(param, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_generic_specialization(cls, args)
    found = []
    for param, arg in zip(cls.__parameters__, args):
        if isinstance(param, TypeVarTuple):
            found.extend(arg)
        elif isinstance(arg, (list, tuple)) and isinstance(param, ParamSpec):
            found.append(tuple([_type_convert(a) for a in arg]))
        else:
            found.append(arg)
    return _GenericAlias(cls, tuple(found))


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get("__orig_bases__")
    if bases is not None:
        error = Generic in bases
    else:
        error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls).__name__ != "_TypedDictMeta"
    if error:
        raise TypeError("Cannot inherit from plain Generic")
    tvars = ()
    if bases is not None:
        tvars = _collect_type_parameters(bases)
        gvars = None
        for base in bases:
            if isinstance(base, _GenericAlias) and (base.__origin__ is Generic or base.__origin__ is Protocol):
                if gvars is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                gvars = base.__parameters__
                the_base = base.__origin__.__name__
        if gvars is not None:
            missing = [t for t in tvars if t not in gvars]
            if missing:
                shown = ", ".join([str(t) for t in missing])
                raise TypeError(f"Some type variables ({shown}) are not listed in {the_base}[{', '.join([str(g) for g in gvars])}]")
            tvars = gvars
    cls.__parameters__ = tuple(tvars)


# --- special forms ---------------------------------------------------------------------------------------------------------


class _SpecialForm:
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


def _bare(name):
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__ = name
    return _SpecialForm(getitem)


def _with_type(name, message="{} accepts only a single type."):
    def getitem(self, parameters):
        return _GenericAlias(self, (_type_check(parameters, message.format(name if message[0] == "{" else self), allow_special_forms=name in ("Required", "NotRequired", "ReadOnly")),))

    getitem.__name__ = name
    return _SpecialForm(getitem)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return "typing.Any"
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _bare("NoReturn")
Never = _bare("Never")
Self = _bare("Self")
LiteralString = _bare("LiteralString")
TypeAlias = _bare("TypeAlias")
ClassVar = _with_type("ClassVar", "{} accepts only single type.")
Final = _with_type("Final", "{} accepts only single type.")
TypeGuard = _with_type("TypeGuard")
TypeIs = _with_type("TypeIs")
Required = _with_type("Required")
NotRequired = _with_type("NotRequired")
ReadOnly = _with_type("ReadOnly")
for _form in (ClassVar, Final):
    _form._getitem = lambda self, parameters: _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type.", allow_special_forms=True),))
for _form in (TypeGuard, TypeIs, Required, NotRequired, ReadOnly):
    _form._getitem = lambda self, parameters: _GenericAlias(self, (_type_check(parameters, f"{self} accepts only a single type.", allow_special_forms=self._name[-3:] != "ard" and self._name != "TypeIs"),))
del _form


@_SpecialForm
def Optional(self, parameters):
    return Union[_type_check(parameters, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, (*[_type_check(p, msg) for p in parameters[:-1]], parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Literal(self, parameters):
    found = []
    for p in parameters if isinstance(parameters, tuple) else (parameters,):
        if isinstance(p, _LiteralGenericAlias):
            found.extend(p.__args__)
        else:
            found.append(p)
    try:
        seen = set()
        unique = []
        for p in found:
            key = (p, type(p))
            if key not in seen:
                seen.add(key)
                unique.append(p)
        found = unique
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(found))


@_SpecialForm
def Annotated(self, params):
    if not isinstance(params, tuple):
        params = (params,)
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))


# --- aliases -----------------------------------------------------------------------------------------------------------------

_OWN = frozenset(("_name", "_inst", "__origin__", "__args__", "__parameters__", "__metadata__", "_nparams", "_defaults", "__doc__", "_special"))


class _BaseGenericAlias:
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        found = []
        if self.__origin__ not in bases:
            found.append(self.__origin__)
        i = bases.index(self)
        for b in bases[i + 1 :]:
            if isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic):
                break
        else:
            found.append(Generic)
        return tuple(found)

    def __getattr__(self, attr):
        if attr in ("__origin__", "__args__"):
            raise AttributeError(attr)
        if attr == "__name__" or attr == "__qualname__":
            return self._name or getattr(self.__origin__, attr)
        if attr[:2] != "__" or attr[-2:] != "__":
            return getattr(self.__origin__, attr)
        if attr == "__module__":
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr in _OWN or attr[:2] == attr[-2:] == "__" and len(attr) > 4:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list(set(super().__dir__() + [attr for attr in dir(self.__origin__) if attr[:2] != "__" or attr[-2:] != "__"]))


class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple([... if a is _TypingEllipsis else a for a in args])
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=False)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_unpack_args([_type_convert(p) for p in args]))
        params = self.__parameters__
        for param in params:
            prepare = getattr(param, "__typing_prepare_subst__", None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(params):
            raise TypeError(
                f"Too {'many' if len(args) > len(params) else 'few'} arguments for {self}; actual {len(args)}, expected {len(params)}"
            )
        return self.copy_with(tuple(self._substitute(self.__args__, dict(zip(params, args)))))

    def _substitute(self, old_args, new_of):
        found = []
        for old in old_args:
            if isinstance(old, type):
                found.append(old)
                continue
            subst = getattr(old, "__typing_subst__", None)
            if subst:
                new = subst(new_of[old])
            else:
                inner = getattr(old, "__parameters__", ())
                if not inner:
                    new = old
                else:
                    chosen = []
                    for x in inner:
                        if isinstance(x, TypeVarTuple):
                            chosen.extend(new_of[x])
                        else:
                            chosen.append(new_of[x])
                    new = old[tuple(chosen)]
            if isinstance(new, tuple) and (isinstance(old, ParamSpec) and self._flattens() or _is_unpacked_typevartuple(old)):
                found.extend(new)
            elif isinstance(old, tuple):
                found.append(tuple(self._substitute(old, new_of)))
            else:
                found.append(new)
        return found

    def _flattens(self):
        return getattr(self.__origin__, "__qualname__", "") == "Callable" and self.__origin__.__module__ == "collections.abc"

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(a) for a in self.__args__]) if self.__args__ else "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        from operator import getitem

        origin = globals()[self._name] if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            (args,) = args
        return getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1 :]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _TypingEllipsis:
    pass


class _SpecialGenericAlias(_BaseGenericAlias):
    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_type_check(p, "Parameters to generic types must be types.") for p in params])
        n = self._nparams
        if self._defaults and len(params) < n and len(params) + len(self._defaults) >= n:
            params = (*params, *self._defaults[len(params) - n :])
        if len(params) != n:
            shown = f"at least {n - len(self._defaults)}" if self._defaults and len(params) < n else n
            raise TypeError(f"Too {'many' if len(params) > n else 'few'} arguments for {self}; actual {len(params)}, expected {shown}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*[_type_check(p, msg) for p in params[:-1]], _TypingEllipsis))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple([_type_check(p, msg) for p in params]))


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((_TypingEllipsis, result))
        if isinstance(args, list):
            args = tuple(args)
        if not isinstance(args, tuple):
            if not _is_param_expr(args):
                raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
            return self.copy_with((args, result))
        return self.copy_with((*[_type_convert(a) for a in args], result))


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        from operator import getitem

        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return getitem, (sys.modules[__name__].Callable, args)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(p, type(p)) for p in self.__args__} == {(p, type(p)) for p in other.__args__}

    def __hash__(self):
        return hash(frozenset([(p, type(p)) for p in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(a) for a in self.__args__])}]"


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        (arg,) = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError("Unpack[...] must be used with a tuple type")
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return self.__class__(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

    def __reduce__(self):
        from operator import getitem

        return getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


# --- protocols ---------------------------------------------------------------------------------------------------------------

_EXCLUDED = frozenset(
    (
        "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
        "__non_callable_proto_members__", "__type_params__", "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__",
        "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__",
        "__static_attributes__", "__firstlineno__", "__annotate__", "__annotate_func__", "__annotations_cache__", "_MutableMapping__marker",
        "_abc_impl", "__classdictcell__", "__classcell__",
    )
)


def _get_protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base is Protocol or base is Generic:
            continue
        annotations = _lenient_annotations(base)
        for attr in (*base.__dict__, *annotations):
            if attr[:5] != "_abc_" and attr not in _EXCLUDED:
                attrs.add(attr)
    return attrs


def _lenient_annotations(cls):
    if "__annotations__" not in cls.__dict__ and getattr(cls, "__annotate__", None) is None:
        return {}
    try:
        return cls.__annotations__
    except Exception:
        from annotationlib import Format, get_annotations

        return get_annotations(cls, format=Format.FORWARDREF)


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _static_lookup(obj, name):
    for place in (obj, *type(obj).__mro__):
        try:
            found = object.__getattribute__(place, "__dict__") if not isinstance(place, type) else place.__dict__
        except AttributeError:
            continue
        if name in found:
            return found[name]
    raise AttributeError(name)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif "Protocol" in globals() and Protocol in bases:
            for base in bases:
                if not (
                    base in (object, Generic, Protocol)
                    or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, ())
                    or issubclass(base, Generic) and getattr(base, "_is_protocol", False)
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False) and cls.__name__ != "Protocol":
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and _called_by_user():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            others = getattr(cls, "__non_callable_proto_members__", None)
            if others and cls.__dict__.get("__subclasshook__") is _proto_hook:
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(sorted(others))[1:-1]}.")
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if not cls.__non_callable_proto_members__ and ABCMeta.__instancecheck__(cls, instance):
            return True
        if cls in type(instance).__mro__:
            return True
        for attr in cls.__protocol_attrs__:
            try:
                val = _static_lookup(instance, attr)
            except AttributeError:
                return False
            if val is None and attr not in cls.__non_callable_proto_members__:
                return False
        return True


def _called_by_user():
    # isinstance() asks here too, by way of ABCMeta; a protocol that is not runtime-checkable refuses the direct question alone.
    return sys._getframemodulename(2) not in ("abc", "_abc", "functools", "typing", None)


_PROTO_ALLOWLIST = {
    "collections.abc": [
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized", "Container", "Collection",
        "Reversible", "Buffer",
    ],
    "contextlib": ["AbstractContextManager", "AbstractAsyncContextManager"],
    "io": ["Reader", "Writer"],
    "os": ["PathLike"],
}


@classmethod
def _proto_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            if issubclass(other, Generic) and getattr(other, "_is_protocol", False) and attr in _lenient_annotations(base):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any([b is Protocol for b in cls.__bases__])
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    if hasattr(cls, "__protocol_attrs__"):
        cls.__non_callable_proto_members__ = set()
        for attr in cls.__protocol_attrs__:
            if not callable(getattr(cls, attr, None)):
                cls.__non_callable_proto_members__.add(attr)
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol and not _is_typeddict_class(tp)


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


# --- NamedTuple, TypedDict, NewType ----------------------------------------------------------------------------------------------


def _make_nmtuple(name, fields, annotate_func, module, defaults=()):
    from collections import namedtuple

    made = namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotate__ = made.__new__.__annotate__ = annotate_func
    return made


def _annotate_with(types):
    def annotate(format, /):
        if format == 4:
            from annotationlib import annotations_to_string

            return annotations_to_string(types)
        if format == 2:
            raise NotImplementedError(format)
        return dict(types)

    return annotate


def _body_annotations(ns):
    # The annotations of a class body that is being made, and how to ask for them again.
    if "__annotations__" in ns:
        found = ns["__annotations__"]
        return found, lambda format, /: found
    from annotationlib import get_annotate_from_class_namespace

    annotate = get_annotate_from_class_namespace(ns)
    if annotate is None:
        return {}, None
    try:
        return annotate(1), annotate
    except Exception:
        from annotationlib import Format, call_annotate_function

        return call_annotate_function(annotate, Format.FORWARDREF), annotate


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types, original = _body_annotations(ns)
        field_names = list(types)
        checked = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in types.items()}

        def annotate(format, /):
            if format in (1, 3) or original is None:
                return {n: _type_check(t, f"field {n} annotation must be a type") for n, t in (original(1) if original and format == 1 else checked).items()}
            from annotationlib import call_annotate_function

            return call_annotate_function(original, format)

        default_names = []
        for field_name in field_names:
            if field_name in ns:
                default_names.append(field_name)
            elif default_names:
                s = "s" if len(default_names) > 1 else ""
                raise TypeError(f"Non-default namedtuple field {field_name} cannot follow default field{s} {', '.join(default_names)}")
        nm_tpl = _make_nmtuple(typename, field_names, annotate, ns["__module__"], [ns[n] for n in default_names])
        if Generic in bases:
            nm_tpl = type(typename, bases, {**{k: v for k, v in nm_tpl.__dict__.items() if k not in ("__dict__", "__weakref__")}, "__orig_bases__": ns.get("__orig_bases__", bases)})
            nm_tpl.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, val in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__", "__classdictcell__", "__classcell__", "__qualname__"):
                if key not in nm_tpl._fields:
                    setattr(nm_tpl, key, val)
                    set_name = getattr(type(val), "__set_name__", None)
                    if set_name is not None:
                        set_name(val, nm_tpl, key)
        if "__qualname__" in ns:
            nm_tpl.__qualname__ = ns["__qualname__"]
        if Generic in bases:
            nm_tpl.__init_subclass__()
        return nm_tpl


def NamedTuple(typename, fields, /):
    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in fields}
    made = _make_nmtuple(typename, list(types), _annotate_with(types), sys._getframemodulename(1) or "__main__")
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _is_typeddict_class(tp):
    return isinstance(tp, _TypedDictMeta)


def _qualifiers(kind):
    found = []
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind = kind.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            found.append(origin)
            kind = kind.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic_base = (Generic,) if any([issubclass(b, Generic) for b in bases]) else ()
        types, original = _body_annotations(ns)
        body = {k: v for k, v in ns.items() if k not in ("__annotate__", "__annotate_func__", "__annotations__")}
        made = type.__new__(_TypedDictMeta, name, (*generic_base, dict), body)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _type_check(t, msg, module=made.__module__, allow_special_forms=True) for n, t in types.items()}
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            annotations.update(getattr(base, "__td_annotations__", {}))
            base_required = base.__dict__.get("__required_keys__", set())
            required |= base_required
            optional -= base_required
            base_optional = base.__dict__.get("__optional_keys__", set())
            required -= base_optional
            optional |= base_optional
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        annotations.update(own)
        for key, kind in own.items():
            marks = _qualifiers(kind)
            is_required = True if Required in marks else False if NotRequired in marks else total
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly in marks:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)

        def __annotate__(format, /):
            if format == 4:
                from annotationlib import annotations_to_string, call_annotate_function

                found = {}
                for base in bases:
                    if getattr(base, "__annotate__", None) is not None and base is not Generic:
                        found.update(base.__annotate__(4))
                found.update(annotations_to_string(own) if original is None or "__annotations__" in ns else call_annotate_function(original, 4))
                return found
            if format == 2:
                raise NotImplementedError(format)
            if format == 1 and original is not None and "__annotations__" not in ns:
                return {**annotations, **{n: _type_check(t, msg, allow_special_forms=True) for n, t in original(1).items()}}
            return dict(annotations)

        made.__annotate__ = __annotate__
        made.__td_annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields, /, *, total=True):
    ns = {"__annotations__": dict(fields)}
    module = sys._getframemodulename(1)
    if module is not None:
        ns["__module__"] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typeddict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_mro_entries


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        if "." in name:
            name = name.rpartition(".")[-1]
        self.__name__ = name
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
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# --- looking at types -------------------------------------------------------------------------------------------------------------


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, Union):
        return Union
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        res = tp.__args__
        if getattr(tp.__origin__, "__name__", None) == "Callable" and tp.__origin__.__module__ == "collections.abc" and not (len(res) == 2 and _is_param_expr(res[0])):
            res = (list(res[:-1]), res[-1])
        return res
    if isinstance(tp, Union):
        return tp.__args__
    return ()


_sentinel = object()


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset(), format=None, owner=None, parent_fwdref=None, prefer_fwd_module=False):
    if type(t).__name__ == "ForwardRef":
        return evaluate_forward_ref(
            t, globals=globalns, locals=localns, type_params=type_params, owner=owner, _recursive_guard=recursive_guard, format=format
        )
    if isinstance(t, (_GenericAlias, GenericAlias, Union)):
        more = {"recursive_guard": recursive_guard, "format": format, "owner": owner}
        if isinstance(t, GenericAlias):
            args = tuple([_forward(a) if isinstance(a, str) else a for a in t.__args__])
        else:
            args = t.__args__
        found = tuple([_eval_type(a, globalns, localns, type_params, **more) for a in args])
        if found == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            made = type(t)(t.__origin__, found) if type(t) is not GenericAlias else GenericAlias(t.__origin__, found)
            return next(iter(made)) if t.__unpacked__ else made
        if isinstance(t, Union):
            return Union[found]
        return t.copy_with(found)
    return t


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None, _recursive_guard=frozenset()):
    if format == 4:
        return forward_ref.__forward_arg__
    if forward_ref.__forward_arg__ in _recursive_guard:
        return forward_ref
    from annotationlib import Format

    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner, format=Format.VALUE if format is None else format)
    if type(value).__name__ == "ForwardRef" and format == 3:
        return value
    if isinstance(value, str):
        value = _forward(value)
    value = _type_check(value, "Forward references must evaluate to types.", is_argument=getattr(forward_ref, "__forward_is_argument__", True), allow_special_forms=forward_ref.__forward_is_class__)
    return _eval_type(value, globals, locals, type_params, recursive_guard=_recursive_guard | {forward_ref.__forward_arg__}, format=format, owner=owner)


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, Union)):
        stripped = tuple([_strip_annotations(a) for a in t.__args__])
        if stripped == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, stripped)
        if isinstance(t, Union):
            return Union[stripped]
        return t.copy_with(stripped)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    if getattr(obj, "__no_type_check__", None):
        return {}
    from annotationlib import Format, get_annotations

    if format is None:
        format = Format.VALUE
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            ann = get_annotations(base, format=format)
            if format == 4:
                hints.update(ann)
                continue
            base_globals = globalns
            if base_globals is None:
                base_globals = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            params = base.__type_params__
            for name, value in ann.items():
                if isinstance(value, str):
                    value = _forward(value, is_class=True)
                elif value is None:
                    value = type(None)
                hints[name] = _eval_type(value, base_globals, base_locals, params, format=format, owner=obj)
    else:
        hints = get_annotations(obj, format=format)
        if not hints and not isinstance(obj, ModuleType) and not callable(obj) and not hasattr(obj, "__annotations__") and not hasattr(obj, "__annotate__"):
            raise TypeError(f"{obj!r} is not a module, class, or callable.")
        if format == 4:
            return hints
        if globalns is None:
            if isinstance(obj, ModuleType):
                globalns = obj.__dict__
            else:
                nsobj = obj
                while hasattr(nsobj, "__wrapped__"):
                    nsobj = nsobj.__wrapped__
                globalns = getattr(nsobj, "__globals__", {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        params = getattr(obj, "__type_params__", ())
        hints = dict(hints)
        for name, value in hints.items():
            if isinstance(value, str):
                value = _forward(value)
            elif value is None:
                value = type(None)
            hints[name] = _eval_type(value, globalns, localns, params, format=format, owner=obj)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


# --- what is made when it is first asked for -----------------------------------------------------------------------------------

_ALIASES = {
    "List": ("builtins", "list", 1), "Dict": ("builtins", "dict", 2), "Set": ("builtins", "set", 1), "FrozenSet": ("builtins", "frozenset", 1),
    "Type": ("builtins", "type", 1), "Deque": ("collections", "deque", 1), "DefaultDict": ("collections", "defaultdict", 2),
    "OrderedDict": ("collections", "OrderedDict", 2), "Counter": ("collections", "Counter", 1), "ChainMap": ("collections", "ChainMap", 2),
    "Pattern": ("re", "Pattern", 1), "Match": ("re", "Match", 1),
    "ContextManager": ("contextlib", "AbstractContextManager", 2), "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager", 2),
    "Hashable": ("collections.abc", "Hashable", 0), "Sized": ("collections.abc", "Sized", 0), "AbstractSet": ("collections.abc", "Set", 1),
    "MappingView": ("collections.abc", "MappingView", 1), "KeysView": ("collections.abc", "KeysView", 1),
    "ItemsView": ("collections.abc", "ItemsView", 2), "ValuesView": ("collections.abc", "ValuesView", 1),
    "Mapping": ("collections.abc", "Mapping", 2), "MutableMapping": ("collections.abc", "MutableMapping", 2),
    "Sequence": ("collections.abc", "Sequence", 1), "MutableSequence": ("collections.abc", "MutableSequence", 1),
    "MutableSet": ("collections.abc", "MutableSet", 1), "Container": ("collections.abc", "Container", 1),
    "Collection": ("collections.abc", "Collection", 1), "Iterable": ("collections.abc", "Iterable", 1),
    "Iterator": ("collections.abc", "Iterator", 1), "Reversible": ("collections.abc", "Reversible", 1),
    "Awaitable": ("collections.abc", "Awaitable", 1), "Coroutine": ("collections.abc", "Coroutine", 3),
    "AsyncIterable": ("collections.abc", "AsyncIterable", 1), "AsyncIterator": ("collections.abc", "AsyncIterator", 1),
    "Generator": ("collections.abc", "Generator", 3), "AsyncGenerator": ("collections.abc", "AsyncGenerator", 2),
    "Callable": ("collections.abc", "Callable", 2),
}
_NOT_MADE = ("Hashable", "Sized", "Type", "List", "Dict", "Set", "FrozenSet", "Tuple")
_SUPPORTS = {
    "SupportsInt": ("__int__", int), "SupportsFloat": ("__float__", float), "SupportsComplex": ("__complex__", complex),
    "SupportsBytes": ("__bytes__", bytes), "SupportsIndex": ("__index__", int), "SupportsAbs": ("__abs__", None),
    "SupportsRound": ("__round__", None),
}


def _make_supports(name):
    method, result = _SUPPORTS[name]
    generic = result is None

    def make(T_co):
        def function(self, *args):
            pass

        function.__name__ = method
        function.__qualname__ = f"{name}.{method}"
        function.__isabstractmethod__ = True
        body = {"__module__": "typing", "__qualname__": name, "__slots__": (), method: function, "__doc__": f"An ABC with one abstract method {method}."}
        base = Protocol[T_co] if generic else Protocol
        if generic:
            body["__orig_bases__"] = (base,)
        return runtime_checkable(_ProtocolMeta(name, (Protocol,), body))

    return make(TypeVar("T", covariant=True) if generic else None)


def _make_io(name):
    class IO(Generic[__getattr__("AnyStr")]):
        __slots__ = ()

    class BinaryIO(IO[bytes]):
        __slots__ = ()

    class TextIO(IO[str]):
        __slots__ = ()

    for cls in (IO, BinaryIO, TextIO):
        cls.__qualname__ = cls.__name__
        globals()[cls.__name__] = cls
    return globals()[name]


def __getattr__(name):
    if name in _ALIASES:
        module, attribute, count = _ALIASES[name]
        module = __import__(module, None, None, ("*",))
        origin = getattr(module, attribute)
        kind = _CallableType if name == "Callable" else _SpecialGenericAlias
        defaults = (type(None),) * 2 if name == "Generator" else (type(None),) if name == "AsyncGenerator" else (bool | None,) if "ContextManager" in name else ()
        made = kind(origin, count, name=name, inst=name not in ("List", "Dict", "Set", "FrozenSet", "Type", "Deque", "Counter", "Callable") or name in ("Counter", "Deque"), defaults=defaults)
    elif name == "Tuple":
        made = _TupleType(tuple, -1, inst=False, name="Tuple")
    elif name in ("ForwardRef",):
        from annotationlib import ForwardRef as made
    elif name in _SUPPORTS:
        made = _make_supports(name)
    elif name in ("IO", "BinaryIO", "TextIO"):
        return _make_io(name)
    elif name == "AnyStr":
        made = TypeVar("AnyStr", bytes, str)
    elif name in ("T", "KT", "VT", "T_co", "V_co", "VT_co", "T_contra"):
        made = TypeVar(name, covariant=name[-3:] == "_co", contravariant=name == "T_contra")
    elif name == "ByteString":
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = made
    return made


def __dir__():
    return sorted(set(globals()) | set(__all__))
