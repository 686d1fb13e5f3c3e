"""docs/language.md: every file that it names is there, and every special method has a conformance program that uses it."""

from __future__ import annotations

import pathlib
import re

import pytest

REPO = pathlib.Path(__file__).resolve().parents[2]
PAGE = (REPO / "docs" / "language.md").read_text(encoding="utf-8")
PROGRAMS = REPO / "tests" / "conformance"
TABLE = PAGE.partition("## Special methods and attributes")[2].partition("\n## ")[0]
ROWS = [(re.findall(r"`(\w+)`", names), re.findall(r"`([\w/]+)`", files)) for names, files in re.findall(r"^\| (`.*?) \| (.*?) \|$", TABLE, re.MULTILINE)]
# What the interpreter knows by name and the data model of the reference does not describe.
ELSEWHERE = {"__fspath__", "__classdict__", "__classdictcell__", "__isabstractmethod__", "__wrapped__"}


def test_every_program_that_is_named_is_there():
    named = set(re.findall(r"`([a-z_]+/[a-z0-9_]+)`", PAGE)) - {"area/name", "tests/syntax_errors", "tests/cli"}
    assert len(named) > 150
    assert sorted(name for name in named if not (PROGRAMS / f"{name}.py").is_file()) == []
    assert sorted(name for name in named if not (PROGRAMS / f"{name}.out").is_file()) == []


def test_every_path_that_is_named_is_there():
    assert sorted(path for path in re.findall(r"`(tests/[\w./]+)`", PAGE) if not (REPO / path).exists() and "area/name" not in path) == []


@pytest.mark.parametrize(("names", "files"), ROWS, ids=[names[0] for names, _ in ROWS])
def test_special_methods_are_used_by_their_programs(names, files):
    assert files
    texts = [(PROGRAMS / f"{name}.py").read_text(encoding="utf-8") for name in files]
    assert [name for name in names if not any(re.search(rf"(?<!\w){name}(?!\w)", text) for text in texts)] == []


def test_the_table_has_every_special_name_of_the_interpreter():
    known = set(re.findall(r'"(__\w+__)"', (REPO / "core" / "bytecode" / "specials.def").read_text(encoding="utf-8")))
    listed = {name for names, _ in ROWS for name in names}
    assert len(known) > 100
    assert sorted(known - listed - ELSEWHERE) == []


CHAPTERS = PAGE[PAGE.index("\n## 1 ") : PAGE.index("\n## Errors")]
# Every section: its number, its title, what holds, what shows it. Chapters are headings, the rest are rows.
SECTIONS = [
    (heading or row, title or name, holds, shown)
    for heading, title, row, name, holds, shown in re.findall(r"^(?:## (\d+) (.+)|\| (\d[\d.]*) ([^|]+) \| ([^|]*) \| ?([^|]*) ?\|)$", CHAPTERS, re.MULTILINE)
]


def test_the_sections_are_those_of_the_reference():
    lines = (REPO / "tests" / "cli" / "language_reference_sections.txt").read_text(encoding="utf-8").splitlines()
    reference = [line for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert len(reference) > 260
    assert [f"{number} {title}".replace("`", "") for number, title, _, _ in SECTIONS] == reference


def test_the_numbers_are_unique_and_in_order():
    numbers = [tuple(map(int, number.split("."))) for number, *_ in SECTIONS]
    assert numbers == sorted(set(numbers))
    # Each number follows the one before it: a first part of it, or the next one on its level or above.
    for before, after in zip(numbers, numbers[1:]):
        assert after in {(*before, 1), *((*before[:depth], before[depth] + 1) for depth in range(len(before)))}


def test_every_row_is_read():
    assert sum(line.startswith("| ") and not line.startswith("| section") for line in CHAPTERS.splitlines()) == sum("." in number for number, *_ in SECTIONS)


@pytest.mark.parametrize(("number", "holds", "shown"), [(number, holds, shown) for number, _, holds, shown in SECTIONS if "." in number], ids=[number for number, *_ in SECTIONS if "." in number])
def test_every_section_is_shown_by_a_program(number, holds, shown):
    assert holds
    assert shown.strip() or holds.startswith(("nothing to show", "not there"))
