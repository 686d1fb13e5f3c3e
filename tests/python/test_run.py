"""run, Program, inputs, execute, output, usage, pickling."""

from __future__ import annotations

import copy
import pickle
import sys
import threading

import pytest

import hognose

IN_PYODIDE = sys.platform == "emscripten"


def test_run():
    assert hognose.run("1 + 2 * 3") == 7
    assert hognose.run("x = 1") is None
    assert hognose.run("") is None
    assert hognose.run("x * 2", inputs={"x": 21}) == 42
    assert hognose.run("__file__", script_name="other.py") == "other.py"


def test_version():
    assert hognose.__version__.count(".") == 2
    assert hognose.run.__doc__ and hognose.Program.__doc__ and hognose.__doc__


def test_a_program_runs_again_with_other_inputs():
    program = hognose.Program("x + y", inputs=["x", "y"], script_name="sum.py")
    assert (program.source, program.inputs, program.script_name) == ("x + y", ("x", "y"), "sum.py")
    assert program.run(inputs={"x": 10, "y": 20}) == 30
    assert program.run(inputs={"x": 100, "y": 200}) == 300
    assert program.run(inputs={"x": "a", "y": "b"}) == "ab"
    assert repr(program) == "<hognose.Program 'sum.py' inputs=['x', 'y']>"


def test_runs_know_nothing_of_each_other():
    program = hognose.Program("seen = globals().get('seen', 0) + 1\nimport sys\nsys.mark = getattr(sys, 'mark', 0) + 1\n(seen, sys.mark)")
    assert program.run() == (1, 1)
    assert program.run() == (1, 1)


def test_disassemble():
    assert "return" in hognose.Program("1 + 2").disassemble().lower()


def test_execute():
    result = hognose.Program("import sys\nprint('out')\nprint('err', file=sys.stderr)\n42").execute()
    assert isinstance(result, hognose.Result)
    assert (result.ok, result.value, result.error, result.stdout, result.stderr) == (True, 42, None, "out\n", "err\n")
    with pytest.raises(AttributeError):
        result.ok = False  # type: ignore[misc]


def test_execute_never_raises_for_what_the_program_does():
    result = hognose.Program("print('before')\n1 / 0").execute()
    assert (result.ok, result.value, result.stdout) == (False, None, "before\n")
    assert isinstance(result.error, hognose.PythonError)
    assert result.error.type_name == "ZeroDivisionError"
    assert isinstance(hognose.Program("while True: pass").execute(limits=hognose.Limits(max_steps=1000)).error, hognose.LimitError)
    deep = hognose.Program("a = []\nfor i in range(3000): a = [a]\na").execute()
    assert isinstance(deep.error, hognose.PythonError)
    assert "nested too deeply" in str(deep.error)
    odd = hognose.Program("class L(list):\n    def __hash__(self): return 1\n{L(): 1}").execute()
    assert isinstance(odd.error, hognose.PythonError)
    assert odd.error.type_name == "TypeError"
    assert "unhashable" in str(odd.error)


def test_usage():
    usage = hognose.Program("print('é')\nfor i in range(1000): f(i)").execute(functions={"f": lambda i: None}).usage
    assert isinstance(usage, hognose.Usage)
    assert usage.steps >= 1000
    assert usage.host_calls == 1000
    assert usage.output_bytes == 3
    assert 0 < usage.memory <= usage.peak_memory
    assert usage.allocations > 0
    assert usage.duration_secs >= 0
    again = hognose.Program("print('é')\nfor i in range(1000): f(i)").execute(functions={"f": lambda i: None}).usage
    assert (again.steps, again.allocations, again.peak_memory) == (usage.steps, usage.allocations, usage.peak_memory)


def test_output_goes_to_callbacks_as_it_is_printed():
    program = hognose.Program("import sys\nprint('a', 1)\nprint('b', file=sys.stderr)\nstop()\nprint('c', end='')")
    out: list[str] = []
    err: list[str] = []
    seen: list[str] = []
    program.run(functions={"stop": lambda: seen.append("".join(out))}, stdout=out.append, stderr=err.append)
    assert ("".join(out), "".join(err), seen) == ("a 1\nc", "b\n", ["a 1\n"])
    result = program.execute(functions={"stop": lambda: None}, stdout=out.append)
    assert result.stdout == "a 1\nc"
    assert "".join(out) == "a 1\nca 1\nc"


def test_output_goes_to_this_process_by_default(capsys):
    hognose.run("import sys\nprint('grüße')\nprint('err', file=sys.stderr)")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("grüße\n", "err\n")
    hognose.Program("print('kept')").execute()
    hognose.Program("print('kept')").start()
    assert capsys.readouterr().out == ""


def test_what_a_callback_raises_ends_the_run():
    class Full(Exception):
        pass

    def write(text):
        raise Full(text)

    with pytest.raises(Full):
        hognose.run("while True: print('x')", stdout=write)
    with pytest.raises(Full):
        hognose.Program("while True: print('x')").execute(stdout=write)
    assert hognose.run("1") == 1


def test_pickling():
    program = hognose.Program("x + 1", inputs=["x"], script_name="p.py")
    for again in (pickle.loads(pickle.dumps(program)), copy.deepcopy(program)):
        assert again.run(inputs={"x": 1}) == 2
        assert (again.source, again.inputs, again.script_name) == ("x + 1", ("x",), "p.py")
    limits = hognose.Limits(max_steps=5)
    assert pickle.loads(pickle.dumps(limits)) == limits
    result = program.execute(inputs={"x": 1})
    assert pickle.loads(pickle.dumps(result)) == result


def test_what_cannot_be_pickled_says_so():
    step = hognose.Program("f()").start(functions=["f"])
    with pytest.raises(TypeError, match="paused run"):
        pickle.dumps(step)
    with pytest.raises(TypeError, match="session"):
        pickle.dumps(hognose.Session())


@pytest.mark.parametrize(
    ("call", "offender"),
    [
        (lambda: hognose.run(5), "source must be str, not 'int'"),
        (lambda: hognose.run("\ud800"), "lone surrogate"),
        (lambda: hognose.Program(b"1"), "source must be str, not 'bytes'"),
        (lambda: hognose.Program("1", inputs="xy"), "inputs must be a list of names, not 'str'"),
        (lambda: hognose.Program("1", inputs=5), "inputs must be a list of names, not 'int'"),
        (lambda: hognose.Program("1", inputs=["a b"]), "inputs: 'a b' is no identifier"),
        (lambda: hognose.Program("1", inputs=[1]), "inputs: 1 is no identifier"),
        (lambda: hognose.Program("1", script_name=None), "script_name must be str, not 'NoneType'"),
        (lambda: hognose.Program("1", limits={"max_steps": 1}), "limits must be hognose.Limits, not 'dict'"),
        (lambda: hognose.Program("1", input=["x"]), "input"),
        (lambda: hognose.Program("1").run(inputs=[1]), "inputs must be a mapping of names to values, not 'list'"),
        (lambda: hognose.Program("1").run(inputs={1: 2}), "inputs: 1 is no identifier"),
        (lambda: hognose.Program("1").run(limits=5), "limits must be hognose.Limits, not 'int'"),
        (lambda: hognose.Program("1").run(stdout="here"), "stdout must be callable, not 'str'"),
        (lambda: hognose.Program("1").run(stderr=1), "stderr must be callable, not 'int'"),
        (lambda: hognose.Program("1").run(functions=["f"]), "functions must be a mapping of names to callables, not 'list'"),
        (lambda: hognose.Program("1").run(functions={"f": 5}), r"functions\['f'\] must be callable, not 'int'"),
        (lambda: hognose.Program("1").run(functions={"a b": print}), "functions: 'a b' is no identifier"),
        (lambda: hognose.Program("1").start(functions="f"), "functions must be a list of names, not 'str'"),
        (lambda: hognose.Program("1").start(functions=[1]), "functions: 1 is no identifier"),
        (lambda: hognose.Program("1").run(inputs={"z": 1}), "unexpected input 'z'"),
        (lambda: hognose.Program("x", inputs=["x"]).run(), "missing input 'x'"),
        (lambda: hognose.Program("x", inputs=["x"]).execute(inputs={}), "missing input 'x'"),
        (lambda: hognose.Program("x", inputs=["x", "y"]).start(inputs={"x": 1}), "missing input 'y'"),
        (lambda: hognose.Session(functions=5), "functions must be a mapping"),
        (lambda: hognose.Session().run(5), "code must be str, not 'int'"),
        (lambda: hognose.Limits(max_steps="many"), "max_steps must be an int or None, not 'str'"),
        (lambda: hognose.Limits(max_memory=1.5), "max_memory must be an int or None, not 'float'"),
        (lambda: hognose.Limits(max_recursion_depth=None), "max_recursion_depth must be an int, not 'NoneType'"),
        (lambda: hognose.Limits(max_duration_secs=True), "max_duration_secs must be a number or None, not 'bool'"),
        (lambda: hognose.Limits(max_secs=1), "max_secs"),
    ],
)
def test_wrong_use_names_the_offender(call, offender):
    with pytest.raises(TypeError, match=offender):
        call()


@pytest.mark.parametrize("value", [-1, 2**63])
def test_limits_out_of_range(value):
    with pytest.raises(ValueError, match="max_steps is out of range"):
        hognose.Limits(max_steps=value)


def test_duration_that_is_no_number():
    with pytest.raises(ValueError, match="max_duration_secs is out of range"):
        hognose.Limits(max_duration_secs=float("nan"))
    assert hognose.run("1", limits=hognose.Limits(max_duration_secs=float("inf"), max_memory=2**63 - 1, max_recursion_depth=2**40)) == 1


@pytest.mark.skipif(IN_PYODIDE, reason="no threads there")
def test_threads_run_programs_at_the_same_time():
    program = hognose.Program("s = 0\nfor i in range(n): s += i\ns", inputs=["n"])
    results: dict[int, int] = {}

    def work(n):
        for _ in range(20):
            results[n] = program.run(inputs={"n": n})

    threads = [threading.Thread(target=work, args=(1000 + i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {n: sum(range(n)) for n in range(1000, 1008)}


@pytest.mark.skipif(IN_PYODIDE, reason="no threads there")
def test_other_threads_go_on_while_a_program_runs():
    ticks = 0
    done = threading.Event()

    def tick():
        nonlocal ticks
        while not done.is_set():
            ticks += 1

    ticker = threading.Thread(target=tick)
    ticker.start()
    try:
        before = ticks
        with pytest.raises(hognose.LimitError):
            hognose.run("while True: pass", limits=hognose.Limits(max_duration_secs=0.3))
        assert ticks > before + 10
    finally:
        done.set()
        ticker.join()
