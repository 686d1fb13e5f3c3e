import typing
from typing import (
    Any, NoReturn, Never, Self, ClassVar, Final, Literal, Annotated, TypeVar, ParamSpec, TypeVarTuple, Optional, Union, Generic, Protocol, runtime_checkable, get_protocol_members, is_protocol, TypedDict, Required, NotRequired, is_typeddict, NewType, overload, get_overloads, get_type_hints, get_origin, get_args, List, Dict, Tuple, Type, Set, cast, TYPE_CHECKING, assert_never, final, override, SupportsInt, SupportsAbs, AnyStr, Concatenate, Unpack, LiteralString, TypeAlias, TypeGuard, ReadOnly, NoDefault,
)

@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(3, HasLen), issubclass(list, HasLen), HasLen.__mro__)
class Pr(Protocol):
    x: int
    def m(self): ...
try: isinstance(3, Pr)
except TypeError as e: print(e)
try: Pr()
except TypeError as e: print(e)
class Impl(Pr):
    x = 3
    def m(self): return 4
print(Impl().m(), get_protocol_members(Pr) == {'x','m'}, is_protocol(Pr), is_protocol(Impl))
@runtime_checkable
class HasX(Protocol):
    x: int
class Y: 
    def __init__(self): self.x = 1
print(isinstance(Y(), HasX), isinstance(3, HasX))
