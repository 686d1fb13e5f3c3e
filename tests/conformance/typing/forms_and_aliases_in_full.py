import typing, copy, collections, sys
from typing import (
    AbstractSet, Annotated, Any, AnyStr, AsyncContextManager, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable,
    BinaryIO, Callable, ChainMap, ClassVar, Collection, Concatenate, Container, ContextManager, Coroutine, Counter,
    DefaultDict, Deque, Dict, Final, ForwardRef, FrozenSet, Generator, Generic, Hashable, IO, ItemsView, Iterable, Iterator,
    KeysView, List, Literal, LiteralString, Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, NamedTuple,
    Never, NewType, NoDefault, NoReturn, NotRequired, Optional, OrderedDict, ParamSpec, ParamSpecArgs, ParamSpecKwargs,
    Protocol, ReadOnly, Required, Reversible, Self, Sequence, Set, Sized, SupportsAbs, SupportsBytes, SupportsComplex,
    SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, TYPE_CHECKING, Text, TextIO, Tuple, Type, TypeAlias,
    TypeAliasType, TypeGuard, TypeIs, TypeVar, TypeVarTuple, TypedDict, Union, Unpack, ValuesView, assert_never, assert_type,
    cast, clear_overloads, dataclass_transform, evaluate_forward_ref, final, get_args, get_origin, get_overloads,
    get_protocol_members, get_type_hints, is_protocol, is_typeddict, no_type_check, no_type_check_decorator, overload,
    override, reveal_type, runtime_checkable,
)
from typing import _GenericAlias, _SpecialForm


def print(*values, end="\n"):
    text = " ".join(map(str, values))
    while " at 0x" in text:
        head, _, rest = text.partition(" at 0x")
        text = head + ">" + rest.partition(">")[2]
    sys.stdout.write(text + end)


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar("T"); K = TypeVar("K"); V = TypeVar("V", covariant=True); P = ParamSpec("P"); Ts = TypeVarTuple("Ts"); D = TypeVar("D", default=int)
print(Text is str, TYPE_CHECKING)
for form in (Any, NoReturn, Never, Self, LiteralString, ClassVar, Final, TypeAlias, Optional, Literal, Annotated, Concatenate, TypeGuard, TypeIs, Required, NotRequired, ReadOnly, Unpack, Generic, Protocol, Callable, Tuple, Type, List, Dict):
    print(form, getattr(form, "__name__", None), getattr(form, "__module__", None), end=" ")
    t(lambda: form[int]); t(lambda: form[int, str]); t(lambda: form[()]); t(lambda: form()); t(lambda: isinstance(1, form)); t(lambda: issubclass(int, form)); t(lambda: List[form]); t(lambda: Optional[form]); t(lambda: copy.copy(form) is form); t(lambda: form | int); t(lambda: type("X", (form,), {}))
for name in ("List Dict Set FrozenSet Type Deque DefaultDict OrderedDict Counter ChainMap ContextManager AsyncContextManager Hashable Sized AbstractSet MappingView KeysView ItemsView ValuesView Mapping MutableMapping "
             "Sequence MutableSequence MutableSet Container Collection Iterable Iterator Reversible Awaitable Coroutine AsyncIterable AsyncIterator Generator AsyncGenerator Callable Tuple").split():
    a = getattr(typing, name)
    print(name, a, a.__origin__, a._name, a.__module__, get_origin(a), get_args(a), end=" ")
    t(lambda: a[int]); t(lambda: a[int, str]); t(lambda: a[int, str, float]); t(lambda: a[T].__parameters__); t(lambda: issubclass(list, a)); t(lambda: isinstance([], a)); t(lambda: a()); t(lambda: a[1]); t(lambda: a[(int, "str")])
L = List[T]
print(L, L[int], L[K], L[int] == List[int], hash(L[int]) == hash(List[int]), L != List[K], L.__origin__, L.__args__, L.__parameters__, L._name, L._inst, L.append, dir(L)[-1], List[int] | None, None | List[int], "x" | List[int], get_origin(L), get_args(L)); t(lambda: L[int, str]); t(lambda: List[int][str]); t(lambda: L()); t(lambda: isinstance([], L)); t(lambda: issubclass(list, List[int])); t(lambda: L.nope); t(lambda: L.__mro_entries__((L,)))
class A(List[int]): pass
class B(Dict[str, T]): pass
class C(Generic[T, K]):
    "doc"
    x = 1
    def __init__(self, v=None): self.v = v
class E(C[int, T], List[T]): pass
print(A.__mro__, A.__orig_bases__, B.__parameters__, B[int], B[int]().__class__.__name__, C[int, str](5).v, C[int, str](5).__orig_class__, C[int, str].x, E.__parameters__, E[str], C[T, T].__parameters__, C[T, K][int, str], C[T, List[K]][str, int], C[int, T][Tuple[str, K]], C.__class_getitem__((int, str)), C[T, int].__origin__, C[int, str].__module__, C[int, str].__name__); C[int, str].y = 5; print(C.y)
for f in (lambda: C[int], lambda: C[int, str, float], lambda: C[int, 1], lambda: C[()], lambda: C[int, str][int], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Generic, lambda: type("X", (Generic,), {}), lambda: Generic[T][int], lambda: isinstance(1, C[int, str]), lambda: C["fwd", None], lambda: C[int, [str]]): t(f)
def two():
    class X(Generic[T], Generic[K]): pass
def unlisted():
    class X(Generic[T], List[K]): pass
def unlisted2():
    class X(Protocol[T], C[T, K]): pass
def defaults():
    class X(Generic[D, T]): pass
def after_tuple():
    class X(Generic[*Ts, D]): pass
def final_sub():
    class X(Any): pass
    return X().__class__.__mro__, isinstance(X(), X)
for f in (two, unlisted, unlisted2, defaults, after_tuple, final_sub): t(f)
class DD(Generic[T, D]): pass
print(DD[int], DD[int, str], DD.__parameters__); t(lambda: DD[()]); t(lambda: DD[int, str, float])
class Var(Generic[T, *Ts]): pass
class PS(Generic[P, T]): pass
class PO(Generic[P]): pass
print(Var[int], Var[int, str, float], Var[int, *Ts], Var[int, Unpack[Ts]], Var[T, *Ts][int, str], Var[int, *tuple[str, ...]], PS[[int, str], bool], PS[..., int], PS[P, T], PS[P, T][[int], str], PS[Concatenate[int, P], T], PO[int, str], PO[[int, str]], PO[...], PO[P], PO[P][int]); t(lambda: PO[()]); t(lambda: Var[()]); t(lambda: PS[int, str]); t(lambda: PO[int][str])
print(Callable[[int], str], Callable[..., T][int], Callable[[T, K], V].__parameters__, Callable[[T], K][int, str], Callable[P, T][[int, str], bool], Callable[P, int][...], Callable[Concatenate[int, P], T], Callable[Concatenate[int, P], T][[str], bool], Callable[[], None], Callable[["X"], int], get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_args(Callable[P, int]), Callable[[int], str] == Callable[[int], str], Callable[[*Ts], int][str, float], get_args(Callable[[], int]), Callable[[int], str].__reduce__()[1])
for f in (lambda: Callable[int], lambda: Callable[[int]], lambda: Callable[int, str], lambda: Callable[[1], int], lambda: Callable[[int], 1], lambda: Callable[(), int], lambda: Callable[[int], str][int]): t(f)
print(Tuple[int], Tuple[int, ...], Tuple[()], Tuple[T, ...][int], Tuple[T, K][int, str], Tuple[*Ts][int, str], Tuple[int, *Ts, str][float], Tuple, get_args(Tuple[()]), Tuple[int, ...].__args__, tuple[T, ...][int]); t(lambda: Tuple[..., int]); t(lambda: Tuple[1]); t(lambda: Tuple[int, ...][int])
print(Union[int, str], Union[int], Union[int, Union[str, None]], Union[int, int], Union[T, int][str], Union[List[T], K][int, str], Optional[T][int], Optional[Union[int, str]], Union[int, "X"], Union[None, None], get_args(Union[int, str]), Union[Literal[1], Literal[2]], Union[1 and int, Any])
print(Literal[1, 2], Literal["a"], Literal[1, True, 1.0], Literal[Literal[1, 2], 3], Literal[1, 1], Literal[None], Literal[[1]], Literal[1] == Literal[1, 1], Literal[1, 2] == Literal[2, 1], Literal[0] == Literal[False], hash(Literal[1, 2]) == hash(Literal[2, 1]), get_args(Literal[1, "x"]), Literal[()], Literal[int]); t(lambda: Literal[1][int])
print(Annotated[int, 1], Annotated[List[T], "m"][int], Annotated[Annotated[int, 1], 2], Annotated[int, 1] == Annotated[int, 1], Annotated[int, 1] != Annotated[int, 2], hash(Annotated[int, 1]) == hash(Annotated[int, 1]), Annotated[int, 1].__metadata__, Annotated[int, 1].__origin__, get_origin(Annotated[int, 1]), get_args(Annotated[int, 1, 2]), Annotated[int, 1]("5"), Annotated[ClassVar[int], 1], Annotated["X", 1], Annotated[T, 1].__parameters__, Annotated[int, [1]].__args__, Annotated[int, 1].real, Annotated[int, 1].__name__, Annotated[int, 1].__reduce__()); t(lambda: Annotated[int]); t(lambda: Annotated[1, 2]); t(lambda: Annotated[*Ts, 1]); t(lambda: hash(Annotated[int, []])); t(lambda: isinstance(1, Annotated[int, 1]))
class AnnSub(Annotated[int, 5]): pass
print(AnnSub.__mro__, ClassVar[int], Final[int], ClassVar["X"], Required[int], ReadOnly[Required[int]], TypeGuard[int], TypeIs[T][int], Concatenate[int, P], Concatenate[int, ...], Concatenate[T, P][str, [int]], Unpack[Ts], Unpack[Tuple[int, str]], Tuple[Unpack[Tuple[int, str]]], list[Unpack[Ts]], ClassVar[Final[int]]); t(lambda: ClassVar[ClassVar[int]]); t(lambda: Concatenate[int, str]); t(lambda: Final[ClassVar[int]]); t(lambda: List[ClassVar[int]]); t(lambda: List[Final]); t(lambda: Optional[1]); t(lambda: List[Protocol[T]]); t(lambda: List[(int,)]); t(lambda: List[()]); t(lambda: Type[int, str]); t(lambda: Dict[int]); t(lambda: Generator[int]); t(lambda: AsyncGenerator[int]); t(lambda: ContextManager[int]); t(lambda: Required[Required[int]])
print(ForwardRef("X"), ForwardRef("X") == ForwardRef("X"), List["X"].__args__, ForwardRef("int").evaluate(), ForwardRef("X", is_argument=False).__forward_is_argument__); t(lambda: ForwardRef(5)); t(lambda: ForwardRef("1 +").evaluate()); t(lambda: evaluate_forward_ref(ForwardRef("List['int']"), globals={"List": List}))
for alias in (List[int], Dict[str, T], C[int, str], Callable[[int], str], Tuple[int, ...], Literal[1], Annotated[int, 1], List, Callable, Tuple, ClassVar[int], Type[T]):
    print(alias, copy.copy(alias) == alias, copy.deepcopy(alias) == alias, alias.__reduce__()[0].__name__ if isinstance(alias.__reduce__(), tuple) else alias.__reduce__())
print(get_origin(int), get_args(int), get_origin(Generic), get_origin(Generic[T]), get_origin(P.args), get_args(list), get_args(dict[int, str]), get_origin(Union[int, str]), get_origin(int | str), get_args(int | None), get_origin(Callable), get_args(collections.abc.Callable[[int], str]), get_origin(ClassVar[int]), get_args(Final[int]), get_origin(List), get_args(Unpack[Ts]))
print(SupportsInt, SupportsRound[int], [isinstance(v, s) for s in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound) for v in (1, 1.5, "s", b"b", 1j)], issubclass(int, SupportsAbs), is_protocol(SupportsInt), SupportsAbs.__parameters__, sorted(SupportsInt.__abstractmethods__)); t(SupportsInt)
