#!/usr/bin/env python3
"""Runs programs under limits that stop them at many different places: every refused allocation and every tripped meter must unwind cleanly."""

import random
import re
import subprocess
import sys
import time

from fuzzing import REPO, keep, options, run


def usage(hognose, path):
    """Peak memory and steps of the unlimited run."""
    try:
        err = subprocess.run([hognose, "--usage", "--max-duration-secs", "20", "--max-steps", "3000000", str(path)], stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=100).stderr.decode("utf-8", "replace")
    except subprocess.TimeoutExpired:
        return 0, 0
    peak, steps = re.search(r"peak\D*(\d+)", err), re.search(r"steps\D*(\d+)", err) or re.search(r"(\d+) steps", err)
    return int(peak.group(1)) if peak else 4 << 20, int(steps.group(1)) if steps else 100000


def main():
    parser = options(__doc__)
    parser.add_argument("filter", nargs="*")
    parser.add_argument("--points", type=int, default=6, help="limits of each kind for each program")
    chosen = parser.parse_args()
    random_ = random.Random(chosen.seed)
    paths = [path for path in sorted((REPO / "tests").glob("conformance/*/*.py")) + sorted((REPO / "tests/attacks").glob("*.py"))
             if not chosen.filter or any(text in str(path) for text in chosen.filter)]
    random_.shuffle(paths)
    ended = time.monotonic() + chosen.seconds
    count = findings = 0
    for path in paths:
        if time.monotonic() > ended:
            break
        source = path.read_bytes()
        peak, steps = usage(chosen.hognose, path)
        limits = [["--max-memory", str(random_.randrange(60000, max(peak, 100000)))] for _ in range(chosen.points)]
        limits += [["--max-steps", str(random_.randrange(1, max(steps, 2)))] for _ in range(chosen.points)]
        for limit in limits:
            count += 1
            what, _, err = run(chosen.hognose, source, [*limit, "--max-duration-secs", "20"], 100)
            if what is not None:
                findings += keep(what, f"# {' '.join(limit)}  {path.name}\n".encode() + source, err)
    print(f"{count} runs, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
