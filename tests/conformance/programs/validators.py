"""Validators made of descriptors: typed attributes, lists that check, coercion, dependencies, computed and observed fields, errors in groups."""

import copy
import functools
import math
import operator
from abc import ABC, abstractmethod
from collections import ChainMap, UserList
from collections.abc import Callable, Iterable, Mapping
from contextlib import contextmanager
from types import FunctionType, MethodType
from typing import Any, Generic, Self, TypeGuard, TypeVar, overload
from weakref import WeakKeyDictionary, WeakMethod

T = TypeVar("T")
_nothing = type("Nothing", (), {"__repr__": lambda self: "<nothing>", "__bool__": lambda self: False, "__slots__": ()})()


class Invalid(Exception):
    def __init__(self, path, value, rule):
        self.path, self.value, self.rule = path, value, rule
        super().__init__(path, value, rule)

    def __str__(self):
        return f"{self.path}: {self.value!r} {self.rule}"


class InvalidGroup(ExceptionGroup):
    def derive(self, errors):
        return InvalidGroup(self.message, errors)

    @property
    def paths(self):
        for error in self.exceptions:
            if isinstance(error, InvalidGroup):
                yield from error.paths
            else:
                yield error.path


def is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


class Rule(ABC):
    """Rules are combined with &, | and ~."""

    @abstractmethod
    def test(self, value) -> bool: ...

    def __and__(self, other):
        return Combined(all, "and", self, other)

    def __or__(self, other):
        return Combined(any, "or", self, other)

    def __invert__(self):
        return Negated(self)

    def __call__(self, value, path="value"):
        try:
            fine = self.test(value)
        except (TypeError, AttributeError) as error:
            raise Invalid(path, value, f"can't be tested: {error}") from error
        if not fine:
            raise Invalid(path, value, f"{self}")
        return value


class Combined(Rule):
    def __init__(self, how, word, *rules):
        self.how, self.word, self.rules = how, word, rules

    def test(self, value):
        return self.how(rule.test(value) for rule in self.rules)

    def __str__(self):
        return f" {self.word} ".join(map(str, self.rules))


class Negated(Rule):
    def __init__(self, rule):
        self.rule = rule

    def test(self, value):
        return not self.rule.test(value)

    def __str__(self):
        return f"({self.rule}) must not hold"

    def __invert__(self):
        return self.rule


class Check(Rule):
    def __init__(self, function, text=None):
        self.function, self.text = function, text or (function.__doc__ or function.__name__).strip()

    def test(self, value):
        return self.function(value)

    def __str__(self):
        return self.text


def rule(function: FunctionType) -> Callable[..., Check]:
    """A function of (value, *options) becomes a maker of rules."""
    @functools.wraps(function)
    def make(*options, **named):
        return Check(lambda value: function(value, *options, **named), function.__doc__.format(*options, **named))

    return make


@rule
def between(value, low, high):
    """must be from {0} to {1}"""
    return low <= value <= high


@rule
def longer(value, least):
    """needs more than {0} items"""
    return len(value) > least


@rule
def among(value, *choices):
    """is not one of the choices, {0} and so on"""
    return value in choices


even = Check(lambda number: number % 2 == 0, "must be even")


class Attribute(Generic[T]):
    """A data descriptor; what is stored lies in the instance's own dict."""

    kind: type[T] | None = None

    def __init__(self, *rules: Rule, default=_nothing, optional=False, const=False):
        self.rules, self.default, self.optional, self.const = rules, default, optional, const
        self.observers: list[Callable] = []
        self.converters: list[Callable] = []

    def __set_name__(self, owner, name):
        if name.startswith("_"):
            raise ValueError(f"{owner.__name__}.{name}: attributes are public")
        self.name, self.owner = name, owner

    def __class_getitem__(cls, kind):
        return type(f"{cls.__name__}[{kind.__name__}]", (cls,), {"kind": kind})

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return vars(instance)[self.name]
        except KeyError:
            if self.default is _nothing:
                raise AttributeError(f"{self.name} of {owner.__name__} is not set", name=self.name, obj=instance) from None
            value = self.default() if callable(self.default) else copy.copy(self.default)
            return vars(instance).setdefault(self.name, self.validate(value))

    def __set__(self, instance, value):
        if self.const and self.name in vars(instance):
            raise AttributeError(f"{self.name} is constant")
        value = self.validate(value)
        old = vars(instance).get(self.name, _nothing)
        vars(instance)[self.name] = value
        for observer in self.observers if old != value else ():
            observer(instance, old, value)

    def __delete__(self, instance):
        try:
            del vars(instance)[self.name]
        except KeyError as error:
            raise AttributeError(self.name) from error

    def validate(self, value):
        path = f"{self.owner.__name__}.{self.name}"
        if value is None and self.optional:
            return None
        for converter in self.converters:
            try:
                value = converter(value)
            except Exception as error:
                raise Invalid(path, value, f"can't be converted ({type(error).__name__})") from error
        if self.kind is not None and (not isinstance(value, self.kind) or self.kind is not bool and isinstance(value, bool)):
            raise Invalid(path, value, f"is no {self.kind.__name__}")
        errors = []
        for one in self.rules:
            try:
                one(value, path)
            except Invalid as error:
                errors.append(error)
        if len(errors) > 1:
            raise InvalidGroup(path, errors)
        if errors:
            raise errors[0]
        return value

    def observed(self, function):
        self.observers.append(function)
        return function

    def convert(self, function):
        self.converters.append(function)
        return self

    def __repr__(self):
        return f"<{type(self).__name__} {self.owner.__name__}.{self.name}>"


class ListOf(Attribute):
    """Its value is a list that checks its items, too."""

    def __init__(self, item: Attribute, *rules, **options):
        super().__init__(*rules, **{"default": list} | options)
        self.item = item

    def __set_name__(self, owner, name):
        super().__set_name__(owner, name)
        self.item.__set_name__(owner, f"{name}[]")

    def validate(self, value):
        return super().validate(CheckedList(self.item, value))


class CheckedList(UserList):
    def __init__(self, item=None, values=()):
        self.item = item
        super().__init__([item.validate(value) for value in values] if item else values)

    def append(self, value):
        super().append(self.item.validate(value))

    def __setitem__(self, index, value):
        checked = map(self.item.validate, value) if isinstance(index, slice) else self.item.validate(value)
        super().__setitem__(index, checked)

    def __iadd__(self, values):
        for value in values:
            self.append(value)
        return self


class Computed:
    """A non-data descriptor that remembers, until one of the attributes it depends on changes."""

    def __init__(self, function, *needs):
        self.function, self.needs = function, needs
        functools.update_wrapper(self, function)
        self.runs = 0

    @classmethod
    def of(cls, *needs):
        return lambda function: cls(function, *needs)

    def __set_name__(self, owner, name):
        self.name = name
        for need in self.needs:
            getattr(owner, need).observed(lambda instance, old, new: vars(instance).pop(name, None))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        self.runs += 1
        value = vars(instance)[self.name] = self.function(instance)
        return value


class Model:
    def __init_subclass__(cls, strict=True, **keywords):
        super().__init_subclass__(**keywords)
        cls.strict = strict
        cls.attributes = ChainMap({name: value for name, value in vars(cls).items() if isinstance(value, Attribute)},
                                  *(base.attributes for base in cls.__mro__[1:] if "attributes" in vars(base)))

    def __init__(self, values: Mapping = {}, /, **named):  # noqa: B006
        errors: list[Exception] = []
        for name, value in {**values, **named}.items():
            try:
                if self.strict and name not in self.attributes:
                    raise Invalid(type(self).__name__, name, "is unknown")
                setattr(self, name, value)
            except (Invalid, InvalidGroup) as error:
                errors.append(error)
        for name in sorted(self.attributes):
            if not hasattr(self, name) and name not in named | values:
                errors.append(Invalid(name, _nothing, "is missing"))
        if errors:
            raise InvalidGroup(type(self).__name__, errors)

    def __eq__(self, other):
        return type(self) is type(other) and all(getattr(self, name) == getattr(other, name) for name in self.attributes)

    __hash__ = None

    def __repr__(self):
        inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in sorted(self.attributes) if hasattr(self, name))
        return f"{type(self).__name__}({inner})"

    @contextmanager
    def changing(self):
        """All changes hold, or none."""
        saved = copy.copy(vars(self))
        try:
            yield self
        except Invalid:
            vars(self).clear()
            vars(self).update(saved)
            raise


class Person(Model):
    name = Attribute[str](longer(1), Check(str.istitle, "must begin with a capital")).convert(str.strip)
    age = Attribute[int](between(0, 150), default=18)
    email = Attribute[str](Check(lambda text: text.count("@") == 1, "needs one @"), optional=True, default=None)
    scores = ListOf(Attribute[int](between(0, 10) | even), longer(-1))

    @Computed.of("scores", "age")
    def average(self):
        """The mean of the scores."""
        return sum(self.scores) / len(self.scores) if self.scores else math.nan

    @age.observed
    def birthday(self, old, new):
        print(f"    {self.name if 'name' in vars(self) else '?'}: {old} -> {new}")


class Employee(Person, strict=False):
    number = Attribute[int](even & between(100, 999) & ~among(500, 666), const=True)
    boss = Attribute(Check(lambda value: isinstance(value, Person), "must be a person"), optional=True, default=None)
    name = Attribute[str](longer(0))


def attempt(function, *arguments, **named):
    try:
        print("->", function(*arguments, **named))
    except InvalidGroup as group:
        print(f"{type(group).__name__}: {group}", list(group.paths))
        for error in group.exceptions:
            print("  -", str(error).splitlines()[0])
    except (Invalid, AttributeError, TypeError, ValueError, RuntimeError, LookupError) as error:
        print(f"{type(error).__name__}: {error}" + (f" <- {type(error.__cause__).__name__}" if error.__cause__ else ""))


ann = Person(name=" Ann ", age=30, scores=[1, 5, 12])
print(ann, ann.average, ann.average, Person.average.runs, Person.average.__doc__, Person.name, Person.scores.item.kind)
ann.age += 1
ann.age = 31
print(ann.average, Person.average.runs, sorted(vars(ann).keys() - {"average"}), "average" in vars(ann))
attempt(Person, name="x", age=-1, email="nobody", shoe=3)
attempt(Person)
attempt(Person, name="ann bee")
attempt(setattr, ann, "age", "old")
attempt(setattr, ann, "age", True)
attempt(setattr, ann, "name", 5)
attempt(setattr, ann, "email", "a@b@c")
attempt(ann.scores.append, 11)
attempt(ann.scores.__setitem__, slice(0, 1), [2, 13])
attempt(ann.scores.__iadd__, [14, 15])
attempt(ann.scores.__setitem__, 99, 4)
print(ann.scores, type(ann.scores).__name__, ann.scores[:2], ann.scores + [7], Person(name="Bob").scores == [])
attempt(delattr, ann, "email")
attempt(delattr, ann, "email")
attempt(lambda: Person.__dict__["age"].__get__(Person(name="Cy"), Person))
attempt(hash, ann)
ann.nickname = "free"
attempt(lambda: ann.average.real + ann.missing)

print("inheritance")
eve = Employee(name="eve", number=124, boss=ann, extra=1)
print(eve, eve.extra, sorted(Employee.attributes), Employee.attributes["age"] is Person.age, Employee.attributes["name"] is Person.name)
attempt(Employee, name="", number=666)
attempt(Employee, name="z", number=99)
attempt(setattr, eve, "number", 126)
attempt(setattr, eve, "boss", "me")
attempt(lambda: type("Bad", (Model,), {"_secret": Attribute()}))
attempt(lambda: Rule())

print("together or not at all")
try:
    with eve.changing() as changed:
        changed.age, changed.name = 44, "Eva"
        print("  inside", changed.age, changed.name)
        changed.boss = 3
except Invalid as error:
    print(" ", error.rule, eve.age, eve.name, error.args[1])
with eve.changing():
    eve.age = 45
print(eve == copy.copy(eve), copy.deepcopy(eve) == eve, eve != ann, copy.copy(eve).scores is eve.scores, copy.deepcopy(eve).boss is ann)

print("rules")
both = between(1, 5) & ~even | among(100, 200)
print([number for number in range(120) if both.test(number)], both, ~~even is even, between.__name__, between.__wrapped__ is not between)
attempt(both, 4)
attempt(both, "x")
attempt(longer(3), 5)
attempt(between, 1)
for values in ({"name": "Zed", "age": 200, "scores": [99, 101]}, {"name": "", "age": "?"}):
    try:
        Person(values)
    except* Invalid as group:
        matched, rest = group.split(lambda error: isinstance(error, Invalid) and "age" in error.path)
        print(type(group).__name__, [str(error) for error in matched.exceptions], rest and [type(error).__name__ for error in rest.exceptions])

print("watchers")


class Watcher:
    def __init__(self, limit):
        self.limit, self.seen = limit, []

    def __call__(self, instance, old, new):
        self.seen.append((old, new))

    def bound(self, instance, old, new):
        if new > self.limit:
            raise RuntimeError(f"{new} > {self.limit}")


watcher = Watcher(100)
Person.age.observed(watcher)
Person.age.observed(watcher.bound)
attempt(setattr, ann, "age", 120)
ann.age = 50
print(watcher.seen, ann.age, isinstance(watcher.bound, MethodType), WeakMethod(watcher.bound)() == watcher.bound, len(Person.age.observers))
kept = WeakKeyDictionary({watcher: "kept"})
attempt(kept.__getitem__, ann)
print(kept[watcher], operator.attrgetter("boss.age", "name")(eve), isinstance(Person.scores, Iterable), Attribute.__parameters__)
