"""An inventory of dataclasses: every option of them, inheritance, conversion, validation, reports with groupby, and a query language."""

from __future__ import annotations

import copy
import operator
import string
from collections import ChainMap, Counter, UserDict, UserList, namedtuple
from dataclasses import KW_ONLY, MISSING, Field, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from functools import partial, reduce, singledispatch
from itertools import batched, chain, groupby, islice, starmap, takewhile, tee, zip_longest
from types import GenericAlias, MappingProxyType
from typing import Annotated, Any, ClassVar, Generic, Iterable, Literal, Optional, TypeVar, Union, get_type_hints

T = TypeVar("T")


class Range:
    """Annotated[int, Range(0, 10)]: what a field may hold."""

    def __init__(self, least, most=None):
        self.least, self.most = least, most

    def check(self, name, value):
        if value < self.least or self.most is not None and value > self.most:
            raise ValueError(f"{name} = {value!r} is not in {self}")

    def __repr__(self):
        return f"[{self.least}, {'...' if self.most is None else self.most}]"


def convert(kind, value, name):
    """The value as the annotation wants it, or an error that names the field."""
    match kind:
        case type() if isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool):
            return value
        case GenericAlias(__origin__=origin, __args__=(inner, *_)) if origin is list:
            return [convert(inner, item, f"{name}[{number}]") for number, item in enumerate(value)]
        case type() if kind in (int, float) and type(value) in (int, str):
            try:
                return kind(value)
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from error
    if (origin := getattr(kind, "__origin__", None)) is Literal:
        if value not in kind.__args__:
            raise ValueError(f"{name}: {value!r} is none of {kind.__args__}")
        return value
    if hasattr(kind, "__metadata__"):
        value = convert(kind.__origin__, value, name)
        for rule in kind.__metadata__:
            rule.check(name, value)
        return value
    if origin is Union or type(kind) is Union:
        if value is None and type(None) in kind.__args__:
            return None
        return convert(kind.__args__[0], value, name)
    raise TypeError(f"{name}: {value!r} is no {getattr(kind, '__name__', kind)}")


class Checked:
    """A mixin: fields are converted and checked when they are set."""

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        cls._hints = None

    def __setattr__(self, name, value):
        cls = type(self)
        if cls._hints is None:
            cls._hints = get_type_hints(cls, include_extras=True)
        if name in cls._hints and name in cls.__dataclass_fields__:
            value = convert(cls._hints[name], value, name)
        super().__setattr__(name, value)


@dataclass
class Item(Checked):
    sku: str
    name: str
    _: KW_ONLY
    price: Annotated[float, Range(0)] = 0.0
    count: Annotated[int, Range(0, 10_000)] = 0
    tags: list[str] = field(default_factory=list, compare=False, repr=False)
    location: InitVar[str | None] = None
    shelf: str = field(init=False, default="?")
    kinds: ClassVar[dict[str, type]] = {}

    def __init_subclass__(cls, /, kind=None, **keywords):
        super().__init_subclass__(**keywords)
        Item.kinds[kind or cls.__name__.lower()] = cls

    def __post_init__(self, location):
        if location:
            self.shelf = location.upper()

    @property
    def value(self) -> float:
        return round(self.price * self.count, 2)


@dataclass
class Food(Item):
    days: int = 7
    organic: bool = field(default=False, metadata={"label": "bio", "weight": 2})


@dataclass(eq=True, unsafe_hash=True)
class Tool(Item, kind="hardware"):
    size: Literal["S", "M", "L"] = "M"
    count: Annotated[int, Range(0, 50)] = 1
    warranty: Optional[int] = None


@dataclass(order=True, frozen=True, slots=True, weakref_slot=True)
class Movement:
    sort_key: tuple = field(init=False, repr=False)
    day: int
    sku: str = field(compare=False)
    change: int = field(compare=False, default=0, kw_only=True)
    note: str = field(compare=False, default="", kw_only=True, doc="Why.")

    def __post_init__(self):
        object.__setattr__(self, "sort_key", (self.day, -abs(self.change)))


print("construction")
apple = Food("f1", "apple", price="0.45", count="120", tags=["fruit", "fresh"], location="a1")
saw = Tool("t1", "saw", price=24.9, size="L")
print(apple, saw, apple.value, saw.location, sep="\n")
print(Food("f1", "apple", price=0.45, count=120) == apple, Food.__match_args__, Tool.__match_args__, hash(saw) == hash(replace(saw, location=None)))
print(sorted(Item.kinds), is_dataclass(Item), is_dataclass(apple), [item.name for item in fields(Tool)], Item.__hash__)


def attempt(function, *arguments, **keywords):
    try:
        print("  ->", function(*arguments, **keywords))
    except (TypeError, ValueError, AttributeError, KeyError, IndexError) as error:
        print(f"  {type(error).__name__}: {error}" + (f" <- {error.__cause__!r}" if error.__cause__ else ""))


attempt(Food)
attempt(Food, "f2", "x", 3)
attempt(Food, "f2", "x", price=-1)
attempt(Food, "f2", "x", price="cheap")
attempt(Food, "f2", 7)
attempt(Food, "f2", "x", shelf="z")
attempt(Food, "f2", "x", tags=["ok", None])
attempt(Food, "f2", "x", organic=1)
attempt(Tool, "t2", "x", size="XL")
attempt(Tool, "t2", "x", count=51)
attempt(Tool, "t2", "x", warranty="two")
attempt(setattr, apple, "count", -1)
attempt(hash, apple)
attempt(lambda: apple < saw)
attempt(lambda: Movement(1, "a") < Movement(1, "b", change=5))
attempt(setattr, Movement(1, "a"), "day", 2)
attempt(delattr, Movement(1, "a"), "day")
attempt(replace, apple, shelf="b")
attempt(replace, apple, nothing=1)
attempt(asdict, Food)
attempt(lambda: fields(3))

print("conversion")
data = asdict(apple)
print(data, data["tags"] is apple.tags, astuple(saw), asdict(saw, dict_factory=lambda pairs: {key: value for key, value in pairs if value}))
twin, deep = copy.copy(apple), copy.deepcopy(apple)
twin.tags.append("shared")
print(apple.tags, deep.tags, replace(apple, count=1, location="c9"), apple.__replace__(name="pear").name)
for info in fields(Food)[-2:]:
    print(info.name, info.type, info.default, info.default_factory is MISSING, info.metadata, info.kw_only, type(info.metadata) is MappingProxyType)
print(isinstance(fields(Food)[0], Field), Movement.__slots__, Movement.note.__doc__ if hasattr(Movement.note, "__doc__") else None)

print("made dynamically")
Point = make_dataclass("Point", [("x", int), ("y", int, field(default=0)), "z"], namespace={"norm": lambda self: abs(self.x) + abs(self.y)}, kw_only=True)
print(Point(x=3, z=None), Point(x=-3, y=4, z=1).norm(), Point.__annotations__)
attempt(make_dataclass, "Bad", ["x", "x"])
attempt(make_dataclass, "Bad", ["class"])
attempt(make_dataclass, "Bad", [("x", list, [])])
attempt(make_dataclass, "Bad", [("x", int, 0), ("y", int)])
attempt(dataclass(order=True, eq=False), type("C", (), {}))
attempt(dataclass(frozen=True), type("C", (Item,), {}))
attempt(dataclass(order=True), type("C", (), {"__lt__": lambda self, other: True}))


@dataclass
class Box(Generic[T]):
    content: T
    inner: Box | None = None


print(Box[int](3), Box(Box(1), Box("x")) == Box(Box(1), Box("x")), Box[str].__origin__ is Box)
loop = Box(1)
loop.inner = loop
print(loop)


class Stock(UserDict):
    """Items by their number; movements change them."""

    def __init__(self, *items: Item):
        self.log: UserList = UserList()
        super().__init__({item.sku: item for item in items})

    def __setitem__(self, sku, item):
        if sku != item.sku:
            raise KeyError(f"{sku} is not {item.sku}")
        super().__setitem__(sku, item)

    def __missing__(self, sku):
        raise KeyError(f"no item {sku}")

    def move(self, movement: Movement):
        item = self[movement.sku]
        item.count += movement.change
        self.log.append(movement)
        return self

    __lshift__ = move

    def where(self, text: str) -> Iterable[Item]:
        """Words such as price<3 kind=food name~ap, all of which must hold."""
        signs = {"<": operator.lt, ">": operator.gt, "=": operator.eq, "~": lambda value, part: part in value}

        def test(word):
            name = "".join(takewhile(lambda character: character in string.ascii_letters, word))
            sign, wanted = word[len(name):len(name) + 1], word[len(name) + 1:]
            if sign not in signs or not sign:
                raise ValueError(f"can't read {word!r}")

            def matches(item):
                value = type(item).__name__.lower() if name == "kind" else getattr(item, name)
                return signs[sign](value, type(value)(wanted) if not isinstance(value, list) else wanted)

            return matches

        tests = [*map(test, text.split())]
        return [item for item in self.values() if all(matches(item) for matches in tests)]

    def report(self):
        def key(item):
            return type(item).__name__

        for kind, group in groupby(sorted(self.values(), key=key), key):
            group, again = tee(group)
            print(f"  {kind}: {sum(item.value for item in group):.2f} in {', '.join(item.name for item in again)}")


stock = Stock(apple, saw, Food("f2", "bread", price=3.2, count=10, days=2, tags=["fresh"]), Item("i1", "gift card", price=10, count=5), Tool("t2", "hammer", price=15))
print("stock")
stock.report()
stock << Movement(1, "f1", change=-20, note="sold") << Movement(1, "t1", change=4) << Movement(2, "f2", change=-10)
print(stock["f1"].count, len(stock.log), [movement.note for movement in stock.log], max(stock.log), stock.log[1:])
for query in ("price<5", "kind=tool", "tags~fresh count>50", "name~a price>9.5", "count=0", "?", "colour=red"):
    attempt(lambda: [item.name for item in stock.where(query)])
attempt(stock.__getitem__, "zz")
attempt(lambda: stock << Movement(3, "f2", change=-1))
attempt(stock.update, {"x": apple})
print(len(stock), "f1" in stock, stock.get("zz", "none"), stock.pop("i1").name, sorted(stock.data), type(stock.copy()).__name__)


@singledispatch
def label(item):
    raise TypeError(f"no label for {type(item).__name__}")


@label.register
def _(item: Item):
    return f"[{item.name}]"


@label.register
def _(item: Food):
    return label.dispatch(Item)(item) + f" {item.days} days"


@label.register(list)
@label.register(tuple)
def _(items):
    return " ".join(map(label, items))


print(label([apple, (saw,)]), label.registry.keys() >= {Item, Food, list}, label.dispatch(Tool) is label.dispatch(Item))
attempt(label, 3)
Total = namedtuple("Total", ["kind", "count", "value"], defaults=(0, 0.0))
totals = reduce(lambda sums, item: sums | {type(item).__name__: Total(type(item).__name__, *map(operator.add, sums.get(type(item).__name__, Total(""))[1:], (item.count, item.value)))},
                stock.values(), {})
print(*totals.values(), sep="\n")
print([*batched(sorted(stock), 3)], [*zip_longest("ab", "c", fillvalue="-")], Counter(chain.from_iterable(item.tags for item in stock.values())).most_common())
print(list(starmap("{:>6}:{:<3}|".format, islice(((item.name, item.count) for item in stock.values()), 3))), ChainMap({"f1": 1}, stock)["f1"], partial(Total, "x")(count=3))
