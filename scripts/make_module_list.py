#!/usr/bin/env python3
"""Writes the list of importable modules in docs/language.md, from core/stdlib.

    scripts/make_module_list.py            writes it
    scripts/make_module_list.py --check    exits 1 when it is not fresh
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
STDLIB = ROOT / "core/stdlib"
PAGE = ROOT / "docs/language.md"
BEGIN, END = "<!-- Made by scripts/make_module_list.py -->\n", "<!-- end of the list -->\n"


def modules():
    """The names of all modules, native and frozen, but those of the prelude and those whose name says that they are private."""
    names = {"builtins"}
    for path in STDLIB.glob("*.cpp"):
        names |= set(re.findall(r'\bModuleSpec \w+_module = \{"([\w.]+)"', path.read_text(encoding="utf-8")))
    frozen = STDLIB / "frozen"
    for path in frozen.rglob("*.py"):
        name = ".".join(path.relative_to(frozen).with_suffix("").parts)
        names.add(name.removesuffix(".__init__"))
    return sorted(name for name in names if not name.startswith("prelude") and (name == "__future__" or not name.startswith("_")))


def main():
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    lines, line = [], ""
    for name in modules():
        word = f"`{name}`"
        if len(line) + len(word) > 110:
            lines.append(line.rstrip())
            line = ""
        line += word + ", "
    lines.append(line.rstrip(", ") + ".")
    fresh = before + BEGIN + "\n" + "\n".join(lines) + "\n\n" + END + after
    if "--check" in sys.argv[1:]:
        if fresh != text:
            print("docs/language.md does not list the modules that are there: run scripts/make_module_list.py")
        return int(fresh != text)
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
