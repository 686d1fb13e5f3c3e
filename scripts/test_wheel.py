"""Runs the pytest suite of the Python package, tests/python, on a wheel in dist/wheels.

    python scripts/test_wheel.py native       the wheel for this machine, installed into an empty directory
    python scripts/test_wheel.py pyodide      the wheel for Pyodide, installed by micropip in Pyodide in Node
"""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import tempfile

REPO = pathlib.Path(__file__).resolve().parent.parent
SUITE = "tests/python"


def wheel(for_pyodide: bool) -> pathlib.Path:
    found = [p for p in (REPO / "dist" / "wheels").glob("hognose-*.whl") if ("wasm32" in p.name) == for_pyodide]
    if not found:
        sys.exit(f"no such wheel in dist/wheels: run ./scripts/build {'wheel' if for_pyodide else 'native-wheel'}")
    return max(found, key=lambda path: path.stat().st_mtime)


def native(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="hognose-wheel-") as site:
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", site, str(wheel(False))],
                       check=True)
        return subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(arguments or [SUITE])], cwd=REPO,
                              env={**os.environ, "PYTHONPATH": site, "PYTHONDONTWRITEBYTECODE": "1"}).returncode


def pyodide(arguments: list[str]) -> int:
    return subprocess.run(["node", "scripts/pyodide_pytest.mjs", str(wheel(True)), os.environ["HOGNOSE_PYODIDE_DIR"],
                           *(arguments or [SUITE])], cwd=REPO).returncode


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in ("native", "pyodide"):
        sys.exit(__doc__)
    sys.exit({"native": native, "pyodide": pyodide}[sys.argv[1]](sys.argv[2:]))
