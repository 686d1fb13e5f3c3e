#!/usr/bin/env python3
"""Mutates the conformance programs: tokens and lines are dropped, doubled, swapped, taken from other programs."""

import random
import re
import sys
import time

from fuzzing import REPO, keep, options, run

TOKENS = re.compile(r"[^\W\d]\w*|\d[\w.]*|[rbfuRBFUtT]*(?:'''[\s\S]*?'''|\"\"\"[\s\S]*?\"\"\"|'[^'\n]*'|\"[^\"\n]*\")|\*\*=?|//=?|>>=?|<<=?|[-+*/%@&|^=<>!:]=|->|\n[ \t]*|[ \t]+|.")
ODD = ["yield", "await", "async ", "lambda", "*", "**", "nonlocal x", "global x", "return", "break", "continue", "del ", ":=", "...", "@", "->", "(", ")", "[", "]",
       "{", "}", "f'{x!r:>{y}}'", "t'{x}'", "\\", "\n", "\t", ";", "match x:\n case ", " if ", " else ", " for x in ", "not ", "is ", "in ", "-", "0x", "1e999", "1_0",
       "9" * 400, "'\\N{DIGIT ONE}'", "b'\\xff'", "\0", "\ufeff", "é", "type X[T] = ", "class C[T: int]:", "except* ", "try:\n ", "finally:\n ", "with x as y:\n ",
       "from . import ", "import x.y as z", "__class__", "super()", "__debug__", "None = ", "x: int = ", "print(", "exec(", "locals()", "1 .real", "~", "{**x}", "[*x]"]
PRELUDE = "import sys\nfor source in SOURCES:\n    for mode in 'exec', 'eval', 'single':\n        try: compile(source, '<fuzz>', mode)\n        except (SyntaxError, ValueError, MemoryError, RecursionError, OverflowError): pass\n"


def mutate(random_, seeds):
    tokens = TOKENS.findall(random_.choice(seeds))
    if random_.random() < 0.5 and len(tokens) > 60:  # a piece is enough, and quicker
        start = random_.randrange(len(tokens) - 50)
        tokens = tokens[start:start + random_.randrange(20, 400)]
    for _ in range(random_.choice((1, 1, 2, 3, 5, 10, 30))):
        if not tokens:
            break
        i = random_.randrange(len(tokens))
        kind = random_.randrange(7)
        if kind == 0:
            del tokens[i:i + random_.choice((1, 1, 2, 5))]
        elif kind == 1:
            tokens.insert(i, random_.choice(ODD))
        elif kind == 2:
            tokens[i] = random_.choice(tokens)
        elif kind == 3:
            j = random_.randrange(len(tokens))
            tokens[i], tokens[j] = tokens[j], tokens[i]
        elif kind == 4:
            tokens[i:i] = tokens[i:i + random_.choice((1, 3, 10))] * random_.choice((1, 2, 40))
        elif kind == 5:
            other = TOKENS.findall(random_.choice(seeds))
            j = random_.randrange(len(other)) if other else 0
            tokens[i:i] = other[j:j + random_.randrange(1, 40)]
        else:
            tokens[i] = random_.choice(ODD)
    return "".join(tokens)


def main():
    parser = options(__doc__)
    parser.add_argument("--mode", choices=("compile", "run"), default="compile")
    parser.add_argument("--batch", type=int, default=60, help="sources compiled by one process")
    chosen = parser.parse_args()
    random_ = random.Random(chosen.seed)
    seeds = [path.read_text(encoding="utf-8") for path in sorted((REPO / "tests").glob("*/**/*.py")) if path.stat().st_size < 30000]
    ended = time.monotonic() + chosen.seconds
    count = findings = 0
    compiling = ["--max-memory", "200M", "--max-duration-secs", "50"]
    running = ["--max-memory", "16M", "--max-duration-secs", "2", "--max-steps", "200000", "--max-output", "100K"]
    while time.monotonic() < ended:
        if chosen.mode == "run":
            source = mutate(random_, seeds)
            count += 1
            what, _, err = run(chosen.hognose, source, running, 60)
            findings += what is not None and keep(what, source, err)
            continue
        sources = [mutate(random_, seeds) for _ in range(chosen.batch)]
        count += len(sources)
        program = "SOURCES = " + ascii(sources) + "\n" + PRELUDE
        what, status, err = run(chosen.hognose, program, compiling, 100)
        if what is None and status == 0:
            continue
        any_found = False
        for source in sources:
            alone = "SOURCES = " + ascii([source]) + "\n" + PRELUDE
            one, status, one_err = run(chosen.hognose, alone, compiling, 60)
            if one is None and status not in (0, 124):
                one = "an exception that compile() should not raise: " + one_err.strip().splitlines()[-1][:100]
            if one is not None:
                any_found = True
                findings += keep(one, alone, one_err)
        if what is not None and not any_found:
            findings += keep(what, program, err)
    print(f"{count} programs, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
