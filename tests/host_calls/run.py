#!/usr/bin/env python3
"""Runs the programs that call host functions from everywhere, on one build; README.md says how.

    tests/host_calls/run.py --engine native            native, asan, wasm, pyodide
    tests/host_calls/run.py --engine wasm in_hash      some programs
    tests/host_calls/run.py --make                     writes NAME.out anew with CPython 3.14
"""

import argparse
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from engines import REPO, Engine  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
NOT_PROGRAMS = {"run.py", "drive.py"}
DRIVERS = {
    "native": ("build/native/hognose_host_calls", 1), "asan": ("build/asan/hognose_host_calls", 8),
    "wasm": ("node tests/host_calls/drive_wasm.mjs", 3), "pyodide": ("node tests/host_calls/drive_pyodide.mjs", 4),
}

ORACLE = """
import builtins, contextlib, io, json, sys

calls = []

def host(name, function):
    def call(*args, **kwargs):
        args = (*args, kwargs) if kwargs else args
        calls.append(name + json.dumps(args, separators=(",", ":"), ensure_ascii=False))
        return function(*args)
    return call

def fail(kind, message):
    raise getattr(builtins, kind)(message)

functions = {"ask": lambda *args: args, "double": lambda n: n * 2, "note": lambda x: None, "fail": fail}
source = open(sys.argv[1], encoding="utf-8").read()
out, last = io.StringIO(), ""
with contextlib.redirect_stdout(out):
    try:
        exec(compile(source, "main.py", "exec"), {"__name__": "__main__", **{name: host(name, f) for name, f in functions.items()}})
    except Exception as error:
        last = f"-- error --\\n{type(error).__name__}: {error}\\n"
sys.stdout.reconfigure(encoding="utf-8")
print(out.getvalue(), "-- calls --\\n", "".join(call + "\\n" for call in calls), last, sep="", end="")
"""


def make(path):
    done = subprocess.run([REPO / "scripts/python3.14", "-c", ORACLE, path], capture_output=True, text=True, check=True)
    path.with_suffix(".out").write_text(done.stdout, encoding="utf-8")


def judge(engine, path, mode):
    """None when it passed, else the reason."""
    answer = engine.run(path, 10, functions=mode)
    if answer.problem:
        return answer.problem
    got = answer.stdout + (f"-- error --\n{answer.stderr}" if answer.exit else answer.stderr)
    expected = path.with_suffix(".out").read_text(encoding="utf-8")
    if got == expected:
        return None
    for number, (left, right) in enumerate(zip(expected.splitlines() + ["(end)"], got.splitlines() + ["(end)"]), 1):
        if left != right:
            return f"line {number}: expected {left[:160]!r}, got {right[:160]!r}" + (f" ({answer.stderr.splitlines()[-1][:160]})" if answer.stderr else "")
    return "only the line ends differ"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("filter", nargs="*")
    parser.add_argument("--engine", choices=sorted(DRIVERS), default="native")
    parser.add_argument("--make", action="store_true")
    options = parser.parse_args()
    chosen = [path for path in sorted(HERE.glob("*.py")) if path.name not in NOT_PROGRAMS
              and (not options.filter or any(text in path.stem for text in options.filter))]
    if options.make:
        for path in chosen:
            make(path)
        return 0
    command, slowness = DRIVERS[options.engine]
    engine = Engine(command, "driver", slowness=slowness)
    began = time.monotonic()
    passed = failed = 0
    for path in chosen:
        for mode in ("sync", "steps"):
            reason = judge(engine, path, mode)
            passed += reason is None
            failed += reason is not None
            if reason is not None:
                print(f"FAIL host_calls/{path.stem} ({mode}): {reason}")
    engine.close()
    print(f"\n{options.engine}: {len(chosen)} programs in {time.monotonic() - began:.1f} s")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
