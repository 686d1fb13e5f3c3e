"""The command line, dist/bin/hognose: how a program comes in, what is printed where, exit codes, limits.

    python -m pytest -q tests/cli          HOGNOSE=path/to/hognose for another build
"""

from __future__ import annotations

import json
import os
import pathlib
import selectors
import subprocess

import pytest

REPO = pathlib.Path(__file__).resolve().parents[2]
HOGNOSE = os.environ.get("HOGNOSE", str(REPO / "dist" / "bin" / "hognose"))


def hognose(*arguments: str, stdin: str = "", cwd: pathlib.Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([HOGNOSE, *arguments], input=stdin, capture_output=True, text=True, timeout=60, cwd=cwd)


def printed(*arguments: str, stdin: str = "", cwd: pathlib.Path | None = None) -> str:
    done = hognose(*arguments, stdin=stdin, cwd=cwd)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def report(*arguments: str) -> dict:
    done = hognose("--json", *arguments)
    assert done.stderr == ""
    return json.loads(done.stdout)


# ---- where the program comes from ----


def test_file(tmp_path):
    (tmp_path / "greet.py").write_text("import sys\nprint('Grüße', sys.argv, __name__, __file__)\n", encoding="utf-8")
    assert printed("greet.py", "a", "--b", "-c", cwd=tmp_path) == "Grüße ['greet.py', 'a', '--b', '-c'] __main__ greet.py\n"


def test_code():
    assert printed("-c", "print(1 + 2)\n4") == "3\n"
    assert printed("-c", "import sys; print(sys.argv)", "a", "--json") == "['-c', 'a', '--json']\n"


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(arguments):
    assert printed(*arguments, stdin="for i in range(2):\n    print(i)\n") == "0\n1\n"


def test_arguments_after_standard_input():
    assert printed("-", "x", "y", stdin="import sys; print(sys.argv)") == "['-', 'x', 'y']\n"


@pytest.mark.parametrize("endless", ["while True: pass", "list(iter(int, 1))"])
def test_what_is_printed_arrives_while_the_program_runs(endless):
    with subprocess.Popen([HOGNOSE, "-c", f"print('one')\n{endless}"], stdout=subprocess.PIPE, text=True) as process:
        arrived = selectors.DefaultSelector()
        arrived.register(process.stdout, selectors.EVENT_READ)
        try:
            assert arrived.select(timeout=10)
            assert process.stdout.readline() == "one\n"
        finally:
            process.kill()


def test_only_what_the_program_prints_is_printed():
    assert printed("-c", "1 + 2") == ""
    assert printed("-c", "print('no line feed', end='')") == "no line feed"


def test_streams_stay_apart():
    done = hognose("-c", "import sys\nprint('out')\nprint('err', file=sys.stderr)")
    assert (done.stdout, done.stderr, done.returncode) == ("out\n", "err\n", 0)


def test_file_that_is_not_there(tmp_path):
    done = hognose("nowhere.py", cwd=tmp_path)
    assert (done.stdout, done.returncode) == ("", 2)
    assert done.stderr == "hognose: can't open file 'nowhere.py': No such file or directory\n"


def test_folder(tmp_path):
    done = hognose(str(tmp_path))
    assert done.returncode == 2
    assert done.stderr == f"hognose: can't open file '{tmp_path}': Is a directory\n"


def test_windows_line_ends_and_byte_order_mark(tmp_path):
    (tmp_path / "w.py").write_bytes(b"\xef\xbb\xbfx = 1\r\nprint(x)\r\n")
    assert printed(str(tmp_path / "w.py")) == "1\n"


# ---- exit codes ----


@pytest.mark.parametrize(
    ("code", "status", "stderr"),
    [
        ("pass", 0, ""),
        ("raise SystemExit", 0, ""),
        ("raise SystemExit(0)", 0, ""),
        ("raise SystemExit(None)", 0, ""),
        ("raise SystemExit(3)", 3, ""),
        ("raise SystemExit(True)", 1, ""),
        ("raise SystemExit('no more')", 1, "no more\n"),
        ("raise SystemExit([1, 2])", 1, "[1, 2]\n"),
        ("import sys; sys.exit(7)", 7, ""),
        ("import sys; sys.exit('bye')", 1, "bye\n"),
        ("exit(5)", 5, ""),
        ("try:\n    raise SystemExit(4)\nfinally:\n    pass", 4, ""),
    ],
)
def test_system_exit(code, status, stderr):
    done = hognose("-c", code)
    assert (done.returncode, done.stderr, done.stdout) == (status, stderr, "")


def test_error(tmp_path):
    (tmp_path / "main.py").write_text("def half(n):\n    return n / 0\n\nprint('before')\nhalf(1)\n")
    done = hognose("main.py", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "before\n")
    assert done.stderr == (
        "Traceback (most recent call last):\n"
        '  File "main.py", line 5, in <module>\n'
        "    half(1)\n"
        "    ~~~~^^^\n"
        '  File "main.py", line 2, in half\n'
        "    return n / 0\n"
        "           ~~^~~\n"
        "ZeroDivisionError: division by zero\n"
    )


def test_syntax_error(tmp_path):
    (tmp_path / "main.py").write_text("x = 1\nprint(x)\nif x\n    pass\n")
    done = hognose("main.py", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == '  File "main.py", line 3\n    if x\n        ^\nSyntaxError: expected \':\'\n'


def test_output_comes_before_the_error_when_both_go_to_one_place():
    done = subprocess.run([HOGNOSE, "-c", "print('first'); 1 / 0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
    assert done.stdout.startswith("first\nTraceback")


# ---- wrong usage ----


@pytest.mark.parametrize(
    ("arguments", "offender"),
    [
        (["--nope"], "--nope"),
        (["-c"], "-c"),
        (["--max-memory", "much", "-c", "1"], "--max-memory: 'much'"),
        (["--max-memory", "5X", "-c", "1"], "--max-memory: '5X'"),
        (["--max-memory=", "-c", "1"], "--max-memory"),
        (["--max-steps", "-1", "-c", "1"], "--max-steps: '-1'"),
        (["--max-duration-secs", "soon", "-c", "1"], "--max-duration-secs: 'soon'"),
        (["--max-duration-secs", "1s", "-c", "1"], "--max-duration-secs: '1s'"),
        (["--max-duration-secs=-1", "-c", "1"], "--max-duration-secs: '-1'"),
    ],
)
def test_wrong_usage(arguments, offender):
    done = hognose(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert offender in done.stderr


def test_help_and_version():
    assert "--max-memory" in printed("--help")
    version = (REPO / "scripts" / "version").read_text().strip()
    assert printed("--version") == f"hognose {version}\n"


# ---- limits ----


@pytest.mark.parametrize(
    ("options", "code", "last"),
    [
        (["--max-duration-secs", "0.1"], "while True: pass", "LimitError: duration limit of 0.1 s exceeded"),
        (["--max-memory", "8M"], "x = [0] * 10**8", "LimitError: memory limit of 8 MiB exceeded"),
        (["--max-memory", "2048K"], "x = []\nwhile True: x.append([])", "LimitError: memory limit of 2 MiB exceeded"),
        (["--max-memory", "0.01G"], "'x' * 10**9", "LimitError: memory limit of 10737418 bytes exceeded"),
        (["--max-steps", "10K"], "while True: pass", "LimitError: limit of 10240 steps exceeded"),
        (["--max-allocations", "5000"], "while True: [[]]", "LimitError: limit of 5000 allocations exceeded"),
        (["--max-output", "1K"], "while True: print('spam')", "LimitError: output limit of 1 KiB exceeded"),
    ],
)
def test_limit(options, code, last):
    done = hognose(*options, "-c", code)
    assert done.returncode == 124
    assert done.stderr.splitlines()[-1].startswith(last.rsplit(" of ", 1)[0])
    assert done.stderr.splitlines()[-1] == last


def test_recursion_depth():
    done = hognose("--max-recursion-depth", "50", "-c", "def f(n): return f(n + 1)\nf(0)")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "RecursionError: maximum recursion depth exceeded"
    assert printed("--max-recursion-depth", "5000", "-c", "def f(n): return n and f(n - 1)\nprint(f(4000))") == "0\n"


def test_output_limit_keeps_what_came_before():
    done = hognose("--max-output", "100", "-c", "while True: print('spam')")
    assert len(done.stdout) <= 100
    assert done.stdout.startswith("spam\nspam\n")


def test_limits_off():
    assert printed("--no-limits", "-c", "print(len('x' * (300 << 20)))") == f"{300 << 20}\n"
    assert printed("--max-memory", "off", "-c", "print(len('x' * (300 << 20)))") == f"{300 << 20}\n"
    assert hognose("-c", "'x' * (300 << 20)").returncode == 124


def test_the_time_of_the_compiler_and_the_source_count():
    done = hognose("--max-memory", "1M", "-", stdin="x = 1\n" * 200_000)
    assert done.returncode == 124
    assert done.stderr.startswith("LimitError: memory limit")


def test_a_limit_cannot_be_caught():
    done = hognose("--max-steps", "10000", "-c", "try:\n    while True: pass\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')")
    assert (done.returncode, done.stdout) == (124, "")


# ---- --json, --usage, --dump-bytecode ----


def test_json():
    result = report("-c", "import sys\nprint('out')\nprint('err', file=sys.stderr)\n{'a': [1, 2.5, None, True, 'é']}")
    usage = result.pop("usage")
    assert result == {"ok": True, "value": {"a": [1, 2.5, None, True, "é"]}, "error": None, "stdout": "out\n", "stderr": "err\n"}
    assert set(usage) == {"steps", "duration_secs", "memory", "peak_memory", "allocations", "output_bytes", "host_calls"}
    assert usage["output_bytes"] == 8
    assert usage["peak_memory"] > 0


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("(1, 2)", [1, 2]),
        ("{3}", [3]),
        ("frozenset()", []),
        ("b'ab'", [97, 98]),
        ("{1: 'a', 'b': 2}", [[1, "a"], ["b", 2]]),
        ("{}", {}),
        ("2**53 - 1", 2**53 - 1),
        ("2**70", str(2**70)),
        ("-2**70", str(-(2**70))),
        ("hex(1) and 1 << 100_000", hex(1 << 100_000)),
        ("float('inf')", None),
        ("float('nan')", None),
        ("print", "<built-in function print>"),
        ("class P:\n    def __init__(self): self.x = 1\nP()", {"x": 1}),
        ("a = [1]\n[a, a, {'k': a}]", [[1], [1], {"k": [1]}]),
        ("a = [1]\na.append(a)\na", [1, "..."]),
        ("x = []\ny = [x]\nx.append(y)\n[x, y]", [[["..."]], [["..."]]]),
        ("'\\ud800'", "\ufffd"),
    ],
)
def test_json_values(code, value):
    got = report("-c", code)["value"]
    if isinstance(value, str) and value.startswith("0x"):
        assert int(got, 16) == int(value, 16)
    else:
        assert got == value


def test_json_of_a_graph_that_doubles_stays_small():
    done = hognose("--json", "-c", "a = []\nfor i in range(100): a = [a, a]\na")
    assert done.returncode == 0
    assert len(done.stdout) < 20_000_000
    assert json.loads(done.stdout)["ok"] is True


def test_json_of_errors():
    result = report("-c", "print('x')\n1 / 0")
    assert result["ok"] is False
    assert (result["error"]["type"], result["error"]["message"], result["stdout"]) == ("ZeroDivisionError", "division by zero", "x\n")
    assert result["error"]["traceback"].startswith("Traceback (most recent call last):\n")
    result = report("-c", "1 +")
    assert (result["error"]["type"], result["error"]["line"], result["error"]["column"]) == ("SyntaxError", 1, 4)
    result = report("--max-steps", "1000", "-c", "while True: pass")
    assert (result["error"]["type"], result["error"]["limit"]) == ("LimitError", "steps")
    assert report("-c", "raise SystemExit(0)")["ok"] is True
    assert hognose("--json", "-c", "raise SystemExit(9)").returncode == 9
    assert hognose("--json", "-c", "1 / 0").returncode == 1


def test_usage():
    done = hognose("--usage", "-c", "print('x')\nfor i in range(1000): pass")
    assert (done.returncode, done.stdout) == (0, "x\n")
    assert json.loads(done.stderr)["steps"] >= 1000


def test_steps_are_the_same_every_time():
    code = "sorted([str(i) for i in range(500)])"
    first, second = (report("-c", code)["usage"] for _ in range(2))
    assert first["steps"] == second["steps"] > 500
    assert first["allocations"] == second["allocations"]


def test_dump_bytecode():
    text = printed("--dump-bytecode", "-c", "def f(x): return x + 1\nprint(f(1))")
    assert "f" in text
    assert "RETURN" in text.upper()
    done = hognose("--dump-bytecode", "-c", "1 +")
    assert (done.returncode, done.stdout) == (1, "")
    assert "SyntaxError" in done.stderr


# ---- warnings of the compiler ----


def test_warnings_of_the_compiler_are_shown_first(tmp_path):
    (tmp_path / "warned.py").write_text('print("run")\nx = "\\d"\ndef f():\n    return x is 1\n', encoding="utf-8")
    done = hognose("warned.py", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "run\n")
    assert done.stderr == (
        'warned.py:2: SyntaxWarning: "\\d" is an invalid escape sequence. Such sequences will not work in the future. '
        'Did you mean "\\\\d"? A raw string is also an option.\n'
        '  x = "\\d"\n'
        "warned.py:4: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n"
        "  return x is 1\n"
    )


def test_warnings_of_code_show_no_lines():
    done = hognose("-c", "print(1 is 1)")
    assert done.stderr == "<string>:1: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n"


def test_warnings_of_modules_obey_filters(tmp_path):
    (tmp_path / "quiet.txt").write_text("x = 1 is 1\n", encoding="utf-8")
    arguments = ["--module", f"quiet={tmp_path / 'quiet.txt'}", "-c"]
    assert hognose(*arguments, "import quiet").stderr == "quiet.py:1: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n"
    assert printed(*arguments, "import warnings; warnings.simplefilter('ignore'); import quiet; print(quiet.x)") == "True\n"
