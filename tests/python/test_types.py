"""The package's annotations, and the stub of its compiled part, hold what they promise."""

from __future__ import annotations

import inspect
import os
import pathlib
import subprocess
import sys

import pytest

import hognose

PACKAGE = pathlib.Path(hognose.__file__).parent

pytestmark = pytest.mark.skipif(sys.platform == "emscripten", reason="no processes there")

USE = """
import hognose

program = hognose.Program("x", inputs=["x"], limits=hognose.Limits(max_steps=5, max_memory=None))
result: hognose.Result = program.execute(inputs={"x": 1}, functions={"f": len}, stdout=print)
usage: hognose.Usage = result.usage
step: hognose.HostCall | hognose.Complete = program.start(functions=["f"])
while isinstance(step, hognose.HostCall):
    name: str = step.name
    step = step.resume(len(step.args)) if step.kwargs else step.throw(ValueError())
reveal_type(step)
error: hognose.Error | None = result.error
if isinstance(error, hognose.PythonSyntaxError):
    line: int = error.line
elif isinstance(error, hognose.LimitError):
    limit: str = error.limit
hognose.Session().run("1")
"""

MISUSE = """
import hognose

hognose.Program(5)
hognose.Limits(5)
hognose.run("1", limit=1)
hognose.run("1", functions={"f": 5})
"""


def mypy(*arguments: str) -> tuple[int, str]:
    pytest.importorskip("mypy")
    done = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True,
                          env={**os.environ, "MYPYPATH": str(PACKAGE.parent), "MYPY_FORCE_COLOR": "0"}, cwd=PACKAGE.parent)
    return done.returncode, done.stdout + done.stderr


def test_the_package_type_checks():
    status, text = mypy("mypy", "--strict", "--cache-dir=/dev/null", "-p", "hognose")
    assert status == 0, text


def test_the_stub_says_what_the_extension_module_has(tmp_path):
    # pybind11's classes have a metaclass of their own, and an __init__ that refuses where there is no constructor.
    allowed = "".join(f"hognose._hognose.{name}(.__init__)?\n" for name in ("CompiledProgram", "Run", "RawSession"))
    (tmp_path / "allowed.txt").write_text(allowed)
    status, text = mypy("mypy.stubtest", "hognose._hognose", "--ignore-disjoint-bases", "--allowlist", str(tmp_path / "allowed.txt"), "--ignore-unused-allowlist")
    assert status == 0, text


def test_users_get_types(tmp_path):
    (tmp_path / "use.py").write_text(USE)
    status, text = mypy("mypy", "--strict", "--cache-dir=/dev/null", str(tmp_path / "use.py"))
    assert status == 0, text
    assert 'Revealed type is "hognose._program.Complete"' in text
    (tmp_path / "misuse.py").write_text(MISUSE)
    status, text = mypy("mypy", "--strict", "--cache-dir=/dev/null", str(tmp_path / "misuse.py"))
    assert status == 1
    assert text.count("error:") == 4, text


def test_everything_public_has_a_docstring():
    for name in hognose.__all__:
        thing = getattr(hognose, name)
        if name == "__version__":
            continue
        assert inspect.getdoc(thing), name
        if inspect.isclass(thing):
            for part, member in vars(thing).items():
                if not part.startswith("_") and (inspect.isfunction(member) or isinstance(member, property)):
                    assert inspect.getdoc(member), f"{name}.{part}"
    assert (PACKAGE / "py.typed").exists()
