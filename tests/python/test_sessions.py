"""Sessions: what one piece of code defines, the next one finds."""

from __future__ import annotations

import pytest

import hognose


def test_state_lives_on():
    session = hognose.Session()
    assert session.run("x = 20") is None
    assert session.run("def double(n): return n * 2") is None
    assert session.run("double(x) + 2") == 42
    session.run("import math\nclass P: pass")
    assert session.run("math.sqrt(16), P().__class__.__name__") == (4.0, "P")


def test_inputs_become_globals():
    session = hognose.Session()
    assert session.run("a + 1", inputs={"a": 1}) == 2
    assert session.run("a") == 1
    assert session.run("a", inputs={"a": [5]}) == [5]


def test_functions_and_output(capsys):
    session = hognose.Session(functions={"f": lambda n: n + 1})
    assert session.run("print('x'); f(f(1))") == 3
    assert capsys.readouterr().out == "x\n"
    out: list[str] = []
    session = hognose.Session(stdout=out.append)
    session.run("print('a')")
    session.run("print('b')")
    assert "".join(out) == "a\nb\n"


def test_execute():
    session = hognose.Session()
    result = session.execute("print('p')\n5")
    assert (result.ok, result.value, result.stdout) == (True, 5, "p\n")
    result = session.execute("print('q')\n1 / 0")
    assert (result.ok, result.stdout) == (False, "q\n")
    assert isinstance(result.error, hognose.PythonError)


def test_goes_on_after_errors():
    session = hognose.Session(limits=hognose.Limits(max_steps=20_000))
    session.run("x = 1")
    with pytest.raises(hognose.PythonError) as caught:
        session.run("x = 2\n1 / 0")
    assert caught.value.type_name == "ZeroDivisionError"
    assert session.run("x") == 2
    with pytest.raises(hognose.PythonSyntaxError):
        session.run("x +")
    with pytest.raises(hognose.LimitError):
        session.run("while True: x += 1")
    assert session.run("x > 2") is True
    assert session.run("[x for x in range(3)]") == [0, 1, 2]


def test_goes_on_after_what_ended_a_run_in_the_middle():
    def stop():
        raise KeyboardInterrupt

    session = hognose.Session(functions={"stop": stop, "bad": object})
    session.run("x = 5")
    with pytest.raises(KeyboardInterrupt):
        session.run("stop()")
    with pytest.raises(hognose.HostError):
        session.run("bad()")
    assert session.run("x") == 5


def test_one_piece_at_a_time():
    session = hognose.Session(functions={"again": lambda: session.run("1")})
    with pytest.raises(hognose.PythonError, match="still running another piece") as caught:
        session.run("again()")
    assert isinstance(caught.value.__cause__, hognose.HostError)
    assert session.run("2") == 2


def test_usage():
    session = hognose.Session()
    session.run("x = list(range(10000))")
    held = session.usage.memory
    assert held > 80_000
    session.run("del x")
    assert session.usage.steps < 1000


def test_sessions_know_nothing_of_each_other():
    first, second = hognose.Session(), hognose.Session()
    first.run("x = 1\nimport sys\nsys.mark = 1")
    with pytest.raises(hognose.PythonError, match="name 'x' is not defined"):
        second.run("x")
    assert second.run("import sys\nhasattr(sys, 'mark')") is False
