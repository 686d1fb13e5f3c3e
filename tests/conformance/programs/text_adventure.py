"""A text adventure: rooms, things, a parser of commands with structural patterns, puzzles, and a play that is read from a script."""

from __future__ import annotations

import textwrap
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, Flag, auto
from functools import cached_property
from typing import Iterable, Protocol, runtime_checkable


class Direction(Enum):
    NORTH = (0, 1)
    SOUTH = (0, -1)
    EAST = (1, 0)
    WEST = (-1, 0)

    @property
    def opposite(self) -> Direction:
        x, y = self.value
        return Direction((-x, -y))

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.name.lower().startswith(value.lower()) and value:
                    return member
        return None


class Trait(Flag):
    PORTABLE = auto()
    EDIBLE = auto()
    LIGHT = auto()
    LOCKED = auto()
    CONTAINER = auto()
    SNACK = PORTABLE | EDIBLE


class GameError(Exception):
    """What the player did wrong; the text is for the player."""


class UnknownCommand(GameError):
    def __init__(self, words):
        super().__init__(f"I don't know how to {' '.join(words)}." if words else "Say something.")


class NotHere(GameError):
    def __init__(self, name):
        super().__init__(f"There is no {name} here.")
        self.name = name


class GameOver(Exception):
    def __init__(self, message, won=False):
        super().__init__(message)
        self.won = won


@runtime_checkable
class Describable(Protocol):
    name: str

    def describe(self) -> str: ...


@dataclass
class Thing:
    name: str
    text: str
    traits: Trait = Trait.PORTABLE
    inside: list[Thing] = field(default_factory=list)
    weight: int = 1

    def __contains__(self, trait):
        return trait in self.traits

    def describe(self):
        parts = [self.text]
        if Trait.CONTAINER in self and Trait.LOCKED not in self and self.inside:
            parts.append("In it: " + listing(self.inside) + ".")
        if Trait.LOCKED in self:
            parts.append("It is locked.")
        return " ".join(parts)

    @property
    def total_weight(self):
        return self.weight + sum(thing.total_weight for thing in self.inside)


def listing(things: Iterable[Thing]) -> str:
    counts = Counter(thing.name for thing in things)
    words = [f"a {name}" if count == 1 else f"{count} {name}s" for name, count in sorted(counts.items())]
    match words:
        case []:
            return "nothing"
        case [one]:
            return one
        case [*most, last]:
            return ", ".join(most) + " and " + last


@dataclass(eq=False)
class Room:
    name: str
    text: str
    dark: bool = False
    things: list[Thing] = field(default_factory=list)
    exits: dict[Direction, Room] = field(default_factory=dict, repr=False)

    def connect(self, direction: Direction, other: Room, one_way: bool = False) -> Room:
        self.exits[direction] = other
        if not one_way:
            other.exits.setdefault(direction.opposite, self)
        return other

    def describe(self):
        lines = [self.text]
        if self.things:
            lines.append(f"You see {listing(self.things)}.")
        lines.append("Exits: " + (", ".join(direction.name.lower() for direction in Direction if direction in self.exits) or "none") + ".")
        return " ".join(lines)


def command(*names):
    """Marks a method as the one that carries out some commands."""

    def mark(method):
        method.command_names = names
        return method

    return mark


class Commands(type):
    def __new__(meta, name, bases, namespace):
        cls = super().__new__(meta, name, bases, namespace)
        cls.table = dict(getattr(cls, "table", {}))
        for attribute in namespace.values():
            for word in getattr(attribute, "command_names", ()):
                cls.table[word] = attribute
        return cls


class Game(metaclass=Commands):
    limit = 6

    def __init__(self, start: Room):
        self.here = start
        self.bag: list[Thing] = []
        self.turns = 0
        self.visited: set[Room] = {start}

    @cached_property
    def synonyms(self):
        return {"get": "take", "grab": "take", "x": "examine", "l": "look", "i": "inventory", "walk": "go"}

    @property
    def can_see(self):
        return not self.here.dark or any(Trait.LIGHT in thing for thing in self.bag)

    def say(self, text):
        print(textwrap.fill(text, 72, initial_indent="  ", subsequent_indent="  "))

    def find(self, name: str, *places: list[Thing]) -> tuple[Thing, list[Thing]]:
        for place in places or (self.bag, self.here.things):
            for thing in place:
                if thing.name == name:
                    return thing, place
                if Trait.CONTAINER in thing and Trait.LOCKED not in thing:
                    with suppress(NotHere):
                        return self.find(name, thing.inside)
        raise NotHere(name)

    def perform(self, line: str):
        words = [word for word in line.lower().split() if word not in {"the", "a", "an", "with", "to"}]
        if words:
            words[0] = self.synonyms.get(words[0], words[0])
        self.turns += 1
        match words:
            case []:
                raise UnknownCommand(words)
            case [single] if (direction := next((member for member in Direction if member.name[0].lower() == single), None)):
                return self.go(direction.name)
            case [verb, *rest] if verb in self.table:
                try:
                    return self.table[verb](self, *rest)
                except TypeError as error:
                    raise GameError(f"You can't {verb} like that.") from error
            case _:
                raise UnknownCommand(words)

    def play(self, script: str):
        for line in filter(None, map(str.strip, script.splitlines())):
            print(">", line)
            try:
                self.perform(line)
            except GameError as error:
                reason = f" [{type(error.__cause__).__name__}]" if error.__cause__ else ""
                self.say(f"{error}{reason}")
            except GameOver as over:
                self.say(str(over))
                return over.won
        return None

    @command("look")
    def look(self):
        self.say(self.here.describe() if self.can_see else "It is pitch dark.")

    @command("go")
    def go(self, where):
        try:
            direction = Direction(where)
        except ValueError as error:
            raise GameError(f"{where} is no direction ({error}).") from None
        try:
            self.here = self.here.exits[direction]
        except KeyError:
            raise GameError(f"You can't go {direction.name.lower()}.") from None
        first = self.here not in self.visited
        self.visited.add(self.here)
        self.say(f"-- {self.here.name} --")
        if first:
            self.look()

    @command("take")
    def take(self, *names):
        if not names:
            raise GameError("Take what?")
        if names == ("all",):
            names = tuple(thing.name for thing in self.here.things if Trait.PORTABLE in thing)
        if not self.can_see:
            raise GameError("You feel around, in vain.")
        for name in names:
            thing, place = self.find(name, self.here.things)
            if Trait.PORTABLE not in thing:
                raise GameError(f"The {name} does not move.")
            load = sum(carried.total_weight for carried in self.bag)
            if load + thing.total_weight > self.limit:
                raise GameError(f"The {name} is too heavy: {load} + {thing.total_weight} > {self.limit}.")
            place.remove(thing)
            self.bag.append(thing)
            self.say(f"Taken: {name}.")

    @command("drop")
    def drop(self, name):
        thing, place = self.find(name, self.bag)
        place.remove(thing)
        self.here.things.append(thing)
        self.say(f"Dropped: {name}.")

    @command("inventory")
    def inventory(self):
        self.say(f"You carry {listing(self.bag)}.")

    @command("examine", "read")
    def examine(self, name):
        thing, _ = self.find(name)
        assert isinstance(thing, Describable)
        self.say(thing.describe())

    @command("unlock")
    def unlock(self, name, key):
        thing, _ = self.find(name)
        self.find(key, self.bag)
        if Trait.LOCKED not in thing:
            raise GameError(f"The {name} isn't locked.")
        if key != "key":
            raise GameError(f"A {key} is no key.")
        thing.traits &= ~Trait.LOCKED
        self.say(f"Click. {thing.describe()}")

    @command("eat")
    def eat(self, name):
        thing, place = self.find(name)
        if Trait.EDIBLE not in thing:
            raise GameError(f"You bite the {name}. It does not taste good.")
        place.remove(thing)
        self.say("Yum.")


class Quest(Game):
    @command("pray")
    def pray(self):
        if self.here.name != "Chapel":
            raise GameError("Not here.")
        if not any(thing.name == "crown" for thing in self.bag):
            raise GameOver("A bolt of lightning. You have no crown to offer.")
        raise GameOver(f"The bells ring. You won in {self.turns} turns.", won=True)

    @command("look")
    def look(self):
        super().look()
        if self.turns > 20:
            self.say("It is getting late.")


def build() -> Room:
    hall = Room("Hall", "A long hall with portraits of people who all look displeased.")
    kitchen = hall.connect(Direction.EAST, Room("Kitchen", "Copper pans, cold ashes."))
    cellar = kitchen.connect(Direction.SOUTH, Room("Cellar", "Cobwebs everywhere.", dark=True))
    chapel = hall.connect(Direction.NORTH, Room("Chapel", "Two benches and an altar."))
    cellar.connect(Direction.WEST, hall, one_way=True)
    lantern = Thing("lantern", "It burns.", Trait.PORTABLE | Trait.LIGHT, weight=2)
    crown = Thing("crown", "Gold, and a little bent.", weight=3)
    chest = Thing("chest", "An oak chest.", Trait.CONTAINER | Trait.LOCKED, [crown, Thing("coin", "Worn."), Thing("coin", "Shiny.")], weight=20)
    bag = Thing("basket", "Woven.", Trait.PORTABLE | Trait.CONTAINER, [Thing("apple", "Red.", Trait.SNACK), Thing("key", "Rusty.")])
    hall.things += [Thing("portrait", "Great-aunt Hedwig, oil on canvas, 1871.", Trait(0), weight=9), lantern]
    kitchen.things += [bag, Thing("anvil", "Why is it here?", weight=12)]
    cellar.things.append(chest)
    assert chapel.exits[Direction.SOUTH] is hall
    return hall


print(Quest(build()).play("""
    look
    dance wildly
    take portrait
    examine portrait
    take
    go up
    west
    w
    e
    take all
    inventory
    examine basket
    take apple now
    eat basket
    eat apple
    unlock door key
    south
    look
    take chest
    grab lantern
"""))
print()
game = Quest(build())
print(game.play("""
    l
    get the lantern
    walk east
    take basket
    s
    look
    x chest
    take crown
    unlock the chest with the lantern
    take key
    unlock chest with key
    unlock chest with key
    take crown
    drop basket
    drop lantern
    take coin coin coin
    look
    w
    i
    go no
    look
    pray
"""))
print(sorted(Quest.table), sorted(set(Quest.table) - set(Game.table)), Quest.table["look"] is Game.table["look"])
print(sorted(room.name for room in game.visited), game.turns, Trait.SNACK, ~Trait.SNACK, Trait.LIGHT | Trait.LOCKED, repr(Trait(0)))
print(Direction("s"), Direction.EAST.opposite, [trait.name for trait in Trait], Trait.SNACK in Trait.EDIBLE | Trait.PORTABLE)
for wrong in ("up", "", 7):
    try:
        Direction(wrong)
    except ValueError as error:
        print(error)
print(Quest(build()).play("n\npray"))
