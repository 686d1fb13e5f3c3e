#!/usr/bin/env python3
"""CPython's own pure-Python modules on our interpreter: they are read from the toolchain's Python, handed in with --module, and must
carry the conformance programs that our leaner modules carry.

    tests/cpython_modules/run.py [--hognose dist/bin/hognose]
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPO = HERE.parent.parent

# Module: programs (by folder or name, below tests/conformance) that use it. `os` is not one of ours yet; contextlib asks for it on import.
MODULES = {
    "abc": ["abc"],
    "types": ["types"],
    "enum": ["enum"],
    "functools": [],
    "contextlib": ["contextlib"],
    "typing": ["typing"],
    "reprlib": [],
    "_weakrefset": ["weakref"],
    "collections": [],
    "_collections_abc": [],
}
FILES = {"collections": "collections/__init__.py"}
EXTRA = {"os": "def getcwd():\n    return '/'\n\n\ndef chdir(path):\n    pass\n"}


def library():
    words = [str(REPO / "scripts" / "python3.14"), "-c", "import os; print(os.path.dirname(os.__file__))"]
    return pathlib.Path(subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip())


def run(hognose, modules, work, program=None, code=None):
    words = [hognose]
    for name, path in modules.items():
        words += ["--module", f"{name}={path}"]
    words += ["-c", code] if code else ["main.py"]
    if program is not None:
        (work / "main.py").write_bytes(program.read_bytes())
    return subprocess.run(words, capture_output=True, text=True, timeout=60, cwd=work)


def check_packages(hognose, work):
    """Modules and packages that are handed in: --module pkg=..., pkg.part=..., one beside it that raises."""
    sources = {
        "pkg": "from . import part\nfrom .part import two\nprint(__name__, __package__, __file__)",
        "pkg.part": "from .deep.inner import one\ntwo = one + 1\nprint(__name__, __package__, __file__)",
        "pkg.deep.inner": "one = 1",
        "broken": "x = 1\n1 / 0",
    }
    modules = {}
    for name, text in sources.items():
        modules[name] = work / f"{name}.txt"
        modules[name].write_text(text)
    done = run(hognose, modules, work, code="import pkg\nprint(pkg.two, pkg.part)\nimport broken")
    wanted = "pkg.part pkg pkg/part.py\npkg pkg pkg/__init__.py\n2 <module 'pkg.part' from 'pkg/part.py'>\n"
    if done.stdout == wanted and '  File "broken.py", line 2, in <module>\n    1 / 0\n' in done.stderr:
        return 0
    print(f"FAIL packages: {done.stdout!r} {done.stderr!r}")
    return 1


def check(hognose, work):
    lib = library()
    given_always = {}
    for name, text in EXTRA.items():
        given_always[name] = work / f"{name}_given.py"
        given_always[name].write_text(text)
    paths = {name: lib / FILES.get(name, f"{name}.py") for name in MODULES}
    failures = check_packages(hognose, work)
    for name, programs in MODULES.items():
        for title, chosen in ((name, {name: paths[name]}), (f"{name} and the others", paths)):
            given = {**given_always, **chosen}
            done = run(hognose, given, work, code=f"import {name}")
            if done.returncode:
                failures += 1
                print(f"FAIL import {title}: {(done.stderr.strip().splitlines() or ['?'])[-1]}")
                continue
            for folder in programs:
                for program in sorted((REPO / "tests" / "conformance" / folder).glob("*.py")):
                    done = run(hognose, given, work, program=program)
                    if done.stdout != program.with_suffix(".out").read_text():
                        failures += 1
                        reason = (done.stderr.strip().splitlines() or ["output differs"])[-1]
                        print(f"FAIL {folder}/{program.stem} with {title}: {reason}")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hognose", default=str(REPO / "dist" / "bin" / "hognose"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        failures = check(str(pathlib.Path(options.hognose).resolve()), pathlib.Path(folder))
    print(f"{failures} failed" if failures else "CPython's own modules: all passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
