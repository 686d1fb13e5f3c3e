"""A library of parser combinators, and three languages read with it: arithmetic, key-value files and S-expressions."""

from __future__ import annotations

import operator
from dataclasses import dataclass, field
from functools import reduce, wraps
from typing import Any, Callable, Generic, Iterator, NamedTuple, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Position(NamedTuple):
    line: int
    column: int

    def __str__(self):
        return f"{self.line}:{self.column}"


@dataclass(frozen=True)
class State:
    text: str
    offset: int = 0

    def advance(self, count: int) -> State:
        return State(self.text, self.offset + count)

    @property
    def rest(self) -> str:
        return self.text[self.offset:]

    @property
    def at_end(self) -> bool:
        return self.offset >= len(self.text)

    @property
    def position(self) -> Position:
        before = self.text[: self.offset]
        return Position(before.count("\n") + 1, self.offset - (before.rfind("\n") + 1) + 1)


@dataclass(frozen=True)
class Success(Generic[T]):
    value: T
    state: State

    def __bool__(self):
        return True


@dataclass(frozen=True)
class Failure:
    state: State
    expected: frozenset[str] = field(default_factory=frozenset)

    def __bool__(self):
        return False

    def merge(self, other: Failure) -> Failure:
        if self.state.offset != other.state.offset:
            return max(self, other, key=lambda failure: failure.state.offset)
        return Failure(self.state, self.expected | other.expected)


class ParseError(ValueError):
    def __init__(self, failure: Failure):
        self.position = failure.state.position
        self.expected = sorted(failure.expected)
        found = repr(failure.state.rest[:1]) if not failure.state.at_end else "the end"
        super().__init__(f"{self.position}: expected {' or '.join(self.expected)}, found {found}")


class Parser(Generic[T]):
    """A function from a state to a Success or a Failure, with operators."""

    def __init__(self, run: Callable[[State], Any], label: str = "?"):
        self._run = run
        self.label = label

    def __call__(self, state: State):
        return self._run(state)

    def __repr__(self):
        return f"<{type(self).__name__} {self.label}>"

    def parse(self, text: str) -> T:
        outcome = (self << end)(State(text))
        if not outcome:
            raise ParseError(outcome)
        return outcome.value

    def map(self, function: Callable[[T], U]) -> Parser[U]:
        @parser(self.label)
        def mapped(state):
            outcome = self(state)
            return Success(function(outcome.value), outcome.state) if outcome else outcome

        return mapped

    def bind(self, function: Callable[[T], Parser[U]]) -> Parser[U]:
        @parser(f"{self.label}...")
        def bound(state):
            outcome = self(state)
            return function(outcome.value)(outcome.state) if outcome else outcome

        return bound

    def named(self, label: str) -> Parser[T]:
        @parser(label)
        def renamed(state):
            outcome = self(state)
            if outcome or outcome.state.offset > state.offset:
                return outcome
            return Failure(state, frozenset({label}))

        return renamed

    def many(self, least: int = 0, most: int | None = None) -> Parser[list[T]]:
        @parser(f"{self.label}*")
        def repeated(state):
            values = []
            while most is None or len(values) < most:
                outcome = self(state)
                if not outcome:
                    if len(values) < least or outcome.state.offset > state.offset:
                        return outcome
                    break
                if outcome.state == state:
                    raise RuntimeError(f"{self.label} matches nothing, again and again")
                values.append(outcome.value)
                state = outcome.state
            return Success(values, state)

        return repeated

    def sep_by(self, separator: Parser) -> Parser[list[T]]:
        more = (separator >> self).many()
        return (self & more).map(lambda pair: [pair[0], *pair[1]]) | pure([])

    def optional(self, default=None) -> Parser:
        return self | pure(default)

    def __or__(self, other: Parser) -> Parser:
        if not isinstance(other, Parser):
            return NotImplemented

        @parser(f"({self.label} | {other.label})")
        def either(state):
            first = self(state)
            if first:
                return first
            second = other(state)
            return second if second else first.merge(second)

        return either

    def __and__(self, other: Parser) -> Parser[tuple]:
        @parser(f"{self.label} {other.label}")
        def both(state):
            if not (first := self(state)):
                return first
            if not (second := other(first.state)):
                return second
            return Success((first.value, second.value), second.state)

        return both

    def __rshift__(self, other: Parser) -> Parser:
        return (self & other).map(operator.itemgetter(1))

    def __lshift__(self, other: Parser) -> Parser[T]:
        return (self & other).map(operator.itemgetter(0))

    def __mul__(self, count: int) -> Parser[list[T]]:
        return self.many(count, count)


def parser(label: str):
    """Makes a parser of a function of the state; the function's name stays readable."""

    def decorate(function):
        @wraps(function)
        def checked(state):
            outcome = function(state)
            assert isinstance(outcome, (Success, Failure)), f"{label} returned {outcome!r}"
            return outcome

        return Parser(checked, label)

    return decorate


def pure(value: T) -> Parser[T]:
    return Parser(lambda state: Success(value, state), f"pure {value!r}")


def literal(text: str) -> Parser[str]:
    def run(state: State):
        if state.text.startswith(text, state.offset):
            return Success(text, state.advance(len(text)))
        return Failure(state, frozenset({repr(text)}))

    return Parser(run, repr(text))


def satisfy(predicate: Callable[[str], bool], label: str) -> Parser[str]:
    def run(state: State):
        if not state.at_end and predicate(state.text[state.offset]):
            return Success(state.text[state.offset], state.advance(1))
        return Failure(state, frozenset({label}))

    return Parser(run, label)


def choice(*parsers: Parser) -> Parser:
    return reduce(operator.or_, parsers)


def lazy(make: Callable[[], Parser]) -> Parser:
    """For grammars that refer to what comes later."""
    cached: list[Parser] = []

    def run(state: State):
        if not cached:
            cached.append(make())
        return cached[0](state)

    return Parser(run, "lazy")


end = Parser(lambda state: Success(None, state) if state.at_end else Failure(state, frozenset({"the end"})), "end")
space = satisfy(str.isspace, "space").many()
digit = satisfy(str.isdigit, "digit")
letter = satisfy(str.isalpha, "letter")


def token(inner: Parser) -> Parser:
    return inner << space


def chain_left(operand: Parser, operators: Parser) -> Parser:
    return (operand & (operators & operand).many()).map(
        lambda pair: reduce(lambda left, step: step[0](left, step[1]), pair[1], pair[0]))


# Arithmetic.
plain_number = (digit.many(1) & (literal(".") & digit.many(1)).optional()).map(
    lambda parts: float("".join(parts[0]) + "." + "".join(parts[1][1])) if parts[1] else int("".join(parts[0]))).named("number")
number = token(plain_number)


def operators(table: dict[str, Callable]) -> Parser:
    return choice(*(token(literal(sign)).map(lambda _, function=function: function) for sign, function in table.items()))


expression = lazy(lambda: chain_left(term, operators({"+": operator.add, "-": operator.sub})))
atom = number | token(literal("(")) >> expression << token(literal(")"))
negation = lazy(lambda: (token(literal("-")) >> negation).map(operator.neg) | power)
power = (atom & (token(literal("^")) >> negation).optional()).map(lambda pair: pair[0] if pair[1] is None else pair[0] ** pair[1])
term = chain_left(negation, operators({"*": operator.mul, "/": operator.truediv, "%": operator.mod}))
calculator = space >> expression

for source in ["1 + 2 * 3", " (1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 - 4 - 3", "7 % 4 / 2", "1.5 * (2 + 2.5)", "((((8))))"]:
    print(f"{source.strip():<20} = {calculator.parse(source)!r}")
for source in ["1 +", "1 + * 2", "(1 + 2", "1 2", "", "3 *\n  (4 + x)"]:
    try:
        print(calculator.parse(source))
    except ParseError as error:
        print(f"{source!r:<20} {error}", error.expected)
try:
    calculator.parse("1 / (2 - 2)")
except ZeroDivisionError as error:
    print("arithmetic:", error)

# Key-value files.
blank = satisfy(lambda character: character in " \t", "blank").many()
name = (letter & satisfy(lambda character: character.isalnum() or character == "_", "letter").many()).map(
    lambda pair: pair[0] + "".join(pair[1])).named("name")
line_end = literal("\n")
comment = literal("#") & satisfy(lambda character: character != "\n", "text").many()
quoted = literal('"') >> satisfy(lambda character: character not in '"\n', "text").many().map("".join) << literal('"')
scalar = (literal("yes").map(lambda _: True) | literal("no").map(lambda _: False) | quoted | plain_number).named("value")
items = (scalar << blank).sep_by(literal(",") >> blank)
setting = (name << blank << literal("=") << blank) & items.map(lambda values: values[0] if len(values) == 1 else values)
section = (literal("[") >> name << literal("]") << blank << line_end.many(1)) & (setting << blank << comment.optional() << line_end.many(1)).many()
document = section.many().map(lambda pairs: {title: dict(settings) for title, settings in pairs})

print(document.parse('[server]\nhost = "example.org"\nports = 80, 443 # both\n\n[debug]\nenabled = no\nlevel = 2.5\n'))
for broken in ["[server\n", "[a]\nx = maybe\n", "[a]\n1x = 3\n"]:
    try:
        document.parse(broken)
    except ParseError as error:
        print(error)


# S-expressions, with a parser that depends on what has been read.
class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return f":{self}"


symbol = token(satisfy(lambda character: character.isalpha() or character in "+-*/?!", "symbol").many(1)).map("".join).map(Symbol)
form = lazy(lambda: number | symbol | token(literal("'")) >> form.map(lambda quoted: [Symbol("quote"), quoted])
            | token(literal("(")) >> form.many() << token(literal(")")))
print(form.parse("(define (square x) (* x x))"), form.parse("'(1 2.5 (a b) ())"))

counted = (digit << literal(":")).map(int).bind(lambda count: letter * count).map("".join)
print(counted.sep_by(literal(",")).parse("3:abc,1:z,0:"), repr(counted * 2), repr(digit | letter))
try:
    counted.parse("4:abc")
except ParseError as error:
    print(error)


def walk(tree, depth=0) -> Iterator[tuple[int, Any]]:
    if isinstance(tree, list):
        yield depth, len(tree)
        for branch in tree:
            yield from walk(branch, depth + 1)
    else:
        yield depth, tree


print(list(walk(form.parse("(a (b (c 1)) 2)"))))
try:
    space.many().parse("  ")
except RuntimeError as error:
    print(type(error).__name__, error)
try:
    digit | "letter"
except TypeError as error:
    print(error)
try:
    Parser(lambda state: state).parse("x")
except Exception as error:
    print(type(error).__name__, error)
