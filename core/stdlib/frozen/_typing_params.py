"""Parameter specifications, tuples of type variables and type aliases."""

import sys
from _lang import seal
from _typing import NoDefault, Union, _Bounded, _Evaluator, _Parameter, _caller

__name__ = "typing"


class ParamSpec(_Bounded):
    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        self._set_variance(covariant, contravariant, infer_variance)
        if bound is not None:
            from typing import _type_check

            bound = _type_check(bound, "Bound must be a type.")
        self._start(name, default, _caller())
        self._bound = bound
        self._evaluate_bound = self._known_bound = None

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        from typing import _paramspec_subst

        return _paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        from typing import _paramspec_prepare_subst

        return _paramspec_prepare_subst(self, alias, args)


class TypeVarTuple(_Parameter):
    def __init__(self, name, *, default=NoDefault):
        self._start(name, default, _caller())

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        from typing import Unpack

        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        from typing import _typevartuple_prepare_subst

        return _typevartuple_prepare_subst(self, alias, args)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args" if isinstance(self.__origin__, ParamSpec) else f"{self.__origin__!r}.args"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs" if isinstance(self.__origin__, ParamSpec) else f"{self.__origin__!r}.kwargs"


class TypeAliasType:
    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        put = object.__setattr__
        put(self, "__name__", name)
        put(self, "__module__", _caller())
        put(self, "__type_params__", type_params)
        put(self, "_value", value)
        put(self, "_evaluate", None)

    def __setattr__(self, name, value):
        if name == "__module__" or not hasattr(self, name):
            raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}'")
        raise AttributeError("readonly attribute")

    @property
    def __value__(self):
        if self._evaluate is not None:
            object.__setattr__(self, "_value", self._evaluate(1))
            object.__setattr__(self, "_evaluate", None)
        return self._value

    @property
    def evaluate_value(self):
        return self._evaluate or _Evaluator(self._value)

    @property
    def __parameters__(self):
        from typing import Unpack

        return tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in self.__type_params__])

    def __repr__(self):
        return self.__name__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        from types import GenericAlias

        return GenericAlias(self, args if isinstance(args, tuple) else (args,))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __iter__(self):
        from typing import Unpack

        yield Unpack[self]

    def __reduce__(self):
        return self.__name__


seal(ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType)


def _make_paramspec(name):
    made = ParamSpec.__new__(ParamSpec)
    made._start(name, NoDefault, sys._getframemodulename(1))
    made.__covariant__ = made.__contravariant__ = False
    made.__infer_variance__ = True
    made._bound = made._known_bound = made._evaluate_bound = None
    return made


def _make_typevartuple(name):
    made = TypeVarTuple.__new__(TypeVarTuple)
    made._start(name, NoDefault, sys._getframemodulename(1))
    return made


def _make_type_alias(name, params, evaluate):
    made = TypeAliasType.__new__(TypeAliasType)
    put = object.__setattr__
    put(made, "__name__", name)
    put(made, "__module__", sys._getframemodulename(1))
    put(made, "__type_params__", params or ())
    put(made, "_value", None)
    put(made, "_evaluate", evaluate)
    return made
