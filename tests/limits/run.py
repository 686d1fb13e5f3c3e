#!/usr/bin/env python3
"""Runs the programs that try to pass a limit, and the attacks on the sandbox, on one build.

    tests/limits/run.py --engine native              native, asan, wasm, pyodide
    tests/limits/run.py --engine wasm growing attacks/

A program's first lines say under which limits it runs and how it must end:

    # limits: max_duration_secs=0.3 max_memory=32M
    # expect: limit memory|duration          or: raises RecursionError, or: ok; alternatives with |
    # stdout: the whole output, if it matters

Besides the outcome: a limit on the time ends the run in time, no more memory is used than allowed, the exit status is 124 with the limit's
name in the last line, and the interpreter works afterwards (through the drivers). The programs of tests/attacks end with the line "contained".
Python 3.9 or later, nothing to install.
"""

import argparse
import concurrent.futures
import json
import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from engines import ENGINES, TESTS, Engine, known_failures  # noqa: E402
from source_bombs import BOMBS  # noqa: E402

# A run may take this much longer than its limit says: the promise is 10 ms, the rest is starting the process on a busy machine.
SLACK_SECONDS = 1.5
LIMIT_LINES = {
    "duration": r"^LimitError: duration limit of ", "memory": r"^LimitError: memory limit of ", "output": r"^LimitError: output limit of ",
    "steps": r"^LimitError: limit of \d+ steps ", "allocations": r"^LimitError: limit of \d+ allocations ",
    "host_calls": r"^LimitError: limit of \d+ host calls ",
}


class Case:
    def __init__(self, name, path, limits, expect, stdout=None):
        self.name, self.path, self.limits, self.expect, self.stdout = name, path, limits, expect, stdout


def header(path):
    limits, expect, stdout = {}, "ok", None
    for line in path.read_text(encoding="utf-8").splitlines():
        found = re.match(r"# (limits|expect|stdout): ?(.*)", line)
        if not found:
            break
        if found.group(1) == "limits":
            limits = dict(item.split("=") for item in found.group(2).split())
        elif found.group(1) == "expect":
            expect = found.group(2)
        else:
            stdout = found.group(2) + "\n"
    return limits, expect, stdout


def cases(folder, filters):
    for path in sorted((TESTS / "limits").glob("*.py")):
        if path.name not in ("run.py", "source_bombs.py", "metering.py"):
            yield Case("limits/" + path.stem, path, *header(path))
    for name, source, limits, expect in BOMBS:
        path = pathlib.Path(folder) / (name + ".py")
        path.write_text(source, encoding="utf-8")
        yield Case("limits/source_" + name, path, limits, expect)
    for path in sorted((TESTS / "attacks").glob("*.py")):
        yield Case("attacks/" + path.stem, path, {"max_duration_secs": 5, "max_memory": "64M"}, "contained")


def outcome_matches(expect, answer):
    """None when it fits, else what happened."""
    last = answer.stderr.strip().splitlines()[-1] if answer.stderr.strip() else ""
    for choice in expect.split("|"):
        if choice == "ok" and answer.exit == 0 and not answer.stderr:
            return None
        if choice == "contained" and answer.exit == 0 and answer.stdout.endswith("contained\n") and not answer.stderr:
            return None
        if choice.startswith("limit ") or choice in LIMIT_LINES:
            if answer.exit == 124 and re.search(LIMIT_LINES[choice.split()[-1]], last):
                return None
        if choice.startswith("raises ") and answer.exit == 1 and re.match(r"(?:\w+\.)*" + choice.split()[1] + r"\b", last):
            return None
    return f"expected {expect}, got exit status {answer.exit}, last line {last[:160]!r}" + (
        f", stdout {answer.stdout[-100:]!r}" if expect in ("ok", "contained") else "")


def judge(engine, case):
    allowed = float(case.limits.get("max_duration_secs", 10))
    answer = engine.run(case.path, allowed + 20, case.limits)
    if answer.problem:
        return answer.problem
    problem = outcome_matches(case.expect, answer)
    if problem:
        return problem
    if case.stdout is not None and answer.stdout != case.stdout:
        return f"stdout is {answer.stdout[:100]!r}"
    if answer.seconds > (allowed + SLACK_SECONDS) * max(1, engine.slowness / 2):
        return f"took {answer.seconds:.2f} s under a limit of {allowed:g} s"
    if answer.alive is False:
        return "the interpreter does not work any more afterwards"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("filter", nargs="*")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--engine", choices=sorted(ENGINES), default="native")
    which.add_argument("--cmd", help="a command; {options} are the limits as options, {file} is the program")
    which.add_argument("--driver")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json")
    options = parser.parse_args()
    if options.cmd:
        engine, name = Engine(options.cmd), "cmd"
    elif options.driver:
        engine, name = Engine(options.driver, "driver"), "driver"
    else:
        engine, name = Engine.named(options.engine), options.engine
    known = known_failures(name)
    began = time.monotonic()
    passed = failed = expected = 0
    results = {}
    with tempfile.TemporaryDirectory(prefix="hognose-bombs-") as folder:
        chosen = [case for case in cases(folder, options.filter) if not options.filter or any(text in case.name for text in options.filter)]
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for case, reason in zip(chosen, pool.map(lambda case: judge(engine, case), chosen)):
                results[case.name] = reason
                if case.name in known:
                    if reason is None:
                        reason = f"passes, but tests/known_failures.txt lists it ({known[case.name]})"
                    else:
                        expected += 1
                        continue
                if reason is None:
                    passed += 1
                else:
                    failed += 1
                    print(f"FAIL {case.name}: {reason}")
        engine.close()
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(results, indent=1))
    print(f"\n{name}: {len(chosen)} programs in {time.monotonic() - began:.1f} s" + (f", {expected} known failures" if expected else ""))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
