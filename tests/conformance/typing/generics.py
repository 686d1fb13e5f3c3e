import typing
from typing import (
    Any, NoReturn, Never, Self, ClassVar, Final, Literal, Annotated, TypeVar, ParamSpec, TypeVarTuple, Optional, Union, Generic, Protocol, runtime_checkable, get_protocol_members, is_protocol, TypedDict, Required, NotRequired, is_typeddict, NewType, overload, get_overloads, get_type_hints, get_origin, get_args, List, Dict, Tuple, Type, Set, cast, TYPE_CHECKING, assert_never, final, override, SupportsInt, SupportsAbs, AnyStr, Concatenate, Unpack, LiteralString, TypeAlias, TypeGuard, ReadOnly, NoDefault,
)

T = TypeVar('T'); K = TypeVar('K', bound=int); C = TypeVar('C', int, str); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
class Box(Generic[T]):
    def __init__(self, x: T): self.x = x
    def get(self) -> T: return self.x
print(Box[int], Box[int](3).x, Box.__parameters__, Box[T], Box[int].__args__, Box[int].__origin__, Box[int] == Box[int], Box(3).get())
print(Box.__orig_bases__, Box.__mro__)
class Pair(Generic[T, K]): pass
print(Pair[str, int], Pair[T, int].__parameters__, Pair[T, int][str])
try: Pair[int]
except TypeError as e: print(e)
try: Box[int, str]
except TypeError as e: print(e)
try:
    class X(Generic): pass
except TypeError as e: print(e)
class Sub(Box[int]): pass
print(Sub.__orig_bases__, Sub.__mro__, Sub(3).x)
