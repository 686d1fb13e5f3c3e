"""Every class of error, what it holds, and where it comes from."""

from __future__ import annotations

import pickle

import pytest

import hognose


def failing(code: str, **options) -> hognose.Error:
    with pytest.raises(hognose.Error) as caught:
        hognose.run(code, stdout=lambda text: None, stderr=lambda text: None, **options)
    return caught.value


def test_hierarchy():
    assert issubclass(hognose.PythonError, hognose.Error)
    assert issubclass(hognose.PythonSyntaxError, hognose.PythonError)
    assert issubclass(hognose.LimitError, hognose.Error)
    assert not issubclass(hognose.LimitError, hognose.PythonError)
    assert issubclass(hognose.HostError, hognose.Error)
    assert issubclass(hognose.HostError, TypeError)


def test_python_error():
    error = failing("def half(n):\n    return n / 0\n\nprint('before')\nhalf(1)", script_name="main.py")
    assert isinstance(error, hognose.PythonError)
    assert (error.type_name, error.message, str(error)) == ("ZeroDivisionError", "division by zero", "ZeroDivisionError: division by zero")
    assert error.traceback == (
        "Traceback (most recent call last):\n"
        '  File "main.py", line 5, in <module>\n'
        "    half(1)\n"
        "    ~~~~^^^\n"
        '  File "main.py", line 2, in half\n'
        "    return n / 0\n"
        "           ~~^~~\n"
        "ZeroDivisionError: division by zero\n"
    )
    assert [(frame["function"], frame["line"], frame["source_line"].strip()) for frame in error.frames] == [
        ("<module>", 5, "half(1)"),
        ("half", 2, "return n / 0"),
    ]
    assert error.stdout == "before\n"
    assert error.usage is not None and error.usage.steps > 0
    assert isinstance(error.__cause__, ZeroDivisionError)
    assert str(error.__cause__) == "division by zero"


@pytest.mark.parametrize(
    ("code", "type_name", "message", "cause"),
    [
        ("raise ValueError('no')", "ValueError", "no", ValueError("no")),
        ("raise ValueError", "ValueError", "", ValueError()),
        ("{}['k']", "KeyError", "'k'", KeyError("k")),
        ("{}[(1, 2)]", "KeyError", "(1, 2)", KeyError((1, 2))),
        ("nope", "NameError", "name 'nope' is not defined", NameError("name 'nope' is not defined")),
        ("class E(Exception): pass\nraise E('mine')", "E", "mine", None),
        ("raise SystemExit(3)", "SystemExit", "3", None),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", "", None),
        ("raise ExceptionGroup('eg', [ValueError(1)])", "ExceptionGroup", "eg (1 sub-exception)", None),
        ("raise UnicodeDecodeError('utf-8', b'x', 0, 1, 'why')", "UnicodeDecodeError", "'utf-8' codec can't decode byte 0x78 in position 0: why", None),
    ],
)
def test_cause_is_the_matching_builtin_exception(code, type_name, message, cause):
    error = failing(code)
    assert isinstance(error, hognose.PythonError)
    assert (error.type_name, error.message) == (type_name, message)
    assert type(error.__cause__) is type(cause)
    assert cause is None or (error.__cause__ is not None and error.__cause__.args == cause.args)


def test_exit_with_zero_is_no_error():
    assert hognose.run("print\nraise SystemExit") is None
    assert hognose.Program("raise SystemExit(0)").execute().ok is True


def test_exit_codes():
    for code, status in [("raise SystemExit(3)", 3), ("raise SystemExit('bye')", 1), ("class Quit(SystemExit): pass\nraise Quit(300)", 300 & 255)]:
        assert failing(code).exit_code == status
    assert failing("1 / 0").exit_code is None


def test_syntax_error():
    with pytest.raises(hognose.PythonSyntaxError) as caught:
        hognose.Program("x = 1\nif x\n    pass\n", script_name="s.py")
    error = caught.value
    assert (error.type_name, error.message) == ("SyntaxError", "expected ':'")
    assert (error.filename, error.line, error.column, error.text.rstrip("\n")) == ("s.py", 2, 5, "if x")
    assert error.traceback == '  File "s.py", line 2\n    if x\n        ^\nSyntaxError: expected \':\'\n'
    for source, kind in [("if x:\npass", "IndentationError"), ("if x:\n\ty\n        z", "TabError"), ("(", "SyntaxError"), ("\0", "SyntaxError")]:
        with pytest.raises(hognose.PythonSyntaxError) as caught:
            hognose.run(source)
        assert caught.value.type_name == kind


def test_syntax_error_at_run_time_is_a_python_error():
    error = failing("eval('1 +')")
    assert isinstance(error, hognose.PythonError)
    assert error.type_name == "SyntaxError"
    assert not isinstance(error, hognose.PythonSyntaxError)


@pytest.mark.parametrize(
    ("limits", "code", "limit", "message"),
    [
        (hognose.Limits(max_duration_secs=0.1), "while True: pass", "duration", "duration limit of 0.1 s exceeded"),
        (hognose.Limits(max_memory=8 << 20), "[0] * 10**8", "memory", "memory limit of 8 MiB exceeded"),
        (hognose.Limits(max_allocations=1000), "while True: [[]]", "allocations", "limit of 1000 allocations exceeded"),
        (hognose.Limits(max_steps=10_000), "while True: pass", "steps", "limit of 10000 steps exceeded"),
        (hognose.Limits(max_output=1000), "while True: print('spam')", "output", "output limit of 1000 bytes exceeded"),
        (hognose.Limits(max_host_calls=3), "while True: f()", "host_calls", "limit of 3 host calls exceeded"),
    ],
)
def test_limit_error(limits, code, limit, message):
    error = failing(code, limits=limits, functions={"f": lambda: None})
    assert isinstance(error, hognose.LimitError)
    assert (error.limit, error.message, str(error)) == (limit, message, message)
    assert error.usage is not None
    assert hognose.run("1 + 1") == 2


def test_limits_cannot_be_caught_and_finally_does_not_run():
    code = "try:\n    while True: pass\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')"
    result = hognose.Program(code).execute(limits=hognose.Limits(max_steps=1000))
    assert isinstance(result.error, hognose.LimitError)
    assert result.stdout == ""


def test_recursion_is_the_guest_s_own_error():
    limits = hognose.Limits(max_recursion_depth=100)
    code = "def f(n): return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError:\n    caught = True\ncaught"
    assert hognose.run(code, limits=limits) is True
    error = failing("def f(n): return f(n + 1)\nf(0)", limits=limits)
    assert isinstance(error, hognose.PythonError)
    assert isinstance(error.__cause__, RecursionError)
    deep = "def f(n): return n and f(n - 1)\nf(20_000)"
    assert hognose.run(deep, limits=hognose.Limits(max_recursion_depth=30_000)) == 0


def test_limits_switched_off():
    off = hognose.Limits(max_duration_secs=None, max_memory=None, max_output=None)
    assert hognose.run("len('x' * (300 << 20))", limits=off) == 300 << 20


def test_what_the_program_may_use_to_be_compiled():
    with pytest.raises(hognose.LimitError):
        hognose.Program("x = 1\n" * 100_000, limits=hognose.Limits(max_memory=1 << 20))


def test_errors_can_be_pickled():
    errors = [
        failing("1 / 0"),
        failing("("),
        failing("while True: pass", limits=hognose.Limits(max_steps=100)),
        failing("x", inputs={"x": object()}),
    ]
    for error in errors:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_text_of_errors_may_hold_anything():
    assert failing("raise ValueError('naïve 蛇 🐍')").args == ("ValueError: naïve 蛇 🐍",)
    error = failing("raise ValueError('\\ud800')")
    assert error.message in ("\ud800", "\\ud800", "?")
    error = failing("class E(Exception):\n    def __str__(self): return 1 / 0\nraise E")
    assert error.type_name == "E"
