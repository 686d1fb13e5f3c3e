import typing
from typing import (
    Any, NoReturn, Never, Self, ClassVar, Final, Literal, Annotated, TypeVar, ParamSpec, TypeVarTuple, Optional, Union, Generic, Protocol, runtime_checkable, get_protocol_members, is_protocol, TypedDict, Required, NotRequired, is_typeddict, NewType, overload, get_overloads, get_type_hints, get_origin, get_args, List, Dict, Tuple, Type, Set, cast, TYPE_CHECKING, assert_never, final, override, SupportsInt, SupportsAbs, AnyStr, Concatenate, Unpack, LiteralString, TypeAlias, TypeGuard, ReadOnly, NoDefault,
)

T = TypeVar('T'); K = TypeVar('K', bound=int); C = TypeVar('C', int, str); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
print(T, K, C, P, Ts, K.__bound__, C.__constraints__, T.__name__, T.__module__)
print(Optional[int], Union[int, str], Union[int], Optional[None], Union[int, None, int], int | None)
print(Any, NoReturn, Never, Self, ClassVar[int], Final[str], Literal[1, 'a', True])
print(Annotated[int, 'x', 3], Annotated[Annotated[int, 1], 2])
