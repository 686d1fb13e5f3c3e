#!/usr/bin/env python3
"""Writes docs/bytecode.md from core/bytecode/opcodes.def.

    scripts/make_bytecode_docs.py            writes the file
    scripts/make_bytecode_docs.py --check    exits 1 when the file is not fresh
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "core" / "bytecode" / "opcodes.def"
TARGET = ROOT / "docs" / "bytecode.md"

INTRODUCTION = """# Bytecode

<!-- Made by scripts/make_bytecode_docs.py from core/bytecode/opcodes.def. -->

Hognose is a register machine. An instruction is 64 bits: an opcode and the operands a, b and c of 16 bits each. Registers belong to a
frame: parameters first, then the other locals, then temporaries. `hognose --dump-bytecode FILE` shows what a program compiles to.

| letter | operand |
|---|---|
| `r` | register that is read |
| `w` | register that is written |
| `x` | register that is read and written |
| `k` | constant |
| `n` | inline cache, which has a name |
| `i` | signed 16-bit number |
| `u` | unsigned 16-bit number |
| `j` | signed 16-bit jump, counted from the next instruction |
| `K` `I` `J` `P` `U` | the same (`P`: an inner function) in b and c together, 32 bits |
| `-` | unused |

The verifier checks every operand of every instruction once after compilation (`core/bytecode/verifier.cpp`).
"""


def sections(text):
    """The rows of the table by their section: [(title, [(name, format, meaning)])]."""
    title, rows, result = "", [], []
    for line in text.splitlines():
        heading = re.match(r"// --- (.*?) -{3,}$", line)
        if heading:
            if rows:
                result.append((title, rows))
            title, rows = heading.group(1).rstrip(), []
            continue
        row = re.match(r'OPCODE\((\w+), "([^"]*)", "((?:[^"\\]|\\.)*)"\)', line)
        if row:
            rows.append((row.group(1)[1:], row.group(2), row.group(3).replace('\\"', '"')))
    if rows:
        result.append((title, rows))
    return result


def render():
    out = [INTRODUCTION]
    for title, rows in sections(SOURCE.read_text()):
        out.append(f"## {title[0].upper()}{title[1:]}\n")
        out.append("| opcode | operands | meaning |\n|---|---|---|")
        for name, operands, meaning in rows:
            out.append(f"| {name} | `{operands}` | {meaning.replace('|', chr(92) + '|')} |")
        out.append("")
    return "\n".join(out)


def main():
    text = render()
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text() != text:
            print("docs/bytecode.md is not fresh: run scripts/make_bytecode_docs.py")
            return 1
        return 0
    TARGET.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
