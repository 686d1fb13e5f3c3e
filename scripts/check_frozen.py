#!/usr/bin/env python3
"""Checks that scripts/embed_frozen.cmake shortens the frozen modules without changing what they mean: scripts/check_frozen.py

Run it with Python 3.14, whose grammar the modules may use (scripts/python3.14).
"""

import ast
import pathlib
import re
import sys

FROZEN = pathlib.Path(__file__).resolve().parent.parent / "core/stdlib/frozen"


def shortened(text):
    """What embed_frozen.cmake makes of a module."""
    text = re.sub(r"\n *#[^\n]*", "\n", "\n" + text)
    before = None
    while text != before:
        before = text
        text = re.sub(r"\n(\t*)    ", r"\n\1\t", text)
    return text[1:]


def meaning(text):
    """The tree as text. How a docstring is indented does not count: the compiler takes that away."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(node, clean=False):
            node.body[0].value.value = "\n".join(line.lstrip() for line in node.body[0].value.value.split("\n"))
    return ast.dump(tree)


def main():
    bad = 0
    for path in sorted(FROZEN.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        try:
            same = meaning(shortened(text)) == meaning(text)
        except SyntaxError as error:
            print(f"{path.relative_to(FROZEN)}: {error}")
            bad += 1
            continue
        if not same:
            print(f"{path.relative_to(FROZEN)}: a multi-line string has comments or indentation of its own; write it otherwise")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
