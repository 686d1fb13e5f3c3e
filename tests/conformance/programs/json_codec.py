"""JSON read and written by hand: positions in errors, hooks, streaming, pretty printing, pointers, patches and a schema."""

import copy
import functools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from enum import Enum
from typing import Any, Literal, Never, TypedDict, Union, get_args, get_origin, get_type_hints

type Json = None | bool | int | float | str | list[Json] | dict[str, Json]


class JsonError(ValueError):
    def __init__(self, message: str, text: str, position: int):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        super().__init__(f"{message}: line {line} column {column} (char {position})")
        self.message, self.position, self.line, self.column = message, position, line, column

    def __reduce__(self):
        return type(self), (self.message, "", self.position)


class Scanner:
    """Reads one value after the other from a text."""

    blank = " \t\n\r"
    escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
    constants = {"true": True, "false": False, "null": None}

    def __init__(self, text, *, parse_float=float, parse_int=int, object_hook=None, pairs_hook=None, depth=50):
        self.text, self.at = text, 0
        self.parse_float, self.parse_int, self.depth = parse_float, parse_int, depth
        self.object_hook = object_hook or (lambda value: value)
        self.pairs_hook = pairs_hook or dict

    def fail(self, message, position=None) -> Never:
        raise JsonError(message, self.text, self.at if position is None else position)

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in self.blank:
            self.at += 1
        return self.text[self.at:self.at + 1]

    def document(self) -> Json:
        value = self.value()
        if self.skip():
            self.fail("Extra data")
        return value

    def documents(self) -> Iterator[Json]:
        while self.skip():
            yield self.value()

    def value(self, level=0) -> Json:
        if level > self.depth:
            self.fail("Too deep")
        match self.skip():
            case "{":
                return self.object_hook(self.pairs_hook(self.members(level)))
            case "[":
                return list(self.items(level))
            case '"':
                return self.string()
            case "-" | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9":
                return self.number()
            case "":
                self.fail("Expecting value")
        for word, constant in self.constants.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return constant
        self.fail("Expecting value")

    def separated(self, closing, item: Callable[[], Any]):
        self.at += 1
        if self.skip() == closing:
            self.at += 1
            return
        while True:
            yield item()
            match self.skip():
                case ",":
                    comma, self.at = self.at, self.at + 1
                    if self.skip() == closing:
                        self.fail("Illegal trailing comma", comma)
                case found if found == closing:
                    self.at += 1
                    return
                case _:
                    self.fail("Expecting ',' delimiter")

    def items(self, level):
        return self.separated("]", functools.partial(self.value, level + 1))

    def members(self, level):
        def member():
            if self.skip() != '"':
                self.fail("Expecting property name enclosed in double quotes")
            name = self.string()
            if self.skip() != ":":
                self.fail("Expecting ':' delimiter")
            self.at += 1
            return name, self.value(level + 1)

        return self.separated("}", member)

    def string(self):
        start, parts = self.at, []
        self.at += 1
        while (character := self.text[self.at:self.at + 1]) != '"':
            if not character:
                self.fail("Unterminated string starting at", start)
            if character < " ":
                self.fail("Invalid control character at")
            if character != "\\":
                parts.append(character)
                self.at += 1
                continue
            letter = self.text[self.at + 1:self.at + 2]
            if letter == "u":
                code = self.hexadecimal(self.at + 2)
                self.at += 6
                if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.at):
                    low = self.hexadecimal(self.at + 2)
                    if 0xDC00 <= low < 0xE000:
                        code = 0x10000 + (code - 0xD800 << 10 | low - 0xDC00)
                        self.at += 6
                parts.append(chr(code))
            elif letter in self.escapes and letter:
                parts.append(self.escapes[letter])
                self.at += 2
            else:
                self.fail("Invalid \\escape")
        self.at += 1
        return "".join(parts)

    def hexadecimal(self, at):
        digits = self.text[at:at + 4]
        if len(digits) == 4 and all(digit in "0123456789abcdefABCDEF" for digit in digits):
            return int(digits, 16)
        self.fail("Invalid \\uXXXX escape", at - 1)

    def number(self):
        start, floating = self.at, False

        def digits():
            before = self.at
            while self.text[self.at:self.at + 1].isdecimal():
                self.at += 1
            return self.at > before

        if self.text[self.at] == "-":
            self.at += 1
        if self.text[self.at:self.at + 1] == "0":
            self.at += 1
        elif not digits():
            self.fail("Expecting value", start)
        for mark, signs in ((".", ""), ("eE", "+-")):
            before = self.at
            if (found := self.text[self.at:self.at + 1]) and found in mark:
                self.at += 1
                if signs and self.text[self.at:self.at + 1] in [*signs]:
                    self.at += 1
                if digits():
                    floating = True
                else:
                    self.at = before
        return (self.parse_float if floating else self.parse_int)(self.text[start:self.at])


def loads(text: str, **options) -> Json:
    return Scanner(text, **options).document()


class Encoder:
    short = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f", '"': '\\"', "\\": "\\\\"}

    def __init__(self, *, indent: int | str | None = None, sort_keys=False, ascii=True, separators=None, default=None):
        self.indent = " " * indent if isinstance(indent, int) else indent
        self.comma, self.colon = separators or ((", ", ": ") if indent is None else (",", ": "))
        self.sort_keys, self.ascii = sort_keys, ascii
        self.default = default or self.refuse
        self.open: list[int] = []

    @staticmethod
    def refuse(value) -> Never:
        raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")

    def string(self, text):
        def escape(character):
            if character in self.short:
                return self.short[character]
            code = ord(character)
            if code < 32 or self.ascii and code > 126:
                if code > 0xFFFF:
                    code -= 0x10000
                    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"
                return f"\\u{code:04x}"
            return character

        return f'"{"".join(map(escape, text))}"'

    def key(self, value):
        match value:
            case str():
                return value
            case None | bool() | int() | float():
                return self.scalar(value)
        raise TypeError(f"keys must be str, int, float, bool or None, not {type(value).__name__}")

    def scalar(self, value):
        match value:
            case None:
                return "null"
            case bool():
                return "true" if value else "false"
            case int():
                return int.__repr__(value)
            case float() if not math.isfinite(value):
                raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
            case float():
                return float.__repr__(value)

    def chunks(self, value, level=0) -> Iterator[str]:
        if isinstance(value, str):
            yield self.string(value)
        elif value is None or isinstance(value, (int, float)):
            yield self.scalar(value)
        else:
            if id(value) in self.open:
                raise ValueError("Circular reference detected")
            self.open.append(id(value))
            try:
                if isinstance(value, Mapping):
                    pairs = [(self.key(key), item) for key, item in value.items()]
                    if self.sort_keys:
                        pairs.sort(key=lambda pair: pair[0])
                    yield from self.bracket("{}", ((f"{self.string(key)}{self.colon}", item) for key, item in pairs), level)
                elif isinstance(value, Sequence):
                    yield from self.bracket("[]", (("", item) for item in value), level)
                else:
                    yield from self.chunks(self.default(value), level)
            except (TypeError, ValueError) as error:
                error.add_note(f"when serializing {type(value).__name__} object")
                raise
            finally:
                self.open.pop()

    def bracket(self, brackets, pairs: Iterable[tuple[str, Any]], level):
        opening, closing = brackets
        yield opening
        first = True
        for head, item in pairs:
            if not first:
                yield self.comma
            if self.indent is not None:
                yield "\n" + self.indent * (level + 1)
            first = False
            yield head
            yield from self.chunks(item, level + 1)
        if not first and self.indent is not None:
            yield "\n" + self.indent * level
        yield closing

    def encode(self, value):
        return "".join(self.chunks(value))


def dumps(value, **options) -> str:
    return Encoder(**options).encode(value)


print("reading")
for text in ["[]", "{}", " null ", "-0", "12345678901234567890", "1.5e3", "-2E-2", '"\\u00e9\\ud83d\\ude00 \\"\\/\\n"', '[1, [true, {"a": [false]}]]',
             '{"a": 1, "a": 2}', "0.1", '"\\ud800x"', "1e400"]:
    print(f"{text:<30}", ascii(loads(text)))
for text in ["", "[1, 2", "[1,]", '{"a": 1,}', "{a: 1}", '{"a" 1}', '{"a": }', "01", "-", "1.", '"open', '"\t"', '"\\x"', '"\\u12g4"', "nul",
             "[1 2]", "[1]\n  ]", "\n\n{\n  \"k\": tru\n}", "+1", "'single'", "[" * 60]:
    try:
        print(loads(text))
    except JsonError as error:
        print(f"{text[:12]!r:<18}", error)
print(list(Scanner('1 "two" [3]\n{"four": 4}').documents()))
print(loads('{"price": 1.10, "n": 3}', parse_float=lambda text: ("float", text), parse_int=str.__len__))
print(loads('{"b": 1, "a": {"b": 2}}', pairs_hook=lambda pairs: [*pairs]), loads('[{"re": 1, "im": -2}]', object_hook=lambda d: complex(d["re"], d["im"])))

print("writing")


class Colour(Enum):
    RED = 1
    BLUE = 2


@dataclass
class Point:
    x: float
    y: float
    colour: Colour = Colour.RED
    tags: list[str] = field(default_factory=list)


@functools.singledispatch
def simplify(value):
    raise TypeError(f"no way to write {value!r}")


@simplify.register
def _(value: Enum):
    return value.name.lower()


@simplify.register(set)
@simplify.register(frozenset)
def _(value):
    return sorted(value)


@simplify.register(complex)
def _(value):
    return {"re": value.real, "im": value.imag}


@simplify.register(object)
def _(value):
    if is_dataclass(value):
        return {item.name: getattr(value, item.name) for item in fields(value)}
    return Encoder.refuse(value)


value = {"points": [Point(1, 2.5), Point(-0.0, 1e22, Colour.BLUE, ["a", "b"])], "seen": {3, 1, 2}, "z": 1j, 5: None, None: True, 2.5: "é☃\x7f\x01"}
print(dumps(value, default=simplify))
print(dumps(value, default=simplify, indent=2, sort_keys=True, ascii=False))
print(dumps([[], {}, [[]], {"a": {}}], indent="\t"), dumps({"b": [1, 2], "a": ()}, separators=(",", ":"), sort_keys=True))
print(loads(dumps(value, default=simplify))["points"][1], loads(dumps("\u2028\U0001F600\\")) == "\u2028\U0001F600\\")
loop = {"inner": []}
loop["inner"].append(loop)
for wrong in (loop, [float("nan")], {"a": [{(1, 2): 3}]}, [object], [b"x"], {"p": [print]}):
    try:
        print(dumps(wrong))
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}", error.__notes__)
print([*Encoder().chunks({"a": [1, None]})])


# Pointers and patches.
def resolve(document, pointer: str):
    if not pointer:
        return None, None, document
    parent = None
    key: str | int = ""
    for step in pointer.split("/")[1:]:
        parent, key = document, step.replace("~1", "/").replace("~0", "~")
        try:
            match parent:
                case list():
                    key = len(parent) if key == "-" else int(key)
                    document = parent[key] if key < len(parent) else ...
                case dict():
                    document = parent.get(key, ...)
                case _:
                    raise LookupError(f"{pointer}: {parent!r} has nothing inside")
        except ValueError as error:
            raise LookupError(f"{pointer}: {error}") from None
    return parent, key, document


def patch(document, *operations: dict):
    document = copy.deepcopy(document)
    for operation in operations:
        match operation:
            case {"op": "add", "path": path, "value": value}:
                parent, key, _ = resolve(document, path)
                parent.insert(key, value) if isinstance(parent, list) else parent.__setitem__(key, value)
            case {"op": "remove", "path": path, **rest} if not rest:
                parent, key, old = resolve(document, path)
                if old is ...:
                    raise LookupError(f"nothing at {path}")
                del parent[key]
            case {"op": "replace", "path": path, "value": value}:
                parent, key, _ = resolve(document, path)
                parent[key] = value
            case {"op": "copy" | "move" as kind, "from": source, "path": path}:
                value = resolve(document, source)[2]
                steps = [{"op": "remove", "path": source}] if kind == "move" else []
                document = patch(document, *steps, {"op": "add", "path": path, "value": value})
            case {"op": "test", "path": path, "value": value}:
                if (found := resolve(document, path)[2]) != value:
                    raise AssertionError(f"{path} is {found!r}, not {value!r}")
            case {"op": unknown}:
                raise NotImplementedError(unknown)
            case _:
                raise TypeError(f"no operation: {operation}")
    return document


print("patches")
document = {"a/b": [1, 2, {"c~": "deep"}], "n": None}
print(resolve(document, "/a~1b/2/c~0")[2], resolve(document, "")[2] is document)
changed = patch(document, {"op": "add", "path": "/a~1b/1", "value": "new"}, {"op": "move", "from": "/n", "path": "/m"},
                {"op": "copy", "from": "/a~1b/3", "path": "/a~1b/-"}, {"op": "test", "path": "/m", "value": None}, {"op": "remove", "path": "/a~1b/0"})
print(changed, document["a/b"], changed["a/b"][2] is changed["a/b"][3])
for operation in [{"op": "remove", "path": "/zz"}, {"op": "test", "path": "/n", "value": 0}, {"op": "zip", "path": ""}, {"path": "/n"},
                  {"op": "add", "path": "/n/x", "value": 1}, {"op": "replace", "path": "/a~1b/x", "value": 1}]:
    try:
        patch(document, operation)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


# A schema made from annotations.
class Address(TypedDict, total=False):
    street: str
    zip: int | None


@dataclass
class Person:
    name: str
    age: int
    address: Address
    languages: list[str] = field(default_factory=list)
    role: Literal["user", "admin"] = "user"


def load(kind, value, path="$"):
    def check(condition, expected):
        if not condition:
            raise TypeError(f"{path}: expected {expected}, got {value!r}")

    if is_dataclass(kind) or isinstance(kind, type) and issubclass(kind, dict) and kind is not dict:
        check(isinstance(value, dict), kind.__name__)
        hints = get_type_hints(kind)
        if unknown := value.keys() - hints.keys():
            raise TypeError(f"{path}: unknown {sorted(unknown)}")
        return kind(**{key: load(hints[key], item, f"{path}.{key}") for key, item in value.items()})
    if kind in (str, int, float, bool, type(None)):
        check(isinstance(value, kind) and (kind is bool or not isinstance(value, bool)), kind.__name__)
        return value
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is list:
        check(isinstance(value, list), "a list")
        return [load(arguments[0], item, f"{path}[{number}]") for number, item in enumerate(value)]
    if origin is Literal:
        check(value in arguments, " or ".join(map(repr, arguments)))
        return value
    if origin is Union:
        errors = []
        for option in arguments:
            try:
                return load(option, value, path)
            except TypeError as error:
                errors.append(error)
        raise ExceptionGroup(f"{path}: no option fits", errors)
    raise NotImplementedError(kind)


print("schema")
good = {"name": "Ada", "age": 36, "address": {"street": "Row", "zip": None}, "languages": ["en"], "role": "admin"}
person = load(Person, loads(dumps(good)))
print(person, asdict(person) == good, Address.__total__, Json.__name__)
for change in ({"age": "36"}, {"age": True}, {"languages": ["en", 5]}, {"role": "root"}, {"address": {"zip": "x"}}, {"shoe": 43}, {"address": []}):
    try:
        print(load(Person, good | change))
    except* TypeError as group:
        print([str(error) for error in group.exceptions], getattr(group, "message", None))
try:
    load(Person, {"name": "Bob"})
except TypeError as error:
    print(error)
