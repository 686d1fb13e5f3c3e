"""A renderer of a part of Markdown to HTML and to plain text: blocks and inlines, visitors, tables, footnotes, wrapping with hyphens."""

from __future__ import annotations

import itertools
import string
import textwrap
from abc import abstractmethod
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial, partialmethod, reduce
from typing import Protocol, TypeAlias, override


@dataclass
class Node:
    children: list[Node | str] = field(default_factory=list, kw_only=True)

    def walk(self) -> Iterator[Node | str]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()
            else:
                yield child

    @property
    def text(self):
        return "".join(part for part in self.walk() if isinstance(part, str))


def kind(name: str, *names: str) -> type[Node]:
    """A node class that differs in nothing but its name and fields."""
    return dataclass(type(name, (Node,), {"__annotations__": dict.fromkeys(names, "str"), "__module__": __name__}))


Document, Paragraph, Quote, Item, Strong, Emphasis, Rule, Row = map(
    kind, ("Document", "Paragraph", "Quote", "Item", "Strong", "Emphasis", "Rule", "Row"))
Heading, Code, Fence, Link, Note = (kind(*words.split()) for words in ("Heading level", "Code code", "Fence language code", "Link target", "Note label"))
Listing = kind("Listing", "ordered")
Inline: TypeAlias = "Node | str"


@dataclass
class Table(Node):
    aligns: list[str] = field(default_factory=list)


class MarkdownWarning(UserWarning):
    pass


class Cursor:
    """Lines with a look ahead."""

    def __init__(self, lines: Iterable[str]):
        self.lines = deque(line.rstrip() for line in lines)
        self.number = 0

    def __bool__(self):
        return bool(self.lines)

    def __iter__(self):
        while self:
            yield self.next()

    @property
    def peek(self):
        return self.lines[0] if self.lines else ""

    def next(self):
        self.number += 1
        return self.lines.popleft()

    def while_(self, test):
        while self.lines and test(self.lines[0]):
            yield self.next()


class Parser:
    inline_marks = {"**": Strong, "__": Strong, "*": Emphasis, "_": Emphasis}

    def __init__(self):
        self.notes: OrderedDict[str, list[Inline]] = OrderedDict()
        self.links: dict[str, str] = {}

    def parse(self, source: str) -> Node:
        source = textwrap.dedent(source).expandtabs(4)
        kept = []
        for line in source.splitlines():
            label, colon, rest = line.partition("]: ")
            if line.startswith("[^") and colon:
                self.notes[label[2:]] = self.inline(rest)
            elif line.startswith("[") and colon:
                self.links[label[1:].casefold()] = rest
            else:
                kept.append(line)
        return Document(children=list(self.blocks(Cursor(kept))))

    def blocks(self, lines: Cursor) -> Iterator[Node]:
        while lines:
            line = lines.peek
            if not line:
                lines.next()
            elif (level := len(line) - len(line.lstrip("#"))) and line[level:level + 1] == " " and level <= 6:
                yield Heading(str(level), children=self.inline(lines.next()[level:].strip(" #")))
            elif line.startswith("```"):
                language = lines.next()[3:].strip()
                code = [*lines.while_(lambda line: not line.startswith("```"))]
                if not lines:
                    raise SyntaxError(f"the block of {language or 'code'} has no end", ("document", lines.number, 1, code[0] if code else ""))
                lines.next()
                yield Fence(language, "\n".join(code))
            elif len(line) >= 3 and set(line) in ({"-"}, {"*"}, {"_"}):
                lines.next()
                yield Rule()
            elif line.startswith(">"):
                inner = (line[1:].removeprefix(" ") for line in lines.while_(lambda line: line.startswith(">")))
                yield Quote(children=list(self.blocks(Cursor([*inner]))))
            elif line.startswith("|"):
                yield self.table([*lines.while_(lambda line: line.startswith("|"))])
            elif self.bullet(line):
                yield self.listing(lines)
            else:
                text = " ".join(part.strip() for part in lines.while_(lambda line: line and not line.startswith(("#", ">", "```", "|")) and not self.bullet(line)))
                yield Paragraph(children=self.inline(text))

    @staticmethod
    def bullet(line: str) -> str:
        head = line.split(" ", 1)[0] + " " if " " in line else ""
        return head if head[:-1] in ("-", "+", "*") or head[:-2].isdecimal() and head[-2] == "." else ""

    def listing(self, lines: Cursor) -> Node:
        ordered = self.bullet(lines.peek)[0].isdecimal()
        items = []
        while head := self.bullet(lines.peek):
            if head[0].isdecimal() is not ordered:
                break
            body = [lines.next()[len(head):]]
            body += (line[len(head):] for line in lines.while_(lambda line: not line or line.startswith(" " * len(head))))
            items.append(Item(children=list(self.blocks(Cursor(body)))))
        return Listing("ordered" if ordered else "", children=items)

    def table(self, lines: list[str]) -> Node:
        head, rule, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
        aligns = ["<<>^"[(cell[0] == ":") + 2 * (cell[-1] == ":")] for _, cell in zip(head, rule, strict=True)]
        if bad := [number for number, row in enumerate(rows, 1) if len(row) != len(head)]:
            raise ValueError(f"rows {bad} of the table have another width than {len(head)}")
        return Table(aligns, children=[Row(children=[Paragraph(children=self.inline(cell)) for cell in row]) for row in (head, *rows)])

    def inline(self, text: str) -> list[Inline]:
        parts: list[Inline] = []
        plain: list[str] = []

        def flush():
            if plain:
                parts.append("".join(plain))
                plain.clear()

        at = 0
        while at < len(text):
            rest = text[at:]
            if rest[0] == "\\" and rest[1:2] in [*string.punctuation]:
                plain.append(rest[1])
                at += 2
                continue
            found, size = self.special(rest)
            if found is None:
                plain.append(rest[0])
                at += 1
            else:
                flush()
                parts.append(found)
                at += size
        flush()
        return parts

    def special(self, rest: str) -> tuple[Inline | None, int]:
        if rest[0] == "`" and (end := rest.find("`", 1)) > 0:
            return Code(rest[1:end]), end + 1
        for mark, node in self.inline_marks.items():
            if rest.startswith(mark) and (end := rest.find(mark, len(mark) + 1)) > 0 and not rest[len(mark)].isspace():
                return node(children=self.inline(rest[len(mark):end])), end + len(mark)
        if rest.startswith("[^") and (end := rest.find("]")) > 0:
            return Note(rest[2:end]), end + 1
        if rest[0] == "[" and (end := rest.find("]")) > 0:
            label = rest[1:end]
            if rest[end + 1:end + 2] == "(" and (close := rest.find(")", end)) > 0:
                return Link(rest[end + 2:close], children=self.inline(label)), close + 1
            if (target := self.links.get(label.casefold())) is not None:
                return Link(target, children=self.inline(label)), end + 1
        return None, 0


class Visitor(Protocol):
    """Calls visit_NAME for a node of class Name, or what the nearest base class has."""

    def visit(self, node: Inline) -> str:
        if isinstance(node, str):
            return self.visit_text(node)
        for cls in type(node).__mro__:
            if method := getattr(self, f"visit_{cls.__name__.lower()}", None):
                return method(node)
        raise NotImplementedError(f"{type(self).__name__} can't show {type(node).__name__}")

    def children(self, node: Node, glue="") -> str:
        return glue.join(map(self.visit, node.children))

    @abstractmethod
    def visit_text(self, text: str) -> str: ...


class Html(Visitor):
    escapes = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

    def __init__(self, notes=()):
        self.notes = dict(notes)
        self.used: list[str] = []
        self.ids: set[str] = set()

    def tag(self, node, name, glue="", **attributes):
        text = "".join(f' {key.rstrip("_")}="{value}"' for key, value in attributes.items() if value)
        return f"<{name}{text}>{self.children(node, glue)}</{name}>"

    visit_paragraph = partialmethod(tag, name="p")
    visit_strong = partialmethod(tag, name="strong")
    visit_emphasis = partialmethod(tag, name="em")
    visit_quote = partialmethod(tag, name="blockquote", glue="\n")

    @override
    def visit_text(self, text):
        return text.translate(self.escapes)

    def visit_document(self, node):
        body = self.children(node, "\n")
        for number, label in enumerate(self.used, 1):
            text = "".join(map(self.visit, self.notes[label]))
            body += f'\n<p id="note-{number}">{number}. {text}</p>'
        return body

    def visit_heading(self, node):
        slug = "-".join("".join(character if character.isalnum() else " " for character in node.text.lower()).split())
        name = next(name for name in itertools.chain([slug], (f"{slug}-{number}" for number in itertools.count(2))) if name not in self.ids)
        self.ids.add(name)
        return self.tag(node, f"h{node.level}", id=name)

    def visit_code(self, node):
        return f"<code>{self.visit_text(node.code)}</code>"

    def visit_fence(self, node):
        return f'<pre class="{node.language or "text"}">{self.visit_text(node.code)}</pre>'

    def visit_rule(self, node):
        return "<hr>"

    def visit_listing(self, node):
        return self.tag(node, "ol" if node.ordered else "ul")

    def visit_item(self, node):
        match node.children:
            case [Paragraph(children=inner)]:
                return f"<li>{''.join(map(self.visit, inner))}</li>"
            case [Paragraph() as first, *rest]:
                return f"<li>{self.children(first)}{''.join(map(self.visit, rest))}</li>"
        return self.tag(node, "li")

    def visit_link(self, node):
        return self.tag(node, "a", href=node.target)

    def visit_note(self, node):
        if node.label not in self.notes:
            raise LookupError(f"no note {node.label!r}")
        if node.label not in self.used:
            self.used.append(node.label)
        return f"<sup>{self.used.index(node.label) + 1}</sup>"

    def visit_table(self, node):
        styles = {"<": "", ">": "right", "^": "center"}

        def row(cells, name):
            return "<tr>" + "".join(self.tag(cell, name, align=styles[align]) for cell, align in zip(cells.children, node.aligns)) + "</tr>"

        head, *rows = node.children
        return f"<table>{row(head, 'th')}{''.join(row(line, 'td') for line in rows)}</table>"


class Plain(Visitor):
    def __init__(self, width=60):
        self.width = width

    def visit_text(self, text):
        return text

    def visit_node(self, node):
        return self.children(node)

    def visit_document(self, node):
        return self.children(node, "\n\n")

    def visit_paragraph(self, node):
        return wrap(self.children(node), self.width)

    def visit_heading(self, node):
        text = self.children(node)
        return text.upper() if node.level == "1" else f"{text}\n{'=-~'[min(int(node.level) - 1, 2)] * len(text)}"

    def visit_strong(self, node):
        return self.children(node).upper()

    def visit_code(self, node):
        return f"'{node.code}'"

    def visit_fence(self, node):
        return textwrap.indent(node.code, "    ")

    def visit_rule(self, node):
        return ("* " * 3).center(self.width).rstrip()

    def visit_quote(self, node):
        return textwrap.indent(Plain(self.width - 2).children(node, "\n\n"), "> ", lambda line: True)

    def visit_listing(self, node):
        marks = (f"{number}." for number in itertools.count(1)) if node.ordered else itertools.repeat("*")
        lines = []
        for mark, item in zip(marks, node.children):
            inner = Plain(self.width - len(mark) - 1).children(item, "\n")
            lines.append(textwrap.indent(inner, " " * (len(mark) + 1)).replace(" " * len(mark), mark, 1))
        return "\n".join(lines)

    def visit_link(self, node):
        return f"{self.children(node)} <{node.target}>"

    def visit_table(self, node):
        rows = [[self.children(cell) for cell in row.children] for row in node.children]
        widths = [max(map(len, column)) for column in zip(*rows)]
        lines = [" | ".join(format(cell, f"{align}{width}") for cell, align, width in zip(row, node.aligns, widths)).rstrip() for row in rows]
        lines.insert(1, "-+-".join("-" * width for width in widths))
        return "\n".join(lines)


def wrap(text: str, width: int) -> str:
    """Greedy; words that are too long are cut."""
    def place(lines: list[str], word: str) -> list[str]:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            return [*lines[:-1], f"{lines[-1]} {word}"]
        return lines + [word[start:start + width] for start in range(0, len(word), width)]

    return "\n".join(reduce(place, text.split(), []))


def outline(document: Node) -> Iterator[str]:
    for node in document.walk():
        match node:
            case Heading(level, children=[*parts]):
                yield "  " * (int(level) - 1) + "".join(part if isinstance(part, str) else part.text for part in parts)


SOURCE = """
    # A *small* & simple test

    Some text with **strong and _both_**, `code <x>`, a [link](http://a.b/?c=d&e) and
    an \\*escaped\\* star; also a [Reference] and a note[^one]. 2 * 3 * 4 is 24.
    Again[^two], and again[^one].

    ## Lists

    - first item
    - second, which is *longer*

      with a second paragraph
      1. and a list
      2. inside
    - [third](#x)
    1. one
    2. two
    ## Lists
    > quoted **text**
    > > twice
    >
    > - with a list

    | name | price | count |
    |------|------:|:-----:|
    | pen `x` | 1.50 | 3 |
    | ink | 12.25 | **many** |
    ---
    ```python
    def f(x):
        return x < 1 & 2
    ```
    [reference]: http://ref.er/ence
    [^one]: The *first* note.
    [^two]: The second.
"""
parser = Parser()
document = parser.parse(SOURCE)
print(Html(parser.notes).visit(document))
print("-" * 60)
try:
    print(Plain(50).visit(document))
finally:
    print("-" * 60)
print(*outline(document), sep="\n")
print(document.children[0], [type(node).__name__ for node in document.children], sum(isinstance(node, str) for node in document.walk()))
words = SOURCE.split("## Lists")[0]
for width in (33, 40, 47):
    assert wrap(words, width).splitlines() == textwrap.wrap(" ".join(words.split()), width, break_on_hyphens=False), width
print(textwrap.shorten(words, 60, placeholder=" [...]"), textwrap.fill("a-b-c-d-e " * 3, 7).splitlines(), sep="\n")
for broken in ("```python\nx = 1", "| a | b |\n|---|---|\n| 1 |", "| a |\n|---|---|", "see[^nothing]"):
    try:
        Html(parser.notes).visit(Parser().parse(broken))
    except SyntaxError as error:
        print(error.msg, error.lineno, error.text, error)
    except (ValueError, LookupError) as error:
        print(f"{type(error).__name__}: {error}")
try:
    Html().visit(Row())
except NotImplementedError as error:
    print(error)
for attempt in (Visitor, lambda: issubclass(Html, Visitor), lambda: isinstance(3, Visitor)):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(Html.__abstractmethods__, Html.visit_text.__override__, partial(wrap, width=4)("abcdefghij kl"))
print(Heading.__match_args__, Table.__match_args__, Link("x") == Link("x"), Link("x", children=["a"]), Sequence.__name__)
