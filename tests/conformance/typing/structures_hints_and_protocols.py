import typing, copy, sys
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
from typing import _get_protocol_attrs


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


T = TypeVar("T"); K = TypeVar("K")
class N(NamedTuple):
    "Doc of N."
    x: int
    y: "str" = "d"
    z: List[int] = []
    def total(self): return self.x
    @property
    def prop(self): return self.y
    K = 5
n = N(1)
print(n, n.total(), n.prop, N.__annotations__, N._fields, N._field_defaults, N.__doc__, N.__mro__, N.__orig_bases__, N.K, n._replace(x=2), N._make([1, 2, 3]), n == (1, "d", []), N.__module__, N.__qualname__, N.__new__.__annotations__ if hasattr(N.__new__, "__annotations__") else None)
G = NamedTuple("G", [("a", int), ("b", "str")]); print(G(1, 2), G.__annotations__, G.__orig_bases__, G.__module__)
class NG(NamedTuple, Generic[T]): v: T; w: int = 0
print(NG[int](1), NG(2), NG[int], NG.__orig_bases__, NG.__parameters__, NG.__mro__)
class Sub(N):
    def total(self): return super().total() + 100
print(Sub(1).total(), Sub(1))
def bad1():
    class B(NamedTuple): x: int = 1; y: int
def bad2():
    class B(NamedTuple, N): x: int
def bad3():
    class B(NamedTuple):
        x: int
        def _make(self): pass
def bad4():
    class B(NamedTuple):
        x: int
        def __new__(cls): pass
def bad5():
    class B(NamedTuple): _x: int
def bad6():
    class B(NamedTuple): x: 1
for f in (bad1, bad2, bad3, bad4, bad5, bad6, lambda: NamedTuple("X", [("a", 1)]), lambda: N(), lambda: isinstance(n, NamedTuple), lambda: N(1, 2, 3, 4), lambda: len(NamedTuple("E", [])())): t(f)

class TD(TypedDict):
    "Doc."
    a: int
    b: NotRequired["str"]
    c: ReadOnly[List[int]]
class TD2(TD, total=False):
    d: float
    e: Required[int]
    f: Annotated[ReadOnly[Required[int]], 5]
class TG(TypedDict, Generic[T]): x: T
class TG2(TG[int]): y: str
print(TD(a=1, c=[]), TD2.__annotations__, sorted(TD2.__required_keys__), sorted(TD2.__optional_keys__), sorted(TD2.__readonly_keys__), sorted(TD2.__mutable_keys__), TD2.__total__, TD.__total__, TD2.__mro__, TD2.__orig_bases__, TD.__orig_bases__, TD.__doc__, TG[int](x=1), TG[int], TG.__parameters__, TG2.__annotations__, TG2.__orig_bases__, is_typeddict(TD), is_typeddict(TypedDict), is_typeddict(dict), type(TD).__name__, TD.__module__, TD.__name__, type(TD()).__name__)
M = TypedDict("M", {"x": int, "in": "str", "y": NotRequired[int]}, total=False); print(M, M.__annotations__, sorted(M.__required_keys__), sorted(M.__optional_keys__), M.__total__, M.__module__, M({"x": 1}), M.__orig_bases__)
print(get_type_hints(TD), get_type_hints(TD2), get_type_hints(TD, include_extras=True), get_type_hints(M))
def tbad1():
    class B(TypedDict, dict): x: int
def tbad2():
    class B(TypedDict): x: int; y = 5
    return B.y
def tbad3():
    class B(TD): c: List[int]; a: ReadOnly[int]
def tbad4():
    class B(TypedDict): x: Required[NotRequired[int]]
def tbad5():
    class B(TypedDict): x: 1
def tbad6():
    class B(TypedDict, foo=1): x: int
for f in (tbad1, tbad3, tbad4, tbad5, lambda: isinstance({}, TD), lambda: issubclass(dict, TD), lambda: TD(1), lambda: TypedDict("X", {"a": 1}), lambda: TypedDict("X", x=int), lambda: isinstance(1, TypedDict)): t(f)

U = NewType("U", int); U2 = NewType("U2", U)
print(U(5), U, U.__name__, U.__qualname__, U.__module__, U.__supertype__, U2.__supertype__, U | None, str | U, List[U], U.__reduce__(), Optional[U2])
def subnt():
    class X(U): pass
t(subnt); t(lambda: isinstance(1, U))

@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
@runtime_checkable
class Sized2(Protocol):
    size: int
    def __len__(self): ...
class Named(Protocol[T]):
    name: T
    other: "int" = 3
    def greet(self, x: T) -> T: return x
class Both(Closable, Sized2, Protocol): pass
class NotProto(Closable): pass
class F:
    def close(self): pass
class HasSize:
    size = 1
    def __len__(self): return 1
class Inst:
    def __init__(self): self.size = 2
    def __len__(self): return 2
class NoneClose: close = None
class Getattr:
    def __getattr__(self, n): return 1
print(isinstance(F(), Closable), isinstance(1, Closable), issubclass(F, Closable), issubclass(int, Closable), isinstance(NoneClose(), Closable), issubclass(NoneClose, Closable), isinstance(HasSize(), Sized2), isinstance(Inst(), Sized2), isinstance([], Sized2), isinstance(Getattr(), Closable), isinstance(NotProto(), Closable), issubclass(NotProto, Closable), is_protocol(NotProto), is_protocol(Both), is_protocol(Protocol), is_protocol(int), sorted(get_protocol_members(Both)), sorted(get_protocol_members(Named)), Named.__parameters__, Named[int], Closable.__mro__, Named.__abstractmethods__, Both.__protocol_attrs__ == {"close", "size", "__len__"}, sorted(Sized2.__non_callable_proto_members__))
for f in (lambda: issubclass(HasSize, Sized2), lambda: isinstance(1, Named), lambda: issubclass(int, Named), lambda: isinstance(1, Both), lambda: Closable(), lambda: Protocol(), lambda: get_protocol_members(int), lambda: runtime_checkable(int), lambda: runtime_checkable(F), lambda: isinstance(1, Protocol), lambda: issubclass(int, Protocol), lambda: issubclass(1, Closable), lambda: NotProto().close(), lambda: isinstance(F(), Named[int])): t(f)
def pbad():
    class X(F, Protocol): pass
t(pbad)
class Impl(Named[int]):
    name = 5
    def __init__(self, q): self.q = q
print(Impl(1).q, Impl(2).greet(7), Impl(1).other)
class WithInit(Protocol):
    def __init__(self, v): self.v = v
class WithInitSub(WithInit): pass
class Plain2(Closable):
    def __init__(self): self.ok = True
class Deep(Plain2): pass
print(WithInitSub(4).v, Plain2().ok, Deep().ok); t(lambda: WithInit(1))
import collections.abc
class IterProto(collections.abc.Iterable, Protocol):
    def extra(self): ...
print(is_protocol(IterProto), sorted(get_protocol_members(IterProto)))
@runtime_checkable
class Prop(Protocol):
    @property
    def x(self): ...
class PropRaises:
    @property
    def x(self): raise RuntimeError("evaluated")
print(isinstance(PropRaises(), Prop), isinstance(3, Prop))
class Abstract(Protocol):
    from abc import abstractmethod
    @abstractmethod
    def must(self): ...
class Missing(Abstract): pass
t(lambda: Missing()); print(Missing.__abstractmethods__)
class Gen[X](Protocol):
    def f(self, x: X) -> X: ...
print(Gen.__parameters__, Gen[int], is_protocol(Gen), sorted(get_protocol_members(Gen)))


def fn(a: int, b: "Later" = None, *c: List["int"], d: Optional["Later"] = None, **e: "Dict[str, Later]") -> "Union[Later, int]": ...
class Later: x: "Later"; y: ClassVar["int"] = 1; z: Annotated["str", 1]; w: Final = 3
class Child(Later): q: int; x: int
print(get_type_hints(fn), get_type_hints(Later), get_type_hints(Later, include_extras=True), get_type_hints(Child), get_type_hints(sys.modules[__name__]), get_type_hints(lambda x: x), get_type_hints(Later.__init__), get_type_hints(N))
t(lambda: get_type_hints(5)); t(lambda: get_type_hints(type("Q", (), {"__annotations__": {"x": "Undefined"}}))); t(lambda: get_type_hints(type("Q", (), {"__annotations__": {"x": "T1"}}), {"T1": int})); t(lambda: get_type_hints(type("Q", (), {"__annotations__": {"x": "T1"}}), None, {"T1": str})); t(lambda: get_type_hints(type("Q", (), {"__annotations__": {"x": None, "y": "None"}}))); t(lambda: get_type_hints(type("Q", (), {"__annotations__": {"x": "1 + 1"}}))); t(lambda: get_type_hints(fn, format=__import__("annotationlib").Format.STRING))
@no_type_check
def nt(x: "garbage !"): ...
@no_type_check
class NT:
    x: "garbage !"
    def m(self, x: "nope"): ...
print(get_type_hints(nt), get_type_hints(NT), get_type_hints(NT.m), nt.__no_type_check__)
def gf[X: int](x: "X", y: "list[X]") -> "X": ...
class GC[Y]:
    v: "Y"
    def m[Z](self, a: "Y", b: "Z"): ...
print(get_type_hints(gf), get_type_hints(GC), get_type_hints(gf)["y"].__args__)
import functools
@functools.wraps(fn)
def wrapped(*a): ...
print(get_type_hints(wrapped) == get_type_hints(fn))
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
class Ov:
    @overload
    def m(self, x: int): ...
    @classmethod
    @overload
    def c(cls): ...
    def m(self, x): ...
print(len(get_overloads(ov)), len(get_overloads(Ov.m)), ov(1)); clear_overloads(); print(get_overloads(ov)); t(lambda: overload(ov)(1))
@final
class Fin:
    @final
    def f(self): ...
    @override
    def g(self): ...
print(Fin.__final__, Fin.f.__final__, Fin.g.__override__, final(5), override(5), cast("int", "x"), assert_type(1, int)); t(lambda: assert_never("x" * 200))
@dataclass_transform(kw_only_default=True, field_specifiers=(int,), extra=1)
def dt(cls): return cls
print(dt.__dataclass_transform__)
@no_type_check_decorator
def ntd(f): return f
t(lambda: ntd(lambda x: x).__no_type_check__)
v = TypeVar("v", bound="Later"); print(v.__bound__, TypeVar("q", int, "str").__constraints__, TypeVar("c", contravariant=True), TypeVar("i", infer_variance=True), v.__covariant__, TypeVar("d", default=int).__default__, TypeVar("d").__default__, TypeVar("d").has_default())
for f in (lambda: TypeVar("q", int), lambda: TypeVar("q", int, str, bound=int), lambda: TypeVar("q", covariant=True, contravariant=True), lambda: TypeVar(5), lambda: TypeVar("q", bound=1), lambda: isinstance(1, v), lambda: type("X", (v,), {}), lambda: v | 1): t(f)
A1 = TypeAliasType("A1", List[T], type_params=(T,)); print(A1, A1[int], A1.__value__, A1.__parameters__, A1[int].__args__, A1 | None, A1.__module__, get_args(A1[int])); t(lambda: TypeAliasType("A2", int)[int])
Pa = ParamSpec("Pa"); print(Pa.args, Pa.kwargs, Pa.args == Pa.args, Pa.args.__origin__, Pa, Pa.__name__)

import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(NamedTuple("X")(), NamedTuple("X", x=int)(1), NamedTuple("X", None)(), TypedDict("X")(), TypedDict("X", None)())
for w in log: print(w.message, w.category.__name__)
