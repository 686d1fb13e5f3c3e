#!/usr/bin/env python3
"""Holds the architecture: which layer may include which, how long files are, what a folder's README may weigh.

    scripts/check_layers.py            prints every breach and exits 1 when there is one
"""

from __future__ import annotations

import pathlib
import re
import statistics
import subprocess
import sys

REPO = pathlib.Path(__file__).resolve().parent.parent

# The table of docs/architecture.md: what each layer may include (besides itself).
ALLOWED = {
    "support": [],
    "syntax": ["support"],
    "bytecode": ["support"],
    "compiler": ["support", "syntax", "bytecode"],
    "runtime": ["support", "bytecode"],
    "builtins": ["support", "bytecode", "runtime"],
    "stdlib": ["support", "bytecode", "runtime", "builtins"],
    "host": ["support", "syntax", "bytecode", "compiler", "runtime", "builtins", "stdlib", "include"],
    "cli": ["include"],
    "include": [],
}
# Outside the core: the public headers only.
BINDINGS = ["wasm", "pyodide-wheel"]

MAX_FILE_LINES = 1500
MAX_MEDIAN_LINES = 400
MAX_README_LINES = 20

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
CODE = {".h", ".cpp", ".def", ".inc"}
GENERATED = "// Made by scripts/"  # begins a generated table, which may be as long as it needs
SOURCES = CODE | {".py", ".ts", ".mjs", ".js", ".css", ".html", ".cmake", ".sh", ""}


def tracked() -> list[pathlib.Path]:
    listing = subprocess.run(
        ["git", "-C", str(REPO), "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        capture_output=True, text=True, check=True).stdout
    return sorted({pathlib.Path(name) for name in listing.split("\0") if name and (REPO / name).is_file()})


def layer_of(path: pathlib.Path) -> str | None:
    if path.parts[0] == "core" and len(path.parts) > 2:
        return path.parts[1]
    return None


def check_includes(path: pathlib.Path, text: str, problems: list[str]) -> None:
    layer = layer_of(path)
    binding = path.parts[0] in BINDINGS
    if layer is None and not binding:
        return
    if layer is not None and layer not in ALLOWED:
        problems.append(f"{path}: \"{layer}\" is no layer; the layers are {' '.join(ALLOWED)}")
        return
    for match in INCLUDE.finditer(text):
        target = match.group(2)
        line = text.count("\n", 0, match.start()) + 1
        first = target.split("/")[0]
        if first == "hognose":
            reached = "include"
        elif match.group(1) == '"' and first in ALLOWED and "/" in target:
            reached = first
        elif match.group(1) == '"' and target.startswith(".."):
            problems.append(f"{path}:{line}: includes \"{target}\"; paths are written from core/")
            continue
        elif match.group(1) == '"' and layer is not None and layer not in ("cli", "include") and "/" not in target:
            problems.append(f"{path}:{line}: includes \"{target}\"; paths are written from core/ (\"{layer}/{target}\")")
            continue
        else:
            continue
        own = layer if layer is not None else path.parts[0]
        allowed = ALLOWED[layer] if layer is not None else ["include"]
        if reached != own and reached not in allowed:
            problems.append(f"{path}:{line}: {own} may not include {reached} (\"{target}\"); "
                            f"it may include: {' '.join(allowed) or 'nothing'}")


def main() -> int:
    problems: list[str] = []
    lengths: list[int] = []
    core_folders: set[pathlib.Path] = set()
    files = tracked()
    for path in files:
        if path.name == "README.md" and len(path.parts) > 1 and path.parts[0] == "core":
            lines = len((REPO / path).read_text().splitlines())
            if lines > MAX_README_LINES:
                problems.append(f"{path}: {lines} lines; a folder's README has at most {MAX_README_LINES}")
        if path.suffix not in SOURCES or path.parts[0] in ("docs", "tests", ".github"):
            continue
        try:
            text = (REPO / path).read_text()
        except UnicodeDecodeError:
            continue
        lines = text.count("\n")
        # Tables (.def) are listings, one row a line; everything else is read from top to bottom.
        if lines > MAX_FILE_LINES and not text.startswith(GENERATED):
            problems.append(f"{path}: {lines} lines; a source file has at most {MAX_FILE_LINES}: split it by subject")
        if path.suffix in CODE:
            check_includes(path, text, problems)
        if path.parts[0] == "core" and path.suffix in {".h", ".cpp"}:
            lengths.append(lines)
        if path.parts[0] == "core" and len(path.parts) > 2:
            core_folders.add(pathlib.Path(*path.parts[:2]))
    for folder in sorted(core_folders):
        if not (REPO / folder / "README.md").exists() and folder.name != "include":
            problems.append(f"{folder}: has no README.md (at most {MAX_README_LINES} lines: what belongs here, what must not)")
    median = statistics.median(lengths) if lengths else 0
    if median >= MAX_MEDIAN_LINES:
        problems.append(f"core: the median file has {median:.0f} lines; it stays below {MAX_MEDIAN_LINES}")
    for problem in problems:
        print(problem)
    print(f"{len(files)} files, {len(lengths)} of the core (median {median:.0f} lines): "
          + (f"{len(problems)} breaches" if problems else "layers, lengths and READMEs hold"))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
