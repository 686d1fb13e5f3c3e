"""Type variables and Generic; the other type parameters and type aliases are in _typing_params, which is loaded when it is needed."""

import sys
from _lang import seal as _seal
from _lazy import lazily as _lazily

__getattr__, __dir__ = _lazily(
    globals(),
    _typing_params="ParamSpec TypeVarTuple ParamSpecArgs ParamSpecKwargs TypeAliasType _make_paramspec _make_typevartuple _make_type_alias",
)
Union = type(int | str)


@staticmethod
def _idfunc(x):
    return x


def type_repr(value):
    # How annotations show a value.
    if isinstance(value, (type, type(type_repr), type(len))) and not isinstance(value, type(list[int])):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    return "..." if value is ... else repr(value)


type_repr.__module__ = "annotationlib"


class NoDefaultType:
    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(NoDefaultType)


class _Evaluator:
    # evaluate_bound and its kin of a value that is known.
    def __init__(self, value):
        self._value = value

    def __call__(self, format=1, /):
        if format == 4:
            if type(self._value) is tuple:
                return "(" + ", ".join([type_repr(one) for one in self._value]) + ")"
            return type_repr(self._value)
        return self._value

    def __repr__(self):
        return f"<constevaluator {self._value!r}>"


def _caller():
    return sys._getframemodulename(2)


class _Parameter:
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def has_default(self):
        return self._evaluate_default is not None or self._default is not NoDefault

    @property
    def __default__(self):
        if self._evaluate_default is not None and self._default is NoDefault:
            self._default = self._evaluate_default(1)
        return self._default

    @property
    def evaluate_default(self):
        if self._evaluate_default is not None:
            return self._evaluate_default
        return None if self._default is NoDefault else _Evaluator(self._default)

    def _start(self, name, default, module):
        self.__name__ = name
        self._default = default
        self._evaluate_default = None
        self.__module__ = module


class _Bounded(_Parameter):
    __slots__ = ()

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound(1)
            self._known_bound = self._evaluate_bound
            self._evaluate_bound = None
        return self._bound

    @property
    def evaluate_bound(self):
        found = self._evaluate_bound or self._known_bound
        return found if found or self._bound is None else _Evaluator(self._bound)


class TypeVar(_Bounded):
    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {type(name).__name__}")
        self._set_variance(covariant, contravariant, infer_variance)
        if bound is not None:
            from typing import _type_check

            bound = _type_check(bound, "Bound must be a type.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints:
            if bound is not None:
                raise TypeError("Constraints cannot be combined with bound=...")
        self._start(name, default, _caller())
        self._bound = bound
        self._constraints = constraints
        self._evaluate_bound = self._known_bound = self._evaluate_constraints = None

    @property
    def __constraints__(self):
        if self._constraints is None:
            self._constraints = self._evaluate_constraints(1)
        return self._constraints

    @property
    def evaluate_constraints(self):
        return self._evaluate_constraints or (_Evaluator(self._constraints) if self._constraints else None)

    def __typing_subst__(self, arg):
        from typing import _typevar_subst

        return _typevar_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        i = alias.__parameters__.index(self)
        if i != len(args):
            return args
        if self.has_default():
            return (*args, self.__default__)
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {i + 1}")


class Generic:
    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, *args):
        import typing

        return typing._generic_class_getitem(cls, *args)

    @classmethod
    def __init_subclass__(cls, *args, **kwargs):
        import typing

        return typing._generic_init_subclass(cls, *args, **kwargs)


for _cls in (NoDefaultType, TypeVar, Generic):
    _cls.__module__ = "typing"
del _cls


def _make_typevar(name, evaluate_bound, evaluate_constraints):
    made = TypeVar.__new__(TypeVar)
    made._start(name, NoDefault, sys._getframemodulename(1))
    made.__covariant__ = made.__contravariant__ = False
    made.__infer_variance__ = True
    made._bound = made._known_bound = None
    made._evaluate_bound = evaluate_bound
    made._constraints = None if evaluate_constraints else ()
    made._evaluate_constraints = evaluate_constraints
    return made
_seal(TypeVar)
