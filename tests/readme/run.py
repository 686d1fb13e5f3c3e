"""Runs the code blocks of README.md and of the wheel's README: what the first screen promises must work as it stands there.

    python tests/readme/run.py

A block runs as a program of its own. Where a line ends with a comment and prints something (`print(...)  # 30`,
`console.log(...); // 30`, a command of the shell followed by `# 285`), that comment is the expected line. The
JavaScript blocks import the package in dist/npm, the Python blocks the wheel in dist/wheels, the shell blocks run in
the repository; lines that set up or serve (`./scripts/...`) are not run.
"""

from __future__ import annotations

import atexit
import functools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

REPO = pathlib.Path(__file__).resolve().parents[2]
READMES = ("README.md", "pyodide-wheel/README.md")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(r"^(\./scripts/|npm install|pip install)")


def expected_lines(language: str, code: str) -> list[str]:
    mark = {"js": r"console\.log\(.*//\s(.+)$", "python": r"print\(.*  #\s(.+)$", "sh": r"^(?!\./scripts).*\s#\s(.+)$"}[language]
    return [match.group(1).strip() for line in code.splitlines() if (match := re.search(mark, line))]


@functools.cache
def site_with_wheel() -> str:
    wheels = [p for p in (REPO / "dist" / "wheels").glob("*.whl") if "wasm32" not in p.name]
    if not wheels:
        raise RuntimeError("no wheel for this machine in dist/wheels")
    site = tempfile.mkdtemp(prefix="hognose-readme-site-")
    atexit.register(shutil.rmtree, site)
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", site, str(wheels[0])], check=True)
    return site


def command_for(language: str, code: str, work: pathlib.Path) -> tuple[list[str], dict[str, str]]:
    if language == "js":
        (work / "node_modules").mkdir()
        (work / "node_modules" / "hognose").symlink_to(REPO / "dist" / "npm")
        (work / "block.mjs").write_text(code)
        return ["node", "block.mjs"], {}
    if language == "python":
        (work / "block.py").write_text(code)
        return [sys.executable, "block.py"], {"PYTHONPATH": site_with_wheel()}
    lines = [line for line in code.splitlines() if not NOT_RUN.match(line)]
    (work / "block.sh").write_text("\n".join(lines) + "\n")
    return ["bash", "-e", str(work / "block.sh")], {}


def run_block(language: str, code: str) -> str | None:
    """None, or what is wrong."""
    work = pathlib.Path(tempfile.mkdtemp(prefix="hognose-readme-"))
    try:
        command, environment = command_for(language, code, work)
        done = subprocess.run(command, cwd=REPO if language == "sh" else work, env={**os.environ, **environment},
                              capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            return f"exit code {done.returncode}\n{done.stderr}"
        expected, printed = expected_lines(language, code), done.stdout.splitlines()
        return None if printed == expected else f"expected {expected}\nprinted  {printed}"
    except (RuntimeError, subprocess.SubprocessError) as error:
        return str(error)
    finally:
        shutil.rmtree(work)


def main() -> int:
    passed = failed = 0
    for name in READMES:
        text = (REPO / name).read_text()
        for match in FENCE.finditer(text):
            language, code = match.groups()
            if language not in ("js", "python", "sh"):
                continue
            problem = run_block(language, code)
            line = text.count("\n", 0, match.start()) + 1
            print(f"{'ok    ' if problem is None else 'FAILED'} {name}:{line} ({language})")
            if problem:
                print("\n".join("    " + part for part in problem.splitlines()))
            passed, failed = passed + (problem is None), failed + (problem is not None)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
