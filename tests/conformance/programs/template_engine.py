"""A template engine that compiles templates to Python source, with inheritance, filters and loops, and safe HTML made of t-strings."""

import contextlib
import itertools
import string
import traceback
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from string.templatelib import Interpolation, Template as Literal
from types import SimpleNamespace


class TemplateError(Exception):
    def __init__(self, message, line=None, name=None):
        super().__init__(message)
        self.line, self.name = line, name

    def __str__(self):
        place = f" ({self.name or 'template'}, line {self.line})" if self.line else ""
        return super().__str__() + place


class Undefined:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return ""

    def __bool__(self):
        return False

    def __iter__(self):
        return iter(())

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise TemplateError(f"{self.name!r} is undefined, so it has no {name!r}")


class Safe(str):
    """Text that needs no escaping any more."""

    def __html__(self):
        return self

    def __add__(self, other):
        return Safe(super().__add__(escape(other)))

    def __mod__(self, arguments):
        if isinstance(arguments, tuple):
            return Safe(super().__mod__(tuple(map(escape, arguments))))
        return Safe(super().__mod__(escape(arguments)))

    def join(self, parts):
        return Safe(super().join(map(escape, parts)))

    def __repr__(self):
        return f"Safe({super().__repr__()})"


_entities = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(value) -> Safe:
    if hasattr(value, "__html__"):
        return value.__html__()
    return Safe(str(value).translate(_entities))


@dataclass
class Line:
    kind: str
    text: str
    number: int
    trim: bool = False


def split(source: str) -> Iterator[Line]:
    """Text, {{ expressions }}, {% statements %} and {# comments #}."""
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}
    at, number = 0, 1
    while at < len(source):
        found = [(place, mark) for mark in closing if (place := source.find(mark, at)) >= 0]
        if not found:
            yield Line("text", source[at:], number)
            return
        start, mark = min(found)
        if start > at:
            yield Line("text", source[at:start], number)
            number += source.count("\n", at, start)
        end = source.find(closing[mark], start)
        if end < 0:
            raise TemplateError(f"{mark} is not closed", number)
        inner = source[start + 2:end]
        trim = inner.endswith("-")
        yield Line(mark, inner.removesuffix("-").strip(), number, trim)
        number += inner.count("\n")
        at = end + 2
        if trim:
            after = len(source[at:]) - len(source[at:].lstrip())
            number += source.count("\n", at, at + after)
            at += after


class Builder:
    """Lines of Python with an indentation."""

    def __init__(self):
        self.lines: list[str] = []
        self.depth = 0

    def __call__(self, text):
        self.lines.append("    " * self.depth + text)

    @contextlib.contextmanager
    def block(self, head):
        self(head)
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1

    def __str__(self):
        return "\n".join(self.lines) + "\n"


class Compiler:
    def __init__(self, environment, source, name):
        self.environment, self.name = environment, name
        self.lines = iter(list(split(source)))
        self.blocks: dict[str, Builder] = {}
        self.parent: str | None = None
        self.counter = itertools.count()

    def fail(self, message, line):
        raise TemplateError(message, line.number, self.name)

    def expression(self, text, line):
        """a.b|filter:x,y|other becomes calls."""
        value, *filters = self.split_bars(text)
        code = self.check(value, line)
        for one in filters:
            name, _, arguments = one.strip().partition(":")
            if name not in self.environment.filters:
                self.fail(f"no filter named {name!r}", line)
            code = f"_filters[{name!r}]({code}{', ' * bool(arguments)}{arguments})"
        return code

    @staticmethod
    def split_bars(text):
        parts, quote = [""], None
        for character in text:
            if character in "\"'":
                quote = None if quote == character else quote or character
            if character == "|" and not quote:
                parts.append("")
            else:
                parts[-1] += character
        return parts

    def check(self, text, line):
        text = text.strip()
        try:
            compile(text, "<template>", "eval")
        except SyntaxError as error:
            raise TemplateError(f"can't read {text!r}: {error.msg}", line.number, self.name) from error
        return f"({text})"

    def body(self, out: Builder, *ends: str, opened=None):
        out("pass")
        for line in self.lines:
            out(f"_line[0] = {line.number}")
            match line.kind:
                case "text":
                    out(f"_emit({line.text!r})")
                case "{{":
                    out(f"_emit(_escape({self.expression(line.text, line)}))")
                case "{%":
                    word, _, rest = line.text.partition(" ")
                    if word in ends:
                        return word, rest, line
                    self.statement(out, word, rest.strip(), line)
        if ends:
            self.fail(f"{opened.text.split()[0]} needs {' or '.join(ends)}", opened)
        return None

    def statement(self, out, word, rest, line):
        method = getattr(self, f"do_{word}", None)
        if method is None:
            self.fail(f"unknown statement {word!r}", line)
        method(out, rest, line)

    def do_if(self, out, rest, line):
        head = f"if {self.expression(rest, line)}:"
        while True:
            with out.block(head):
                word, rest, at = self.body(out, *("elif", "else", "endif") if head != "else:" else ("endif",), opened=line)
            if word == "endif":
                return
            head = "else:" if word == "else" else f"elif {self.expression(rest, at)}:"

    def do_for(self, out, rest, line):
        target, found, items = rest.partition(" in ")
        if not found:
            self.fail("for needs in", line)
        loop = f"_loop{next(self.counter)}"
        out(f"{loop} = _Loop({self.expression(items, line)}, _context.get('loop'))")
        with out.block(f"for {target} in {loop}:"):
            for name in target.replace(",", " ").split():
                out(f"_context[{name!r}] = {name}")
            out(f"_context['loop'] = loop = {loop}")
            word, *_ = self.body(out, "else", "endfor", opened=line)
        if word == "else":
            with out.block(f"if not {loop}.index:"):
                self.body(out, "endfor", opened=line)
        out(f"_context['loop'] = loop = {loop}.parent")

    def do_set(self, out, rest, line):
        name, equals, value = rest.partition("=")
        if not equals or not name.strip().isidentifier():
            self.fail("set needs a name and a value", line)
        out(f"{name.strip()} = _context[{name.strip()!r}] = {self.expression(value, line)}")

    def do_block(self, out, name, line):
        if name in self.blocks:
            self.fail(f"block {name!r} is there twice", line)
        self.blocks[name] = inner = Builder()
        with inner.block(f"def _block(_context, _emit, _escape, _filters, _Loop, _line, _blocks, _super, {', '.join(self.environment.names)}):"):
            self.body(inner, "endblock", opened=line)
        out(f"_blocks[{name!r}](_context)")

    def do_extends(self, out, rest, line):
        self.parent = rest.strip("\"'")

    def do_include(self, out, rest, line):
        out(f"_emit(_environment.render({rest}, _context))")


@dataclass
class Loop:
    items: object
    parent: "Loop | None" = None
    index: int = 0
    length: int | None = field(init=False, default=None)

    def __post_init__(self):
        with contextlib.suppress(TypeError):
            self.length = len(self.items)

    def __iter__(self):
        for self.index, item in enumerate(self.items, 1):
            yield item

    @property
    def first(self):
        return self.index == 1

    @property
    def last(self):
        if self.length is None:
            raise TemplateError("the length of the loop is not known")
        return self.index == self.length


class Scope(ChainMap):
    def __missing__(self, name):
        if name.startswith("_"):
            raise KeyError(name)
        return Undefined(name)


class Environment:
    names = ("_environment",)
    helpers = {"len": len, "range": range, "enumerate": enumerate, "zip": zip, "max": max}

    def __init__(self, **templates: str):
        self.sources = templates
        self.compiled: dict[str, tuple] = {}
        self.filters: dict[str, Callable] = {
            "upper": lambda value: escape(value).upper(), "length": len, "join": lambda items, glue="": Safe(escape(glue)).join(items), "safe": Safe,
            "default": lambda value, other: value or other, "sorted": sorted, "format": format, "title": lambda value: str(value).title()}

    def filter(self, function):
        self.filters[function.__name__] = function
        return function

    def load(self, name):
        if name not in self.compiled:
            try:
                source = self.sources[name]
            except KeyError:
                raise TemplateError(f"no template named {name!r}") from None
            compiler = Compiler(self, source, name)
            main = Builder()
            compiler.body(main)
            blocks = {key: compile(self.whole(text), f"<{name}.{key}>", "exec") for key, text in compiler.blocks.items()}
            self.compiled[name] = compile(str(main), f"<{name}>", "exec"), blocks, compiler.parent
        return self.compiled[name]

    @staticmethod
    def whole(builder):
        lines = str(builder).splitlines()
        return "\n".join(line[4:] for line in lines[1:]) + "\n"

    def render(self, name, context: Mapping | None = None, /, **values) -> Safe:
        scope = Scope({}, values, dict(context or {}), self.helpers)
        output: list[str] = []
        line = [0]
        chain, current = [], name
        while current is not None:
            code, blocks, parent = self.load(current)
            chain.append(blocks)
            current = parent

        def run(code, scope, **more):
            space = scope.new_child({
                "_emit": output.append, "_escape": escape, "_filters": self.filters, "_Loop": Loop, "_line": line,
                "_environment": self, "_context": scope, "_blocks": Blocks()} | more)
            exec(code, {"__builtins__": {}}, space)

        class Blocks:
            def __getitem__(self, key):
                versions = [blocks[key] for blocks in chain if key in blocks]

                def call(scope, level=0):
                    def super_block():
                        if level + 1 >= len(versions):
                            raise TemplateError(f"block {key!r} has no parent")
                        mark = len(output)
                        call(scope, level + 1)
                        text = Safe("".join(output[mark:]))
                        del output[mark:]
                        return text

                    run(versions[level], scope, super=super_block)

                return call

        try:
            run(code, scope)
        except TemplateError as error:
            if error.line is None:
                error.line, error.name = line[0], name
            raise
        except Exception as error:
            raise TemplateError(f"{type(error).__name__}: {error}", line[0], name) from error
        return Safe("".join(output))


environment = Environment(
    base="<title>{% block title %}Home{% endblock %}</title>\n<main>{% block main %}{% endblock %}</main>{# never seen #}",
    page="{% extends 'base' %}{% block title %}{{ title }} - {{ super() }}{% endblock %}{% block main %}{% for item in items %}"
         "{% include 'item' %}{% else %}nothing{% endfor %}{% endblock %}",
    item="<li{% if loop.first %} class=first{% elif loop.last %} class=last{% endif %}>{{ loop.index }}: {{ item|title }}</li>",
    table="{% for row in rows -%}\n  {% for cell in row %}{{ cell|format:'>4' }}{% if not loop.last %},{% endif %}{% endfor %}"
          " ({{ loop.index }} of {{ loop.length }})\n{% endfor %}sum {% set total = 0 %}{% for row in rows %}{% set total = total + row[0] %}{% endfor %}{{ total }}",
)


@environment.filter
def plural(count, one, many=None):
    return f"{count} {one if count == 1 else many or one + 's'}"


print(environment.render("page", title="A < B", items=["one & two", Safe("<b>three</b>"), "four"]))
print(environment.render("page", {"title": "none"}))
print(environment.render("table", rows=[[1, "a"], [22, "b"], [333, "c"]]))


def show(source, **values):
    try:
        print(repr(str(Environment(**environment.sources, it=source).render("it", values))))
    except TemplateError as error:
        cause = f" <- {type(error.__cause__).__name__}" if error.__cause__ else ""
        print(f"error: {error}{cause}")


show("Hello {{ name|default:'nobody'|upper }}!", name="ann")
show("Hello {{ name|default:'nobody'|upper }}!")
show("{{ user.name }} {{ user.tags|sorted|join:', ' }} {{ '|'|length }}", user=SimpleNamespace(name="<x>", tags=["b", "<a>"]))
show("{% for a, b in pairs.items() %}{{ a }}={{ b }};{% endfor %}", pairs={"x": 1, "y": [2]})
show("{% for x in range(3) %}{% for y in range(x) %}{{ loop.parent.index }}{{ loop.index }} {% endfor %}{% endfor %}[{{ loop }}]")
show("{{ [n * n for n in range(4) if n % 2] }} {{ {'a': 1}['a'] }} {{ 3 if x else 4 }}", x=0)
for wrong in ["{{ a +* b }}", "{{ x", "a\nb{% if x %}\nc", "{% nope %}", "{{ x|nope }}", "{% for x %}{% endfor %}", "{{ a.b.c }}", "line\n{{ 1 / 0 }}",
              "{{ missing.field }}", "{% include 'zzz' %}", "{% set 1 = 2 %}", "{% block a %}{% endblock %}{% block a %}{% endblock %}", "{{ open('f') }}",
              "{% for x in (y for y in [1, 2]) %}{{ loop.last }}{% endfor %}", "{% block t %}{{ super() }}{% endblock %}", "{% endif %}"]:
    show(wrong, a=SimpleNamespace(b=3))
try:
    environment.render("table", rows=5)
except TemplateError as error:
    print(error, "|", traceback.format_exception_only(error.__cause__)[0].strip())

print("escaping")
print(repr(Safe("<b>%s</b>") % "<i>"), repr(Safe("<%s=%s>") % ("a&b", 5)), repr(Safe("<hr>") + "<"),
      repr(Safe(", ").join(["<", Safe(">")])), escape(Safe("&")), escape(None), type(Safe("a").upper()).__name__)


def html(template: Literal) -> Safe:
    """HTML of a t-string: what is interpolated is escaped, as its place needs."""
    parts = []
    for part in template:
        match part:
            case str() as text:
                parts.append(text)
            case Interpolation(value, expression, conversion, spec):
                if conversion:
                    value = {"r": repr, "s": str, "a": ascii}[conversion](value)
                if spec == "raw":
                    parts.append(str(value))
                elif isinstance(value, Literal):
                    parts.append(html(value))
                elif isinstance(value, (list, tuple, Iterator)):
                    parts.extend(html(item) if isinstance(item, Literal) else escape(item) for item in value)
                elif isinstance(value, dict):
                    parts.append(" ".join(f'{key}="{escape(item)}"' for key, item in value.items() if item is not None))
                else:
                    parts.append(escape(format(value, spec)))
    return Safe("".join(parts))


attributes = {"id": "a<b", "class": None, "title": 'say "hi"'}
rows = [("x & y", 2.5), ("z", 10)]
page = t"<p {attributes}>{rows[0][0]} {rows[0][1]:.3f} {'<raw>':raw} {'é<'!a}</p>{(t'<li>{name}: {value:>5}</li>' for name, value in rows)}"
print(html(page))
print(page.strings, [(part.expression, part.conversion, part.format_spec) for part in page.interpolations][:4], page.values[1])
print(html(t"" + t"a{1}" + t"{2}b"), html(t"{t'<{1 < 2}>'}"))
try:
    t"a" + "b"
except TypeError as error:
    print(error)

print("string.Template and Formatter")
letter = string.Template("Dear $name, you owe $$${amount}. $other")
print(letter.safe_substitute(name="Ann", amount=5), sorted(letter.get_identifiers()), letter.is_valid())
for attempt in (lambda: letter.substitute(name="x", amount=1), lambda: string.Template("100$ off").substitute()):
    try:
        attempt()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)


class Careful(string.Formatter):
    def get_value(self, key, arguments, keywords):
        try:
            return super().get_value(key, arguments, keywords)
        except (KeyError, IndexError):
            return f"<{key}?>"

    def format_field(self, value, spec):
        if spec.endswith("s") and not isinstance(value, str):
            value = str(value)
        return super().format_field(value, spec)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)


print(Careful().format("{0!u:>6}|{who}|{1}|{n:5s}|{0[1]}|{n.real!r:0>3}", "ab", n=7))
