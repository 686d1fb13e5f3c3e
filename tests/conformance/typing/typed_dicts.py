import typing
from typing import (
    Any, NoReturn, Never, Self, ClassVar, Final, Literal, Annotated, TypeVar, ParamSpec, TypeVarTuple, Optional, Union, Generic, Protocol, runtime_checkable, get_protocol_members, is_protocol, TypedDict, Required, NotRequired, is_typeddict, NewType, overload, get_overloads, get_type_hints, get_origin, get_args, List, Dict, Tuple, Type, Set, cast, TYPE_CHECKING, assert_never, final, override, SupportsInt, SupportsAbs, AnyStr, Concatenate, Unpack, LiteralString, TypeAlias, TypeGuard, ReadOnly, NoDefault,
)

class TD(TypedDict, total=False):
    a: int
    b: Required[str]
print(TD(a=1, b='x'), TD.__annotations__, TD.__total__, TD.__required_keys__, TD.__optional_keys__)
class TD2(TD):
    c: NotRequired[int]
    d: list[int]
print(sorted(TD2.__required_keys__), sorted(TD2.__optional_keys__), TD2.__mro__, is_typeddict(TD2))
M = TypedDict('M', {'x': int}); print(M(x=1), M.__annotations__, M)
