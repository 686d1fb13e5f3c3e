"""Asks CPython what is wrong with each program of cases.txt, and writes or compares the answers."""

import ast
import json
import os
import subprocess
import sys
import tempfile
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))


def what_is_wrong(source, mode="exec"):
    try:
        compile(source, "<test>", mode, ast.PyCF_ONLY_AST)
    except SyntaxError as error:
        return [
            type(error).__name__,
            error.msg,
            error.lineno,
            error.offset,
            error.end_lineno,
            error.end_offset,
            error.text,
        ]
    except (MemoryError, RecursionError, ValueError) as error:
        return [type(error).__name__, str(error), None, None, None, None, None]
    return None


def compare(tool, cases):
    """The cases that the tool sees differently: (source, mode, want, have)."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump([{"source": source, "mode": mode} for source, mode in cases], file)
        file.flush()
        output = subprocess.run([tool, "--json", file.name], stdout=subprocess.PIPE, check=True).stdout
    for (source, mode), have in zip(cases, json.loads(output), strict=True):
        want = what_is_wrong(source, mode)
        if want != have:
            yield source, mode, want, have


# Programs that are better computed than written down.
COMPUTED = [
    "(" * 201,
    "(" * 200,
    "[" * 150 + "]" * 150,
    "9" * 5000,
    "x = 0x" + "f" * 5000,
    "a" + "+a" * 3000,
    "a" + ".b" * 3000,
    "\n".join(" " * i + "if 1:" for i in range(101)),
    "\n".join(" " * i + "if 1:" for i in range(99)) + "\n" + " " * 99 + "x",
    "if a:\n  b\n" + "elif a:\n  b\n" * 3000,
    "a\0b",
    "a\r\nb c",
    "a\rb c",
    "if a:\r\n  b\r\nc d",
    "\f a",
    "\f\na b",
    "a\x01",
    "a\x7fb",
    "\x1b",
    "a\xa0b",
    "a\u200bb",
    "\ufeffa b",
    "\ufeff",
    "a\ufeffb",
    "e\u0301 b",
    "\u0301e",
]


def all_cases():
    cases = [(source, "exec") for source in COMPUTED]
    with open(os.path.join(HERE, "cases.txt"), encoding="utf-8") as file:
        for line in file.read().split("\n")[:-1]:
            if line.startswith("## "):
                continue
            mode = "exec"
            if line.startswith("!"):
                word, _, rest = line.partition(" ")
                if word in ("!eval", "!single"):
                    mode, line = word[1:], rest
            cases.append((line.replace("⏎", "\n").replace("⇥", "\t"), mode))
    return cases


def main():
    warnings.simplefilter("ignore")
    if sys.argv[1:2] == ["--compare"]:
        cases = all_cases()
        different = list(compare(sys.argv[2], cases))
        for source, mode, want, have in different:
            print(f"{source!r} ({mode})\n  want {want}\n  have {have}")
        print(f"{len(cases)} cases, {len(different)} different")
        return 1 if different else 0
    rows = [[source, mode, what_is_wrong(source, mode)] for source, mode in all_cases()]
    with open(os.path.join(HERE, "expected.json"), "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
