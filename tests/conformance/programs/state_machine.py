"""State machines: one declared in a class, one with nested states, one made of generators, one from a table; and what they are good for."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict, namedtuple
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import KW_ONLY, InitVar, dataclass, field
from enum import Enum, Flag, auto, global_enum, nonmember, unique
from typing import Any, ClassVar, Final, assert_never


class TransitionError(RuntimeError):
    def __init__(self, machine, event):
        self.machine, self.event = machine, event
        super().__init__(f"{type(machine).__name__} in {machine.state}: no {event}")


class State:
    """A state is a class attribute; its name is the attribute's."""

    def __init__(self, *, initial=False, final=False):
        self.initial, self.final = initial, final
        self.actions: dict[str, list[Callable]] = defaultdict(list)

    def __set_name__(self, owner, name):
        self.name = name

    def to(self, *targets: State, **options) -> Transitions:
        return Transitions([Transition(self, target, **options) for target in targets])

    def __getattr__(self, name):
        when = name.removeprefix("on_")
        if when not in ("enter", "leave") or when == name:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

        def decorate(function):
            self.actions[when].append(function)
            return function

        return decorate

    def __str__(self):
        return self.name

    def __repr__(self):
        flags = [flag for flag in ("initial", "final") if getattr(self, flag)]
        return f"<{self.name}{':' * bool(flags)}{','.join(flags)}>"


@dataclass(eq=False)
class Transition:
    source: State
    target: State
    _: KW_ONLY
    when: Callable[..., bool] | None = None
    do: list[Callable] = field(default_factory=list)

    def allowed(self, machine, *arguments):
        return self.when is None or self.when(machine, *arguments)


class Transitions(list):
    """Several transitions are one event; as a descriptor, the event is a bound method."""

    def __or__(self, other):
        return Transitions(itertools.chain(self, other))

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, machine, owner=None):
        if machine is None:
            return self

        def fire(*arguments):
            for transition in self:
                if transition.source is machine.state and transition.allowed(machine, *arguments):
                    return machine.follow(transition, self.name, arguments)
            raise TransitionError(machine, self.name)

        fire.__name__ = self.name
        return fire

    def does(self, function):
        for transition in self:
            transition.do.append(function)
        return function

    __call__ = does


class MachineMeta(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.states = {key: value for base in reversed(cls.__mro__) for key, value in vars(base).items() if isinstance(value, State) and key == value.name}
        cls.events = {key: value for base in reversed(cls.__mro__) for key, value in vars(base).items() if isinstance(value, Transitions)}
        if cls.states:
            initial = [state for state in cls.states.values() if state.initial]
            if len(initial) != 1:
                raise TypeError(f"{name} has {len(initial)} initial states: {initial}")
            cls.start = initial[0]
            cls.check()

    def check(cls):
        reached, todo = set(), [cls.start]
        while todo:
            if (state := todo.pop()) not in reached:
                reached.add(state)
                todo += [transition.target for event in cls.events.values() for transition in event if transition.source is state]
        if lost := set(cls.states.values()) - reached:
            raise TypeError(f"{cls.__name__}: can't be reached: {', '.join(sorted(map(str, lost)))}")

    def __str__(cls):
        lines = [f"{cls.__name__}:"]
        for name, event in cls.events.items():
            lines += [f"  {transition.source} --{name}{'?' * (transition.when is not None)}--> {transition.target}" for transition in event]
        return "\n".join(lines)


class Machine(metaclass=MachineMeta):
    def __init__(self):
        self.state = self.start
        self.trail = [self.start.name]

    def follow(self, transition, event, arguments):
        results = []
        for action in (*self.state.actions["leave"], *transition.do):
            results.append(action(self, *arguments))
        self.state = transition.target
        self.trail.append(self.state.name)
        for action in self.state.actions["enter"]:
            results.append(action(self, *arguments))
        return [result for result in results if result is not None]

    def can(self, event, *arguments):
        return any(transition.source is self.state and transition.allowed(self, *arguments) for transition in self.events[event])

    @property
    def over(self):
        return self.state.final


class Turnstile(Machine):
    locked = State(initial=True)
    open = State()
    broken = State(final=True)

    coin = locked.to(open, when=lambda self, value: value >= 2) | locked.to(locked) | open.to(open)
    push = open.to(locked)
    kick = locked.to(broken) | open.to(broken)

    def __init__(self):
        super().__init__()
        self.money, self.people = 0, Counter()

    @coin
    def paid(self, value):
        self.money += value
        return f"{value} paid"

    @push.does
    def passed(self, name="someone"):
        self.people[name] += 1

    @broken.on_enter
    def alarm(self):
        return "alarm!"

    @open.on_leave
    def click(self, *_):
        return "click"


class Guarded(Turnstile):
    alert = State()
    call = Turnstile.locked.to(alert)
    calm = alert.to(Turnstile.locked)


print(Turnstile, Turnstile.states, sep="\n")
gate = Turnstile()
print(gate.coin(1), gate.coin(2), gate.coin(5), gate.push("ann"), gate.state, gate.can("coin", 1), gate.can("push"), gate.can("kick"))
try:
    gate.push()
except TransitionError as error:
    print(error, error.event, error.machine is gate)
print(gate.coin(3), gate.kick(), gate.over, gate.money, gate.people, gate.trail)
for event in Turnstile.events:
    try:
        getattr(gate, event)()
    except (TransitionError, TypeError) as error:
        print(type(error).__name__, error)
guarded = Guarded()
print(guarded.call(), guarded.calm(), guarded.trail, list(Guarded.states), len(Guarded.events) - len(Turnstile.events), guarded.coin.__name__)
for body in ({"a": State()}, {"a": State(initial=True), "b": State(initial=True)}, {"a": State(initial=True), "lonely": State()}):
    try:
        MachineMeta("Bad", (Machine,), {key: value for key, value in body.items()})
    except TypeError as error:
        print(error)
    except AttributeError as error:
        print("AttributeError", error)
for name in ("on_enter", "on_sleep", "enter"):
    try:
        print(getattr(State(), name).__name__)
    except AttributeError as error:
        print(error)


# Nested states: the innermost that knows the event handles it; leaving and entering go through the levels.
@dataclass
class Nested:
    name: str
    handlers: dict[str, str | Callable] = field(default_factory=dict)
    children: InitVar[Iterable[Nested]] = ()
    parent: Nested | None = field(default=None, repr=False)
    by_name: ClassVar[dict[str, Nested]] = {}

    def __post_init__(self, children):
        self.by_name[self.name] = self
        self.first = None
        for child in children:
            child.parent = self
            self.first = self.first or child

    @property
    def path(self) -> list[Nested]:
        return [*(self.parent.path if self.parent else []), self]


class Level(AbstractContextManager):
    def __init__(self, name, log):
        self.name, self.log = name, log

    def __enter__(self):
        self.log.append(f"+{self.name}")
        return self

    def __exit__(self, kind, error, trace):
        self.log.append(f"-{self.name}" + (f"({kind.__name__})" if kind else ""))


def nested_machine(start: Nested, log) -> Generator[str, str | None, int]:
    """A generator: events are sent in, the state's name comes out."""
    levels: list[tuple[Nested, ExitStack]] = []
    handled = 0

    def enter(target):
        while target.first:
            target = target.first
        path = target.path
        common = sum(1 for _ in itertools.takewhile(lambda pair: pair[0][0] is pair[1], zip(levels, path)))
        while len(levels) > common:
            levels.pop()[1].close()
        for state in path[common:]:
            stack = ExitStack()
            stack.enter_context(Level(state.name, log))
            levels.append((state, stack))

    try:
        enter(start)
        while True:
            event = yield levels[-1][0].name
            for state, _ in reversed(levels):
                match state.handlers.get(event):
                    case None:
                        continue
                    case str(name):
                        enter(Nested.by_name[name])
                    case function:
                        log.append(function(event))
                handled += 1
                break
            else:
                if event == "stop":
                    return handled
                log.append(f"?{event}")
    finally:
        while levels:
            levels.pop()[1].close()


player = Nested("player", {"power": "off"}, [
    Nested("off", {"power": "on"}),
    Nested("on", {"eject": str.upper}, [
        Nested("stopped", {"play": "playing"}),
        Nested("playing", {"halt": "stopped", "pause": "paused", "eject": lambda event: f"no {event}"}),
        Nested("paused", {"pause": "playing", "bad": lambda event: 1 / 0}),
    ]),
])
log: list[Any] = []
machine = nested_machine(player, log)
print(next(machine), end=" ")
for event in "power play eject pause eject pause what halt power power play".split():
    print(f"{event}>{machine.send(event)}", end=" ")
print("\n", *log)
try:
    machine.send("stop")
except StopIteration as stop:
    print(stop.value, log[-3:])
log.clear()
second = nested_machine(Nested.by_name["paused"], log)
next(second)
try:
    second.send("bad")
except ZeroDivisionError as error:
    print(error, log)
third = nested_machine(Nested.by_name["playing"], log)
next(third)
try:
    third.throw(LookupError("from outside"))
except LookupError as error:
    print(error, log[-3:])
fourth = nested_machine(player, log)
next(fourth)
fourth.close()
print(log[-2:], repr(Nested.by_name["off"]))


# A table.
@unique
class Symbol(Enum):
    DIGIT = "0123456789"
    SIGN = "+-"
    POINT = "."
    EXPONENT = "eE"
    OTHER = ""

    @classmethod
    def of(cls, character):
        return next((symbol for symbol in cls if character in symbol.value and symbol.value), cls.OTHER)


Table = namedtuple("Table", "start accepting moves", defaults=[()])
NUMBER: Final = Table("begin", frozenset({"whole", "part", "power"}), {
    ("begin", Symbol.SIGN): "signed", ("begin", Symbol.DIGIT): "whole", ("signed", Symbol.DIGIT): "whole", ("whole", Symbol.DIGIT): "whole",
    ("whole", Symbol.POINT): "point", ("point", Symbol.DIGIT): "part", ("part", Symbol.DIGIT): "part", ("whole", Symbol.EXPONENT): "e",
    ("part", Symbol.EXPONENT): "e", ("e", Symbol.SIGN): "signed power", ("e", Symbol.DIGIT): "power", ("signed power", Symbol.DIGIT): "power",
    ("power", Symbol.DIGIT): "power"})


def accepts(table: Table, text):
    states = itertools.accumulate(map(Symbol.of, text), lambda state, symbol: table.moves.get((state, symbol), "error"), initial=table.start)
    *_, last = path = list(states)
    return last in table.accepting, path


for text in ("12", "-3.50", "6e23", "1.e5", "", "+", "7e-", "x1", "1e+10"):
    ok, path = accepts(NUMBER, text)
    print(f"{text!r:<8} {ok!s:<5} {'>'.join(path)}")
print(Symbol.of("+"), Symbol.of("z"), Symbol("eE"), len(Symbol), NUMBER._fields, Table("s", set()).moves, NUMBER._replace(moves=None).moves)
try:
    @unique
    class Twice(Enum):
        ONE = 1
        UNO = 1
except ValueError as error:
    print(error)


# An enumeration that is a machine by itself.
class Light(Enum):
    RED = ("stop", 30)
    GREEN = ("go", 25)
    YELLOW = ("slow", 5)
    cycle = nonmember(("RED", "GREEN", "YELLOW"))

    def __init__(self, advice, seconds):
        self.advice, self.seconds = advice, seconds

    def __invert__(self):
        match self:
            case Light.RED:
                return Light.GREEN
            case Light.GREEN:
                return Light.YELLOW
            case Light.YELLOW:
                return Light.RED
            case never:
                assert_never(never)

    @classmethod
    def at(cls, second):
        for light in itertools.cycle(cls):
            if second < light.seconds:
                return light
            second -= light.seconds


print([Light.at(second).name for second in (0, 29, 30, 55, 60, 1000)], ~~Light.RED, Light.cycle, Light.GREEN.advice, (~Light.YELLOW).value)
light = Light.RED
print(*(f"{(light := ~light).name.lower()}" for _ in range(5)), Light["RED"] is Light(("stop", 30)))
try:
    assert_never(light)
except AssertionError as error:
    print(error)
try:
    Light("stop")
except ValueError as error:
    print(error)


@global_enum
class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()


class Lock(Machine):
    closed = State(initial=True)
    opened = State()
    unlock = closed.to(opened, when=lambda self, permission: READ in permission and permission != WRITE)  # noqa: F821
    lock = opened.to(closed)


lock = Lock()
for permission in (Permission(0), READ, READ | RUN, WRITE, ~READ):  # noqa: F821
    print(permission, lock.can("unlock", permission), repr(permission), end="; ")
print(repr(Permission.READ), str(Permission.READ | Permission.WRITE), [*Permission])
gate.coin(1)
