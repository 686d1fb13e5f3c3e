import typing

# Pattern and Match look for the module re, which is not one of ours yet.
globals().update({name: getattr(typing, name) for name in typing.__all__ if name not in ("Match", "Pattern")})


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar("T")
K = TypeVar("K", bound=int)
V = TypeVar("V", int, str)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, K.__bound__, V.__constraints__, P.args, P.kwargs, Ts, Unpack[Ts], T.__default__ is NoDefault, TypeVar("D", default=int).has_default(), TypeVar("C", covariant=True))
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str, int], Union[int], Tuple[int, ...], Callable[[int], str], Callable[..., Any], Callable[P, T], Type[int], Literal[1, "a", None], Annotated[int, "meta"], ClassVar[int], Final[int], Concatenate[int, P], Generator[int, str, None])
print(get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1, 2]), get_origin(Union[int, None]), get_args(Literal[1, 2]), get_origin(3))
for bad in (lambda: List[int, str], lambda: Optional[int, str], lambda: Union[()], lambda: TypeVar("X", int), lambda: Literal[1](), lambda: Any(), lambda: isinstance(1, List[int]), lambda: ClassVar[int, str], lambda: Callable[int], lambda: Generic[int], lambda: List["not valid("], lambda: Dict[int], lambda: isinstance(1, T), lambda: type("Z", (Any,), {}), lambda: Final[1]):
    attempt(bad)


class Box(Generic[T]):
    item: T

    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item


print(Box[int], Box[int](3).get(), Box[int](3).__orig_class__, Box.__parameters__, Box[T][str], Box[Union[T, int]][str], Box.__orig_bases__)
attempt(lambda: Box[int, str])


class Pair(Box[T], Generic[T, K]):
    pass


print(Pair[int, bool], Pair.__parameters__, Pair.__mro__)


class Var(Generic[Unpack[Ts]]):
    pass


print(Var[int, str], Var[()], Var[int, Unpack[Tuple[str, ...]]])


class Handler(Generic[P, T]):
    pass


print(Handler[[int, str], bool], Handler[..., bool], Handler[P, int])


@runtime_checkable
class Closable(Protocol):
    name: str

    def close(self) -> None: ...


class File:
    name = "f"

    def close(self):
        pass


class Half:
    def close(self):
        pass


print(isinstance(File(), Closable), isinstance(Half(), Closable), sorted(get_protocol_members(Closable)), is_protocol(Closable), is_protocol(File))
attempt(lambda: issubclass(File, Closable))
attempt(lambda: Closable())


class Plain(Protocol):
    def go(self): ...


attempt(lambda: isinstance(1, Plain))


@runtime_checkable
class Sized2(Protocol):
    def __len__(self): ...


print(issubclass(list, Sized2), issubclass(int, Sized2), isinstance([], SupportsInt), isinstance(3, SupportsInt), isinstance(3.5, SupportsRound))


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    note: ReadOnly[str]


m = Movie(title="x", year=1)
print(m, Movie.__required_keys__, sorted(Movie.__optional_keys__), Movie.__total__, is_typeddict(Movie), Movie.__annotations__, Movie.__readonly_keys__)
attempt(lambda: isinstance(m, Movie))
M2 = TypedDict("M2", {"in": int})
print(M2.__annotations__, M2({"in": 3}))


class Emp(NamedTuple):
    "an employee"
    name: str
    id: int = 3


print(Emp("a"), Emp._field_defaults, Emp.__annotations__, Emp.__doc__, NamedTuple("N", [("a", int)])(1))


def not_last():
    class Broken(NamedTuple):
        a: int = 1
        b: str


attempt(not_last)
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, UserId | None)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(len(get_overloads(f)), f(1))
clear_overloads()
print(get_overloads(f))


def hinted(a: "int", b: Optional["str"] = None, *c: List[int], **d: "Box[int]") -> "None":
    pass


print(get_type_hints(hinted), get_type_hints(Box), hinted.__annotations__)


class Ann:
    x: Annotated[int, "m"]
    y: "ClassVar[str]"
    z: Final = 3


print(get_type_hints(Ann), get_type_hints(Ann, include_extras=True))


@final
class Done:
    @override
    def m(self): ...


print(Done.__final__, Done.m.__override__, cast(int, "s"), reveal_type(3), assert_type(4, int), TYPE_CHECKING, no_type_check(hinted).__no_type_check__)
attempt(lambda: assert_never(3))


def takes[A, *B, **C](a: A) -> A:
    return a


class New[X: int = bool]:
    pass


type Alias[Y] = list[Y] | None
print(takes.__type_params__, New[bool], New.__type_params__[0].__bound__, Alias, Alias.__value__, Alias[int], Alias.__type_params__, TypeAliasType("TA", int).__value__, New.__type_params__[0].__default__)


@dataclass_transform(kw_only_default=True)
def decorator(cls):
    return cls


print(decorator.__dataclass_transform__, ForwardRef("int"), evaluate_forward_ref(ForwardRef("int")), Self, Never, NoReturn, LiteralString, TypeGuard[int], TypeIs[str], NotRequired[int], Text, AnyStr.__constraints__)
print(Literal[1] == Literal[1], Literal[1] == Literal[True], hash(Optional[int]) == hash(Union[None, int]), Union[int, str] == Union[str, int], List[int] == List[int], Optional[int] | str, List[T][int], Dict[T, V][int, str], Callable[[T], T][int], (int | T)[str])
print(typing.get_origin(Deque[int]), DefaultDict[str, int], Counter[str], ChainMap[str, int], OrderedDict[int, int], Pattern.__name__ if hasattr(typing, "re") else "", ContextManager[int], AsyncIterator[int])
