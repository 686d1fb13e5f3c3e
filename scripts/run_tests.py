"""The parts of ./scripts/test: what each needs, how it is run, how long it may take, how its result is read.

A part whose sources are not in the repository is not listed. A part whose build failed counts as one failure. The table
at the end has one row for each part; the last line is "N passed, N failed".
"""

from __future__ import annotations

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

REPO = pathlib.Path(__file__).resolve().parent.parent
DIST = REPO / "dist"
BUILD = REPO / "build"
LOGS = BUILD / "logs"
VENV = pathlib.Path(os.environ.get("HOGNOSE_VENV", "/nonexistent"))

Counts = tuple[int, int]  # passed, failed


# ---- reading results ----

def whole(output: str, status: int) -> Counts:
    """One test: the exit code."""
    return (1, 0) if status == 0 else (0, 1)


def last_counts(output: str, status: int) -> Counts:
    """The last line that says how many passed and failed, in any of the usual ways."""
    passed = failed = None
    for line in reversed(output.splitlines()):
        if re.search(r"\b\d+ (?:passed|failed|errors?)\b", line):
            found = {word: int(number) for number, word in re.findall(r"\b(\d+) (passed|failed|errors?)\b", line)}
            passed = found.get("passed", 0)
            failed = found.get("failed", 0) + found.get("error", 0) + found.get("errors", 0)
            break
    if passed is None or failed is None:
        return (0, 1)
    # A runner that ends badly has failed, whatever it counted.
    return (passed, failed) if status == 0 or failed else (passed, 1)


def marked_lines(output: str, status: int) -> Counts:
    """One line for each test, which begins with "ok" or "FAILED"."""
    passed, failed = (len(re.findall(rf"^{word}\b", output, re.MULTILINE)) for word in ("ok", "FAILED"))
    return (passed, failed) if passed + failed and (status == 0 or failed) else (passed, max(failed, 1))


def gtest_counts(output: str, status: int) -> Counts:
    ran = re.search(r"^\[=+\] (\d+) tests? from .* ran", output, re.MULTILINE)
    passed = re.search(r"^\[  PASSED  \] (\d+) tests?", output, re.MULTILINE)
    if not ran or not passed:
        return (0, 1)  # it crashed
    failed = int(ran.group(1)) - int(passed.group(1))
    return (int(passed.group(1)), failed) if status == 0 or failed else (int(passed.group(1)), 1)


def playwright_counts(output: str, status: int) -> Counts:
    """The summary has one line for each outcome: "  2 failed", "  1 flaky", "  30 passed (1.2m)"."""
    numbers: dict[str, int] = {}
    for number, word in re.findall(r"^\s+(\d+) (passed|failed|flaky|interrupted|did not run)\b", output, re.MULTILINE):
        numbers[word] = int(number)
    failed = sum(numbers.get(word, 0) for word in ("failed", "flaky", "interrupted", "did not run"))
    passed = numbers.get("passed", 0)
    return (passed, failed) if numbers and (status == 0 or failed) else (passed, max(failed, 1))


def budget_counts(output: str, status: int) -> Counts:
    return (len(re.findall(r"^ok ", output, re.MULTILINE)), len(re.findall(r"^OVER ", output, re.MULTILINE)))


# ---- the parts ----

@dataclass
class Part:
    name: str
    sources: str  # a pattern: the part is listed when the repository has such a file
    needs: list[str]  # targets of scripts/build, or parts of scripts/bootstrap written "+part"
    command: Callable[[], list[str]]
    limit: int  # seconds
    read: Callable[[str, int], Counts] = last_counts
    shares: bool = True  # may run beside another part: it keeps one processor busy and measures no time


def python(*arguments: str) -> Callable[[], list[str]]:
    return lambda: [str(VENV / "bin" / "python"), *arguments]


def plain(*arguments: str) -> Callable[[], list[str]]:
    return lambda: list(arguments)


# The runners of tests/ that run programs on every build: folder -> time limit natively, in seconds.
RUNNERS = {"conformance": 300, "limits": 300, "attacks": 300, "host_calls": 120}
# engine -> what it needs, how much longer it may take.
ENGINES = {"native": (["native", "+python"], 1), "asan": (["asan", "+python"], 3), "gc-stress": (["asan", "+python"], 3),
           "wasm": (["wasm", "+python"], 2), "pyodide": (["wheel", "+pyodide"], 3)}


def runner_parts() -> list[Part]:
    return [Part(f"{folder.replace('_', '-')}-{engine}", f"tests/{folder}/run.py", needs,
                 python(f"tests/{folder}/run.py", "--engine", engine), limit * factor, shares=False)
            for folder, limit in RUNNERS.items() for engine, (needs, factor) in ENGINES.items()
            if not (engine == "gc-stress" and folder != "conformance")]


def pages(browsers: str) -> Callable[[], list[str]]:
    return plain("env", f"HOGNOSE_BROWSERS={browsers}", "node", "node_modules/playwright/cli.js", "test", "-c", "tests/web/playwright.config.mjs")


PARTS = [
    Part("layers", "scripts/check_layers.py", ["+python"], python("scripts/check_layers.py"), 60, whole),
    Part("lint", "scripts/lint", ["+python", "+node"], plain("scripts/lint"), 300, whole),
    Part("budgets", "wasm/*.cpp", ["wasm", "wheel"], plain("node", "scripts/check_budgets"), 60, budget_counts),
    Part("unit", "tests/unit/*.cpp", ["native"], plain("build/native/hognose_unit"), 300, gtest_counts),
    Part("unit-asan", "tests/unit/*.cpp", ["asan"], plain("build/asan/hognose_unit"), 600, gtest_counts),
    *runner_parts(),
    Part("cpython-modules", "tests/cpython_modules/run.py", ["native", "+python", "+root"], python("tests/cpython_modules/run.py"), 300),
    Part("cli", "tests/cli/*.py", ["native", "+python"], python("-m", "pytest", "-q", "tests/cli"), 300),
    Part("wheel-native", "tests/python/*.py", ["native-wheel", "+python"], python("scripts/test_wheel.py", "native"), 600),
    Part("wheel-pyodide", "tests/python/*.py", ["wheel", "+pyodide"], python("scripts/test_wheel.py", "pyodide"), 600),
    Part("npm", "tests/npm/run.mjs", ["wasm", "+chromium"], plain("node", "tests/npm/run.mjs"), 600, marked_lines),
    Part("cmake-package", "tests/package/CMakeLists.txt", ["native"], plain("bash", "tests/package/run.sh"), 300, marked_lines),
    Part("readme", "tests/readme/run.py", ["native", "wasm", "native-wheel", "+python"], python("tests/readme/run.py"), 300),
    Part("pages-chromium", "tests/web/*.spec.mjs", ["site", "+browsers"], pages("chromium,chromium-phone"), 600, playwright_counts),
    Part("pages-firefox", "tests/web/*.spec.mjs", ["site", "+browsers"], pages("firefox"), 900, playwright_counts),
]


# ---- running ----

def run_bounded(command: list[str], limit: int, log: pathlib.Path, label: str) -> tuple[str, int, float]:
    """Runs in a process group of its own, which ends when the time is up. Says every 30 seconds that it still runs."""
    started = time.monotonic()
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as out:
        process = subprocess.Popen(command, cwd=REPO, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                                   start_new_session=True)
        status: int | None = None
        heard = started
        try:
            while status is None:
                try:
                    status = process.wait(timeout=1)
                except subprocess.TimeoutExpired:
                    now = time.monotonic()
                    if now - started > limit:
                        os.killpg(process.pid, signal.SIGKILL)
                        process.wait()
                        out.write(f"\nended: the limit of {limit} s is over\n")
                        status = 124
                    elif now - heard >= 30:
                        heard = now
                        say(f"  {label} ... {now - started:.0f} s")
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return log.read_text(errors="replace"), status, time.monotonic() - started


SAYING = threading.Lock()


def say(text: str) -> None:
    with SAYING:
        print(text, flush=True)


def run_part(part: Part) -> tuple[str, int, int, float, str]:
    """Runs one part and answers with its row of the table."""
    say(f"{part.name} ...")
    log = LOGS / f"test-{part.name}.log"
    try:
        output, status, seconds = run_bounded(part.command(), part.limit, log, part.name)
    except OSError as error:
        return (part.name, 0, 1, 0.0, str(error))
    passed, failed = part.read(output, status)
    note = ""
    if status == 124:
        note = f"over {part.limit} s"
        failed = max(failed, 1)
    if failed:
        note = note or str(log.relative_to(REPO))
        say("\n".join([f"{part.name}: the end of its output", *("  | " + line for line in output.splitlines()[-30:])]))
    return (part.name, passed, failed, seconds, note)


def main() -> int:
    parser = argparse.ArgumentParser(prog="./scripts/test", description="Runs the tests.")
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--list", action="store_true", help="name the parts and stop")
    parser.add_argument("--no-build", action="store_true", help="use what is built already")
    options = parser.parse_args()
    listed = [part for part in PARTS if any(REPO.glob(part.sources))]
    if options.list:
        print("\n".join(part.name for part in listed))
        return 0
    unknown = [name for name in options.parts if not any(part.name == name or part.name.startswith(name + "-") for part in listed)]
    if unknown:
        parser.error(f"unknown part {unknown[0]!r}; the parts: {' '.join(part.name for part in listed)}")
    chosen = [part for part in listed
              if not options.parts or any(part.name == n or part.name.startswith(n + "-") for n in options.parts)]

    began = time.monotonic()
    rows: list[tuple[str, int, int, float, str]] = []
    broken: dict[str, str] = {}
    targets: list[str] = []
    for part in chosen:
        for need in part.needs:
            if need not in targets:
                targets.append(need)
    if not options.no_build:
        setup = [need[1:] for need in targets if need.startswith("+")]
        if setup and subprocess.run(["scripts/bootstrap", *setup], cwd=REPO).returncode != 0:
            broken.update({f"+{name}": "bootstrap failed" for name in setup})
        for target in [need for need in targets if not need.startswith("+")]:
            started = time.monotonic()
            if subprocess.run(["scripts/build", target], cwd=REPO, stdin=subprocess.DEVNULL).returncode != 0:
                broken[target] = f"scripts/build {target} failed"
                rows.append((f"build {target}", 0, 1, time.monotonic() - started, broken[target]))
    waiting = []
    for part in chosen:
        blocked = [broken[need] for need in part.needs if need in broken]
        if blocked:
            rows.append((part.name, 0, 1, 0.0, f"not run: {blocked[0]}"))
        else:
            waiting.append(part)
    # First the parts that bear company, the longest first, as many at a time as there are processors; then the others, one by one:
    # these keep all processors busy by themselves.
    sharing = sorted((part for part in waiting if part.shares), key=lambda part: -part.limit)
    with concurrent.futures.ThreadPoolExecutor(min(os.cpu_count() or 1, 4)) as pool:
        done = list(pool.map(run_part, sharing))
    done += [run_part(part) for part in waiting if not part.shares]
    order = {part.name: number for number, part in enumerate(chosen)}
    rows += sorted(done, key=lambda row: order[row[0]])

    width = max((len(row[0]) for row in rows), default=4)
    total_passed, total_failed = sum(row[1] for row in rows), sum(row[2] for row in rows)
    print(f"\n{'part':<{width}}  passed  failed   seconds")
    for name, passed, failed, seconds, note in rows:
        print(f"{name:<{width}}  {passed:>6}  {failed:>6}  {seconds:>8.1f}  {note}".rstrip())
    print(f"{'all':<{width}}  {total_passed:>6}  {total_failed:>6}  {time.monotonic() - began:>8.1f}")
    print(f"\n{total_passed} passed, {total_failed} failed")
    return 1 if total_failed or not rows else 0


if __name__ == "__main__":
    if shutil.which("git") is None:
        sys.exit("git is needed")
    sys.exit(main())
