#!/usr/bin/env python3
"""Runs call_natives.py with one seed after the other."""

import sys
import time

from fuzzing import REPO, keep, options, run


def main():
    parser = options(__doc__)
    parser.add_argument("--calls", type=int, default=2000)
    parser.add_argument("--gc-stress", action="store_true")
    chosen = parser.parse_args()
    source = (REPO / "tests/fuzz/call_natives.py").read_text(encoding="utf-8")
    ended = time.monotonic() + chosen.seconds
    seed, findings = chosen.seed, 0
    while time.monotonic() < ended:
        limits = ["--max-memory", "64M", "--max-duration-secs", "20", "--max-output", "200M"] + (["--gc-stress"] if chosen.gc_stress else [])
        what, _, err = run(chosen.hognose, source, limits, 60, [str(seed), str(chosen.calls)])
        if what is not None:
            findings += keep(what, f"# seed {seed}, {chosen.calls} calls\n" + source, err)
        seed += 1
    print(f"{seed - chosen.seed} seeds, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
