#!/usr/bin/env python3
"""CPython's own pure-Python modules on our interpreter: they are read from the toolchain's Python, unmodified, handed in with --module, and must
carry the conformance programs that our leaner modules carry, and the programs of exercises/, whose output is compared with CPython's.

    tests/cpython_modules/run.py [--hognose dist/bin/hognose]
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPO = HERE.parent.parent

# Module: folders of tests/conformance whose programs use it, besides exercises/use_NAME.py.
MODULES = {
    "abc": ["abc"],
    "types": ["types"],
    "enum": ["enum"],
    "functools": ["functools"],
    "contextlib": ["contextlib"],
    "typing": ["typing"],
    "reprlib": [],
    "_weakrefset": [],
    "collections": ["collections"],
    "_collections_abc": ["mappings_sets"],
}
FILES = {"collections": "collections/__init__.py"}
# contextlib asks for these on import; `os` is not one of ours yet.
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


def without_addresses(text):
    return re.sub(r"0x[0-9a-f]+", "0x", text)


def expectations():
    """(title, modules that it is run for, program, expected output) of every program."""
    for name, folders in MODULES.items():
        program = HERE / "exercises" / f"use_{name.lstrip('_')}.py"
        oracle = [str(REPO / "scripts" / "python3.14"), str(program)]
        yield program.stem, name, program, subprocess.run(oracle, capture_output=True, text=True, timeout=60, check=True).stdout
        for folder in folders:
            found = sorted((REPO / "tests" / "conformance" / folder).glob("*.py"))
            if not found:
                raise SystemExit(f"tests/conformance/{folder} has no programs")
            for program in found:
                yield f"{folder}/{program.stem}", name, program, program.with_suffix(".out").read_text()


def check(hognose, work):
    lib = library()
    given_always = {}
    for name, text in EXTRA.items():
        given_always[name] = work / f"{name}_given.py"
        given_always[name].write_text(text)
    paths = {name: lib / FILES.get(name, f"{name}.py") for name in MODULES}
    passed, failed = 0, check_packages(hognose, work)
    for name in MODULES:
        # That it is CPython's file which is imported, not ours.
        done = run(hognose, {**given_always, name: paths[name]}, work, code=f"import {name}; print({name}.__file__)")
        if "frozen" in done.stdout or done.returncode:
            failed += 1
            print(f"FAIL import {name}: {done.stdout} {done.stderr}")
    for title, name, program, wanted in expectations():
        for which, chosen in ((name, {name: paths[name]}), (f"{name} and the others", paths)):
            done = run(hognose, {**given_always, **chosen}, work, program=program)
            if without_addresses(done.stdout) == without_addresses(wanted):
                passed += 1
                continue
            failed += 1
            print(f"FAIL {title} with {which}: {(done.stderr.strip().splitlines() or ['output differs'])[-1]}")
            for ours, theirs in zip(*(without_addresses(text).splitlines() + ["<end>"] for text in (done.stdout, wanted))):
                if ours != theirs:
                    print(f"    expected {theirs}\n    got      {ours}")
                    break
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hognose", default=str(REPO / "dist" / "bin" / "hognose"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        passed, failed = check(str(pathlib.Path(options.hognose).resolve()), pathlib.Path(folder))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
