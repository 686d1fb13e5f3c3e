"""How the tests' programs are run on each build: as a command for each program, or by a driver process for builds that start slowly.

A driver reads one JSON object a line, {"file", "name", "limits", "functions"}, and answers with one: {"stdout", "stderr", "exit"} as the
command line would give them, "alive" (the interpreter, or a new one in the same process, still works) and "seconds".
"""

from __future__ import annotations

import json
import os
import pathlib
import queue
import re
import shlex
import shutil
import subprocess
import tempfile
import threading
import time

TESTS = pathlib.Path(__file__).resolve().parent
REPO = TESTS.parent
SCRIPT_NAME = "main.py"

# name -> (kind, command, environment). Instrumented builds are slower: the last number multiplies every time limit.
ENGINES = {
    "native": ("cmd", "dist/bin/hognose {options} {file}", {}, 1),
    "asan": ("cmd", "build/asan/hognose {options} {file}", {}, 8),
    "gc-stress": ("cmd", "build/asan/hognose --gc-stress --max-duration-secs 300 {options} {file}", {}, 40),
    "wasm": ("driver", "node tests/conformance/drive_wasm.mjs", {}, 3),
    "pyodide": ("driver", "node tests/conformance/drive_pyodide.mjs", {}, 4),
    "cpython": ("cmd", "scripts/python3.14 {file}", {"PYTHON_COLORS": "0", "NO_COLOR": "1", "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore,default::SyntaxWarning"}, 1),
}


class Answer:
    """What one run of a program gave."""

    def __init__(self, stdout="", stderr="", exit=None, seconds=0.0, alive=None, problem=None, peak=None):
        self.stdout, self.stderr, self.exit, self.seconds = stdout, stderr, exit, seconds
        self.alive, self.problem, self.peak = alive, problem, peak


def normalised(text):
    """Standard error with the script's directory taken out."""
    text = re.sub(r'File "[^"\n]*?main\.py"', 'File "main.py"', text)
    return re.sub(r"^/[^:\n]*/main\.py:", "main.py:", text, flags=re.MULTILINE)


class Engine:
    """Runs programs; run() may be called from several threads."""

    def __init__(self, command, kind="cmd", environment=None, slowness=1):
        self.command, self.kind, self.slowness = command, kind, slowness
        self.environment = dict(os.environ, PYTHONHASHSEED="0", LC_ALL="C.UTF-8", **(environment or {}))
        if "HOGNOSE_NODE_MODULES" not in os.environ and not (REPO / "node_modules").exists():
            cache = pathlib.Path(os.environ.get("HOGNOSE_CACHE") or os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "hognose"))
            for modules in cache.glob("node-*/node_modules"):
                self.environment["HOGNOSE_NODE_MODULES"] = str(modules)
        self.idle = queue.Queue()
        self.drivers = []
        self.barren = 0  # drivers that ended before they ever answered, in a row

    @staticmethod
    def named(name):
        kind, command, environment, slowness = ENGINES[name]
        return Engine(command, kind, environment, slowness)

    def words(self, **values):
        words = []
        for word in shlex.split(self.command):
            if word == "{options}":
                words += values.get("options", [])
            else:
                word = word.replace("{file}", values.get("file", "{file}"))
                words.append(str(REPO / word) if "/" in word and (REPO / word).exists() else word)
        return words

    def run(self, program, timeout, limits=None, functions=None):
        timeout *= self.slowness
        if self.kind == "driver":
            return self.run_driver(program, timeout, limits, functions)
        return self.run_command(program, timeout, limits)

    def run_command(self, program, timeout, limits):
        options = []
        for name, value in (limits or {}).items():
            options += ["--" + name.replace("_", "-"), str(value)]
        with tempfile.TemporaryDirectory(prefix="hognose-test-") as folder:
            script = pathlib.Path(folder) / SCRIPT_NAME
            shutil.copyfile(program, script)
            started = time.monotonic()
            process = subprocess.Popen(self.words(file=str(script), options=options), cwd=folder, env=self.environment,
                                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            try:
                out, err = process.communicate(timeout=timeout)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                return Answer(problem=f"still running after {timeout:g} s", seconds=timeout)
            seconds = time.monotonic() - started
        answer = Answer(decode(out), normalised(decode(err)), process.returncode, seconds)
        if process.returncode < 0:
            answer.problem = f"ended by signal {-process.returncode}"
        elif "AddressSanitizer" in answer.stderr or "runtime error:" in answer.stderr or "LeakSanitizer" in answer.stderr:
            found = re.search(r"(?:runtime error:|(?:Address|Leak)Sanitizer:?).*", answer.stderr)
            answer.problem = "sanitizer: " + found.group(0)[:160]
        return answer

    def run_driver(self, program, timeout, limits, functions):
        try:
            driver = self.idle.get_nowait()
        except queue.Empty:
            driver = None
        started = time.monotonic()
        if self.barren >= 4:
            return Answer(problem=f"the driver does not start: {self.last_words}")
        if driver is None or driver.poll() is not None:
            driver = subprocess.Popen(self.words(), cwd=REPO, env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE)
            driver.complaints, driver.answered = [], False
            threading.Thread(target=lambda: driver.complaints.extend(driver.stderr.read().decode(errors="replace")[-2000:].splitlines()),
                             daemon=True).start()
            self.drivers.append(driver)
            timeout += 60  # it has to load first
        overdue = threading.Event()

        def end():
            overdue.set()
            driver.kill()

        timer = threading.Timer(timeout, end)
        timer.start()
        line = b""
        try:
            request = {"file": str(program), "name": SCRIPT_NAME, "limits": plain_limits(limits or {}), "functions": functions}
            driver.stdin.write((json.dumps(request) + "\n").encode())
            driver.stdin.flush()
            line = driver.stdout.readline()
        except OSError:
            pass
        timer.cancel()
        if not line:
            if overdue.is_set():
                return Answer(problem=f"still running after {timeout:g} s", seconds=time.monotonic() - started)
            driver.wait()
            time.sleep(0.05)
            words = " | ".join(driver.complaints[-6:])[-600:]
            if not driver.answered:
                self.barren, self.last_words = self.barren + 1, words
            return Answer(problem="the driver ended: " + words)
        driver.answered, self.barren = True, 0
        self.idle.put(driver)
        reply = json.loads(line)
        return Answer(reply.get("stdout", ""), normalised(reply.get("stderr", "")), reply.get("exit"),
                      reply.get("seconds", time.monotonic() - started), reply.get("alive"), reply.get("problem"), reply.get("peak"))

    def close(self):
        for driver in self.drivers:
            if driver.poll() is None:
                driver.stdin.close()
                try:
                    driver.wait(timeout=5)
                except subprocess.TimeoutExpired:
                    driver.kill()


def decode(data):
    return data.decode("utf-8", "backslashreplace").replace("\r\n", "\n")


def plain_limits(limits):
    """The command line's numbers with K, M, G as plain numbers."""
    factors = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
    plain = {}
    for name, value in limits.items():
        text = str(value)
        number = float(text[:-1]) * factors[text[-1]] if text[-1] in factors else float(text)
        plain[name] = int(number) if number == int(number) else number
    return plain


def known_failures(engine):
    """tests/known_failures.txt: "PATH [@engine,engine]: reason" a line. Answers {path: reason} for one engine."""
    known = {}
    path = TESTS / "known_failures.txt"
    if path.exists():
        for line in path.read_text().splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            place, _, reason = line.partition(": ")
            name, _, engines = place.partition(" @")
            if not engines or engine in engines.split(","):
                known[name.strip()] = reason.strip()
    return known
