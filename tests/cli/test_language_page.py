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


@pytest.mark.parametrize(("chapter", "sections"), [(2, 7), (3, 4), (4, 4), (5, 8), (6, 17), (7, 14), (8, 11), (9, 4)])
def test_every_section_of_the_reference_is_there(chapter, sections):
    text = PAGE.partition(f"\n## {chapter} ")[2].partition("\n## ")[0]
    covered = set()
    for row in re.findall(r"^\| ([^|]*)", text, re.MULTILINE):
        numbers = [int(number) for number in re.findall(rf"\b{chapter}\.(\d+)", row)]
        covered.update(range(numbers[0], numbers[-1] + 1) if " to " in row and numbers else numbers)
    assert sorted(set(range(1, sections + 1)) - covered) == []
