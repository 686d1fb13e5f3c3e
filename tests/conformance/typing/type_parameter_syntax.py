import typing
from typing import (
    Any, NoReturn, Never, Self, ClassVar, Final, Literal, Annotated, TypeVar, ParamSpec, TypeVarTuple, Optional, Union, Generic, Protocol, runtime_checkable, get_protocol_members, is_protocol, TypedDict, Required, NotRequired, is_typeddict, NewType, overload, get_overloads, get_type_hints, get_origin, get_args, List, Dict, Tuple, Type, Set, cast, TYPE_CHECKING, assert_never, final, override, SupportsInt, SupportsAbs, AnyStr, Concatenate, Unpack, LiteralString, TypeAlias, TypeGuard, ReadOnly, NoDefault,
)

class S2[A, *B, **Q]:
    x: A
print(S2, S2.__type_params__, S2.__parameters__, S2[int, str, float, [int]])
def f[U: int, V: (int, str) = int](a: U, b: V) -> U: return a
print(f.__type_params__, f.__type_params__[0].__bound__, f.__type_params__[1].__constraints__, f.__type_params__[1].__default__)
type Alias[X] = list[X] | None
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__, Alias[int].__args__)
type Rec = int | list[Rec]
print(Rec.__value__)
class G3[T]:
    def m[U](self, x: T, y: U) -> dict[T, U]: ...
print(G3.m.__annotations__, G3.m.__type_params__)
