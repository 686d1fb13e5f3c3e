"""A parser of command lines with plugins: commands are registered by a metaclass, options by annotations; a calculator (Pratt) is one of them. Ends with sys.exit."""

# exit: 3

import enum
import functools
import operator
import sys
import textwrap
import types
import typing
from abc import ABCMeta, abstractmethod
from collections import ChainMap, deque
from collections.abc import Callable, Iterator
from typing import Annotated, Any, ClassVar, Literal, NoReturn, Protocol, get_args, get_origin


class UsageError(Exception):
    exit_code = 2

    def __init__(self, message, *, command=None, hint=None):
        super().__init__(message)
        self.command, self.hint = command, hint


class Exit(SystemExit):
    pass


class Volume(enum.IntEnum):
    QUIET = 0
    NORMAL = 1
    LOUD = 2

    def __str__(self):
        return self.name.lower()


class Help(str):
    pass


def similar(word: str, words) -> str | None:
    """The nearest of the words by edits, if it is near."""

    @functools.cache
    def distance(a, b):
        if not a or not b:
            return len(a) + len(b)
        return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]))

    best = min(words, key=lambda other: (distance(word, other), other), default=None)
    return best if best is not None and distance(word, best) <= max(1, len(word) // 3) else None


class Parameter:
    """One parameter of a command, from a parameter of its run method."""

    def __init__(self, name, annotation, default=..., positional=False, many=False):
        self.name, self.default, self.positional, self.many = name, default, positional, many
        self.help = ""
        if get_origin(annotation) is Annotated:
            annotation, *extras = get_args(annotation)
            self.help = next((extra for extra in extras if isinstance(extra, Help)), "")
        if isinstance(annotation, types.UnionType):
            annotation = next(kind for kind in get_args(annotation) if kind is not type(None))
        self.kind = annotation

    @property
    def flag(self):
        return self.kind is bool

    @property
    def spelled(self):
        name = self.name.replace("_", "-")
        return name.upper() if self.positional else f"--{name}"

    def convert(self, text: str) -> Any:
        try:
            match self.kind:
                case kind if get_origin(kind) is Literal:
                    return {str(choice): choice for choice in get_args(kind)}[text]
                case enum.EnumType():
                    return self.kind[text.upper()]
                case kind if get_origin(kind) is list:
                    return [get_args(kind)[0](part) for part in text.split(",")]
                case kind:
                    return kind(text)
        except KeyError as error:
            choices = get_args(self.kind) or [*map(str, self.kind)]
            raise UsageError(f"{self.spelled}: {text!r} is none of {', '.join(map(str, choices))}", hint=similar(text, map(str, choices))) from error
        except ValueError as error:
            raise UsageError(f"{self.spelled}: {error}") from error

    def __str__(self):
        text = self.spelled if self.positional or self.flag else f"{self.spelled} {getattr(self.kind, '__name__', 'choice')}"
        return f"[{text}]" if self.default is not ... or self.many else text


class CommandMeta(ABCMeta):
    registry: dict[str, "CommandMeta"] = {}

    @classmethod
    def __prepare__(meta, name, bases, **options):
        return ChainMap({}, {"note": lambda text: Help(text), "Volume": Volume}) if options.get("names") else super().__prepare__(name, bases)

    def __new__(meta, name, bases, namespace, names=(), **options):
        if isinstance(namespace, ChainMap):
            namespace = namespace.maps[0]
        cls = super().__new__(meta, name, bases, dict(namespace), **options)
        for word in names:
            if meta.registry.setdefault(word, cls) is not cls:
                raise TypeError(f"two commands are called {word!r}: {meta.registry[word].__name__} and {name}")
        cls.names = tuple(names)
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.parameters = [*cls.inspect()]

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        cls.instances = getattr(cls, "instances", 0) + 1
        return instance

    def __contains__(cls, word):
        return word in cls.names

    def __dir__(cls):
        return [name for name in super().__dir__() if not name.startswith("_")]

    def inspect(cls) -> Iterator[Parameter]:
        code, hints = cls.run.__code__, typing.get_type_hints(cls.run, include_extras=True)
        count = code.co_argcount
        defaults = dict(zip(code.co_varnames[count - len(cls.run.__defaults__ or ()):count], cls.run.__defaults__ or ()))
        for name in code.co_varnames[1:count]:
            yield Parameter(name, hints.get(name, str), defaults.get(name, ...), positional=True)
        keyword = code.co_varnames[count:count + code.co_kwonlyargcount]
        if code.co_flags & 4:
            rest = code.co_varnames[count + len(keyword)]
            yield Parameter(rest, hints.get(rest, str), positional=True, many=True)
        for name in keyword:
            yield Parameter(name, hints.get(name, str), (cls.run.__kwdefaults__ or {}).get(name, ...))


class Command(metaclass=CommandMeta):
    volume: ClassVar[Volume] = Volume.NORMAL

    @abstractmethod
    def run(self): ...

    @classmethod
    def usage(cls) -> str:
        return " ".join([cls.names[0], *(str(parameter) + "..." * parameter.many for parameter in sorted(cls.parameters, key=lambda one: not one.positional))])

    @classmethod
    def parse(cls, words: list[str]) -> tuple[list, dict]:
        options = {parameter.spelled: parameter for parameter in cls.parameters if not parameter.positional}
        pending, values, named = deque(words), [], {}
        while pending:
            word = pending.popleft()
            name, equals, value = word.partition("=")
            if word == "--":
                values += pending
                break
            if not name.startswith("--"):
                values.append(word)
            elif (option := options.get(name)) is not None:
                if option.flag:
                    if equals:
                        raise UsageError(f"{name} takes no value", command=cls)
                    named[option.name] = True
                elif not equals and not pending:
                    raise UsageError(f"{name} needs a value", command=cls)
                else:
                    named[option.name] = option.convert(value if equals else pending.popleft())
            elif (option := options.get("--" + name.removeprefix("--no-"))) is not None and option.flag:
                named[option.name] = False
            else:
                raise UsageError(f"unknown option {name}", command=cls, hint=similar(name, options))
        positional = [parameter for parameter in cls.parameters if parameter.positional]
        many = next((parameter for parameter in positional if parameter.many), None)
        single = [parameter for parameter in positional if not parameter.many]
        missing = [parameter.spelled for parameter in single[len(values):] if parameter.default is ...]
        missing += [option.spelled for option in options.values() if option.default is ... and option.name not in named]
        if missing:
            raise UsageError(f"missing {' and '.join(missing)}", command=cls)
        if len(values) > len(single) and many is None:
            raise UsageError(f"too many arguments: {' '.join(values[len(single):])}", command=cls)
        converted = [parameter.convert(value) for parameter, value in zip(single, values)]
        return converted + [many.convert(value) for value in values[len(single):]] if many else converted, named


class Greet(Command, names=("greet", "hello")):
    """Greets somebody, more or less loudly."""

    loudness = Annotated[Volume, note("How loud.")]  # noqa: F821

    def run(self, name: str, *others: str, volume: loudness = Volume.NORMAL, times: int = 1, polite: bool = False):
        text = f"{'Dear' if polite else 'Hello'} {' and '.join((name, *others))}"
        for _ in range(times):
            print("   ", {Volume.QUIET: text.lower(), Volume.NORMAL: text, Volume.LOUD: text.upper() + "!"}[volume])


class Denotation(typing.NamedTuple):
    binding: int
    apply: Callable
    right: bool = False


class Calculate(Command, names=("calc",)):
    """Evaluates an expression by binding powers."""

    infix: ClassVar[dict[str, Denotation]] = {
        "or": Denotation(1, lambda a, b: a or b), "==": Denotation(2, operator.eq), "<": Denotation(3, operator.lt), "+": Denotation(4, operator.add),
        "-": Denotation(4, operator.sub), "*": Denotation(5, operator.mul), "/": Denotation(5, operator.truediv), "//": Denotation(5, operator.floordiv),
        "^": Denotation(7, operator.pow, right=True), "!": Denotation(8, None), "(": Denotation(9, None), "?": Denotation(1, None)}
    prefix: ClassVar[dict[str, Callable]] = {"-": operator.neg, "+": operator.pos, "not": operator.not_}
    names_known: ClassVar[types.MappingProxyType] = types.MappingProxyType({"max": max, "min": min, "pi": 3.14159, "abs": abs, "hex": hex})

    def run(self, *expression: str, base: Literal[2, 10, 16] = 10, show_tree: bool = False):
        self.tokens = deque([*self.split(" ".join(expression)), "end"])
        tree = self.tree(0)
        if self.tokens[0] != "end":
            raise UsageError(f"unexpected {self.tokens[0]}", command=type(self))
        if show_tree:
            print("   ", tree)
        value = self.evaluate(tree)
        print("   ", {2: bin, 16: hex}.get(base, lambda value: value)(value))

    @staticmethod
    def split(text):
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            kind = next((test for test in (str.isalpha, lambda character: character.isdigit() or character == ".") if test(text[at])), None)
            end = at + 1
            if kind:
                while end < len(text) and kind(text[end]):
                    end += 1
            elif text[at:at + 2] in ("==", "//"):
                end = at + 2
            yield text[at:end]
            at = end

    def expect(self, token):
        if self.tokens.popleft() != token:
            raise UsageError(f"expected {token}", command=type(self))

    def tree(self, power):
        left = self.first(self.tokens.popleft())
        while (sign := self.infix.get(self.tokens[0])) is not None and sign.binding > power:
            token = self.tokens.popleft()
            match token:
                case "!":
                    left = ("call", "factorial", [left])
                case "(":
                    arguments = []
                    while self.tokens[0] != ")":
                        arguments.append(self.tree(0))
                        if self.tokens[0] == ",":
                            self.tokens.popleft()
                    self.tokens.popleft()
                    left = ("call", left[1] if isinstance(left, tuple) else left, arguments)
                case "?":
                    yes = self.tree(0)
                    self.expect(":")
                    left = ("if", left, yes, self.tree(0))
                case _:
                    left = (token, left, self.tree(sign.binding - sign.right))
        return left

    def first(self, token):
        match token:
            case "(":
                inner = self.tree(0)
                self.expect(")")
                return inner
            case "-" | "+" | "not":
                return ("prefix", token, self.tree(6))
            case str() if token[0].isdigit() or token[0] == "." and len(token) > 1:
                return float(token) if "." in token else int(token)
            case str() if token.isalpha() and token != "end":
                return ("name", token)
        raise UsageError(f"unexpected {token}", command=type(self))

    def evaluate(self, tree):
        match tree:
            case int() | float():
                return tree
            case ["name", name]:
                try:
                    return self.names_known[name]
                except KeyError:
                    raise UsageError(f"unknown name {name}", hint=similar(name, self.names_known)) from None
            case ["prefix", sign, operand]:
                return self.prefix[sign](self.evaluate(operand))
            case ["call", "factorial", [argument]]:
                return functools.reduce(operator.mul, range(1, self.evaluate(argument) + 1), 1)
            case ["call", function, arguments]:
                return self.evaluate(("name", function))(*map(self.evaluate, arguments))
            case ["if", test, yes, no]:
                return self.evaluate(yes if self.evaluate(test) else no)
            case [sign, left, right]:
                return self.infix[sign].apply(self.evaluate(left), self.evaluate(right))


class Split(Command, names=("split",)):
    """Sums parts of a list."""

    def run(self, numbers: list[int], *, parts: int, weights: list[float] | None = None, mode: Literal["sum", "product"] = "sum"):
        chunks = [numbers[start::parts] for start in range(parts)]
        combine = {"sum": sum, "product": lambda chunk: functools.reduce(operator.mul, chunk, 1)}[mode]
        print("   ", [combine(chunk) * weight for chunk, weight in zip(chunks, weights or [1] * parts, strict=True)])


class Show(Command, names=("help",)):
    """Tells what there is."""

    def run(self, name: str = ""):
        for command in [find(name)] if name else sorted(set(CommandMeta.registry.values()), key=lambda command: command.names):
            print(textwrap.fill(command.usage(), 70, initial_indent="    ", subsequent_indent=" " * 10), f"    -- {command.__doc__}", sep="\n")
            for parameter in command.parameters:
                if parameter.help:
                    print(f"       {parameter.spelled}: {parameter.help}")


class Quit(Command, names=("quit",)):
    """Leaves."""

    def run(self, code: int = 0) -> NoReturn:
        raise Exit(code)


class Runnable(Protocol):
    def run(self, *args: Any) -> object: ...


def find(word: str) -> type[Command]:
    if word in CommandMeta.registry:
        return CommandMeta.registry[word]
    starts = sorted({command for name, command in CommandMeta.registry.items() if word and name.startswith(word)}, key=lambda command: command.names)
    if len(starts) == 1:
        return starts[0]
    if starts:
        raise UsageError(f"{word!r} may be {' or '.join(command.names[0] for command in starts)}")
    raise UsageError(f"no command {word!r}", hint=similar(word, CommandMeta.registry))


def main(line: str) -> int:
    print("$", line := line.strip())
    words = line.split()
    try:
        command = find(words[0] if words else "")
        arguments, options = command.parse(words[1:])
        runnable: Runnable = command()
        runnable.run(*arguments, **options)
    except UsageError as error:
        print(f"  error: {error}" + (f", did you mean {error.hint}?" if error.hint else "") + (f"\n  usage: {error.command.usage()}" if error.command else ""))
        return error.exit_code
    except (ArithmeticError, TypeError, ValueError) as error:
        print(f"  {type(error).__name__}: {error}")
        return 1
    return 0


codes = [main(line) for line in """
    help
    greet Ann
    hello Bob Cy --volume=loud --times 2
    gre Eve --polite --no-polite --volume quiet
    greet -- --polite
    greet
    greet Ann --loud
    greet Ann --volum=loud
    greet Ann --volume=lod
    greet Ann --times=many
    greet Ann --times
    greet Ann --polite=yes
    calc 1 + 2 * 3 - 4 / 2
    calc 2 ^ 3 ^ 2 --show-tree
    calc -2 ^ 2 + (1 + 2) * 3! --show-tree
    calc max(1, 2 + 3, min(9, 7)) == 7 ? 10 : 20
    calc 255 --base=16
    calc not 1 == 2 or 5
    calc 1 +
    calc (1
    calc 1 2
    calc mx(1)
    calc 1 / 0
    calc pi(1)
    calc 7 --base=8
    calc 2.5 --base 2
    split 1,2,3,4,5 --parts 2
    split 1,2,3,4 --parts=2 --mode product --weights 0.5,2
    split 1,2 --parts=2 --weights=1
    split 1,x --parts 2
    split 1,2
    split 1 2 --parts 2
    help split
    hlep
    
    h
    qqq
""".strip().splitlines()]
print(codes.count(0), codes.count(2), codes.count(1), sum(getattr(command, "instances", 0) for command in set(CommandMeta.registry.values())))
try:
    class Again(Command, names=("calc",)):
        def run(self):
            pass
except TypeError as error:
    print(error)
try:
    Command()
except TypeError as error:
    print(error)


class Plain(Command):
    def run(self):
        return super().run()


print(Plain.names, Plain.parameters, Plain().run(), "hello" in Greet, "hello" in Plain, type(Plain) is CommandMeta, [name for name in dir(Quit) if name != "run"])
print([str(parameter) for parameter in Greet.parameters], Greet.run.__kwdefaults__, hasattr(Greet, "note"), isinstance(Help("x"), str))
try:
    main("quit 0")
except SystemExit as error:
    print(repr(error), error.code)
try:
    sys.exit()
except SystemExit as error:
    print(repr(error), error.code)
main("quit 3")
