"""A spreadsheet: cells with formulas, a dependency graph with cycles found, ranges, functions and a printed table."""

import math
import string
from collections import defaultdict
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from functools import lru_cache, singledispatchmethod
from typing import Callable


class CellError(Exception):
    """An error that a cell shows; its code is what is printed."""

    code = "#ERROR!"


class DivisionError(CellError):
    code = "#DIV/0!"


class ReferenceProblem(CellError):
    code = "#REF!"


class NameProblem(CellError):
    code = "#NAME?"


class ValueProblem(CellError):
    code = "#VALUE!"


class CycleError(CellError):
    code = "#CYCLE!"

    def __init__(self, path):
        super().__init__(" -> ".join(map(str, path)))
        self.path = path


@dataclass(frozen=True, order=True, slots=True)
class Address:
    row: int
    column: int

    @classmethod
    @lru_cache(maxsize=None)
    def parse(cls, text: str) -> "Address":
        letters = text.rstrip(string.digits)
        digits = text[len(letters):]
        if not (letters.isalpha() and letters.isupper() and digits) or digits.startswith("0"):
            raise ReferenceProblem(f"{text!r} is no address")
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - ord("A") + 1
        return cls(int(digits), column)

    @staticmethod
    def letters(column: int) -> str:
        text = ""
        while column:
            column, rest = divmod(column - 1, 26)
            text = chr(ord("A") + rest) + text
        return text

    def __str__(self):
        return f"{self.letters(self.column)}{self.row}"

    def __add__(self, offset: tuple[int, int]) -> "Address":
        rows, columns = offset
        if (row := self.row + rows) < 1 or (column := self.column + columns) < 1:
            raise ReferenceProblem(f"{self} {rows:+} {columns:+} is outside")
        return Address(row, column)


@dataclass(frozen=True)
class Range:
    first: Address
    last: Address

    def __iter__(self) -> Iterator[Address]:
        for row in range(min(self.first.row, self.last.row), max(self.first.row, self.last.row) + 1):
            for column in range(min(self.first.column, self.last.column), max(self.first.column, self.last.column) + 1):
                yield Address(row, column)

    def __len__(self):
        return (abs(self.first.row - self.last.row) + 1) * (abs(self.first.column - self.last.column) + 1)


class Tokens:
    """An iterator over (kind, text) with one token of lookahead."""

    def __init__(self, source):
        self._tokens = list(self.split(source))
        self._at = 0

    @staticmethod
    def split(source):
        position = 0
        while position < len(source):
            start, character = position, source[position]
            if character.isspace():
                position += 1
                continue
            if character.isdigit() or character == ".":
                while position < len(source) and (source[position].isdigit() or source[position] == "."):
                    position += 1
                yield "number", source[start:position]
            elif character.isalpha():
                while position < len(source) and source[position].isalnum():
                    position += 1
                yield "name", source[start:position]
            elif character == '"':
                position = source.find('"', start + 1) + 1
                if not position:
                    raise ValueProblem("a string has no end")
                yield "string", source[start + 1:position - 1]
            elif source[position:position + 2] in ("<=", ">=", "<>"):
                position += 2
                yield "sign", source[start:position]
            elif character in "+-*/^()=<>,:&":
                position += 1
                yield "sign", character
            else:
                raise ValueProblem(f"{character!r} at {start}")
        yield "end", ""

    @property
    def next(self):
        return self._tokens[self._at]

    def take(self, *texts):
        kind, text = self.next
        if texts and (kind != "sign" or text not in texts):
            return None
        self._at += 1
        return text

    def expect(self, text):
        if not self.take(text):
            raise ValueProblem(f"expected {text!r} before {self.next[1] or 'the end'!r}")


FUNCTIONS: dict[str, Callable] = {}


def function(name=None, *, lazy=False):
    def register(implementation):
        implementation.lazy = lazy
        FUNCTIONS[(name or implementation.__name__).upper()] = implementation
        return implementation

    return register


def numbers(arguments):
    for argument in arguments:
        if isinstance(argument, list):
            yield from (item for item in argument if isinstance(item, (int, float)) and not isinstance(item, bool))
        else:
            yield as_number(argument)


def as_number(value):
    match value:
        case None:
            return 0
        case bool():
            return int(value)
        case int() | float():
            return value
        case str(text):
            try:
                return float(text)
            except ValueError as error:
                raise ValueProblem(f"{text!r} is no number") from error
    raise ValueProblem(f"a range where a number is needed, {len(value)} cells")


@function("sum")
def total(*arguments):
    return math.fsum(numbers(arguments)) if any(isinstance(item, float) for item in numbers(arguments)) else sum(numbers(arguments))


@function()
def average(*arguments):
    values = [*numbers(arguments)]
    if not values:
        raise DivisionError("average of nothing")
    return sum(values) / len(values)


function("max")(lambda *arguments: max(numbers(arguments), default=0))
function("min")(lambda *arguments: min(numbers(arguments), default=0))
function("count")(lambda *arguments: sum(1 for _ in numbers(arguments)))
function("round")(lambda value, digits=0: round(as_number(value), int(digits)))
function("upper")(lambda value: str(value).upper())
function("len")(lambda value: len(str(value)))


@function("if", lazy=True)
def choose(condition, then, otherwise=lambda: False):
    return then() if condition() else otherwise()


@function(lazy=True)
def iferror(value, fallback):
    try:
        return value()
    except CellError as error:
        return fallback() if not isinstance(error, CycleError) else error.code


class Formula:
    def __init__(self, source: str):
        self.source = source
        self.references: list[Address] = []
        self.tokens = Tokens(source)
        self.evaluate = self.comparison()
        if self.tokens.next[0] != "end":
            raise ValueProblem(f"{self.tokens.next[1]!r} is left over")
        del self.tokens

    def comparison(self):
        left = self.sum()
        if sign := self.tokens.take("=", "<>", "<", ">", "<=", ">="):
            right = self.sum()
            compare = {"=": lambda a, b: a == b, "<>": lambda a, b: a != b, "<": lambda a, b: a < b,
                       ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b}[sign]

            def evaluate(sheet):
                try:
                    return compare(left(sheet), right(sheet))
                except TypeError as error:
                    raise ValueProblem(str(error)) from error

            return evaluate
        return left

    def binary(self, operand, table):
        left = operand()
        while sign := self.tokens.take(*table):
            left = self.apply(table[sign], left, operand())
        return left

    @staticmethod
    def apply(operation, left, right):
        return lambda sheet: operation(left(sheet), right(sheet))

    def sum(self):
        return self.binary(self.product, {
            "+": lambda a, b: as_number(a) + as_number(b),
            "-": lambda a, b: as_number(a) - as_number(b),
            "&": lambda a, b: show(a) + show(b)})

    def product(self):
        def divide(a, b):
            try:
                return as_number(a) / as_number(b)
            except ZeroDivisionError as error:
                raise DivisionError(str(error)) from error

        return self.binary(self.power, {"*": lambda a, b: as_number(a) * as_number(b), "/": divide})

    def power(self):
        base = self.unary()
        if self.tokens.take("^"):
            return self.apply(lambda a, b: as_number(a) ** as_number(b), base, self.power())
        return base

    def unary(self):
        if self.tokens.take("-"):
            operand = self.unary()
            return lambda sheet: -as_number(operand(sheet))
        return self.atom()

    def atom(self):
        kind, text = self.tokens.next
        self.tokens.take()
        match kind, text:
            case "number", _:
                value = float(text) if "." in text else int(text)
                return lambda sheet: value
            case "string", _:
                return lambda sheet: text
            case "sign", "(":
                inner = self.comparison()
                self.tokens.expect(")")
                return inner
            case "name", _ if self.tokens.take("("):
                return self.call(text)
            case "name", _:
                first = Address.parse(text)
                if self.tokens.take(":"):
                    cells = Range(first, Address.parse(self.tokens.take()))
                    self.references.extend(cells)
                    return lambda sheet: [sheet.value(cell) for cell in cells]
                self.references.append(first)
                return lambda sheet: sheet.value(first)
        raise ValueProblem(f"unexpected {text or 'end'!r}")

    def call(self, name):
        arguments = []
        while not self.tokens.take(")"):
            if arguments:
                self.tokens.expect(",")
            arguments.append(self.comparison())
        if name.upper() not in FUNCTIONS:
            raise NameProblem(name)
        implementation = FUNCTIONS[name.upper()]

        def evaluate(sheet):
            try:
                if implementation.lazy:
                    return implementation(*((lambda argument=argument: argument(sheet)) for argument in arguments))
                return implementation(*[argument(sheet) for argument in arguments])
            except TypeError as error:
                raise ValueProblem(f"{name}: {error}") from error

        return evaluate


def show(value):
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case float():
            return f"{value:.6g}"
        case list():
            return f"[{len(value)}]"
    return str(value)


@dataclass
class Sheet(MutableMapping):
    cells: dict[Address, object] = field(default_factory=dict)
    _values: dict[Address, object] = field(default_factory=dict, repr=False)
    _users: defaultdict = field(default_factory=lambda: defaultdict(set), repr=False)
    _path: list[Address] = field(default_factory=list, repr=False)
    evaluations: int = 0

    def __setitem__(self, name, content):
        address = Address.parse(name)
        self._forget(address)
        self.cells[address] = self.convert(content)
        if isinstance(formula := self.cells[address], Formula):
            for reference in formula.references:
                self._users[reference].add(address)

    @singledispatchmethod
    def convert(self, content):
        raise TypeError(f"a cell can't hold {type(content).__name__}")

    @convert.register
    def _(self, content: int | float):
        return content

    @convert.register
    def _(self, content: str):
        if not content.startswith("="):
            return content
        try:
            return Formula(content[1:])
        except CellError as error:
            return error

    def __getitem__(self, name):
        return self.value(Address.parse(name))

    def __delitem__(self, name):
        address = Address.parse(name)
        self._forget(address)
        del self.cells[address]

    def __iter__(self):
        return map(str, sorted(self.cells))

    def __len__(self):
        return len(self.cells)

    def _forget(self, address):
        if (old := self.cells.get(address)) is not None and isinstance(old, Formula):
            for reference in old.references:
                self._users[reference].discard(address)
        stack = [address]
        while stack:
            current = stack.pop()
            self._values.pop(current, None)
            stack += [user for user in self._users[current] if user in self._values]

    def value(self, address: Address):
        content = self.cells.get(address)
        if isinstance(content, CellError):
            raise content.with_traceback(None)
        if not isinstance(content, Formula):
            return content
        if address in self._path:
            raise CycleError(self._path[self._path.index(address):] + [address])
        if address not in self._values:
            self._path.append(address)
            try:
                self._values[address] = content.evaluate(self)
                self.evaluations += 1
            finally:
                self._path.pop()
        return self._values[address]

    def text(self, address):
        try:
            return show(self.value(address))
        except CellError as error:
            return error.code

    def render(self, corner: str):
        last = Address.parse(corner)
        table = [["", *map(Address.letters, range(1, last.column + 1))]]
        table += [[str(row), *(self.text(Address(row, column)) for column in range(1, last.column + 1))] for row in range(1, last.row + 1)]
        widths = [max(map(len, column)) for column in zip(*table)]
        for line in table:
            print(" | ".join(text.rjust(width) if text[:1] in "-0123456789" else text.ljust(width) for text, width in zip(line, widths)).rstrip())


sheet = Sheet()
sheet.update({"A1": "item", "B1": "price", "C1": "count", "D1": "total"})
for row, (item, price, count) in enumerate([("pen", 1.25, 12), ("ink", 4, 3), ("paper", 0.05, 500)], 2):
    sheet.update({f"A{row}": item, f"B{row}": price, f"C{row}": count, f"D{row}": f"=B{row}*C{row}"})
sheet["A5"] = "=UPPER(\"all\") & \" (\" & COUNT(B2:B4) & \")\""
sheet["D5"] = "=SUM(D2:D4)"
sheet["C5"] = "=AVERAGE(C2:C4)"
sheet["D6"] = '=IF(D5 > 50, "much", "little")'
sheet.render("D6")
print(len(sheet), list(sheet)[:6], sheet["D5"], sheet.evaluations)
before = sheet.evaluations
sheet["C2"] = 0
print(sheet["D5"], sheet["D6"], sheet.evaluations - before)
del sheet["C3"]
print(sheet["D5"], "C3" in sheet, sheet.get("C3", "gone"), sheet.pop("D6"), len(sheet))

errors = Sheet()
for name, content in {
    "A1": 0, "A2": "=1/A1", "A3": "=A2+1", "A4": '=IFERROR(A3, "saved")', "A5": "=B1", "B1": "=B2", "B2": "=A5*2",
    "B3": "=NOPE(1)", "B4": "=1+", "B5": "=(1", "C1": '="x"+1', "C2": "=a1", "C3": "=ROUND(2.567, 1)", "C4": "=ROUND()", "C5": "=-2^2",
    "D1": "=2^3^2", "D2": '="10"+5', "D3": "=1<\"a\"", "D4": "=A1:B2+1", "D5": "=SUM(A1,C3,C5)", "E1": "=1 2", "E2": '="open', "E3": "=3 # 4",
}.items():
    errors[name] = content
errors.render("E5")
for name in errors:
    try:
        errors[name]
    except CellError as error:
        cause = f" <- {type(error.__cause__).__name__}" if error.__cause__ else ""
        print(f"{name}: {type(error).__name__}: {error}{cause}")
errors["A1"] = 4
print(errors["A2"], errors["A4"], errors._path)
for wrong in ("A0", "1A", "", "AB", "a1"):
    try:
        errors[wrong] = 1
    except ReferenceProblem as error:
        print(error)
try:
    errors["A1"] = [1, 2]
except TypeError as error:
    print(error)
try:
    errors["Z9"]
    del errors["Z9"]
except KeyError as error:
    print("KeyError", error)
print(Address.parse("AZ10"), Address(3, 703), Address.parse("B2") + (1, -1), len(Range(Address.parse("C3"), Address.parse("A1"))), Address.parse.cache_info().hits > 10)
print(sorted(map(Address.parse, ["B1", "A2", "A1", "AA1"])), Address(1, 2) < Address(2, 1))
try:
    Address.parse("A1") + (0, -1)
except ReferenceProblem as error:
    print(error)
try:
    Address(1, 1).row = 3
except AttributeError as error:
    print(type(error).__name__, error)

# Long chains are deep recursions.
chain = Sheet()
chain["A1"] = 1
for row in range(2, 120):
    chain[f"A{row}"] = f"=A{row - 1}+1"
print(chain["A119"], chain.evaluations)
chain["A1"] = "=A119"
try:
    chain["A60"]
except CycleError as error:
    print(len(error.path), error.path[0] == error.path[-1], str(error)[:30])
