import typing
from typing import (
    Any, NoReturn, Never, Self, ClassVar, Final, Literal, Annotated, TypeVar, ParamSpec, TypeVarTuple, Optional, Union, Generic, Protocol, runtime_checkable, get_protocol_members, is_protocol, TypedDict, Required, NotRequired, is_typeddict, NewType, overload, get_overloads, get_type_hints, get_origin, get_args, List, Dict, Tuple, Type, Set, cast, TYPE_CHECKING, assert_never, final, override, SupportsInt, SupportsAbs, AnyStr, Concatenate, Unpack, LiteralString, TypeAlias, TypeGuard, ReadOnly, NoDefault,
)

UserId = NewType('UserId', int); print(UserId, UserId(5), UserId.__supertype__, UserId.__name__)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(len(get_overloads(g)), g(3))
def h(a: int, b: 'str' = 'x', *args: float, c: Optional[int] = None, **kw: Any) -> None: pass
print(get_type_hints(h), h.__annotations__)
class Cx:
    a: int
    b: 'Cx'
    c: Annotated[int, 5]
    d: ClassVar[int] = 3
print(get_type_hints(Cx), get_type_hints(Cx, include_extras=True))
print(get_origin(list[int]), get_args(dict[str, int]), get_origin(Union[int, str]), get_args(Union[int, str]), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), get_origin(int))
