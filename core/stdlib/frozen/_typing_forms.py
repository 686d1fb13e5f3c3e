"""The rarer forms of typing (Annotated, Concatenate, Literal, Unpack), and what is given for parameter specifications and tuples."""

from _typing import ParamSpec, TypeVarTuple
from typing import (
    _GenericAlias, _GenericAliasType, _SpecialForm, _is_param_expr, _is_unpacked_typevartuple, _tuple_of, _type_check, _type_repr, _unpack_args,
)

__name__ = "typing"


class _LiteralGenericAlias(_GenericAlias):
    def _key(self):
        return frozenset([(one, type(one)) for one in self.__args__])


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, args):
        *types, rest = args
        if isinstance(rest, (list, tuple)):
            return (*types, *rest)
        return super().copy_with((*types, *rest.__args__) if isinstance(rest, _ConcatenateGenericAlias) else args)


class _UnpackGenericAlias(_GenericAlias):
    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        if not isinstance(inner, (_GenericAlias, _GenericAliasType)):
            return None
        if inner.__origin__ is not tuple:
            raise TypeError("Unpack[...] must be used with a tuple type")
        return inner.__args__

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(origin, origin, "Annotated")
        self.__metadata__ = metadata

    def copy_with(self, args):
        return type(self)(args[0], self.__metadata__)

    def _key(self):
        return self.__origin__, self.__metadata__

    def _written(self):
        return self.__origin__, *self.__metadata__

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    *types, rest = _tuple_of(parameters)
    if rest is not ... and not isinstance(rest, ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    types = [_type_check(one, "Concatenate[arg, ...]: each arg must be a type.") for one in types]
    return _ConcatenateGenericAlias(form, (*types, rest))


def _unpack(form, parameter):
    return _UnpackGenericAlias(form, (_type_check(parameter, f"{form} accepts only single type."),))


def _literal(form, parameters):
    found = []
    for one in _tuple_of(parameters):
        found += one.__args__ if isinstance(one, _LiteralGenericAlias) else (one,)
    try:
        found = [value for value, _ in dict.fromkeys([(one, type(one)) for one in found])]
    except TypeError:
        # Not all of them have a hash: they stay as they are.
        pass
    return _LiteralGenericAlias(form, tuple(found))


def _annotated(form, parameters):
    kind, *metadata = _tuple_of(parameters) or (None,)
    if not metadata:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if _is_unpacked_typevartuple(kind):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    return _AnnotatedAlias(_type_check(kind, "Annotated[t, ...]: t must be a type.", allow_special_forms=True), tuple(metadata))


Concatenate = _SpecialForm("Concatenate", _concatenate)
Unpack = _SpecialForm("Unpack", _unpack)
Literal = _SpecialForm("Literal", _literal)
Annotated = _SpecialForm("Annotated", _annotated)


def _typevartuple_prepare_subst(self, alias, args):
    # What stands for the tuple of parameters: all that the parameters before and behind it leave.
    params = alias.__parameters__
    before = params.index(self)
    after = len(params) - before - 1
    if any([isinstance(param, TypeVarTuple) for param in params[before + 1 :]]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    count = len(args)
    open_ended = [(i, arg.__typing_unpacked_tuple_args__[0]) for i, arg in enumerate(args) if _is_open_ended(arg)]
    if len(open_ended) > 1:
        raise TypeError("More than one unpacked arbitrary-length tuple argument")
    if count < before + after:
        if not open_ended:
            raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {before + after}")
    at, filler = open_ended[0] if open_ended else (count, None)
    left = min(before, at)
    right = min(after, count - at - 1 if open_ended else count - left)
    middle = args[left : count - right]
    if not middle and self.has_default():
        middle = _unpack_args((self.__default__,))
    return (*args[:left], *[filler] * (before - left), tuple(middle), *[filler] * (after - right), *args[count - right :])


def _is_open_ended(arg):
    inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
    return bool(inner) and len(inner) == 2 and inner[1] is ...


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple([_type_check(one, "Expected a type.") for one in arg])
    if not _is_param_expr(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    i = params.index(self)
    if i == len(args) and self.has_default():
        args = (*args, self.__default__)
    if i >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    # The only parameter takes a list without its brackets too.
    if len(params) == 1 and not _is_param_expr(args[0]):
        return (tuple(args),)
    return (*args[:i], tuple(args[i]) if isinstance(args[i], list) else args[i], *args[i + 1 :])
