#!/usr/bin/env python3
"""Runs the conformance programs on one build and compares what they print with what CPython 3.14 printed.

    tests/conformance/run.py --engine native            native, asan, gc-stress, wasm, pyodide, cpython
    tests/conformance/run.py --cmd "dist/bin/hognose {file}" str/ classes/slots
    tests/conformance/run.py --driver "node tests/conformance/drive_wasm.mjs" --jobs 2

A program AREA/NAME.py passes when its standard output is NAME.out, its standard error is NAME.err (or empty without one), and its exit
status is 1 with a NAME.err that says more than warnings, else 0 ("# exit: N" in the first lines says otherwise). The programs of tests/differences are run as well.
tests/known_failures.txt lists what is known to fail; what passes although it is listed fails too. Python 3.9 or later, nothing to install.
"""

import argparse
import concurrent.futures
import difflib
import json
import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from engines import ENGINES, TESTS, Engine, known_failures  # noqa: E402

HERE = TESTS / "conformance"


def programs(filters):
    found = sorted(HERE.glob("*/*.py")) + sorted((TESTS / "differences").glob("*.py"))
    for path in found:
        name = path.relative_to(TESTS).with_suffix("").as_posix()
        if not filters or any(text in name + ".py" for text in filters):
            yield name, path


def expectation(path):
    """Standard output, standard error, exit status."""
    out = path.with_suffix(".out")
    err = path.with_suffix(".err")
    head = path.read_text(encoding="utf-8", errors="replace")[:400]
    status = re.search(r"^# exit: (\d+)", head, re.MULTILINE)
    text = err.read_text(encoding="utf-8") if err.exists() else ""
    # Warnings alone are no failure.
    said = [line for line in text.splitlines() if line[:2] != "  "]
    failed = bool(text) and not (said and all(re.match(r"[^ :]+:\d+: \w+Warning: ", line) for line in said))
    return out.read_text(encoding="utf-8") if out.exists() else "", text, int(status.group(1)) if status else int(failed)


def first_difference(expected, got, what):
    for line in difflib.unified_diff(expected.splitlines(), got.splitlines(), "expected", "got", lineterm="", n=0):
        if line[:1] in "+-" and not line.startswith(("+++", "---")):
            break
    lines_expected, lines_got = expected.splitlines(), got.splitlines()
    for number, (left, right) in enumerate(zip(lines_expected, lines_got), 1):
        if left != right:
            return f"{what} line {number}: expected {left[:200]!r}, got {right[:200]!r}"
    number = min(len(lines_expected), len(lines_got)) + 1
    if len(lines_expected) > len(lines_got):
        return f"{what} ends before line {number}: {lines_expected[number - 1][:200]!r}"
    if len(lines_expected) < len(lines_got):
        return f"{what} has more, line {number}: {lines_got[number - 1][:200]!r}"
    return f"{what}: only the line ends differ"


def judge(engine, path, timeout):
    """None when it passed, else the reason."""
    out, err, status = expectation(path)
    answer = engine.run(path, timeout)
    if answer.problem:
        return answer.problem, answer
    if answer.stdout != out:
        reason = first_difference(out, answer.stdout, "stdout")
        last = answer.stderr.strip().splitlines()[-1:] if not err else []
        return (f"{last[0][:200]} ({reason})" if last else reason), answer
    if answer.stderr != err:
        return first_difference(err, answer.stderr, "stderr"), answer
    if answer.exit != status:
        return f"exit status {answer.exit} instead of {status}", answer
    if answer.alive is False:
        return "the interpreter does not work any more afterwards", answer
    return None, answer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("filter", nargs="*", help="parts of AREA/NAME.py; default: all programs")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--engine", choices=sorted(ENGINES), default="native")
    which.add_argument("--cmd", help="a command; {file} is the program")
    which.add_argument("--driver", help="a command that starts a driver process")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=10, help="seconds for each program")
    parser.add_argument("--json", help="write the results there")
    parser.add_argument("--verbose", action="store_true", help="the whole difference of each failure")
    parser.add_argument("--quiet", action="store_true", help="no list of failures")
    options = parser.parse_args()
    if options.cmd:
        engine, name = Engine(options.cmd), "cmd"
    elif options.driver:
        engine, name = Engine(options.driver, "driver"), "driver"
    else:
        engine, name = Engine.named(options.engine), options.engine
    known = known_failures(name)
    # When collections happen is what one of the differences is about.
    unstressed = "differences/finalizers_run_at_a_collection"
    chosen = [(label, path) for label, path in programs(options.filter) if name != "gc-stress" or label != unstressed]
    began = time.monotonic()
    results = {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        futures = {pool.submit(judge, engine, path, options.timeout): (label, path) for label, path in chosen}
        for future in concurrent.futures.as_completed(futures):
            label, path = futures[future]
            results[label] = (path, *future.result())
    engine.close()

    areas, failures, known_count = {}, [], 0
    for label, path in chosen:
        _, reason, answer = results[label]
        area = label.split("/")[1] if label.startswith("conformance/") else label.split("/")[0]
        row = areas.setdefault(area, [0, 0])
        if label in known:
            known_count += 1
            if reason is None:
                reason = f"passes, but tests/known_failures.txt lists it ({known[label]})"
            else:
                reason = None
                row[0] -= 1
        row[0] += reason is None
        row[1] += reason is not None
        if reason is not None:
            failures.append((label, reason, path, answer))
    if not options.quiet:
        for label, reason, path, answer in failures:
            print(f"FAIL {label}: {reason}")
            if options.verbose and answer is not None:
                out, err, _ = expectation(path)
                for expected, got, what in ((out, answer.stdout, "stdout"), (err, answer.stderr, "stderr")):
                    for line in difflib.unified_diff(expected.splitlines(), got.splitlines(), f"{what} expected", f"{what} got", lineterm="", n=1):
                        print("    " + line)
        print()
    width = max((len(area) for area in areas), default=4)
    for area, (passed, failed) in sorted(areas.items()):
        print(f"{area:<{width}}  {passed:>4} passed  {failed:>4} failed" if failed else f"{area:<{width}}  {passed:>4} passed")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(
            {label: {"passed": reason is None, "reason": reason} for label, (_, reason, _) in results.items()}, indent=1))
    passed, failed = sum(row[0] for row in areas.values()), sum(row[1] for row in areas.values())
    print(f"\n{name}: {len(chosen)} programs in {time.monotonic() - began:.1f} s" + (f", {known_count} known failures" if known_count else ""))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
