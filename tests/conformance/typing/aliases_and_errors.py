import typing
from typing import (
    Any, NoReturn, Never, Self, ClassVar, Final, Literal, Annotated, TypeVar, ParamSpec, TypeVarTuple, Optional, Union, Generic, Protocol, runtime_checkable, get_protocol_members, is_protocol, TypedDict, Required, NotRequired, is_typeddict, NewType, overload, get_overloads, get_type_hints, get_origin, get_args, List, Dict, Tuple, Type, Set, cast, TYPE_CHECKING, assert_never, final, override, SupportsInt, SupportsAbs, AnyStr, Concatenate, Unpack, LiteralString, TypeAlias, TypeGuard, ReadOnly, NoDefault,
)

T = TypeVar('T'); K = TypeVar('K', bound=int); C = TypeVar('C', int, str); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
class Box(Generic[T]):
    def __init__(self, x: T): self.x = x
    def get(self) -> T: return self.x
print(List, List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Tuple[int, str], Type[int], Set[T], get_origin(List[int]), get_args(Tuple[int, ...]), List[T][int])
print(list[T], list[T][int], dict[K, T].__parameters__, dict[str, list[T]][int], tuple[*Ts], tuple[*Ts][int, str])
print(cast(int, 'x'), TYPE_CHECKING)
try: assert_never(3)
except AssertionError as e: print(e)
@final
class Fi: pass
print(Fi.__final__)
@override
def ov(): pass
print(ov.__override__)
print(isinstance(int | str, Union), type(Optional[int]), Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]))
print(Union['A', int], List['A'], Optional['B'])
try: List[int, str]
except TypeError as e: print(e)
try: Union[()]
except TypeError as e: print(e)
try: isinstance(1, List[int])
except TypeError as e: print(e)
try: int[3]
except TypeError as e: print(e)
try: Any()
except TypeError as e: print(e)
try: class_ = type('x', (T,), {})
except TypeError as e: print(e)
print(T | int, int | T, None | T, Box[int] | None, 'x' in typing.__all__, SupportsInt, isinstance(3, SupportsInt), SupportsAbs[int], AnyStr)
def deco(fn: Concatenate[int, P]) -> P.args: pass
print(Concatenate[int, P], P.args, P.kwargs, Unpack[Ts], Literal[1] == Literal[1], Literal[1] == Literal[True], Generic[T], Protocol[T])
print(Self, LiteralString, TypeAlias, TypeGuard[int], Required[int], ReadOnly[int], NoDefault, T.has_default())
