"""Chapter 5 of the language reference with modules that the host gives (--module): what CPython prints for the same files, and what the files see."""

from __future__ import annotations

import os
import pathlib
import subprocess

import pytest

REPO = pathlib.Path(__file__).resolve().parents[2]
HOGNOSE = os.environ.get("HOGNOSE", str(REPO / "dist" / "bin" / "hognose"))

# Each program with its modules; what CPython 3.14 prints for it, with the modules as files of packages.
CASES = {
    "parents are loaded first and are there while their body runs": (
        {
            "a": "import sys\nprint('a', __name__, __package__, 'a' in sys.modules, hasattr(sys.modules['a'], 'later'))\nfrom a.b import thing\nlater = 1\n",
            "a.b": "import a\nprint('b', __name__, __package__, hasattr(a, 'later'), hasattr(a, 'b'))\nthing = 5\n",
        },
        "import sys, a.b\nprint(a.thing, a.b.thing, a.later, sys.modules['a.b'] is a.b)\n",
        "a a a True False\nb a.b a False False\n5 5 1 True\n",
    ),
    "a module that fails is taken out, its parent is not": (
        {"p": "print('p')\n", "p.bad": "import sys\nprint('p.bad' in sys.modules)\n1 / 0\n"},
        "import sys\nfor _ in range(2):\n  try:\n    import p.bad\n  except ZeroDivisionError as error:\n    print(error)\nprint([n for n in ('p', 'p.bad') if n in sys.modules], hasattr(sys.modules['p'], 'bad'))\n",
        "p\nTrue\ndivision by zero\nTrue\ndivision by zero\n['p'] False\n",
    ),
    "modules that import each other": (
        {"one": "import two\nx = 1\nprint('one', two.y)\n", "two": "import one\nprint('two', hasattr(one, 'x'))\ny = 2\ntry:\n    from one import x\nexcept ImportError as error:\n    print(type(error).__name__, str(error).partition(' (')[0])\n"},
        "import one\n",
        "two False\nImportError cannot import name 'x' from 'one'\none 2\n",
    ),
    "relative imports": (
        {
            "top": "from . import low\nfrom .low import name as low_name\n",
            "top.low": "name = __name__\n",
            "top.sub": "from .. import low\nfrom ..low import name\nfrom . import leaf\nfrom .leaf import up\n",
            "top.sub.leaf": "from .. import low as up\ntry:\n    from .... import x\nexcept ImportError as error:\n    print(error)\n",
        },
        "import top.sub\nprint(top.low_name, top.sub.name, top.sub.leaf.up is top.low, top.sub.low is top.low, top.sub.leaf.__package__)\n",
        "attempted relative import beyond top-level package\ntop.low top.low True True top.sub\n",
    ),
    "a module may put another one in its place, and is loaded anew when it is taken out": (
        {"swaps": "import sys, types\nsys.modules[__name__] = types.SimpleNamespace(value='swapped')\n", "again": "print('again')\n"},
        "import sys, swaps, again\nprint(swaps.value)\nfirst = sys.modules.pop('again')\nimport again\nprint(first is again)\n",
        "again\nswapped\nagain\nFalse\n",
    ),
    "from-imports find submodules, and say what is missing": (
        {"pack": "__all__ = ['part', 'own']\nown = 1\n", "pack.part": "print('part')\n"},
        "from pack import *\nprint(part.__name__, own)\ntry:\n    from pack import missing\nexcept ImportError as error:\n    print(str(error).partition(' (')[0], error.name)\ntry:\n    import pack.missing\nexcept ModuleNotFoundError as error:\n    print(error, error.name)\ntry:\n    import pack.part.deeper\nexcept ModuleNotFoundError as error:\n    print(error)\n",
        "part\npack.part 1\ncannot import name 'missing' from 'pack' pack\nNo module named 'pack.missing' pack.missing\nNo module named 'pack.part.deeper'; 'pack.part' is not a package\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_modules_of_the_host(case, tmp_path):
    modules, program, expected = CASES[case]
    arguments = []
    for number, (name, text) in enumerate(modules.items()):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        arguments += ["--module", f"{name}={tmp_path / f'{number}.txt'}"]
    done = subprocess.run([HOGNOSE, *arguments, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == (expected, "")


@pytest.mark.parametrize("case", CASES)
def test_expectations_are_cpythons(case, tmp_path):
    modules, program, expected = CASES[case]
    for name, text in modules.items():
        path = tmp_path.joinpath(*name.split("."))
        package = any(other.startswith(name + ".") for other in modules)
        path.parent.mkdir(parents=True, exist_ok=True)
        if package:
            path.mkdir(exist_ok=True)
        (path / "__init__.py" if package else path.with_suffix(".py")).write_text(text, encoding="utf-8")
    done = subprocess.run([REPO / "scripts" / "python3.14", "-c", program], capture_output=True, text=True, timeout=60, cwd=tmp_path)
    if done.returncode == 127:
        pytest.skip("no CPython 3.14 here")
    assert (done.stdout, done.stderr) == (expected, "")
