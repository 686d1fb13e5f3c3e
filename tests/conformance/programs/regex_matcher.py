"""Regular expressions in three ways: a backtracking matcher, Thompson's automaton, and derivatives; they must agree."""

from collections import ChainMap, defaultdict, deque
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from itertools import count, product
from typing import ClassVar, final


class RegexError(ValueError):
    def __init__(self, message, pattern, position):
        super().__init__(f"{message} at position {position}")
        self.pattern, self.position = pattern, position
        self.add_note(pattern)
        self.add_note(" " * position + "^")


@dataclass(frozen=True)
class Regex:
    """The base of the syntax tree, with operators to build it by hand."""

    precedence: ClassVar[int] = 9

    def __add__(self, other: "Regex") -> "Regex":
        match self, other:
            case (Nothing(), _) | (_, Nothing()):
                return nothing
            case Empty(), _:
                return other
            case _, Empty():
                return self
        return Sequence(self, other)

    def __or__(self, other: "Regex") -> "Regex":
        match self, other:
            case (Nothing(), same) | (same, Nothing()):
                return same
            case a, b if a == b:
                return a
        return Choice(*sorted((self, other), key=repr))

    def star(self) -> "Regex":
        return self if isinstance(self, (Star, Empty)) else Star(self)

    def wrap(self, outer: int) -> str:
        return f"(?:{self})" if self.precedence < outer else str(self)

    @cached_property
    def nullable(self) -> bool:
        return False


@final
@dataclass(frozen=True)
class Nothing(Regex):
    def __str__(self):
        return "[]"

    def derive(self, character):
        return self

    def walk(self, text, at, groups):
        yield from ()


@final
@dataclass(frozen=True)
class Empty(Regex):
    nullable: ClassVar[bool] = True

    def __str__(self):
        return ""

    def derive(self, character):
        return nothing

    def walk(self, text, at, groups):
        yield at, groups


nothing, empty = Nothing(), Empty()


@dataclass(frozen=True)
class Characters(Regex):
    members: frozenset[str]
    inverted: bool = False

    def __str__(self):
        match sorted(self.members):
            case [single] if not self.inverted:
                return "\\" + single if single in Parser.special else single
            case [] if self.inverted:
                return "."
            case several:
                return f"[{'^' * self.inverted}{''.join(several)}]"

    def __repr__(self):
        return f"Characters({self})"

    def __contains__(self, character):
        return (character in self.members) is not self.inverted

    def derive(self, character):
        return empty if character in self else nothing

    def walk(self, text, at, groups):
        if at < len(text) and text[at] in self:
            yield at + 1, groups


@dataclass(frozen=True)
class Sequence(Regex):
    first: Regex
    then: Regex
    precedence: ClassVar[int] = 2

    def __str__(self):
        return self.first.wrap(2) + self.then.wrap(2)

    @cached_property
    def nullable(self):
        return self.first.nullable and self.then.nullable

    def derive(self, character):
        left = derivative(self.first, character) + self.then
        return left | derivative(self.then, character) if self.first.nullable else left

    def walk(self, text, at, groups):
        for middle, inner in self.first.walk(text, at, groups):
            yield from self.then.walk(text, middle, inner)


@dataclass(frozen=True)
class Choice(Regex):
    left: Regex
    right: Regex
    precedence: ClassVar[int] = 1

    def __str__(self):
        return f"{self.left}|{self.right}"

    @cached_property
    def nullable(self):
        return self.left.nullable or self.right.nullable

    def derive(self, character):
        return derivative(self.left, character) | derivative(self.right, character)

    def walk(self, text, at, groups):
        yield from self.left.walk(text, at, groups)
        yield from self.right.walk(text, at, groups)


@dataclass(frozen=True)
class Star(Regex):
    inner: Regex
    lazy: bool = False
    precedence: ClassVar[int] = 3
    nullable: ClassVar[bool] = True

    def __str__(self):
        return self.inner.wrap(4) + "*" + "?" * self.lazy

    def derive(self, character):
        return derivative(self.inner, character) + Star(self.inner)

    def walk(self, text, at, groups) -> Generator[tuple[int, ChainMap]]:
        if self.lazy:
            yield at, groups
        for middle, inner in self.inner.walk(text, at, groups):
            if middle > at:
                yield from self.walk(text, middle, inner)
        if not self.lazy:
            yield at, groups


@dataclass(frozen=True)
class Group(Regex):
    inner: Regex
    number: int

    def __str__(self):
        return f"({self.inner})"

    @property
    def nullable(self):
        return self.inner.nullable

    def derive(self, character):
        return derivative(self.inner, character)

    def walk(self, text, at, groups):
        for after, inner in self.inner.walk(text, at, groups):
            yield after, inner.new_child({self.number: (at, after)})


@cache
def derivative(regex: Regex, character: str) -> Regex:
    return regex.derive(character)


class Parser:
    special = frozenset("\\|()[]*+?{}.")
    classes = {"d": frozenset("0123456789"), "s": frozenset(" \t\n"), "w": frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")}

    def __init__(self, pattern):
        self.pattern, self.at, self.groups = pattern, 0, count(1)

    def fail(self, message, position=None):
        raise RegexError(message, self.pattern, self.at if position is None else position)

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self, *texts):
        for text in texts:
            if self.pattern.startswith(text, self.at):
                self.at += len(text)
                return text
        return ""

    def parse(self):
        regex = self.choice()
        if self.peek():
            self.fail("unbalanced parenthesis")
        return regex

    def choice(self):
        branches = [self.sequence()]
        while self.take("|"):
            branches.append(self.sequence())
        return reduce(Choice, branches)

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated())
        return self.join(parts)

    @staticmethod
    def join(parts):
        return reduce(lambda after, part: part + after, reversed(parts), empty)

    def repeated(self):
        start, item = self.at, self.atom()
        while sign := self.take("*?", "*", "+", "?", "{"):
            match sign:
                case "*" | "*?":
                    if isinstance(item, Star):
                        self.fail("multiple repeat", self.at - len(sign))
                    item = Star(item, lazy=sign == "*?")
                case "+":
                    item = item + Star(item)
                case "?":
                    item = Choice(item, empty)
                case "{":
                    item = self.counted(item, start)
        return item

    def counted(self, item, start):
        if (end := self.pattern.find("}", self.at)) < 0:
            self.fail("unterminated repeat", self.at - 1)
        low, comma, high = self.pattern[self.at:end].partition(",")
        try:
            least = int(low or 0)
            most = least if not comma else int(high) if high else None
        except ValueError:
            self.fail("bad repeat")
        if most is not None and most < least:
            self.fail("min repeat greater than max repeat")
        self.at = end + 1
        tail = Star(item) if most is None else self.join([Choice(item, empty)] * (most - least))
        return self.join([item] * least + [tail])

    def atom(self):
        start = self.at
        character = self.pattern[self.at]
        self.at += 1
        match character:
            case "(":
                number = None if self.take("?:") else next(self.groups)
                inner = self.choice()
                if not self.take(")"):
                    self.fail("missing ), unterminated subpattern", start)
                return inner if number is None else Group(inner, number)
            case "[":
                return self.character_class(start)
            case ".":
                return Characters(frozenset(), inverted=True)
            case "\\":
                return Characters(self.escape())
            case "*" | "+" | "?":
                self.fail("nothing to repeat", start)
        return Characters(frozenset(character))

    def escape(self):
        if not (letter := self.peek()):
            self.fail("bad escape (end of pattern)", self.at - 1)
        self.at += 1
        if letter.isalpha() and letter not in self.classes:
            self.fail(f"bad escape \\{letter}", self.at - 2)
        return self.classes.get(letter, frozenset(letter))

    def character_class(self, start):
        inverted, members = bool(self.take("^")), set()
        while not self.take("]"):
            if not (character := self.peek()):
                self.fail("unterminated character set", start)
            self.at += 1
            if character == "\\":
                members |= self.escape()
            elif self.peek() == "-" and self.pattern[self.at + 1:self.at + 2] not in ("", "]"):
                last = self.pattern[self.at + 1]
                if last < character:
                    self.fail(f"bad character range {character}-{last}", self.at - 1)
                self.at += 2
                members.update(map(chr, range(ord(character), ord(last) + 1)))
            else:
                members.add(character)
        return Characters(frozenset(members), inverted)


class Automaton:
    """Thompson's construction; states are numbers, a label of None needs no character."""

    def __init__(self, regex: Regex):
        self.edges: defaultdict[int, list[tuple[Characters | None, int]]] = defaultdict(list)
        self.numbers = count()
        self.start, self.end = self.add(regex)

    def add(self, regex) -> tuple[int, int]:
        start, end = next(self.numbers), next(self.numbers)
        match regex:
            case Empty():
                self.edges[start] += [(None, end)]
            case Characters():
                self.edges[start].append((regex, end))
            case Sequence(first, then):
                (a, b), (c, d) = self.add(first), self.add(then)
                self.link((start, a), (b, c), (d, end))
            case Choice(left, right):
                for a, b in map(self.add, (left, right)):
                    self.link((start, a), (b, end))
            case Star(inner):
                a, b = self.add(inner)
                self.link((start, a), (b, a), (b, end), (start, end))
            case Group(inner=inner):
                a, b = self.add(inner)
                self.link((start, a), (b, end))
            case other:
                raise TypeError(other)
        return start, end

    def link(self, *pairs):
        for source, target in pairs:
            self.edges[source].append((None, target))

    def closure(self, states: Iterable[int]) -> frozenset[int]:
        found, todo = set(states), deque(states)
        while todo:
            for label, target in self.edges.get(todo.popleft(), ()):
                if label is None and target not in found:
                    found.add(target)
                    todo.append(target)
        return frozenset(found)

    def matches(self, text):
        states = self.closure([self.start])
        for character in text:
            states = self.closure({target for state in states for label, target in self.edges.get(state, ()) if label is not None and character in label})
            if not states:
                return False
        return self.end in states

    def deterministic(self, alphabet):
        table, todo = {}, [self.closure([self.start])]
        while todo:
            if (state := todo.pop()) in table:
                continue
            table[state] = {}
            for character in alphabet:
                target = self.closure({end for one in state for label, end in self.edges.get(one, ()) if label is not None and character in label})
                if target:
                    table[state][character] = target
                    todo.append(target)
        return table


class Match:
    def __init__(self, text, start, end, groups):
        self.text, self.span, self._groups = text, (start, end), groups

    def __getitem__(self, number):
        if number == 0:
            start, end = self.span
        elif number in self._groups:
            start, end = self._groups[number]
        else:
            raise IndexError("no such group")
        return self.text[start:end]

    def groups(self):
        return {number: self[number] for number in sorted(self._groups)}

    def __repr__(self):
        return f"<Match {self.span} {self[0]!r}>"


class Pattern:
    def __init__(self, pattern: str):
        self.pattern = pattern
        self.tree = Parser(pattern).parse()

    @cached_property
    def automaton(self):
        return Automaton(self.tree)

    def fullmatch(self, text):
        for end, groups in self.tree.walk(text, 0, ChainMap()):
            if end == len(text):
                return Match(text, 0, end, groups)
        return None

    def by_derivatives(self, text):
        return reduce(derivative, text, self.tree).nullable

    def match(self, text, at=0):
        for end, groups in self.tree.walk(text, at, ChainMap()):
            return Match(text, at, end, groups)
        return None

    def finditer(self, text):
        at = 0
        while at <= len(text):
            if (found := self.match(text, at)) and found.span[1] > at:
                yield found
                at = found.span[1]
            else:
                at += 1

    def sub(self, replacement, text):
        parts, last = [], 0
        for found in self.finditer(text):
            start, end = found.span
            parts += [text[last:start], replacement(found) if callable(replacement) else replacement]
            last = end
        return "".join(parts) + text[last:]


print("three ways agree")
patterns = ["a*b", "(a|b)*abb", "a?b?c?", "(ab|a)(bc|c)", "a{2,3}b{1}", "(a*)*", "[^a]+a", "a.c|", "(?:a|ab)(?:c|bcd)*", "((a)|b)+c{0,}"]
texts = ["".join(letters) for size in range(5) for letters in product("abc", repeat=size)]
for source in patterns:
    pattern = Pattern(source)
    backtracking = [text for text in texts if pattern.fullmatch(text)]
    thompson = [text for text in texts if pattern.automaton.matches(text)]
    derived = [text for text in texts if pattern.by_derivatives(text)]
    table = pattern.automaton.deterministic("abc")
    print(f"{source:<20} {len(backtracking):>3} {backtracking == thompson == derived} {len(table):>2} states {str(pattern.tree):<24} {backtracking[:4]}")

print("groups")
for source, text in [("(a+)(b*)c", "aabc"), ("((\\w+)@(\\w+)\\.)(com|org)", "me@example.org"), ("(a)|(b)", "b"), ("(?:(x)|y)*", "xyxy"),
                     ("(a*)(a*)", "aaa"), ("(a*?)(a*)", "aaa")]:
    found = Pattern(source).fullmatch(text)
    print(found, found.groups(), found[0] == text)
try:
    found[7]
except IndexError as error:
    print(error)

print("searching")
text = "On 2024-02-29 and 1999-12-31, not on 24-1-1; see [notes]."
date = Pattern(r"(\d{4})-(\d\d)-(\d{2})")
print([*date.finditer(text)], date.match(text), date.match(text, 3)[1])
print(date.sub(lambda found: "/".join(map(found.__getitem__, (3, 2, 1))), text))
print(Pattern(r"[aeiou]+").sub("*", text), Pattern(r"\[.*?\]").sub("", text), [found[0] for found in Pattern(r"\w*n").finditer(text)])

print("errors")
for source in ["(a", "a)", "*a", "a**", "[ab", "[b-a]", "a{2", "a{x}", "a{3,2}", "\\", "\\q", "(?:", "a|+"]:
    try:
        print(source, Pattern(source).tree)
    except RegexError as error:
        print(f"{source:<8} {error}", *error.__notes__, sep="\n    ")
print(repr(Pattern("ab|c*").tree))
print(derivative(Pattern("(?:ab)*").tree, "a"), derivative(nothing, "x") is nothing, (empty + nothing) is nothing, nothing | empty, empty.star() is empty)
print(Characters(frozenset("a")) + Characters(frozenset("b")).star() | empty, {Empty(), empty, Nothing()} == {empty, nothing}, derivative.cache_info().hits > 0)
try:
    Characters(frozenset("a")).members = frozenset()
except AttributeError as error:
    print(type(error).__name__, error)
try:
    Automaton("abc")
except TypeError as error:
    print(type(error).__name__, error.args)
raise RegexError("never handled", "a(b", 1)
