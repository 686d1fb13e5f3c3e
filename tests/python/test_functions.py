"""Functions of the host, answered at once, step by step, and asynchronously."""

from __future__ import annotations

import asyncio
import gc
import sys
import time

import pytest

import hognose

IN_PYODIDE = sys.platform == "emscripten"


# ---- at once ----


def test_arguments_and_results():
    calls = []

    def record(*args, **kwargs):
        calls.append((args, kwargs))
        return len(calls)

    assert hognose.run("f(1, 'a', [2], key={'b': (3,)}) + f()", functions={"f": record}) == 3
    assert calls == [((1, "a", [2]), {"key": {"b": (3,)}}), ((), {})]


def test_any_callable():
    prices = {"apple": 3}
    assert hognose.run("price('apple'), price('pear')", functions={"price": prices.get}) == (3, None)
    assert hognose.run("length('four')", functions={"length": len}) == 4


def test_called_from_anywhere():
    code = """
class R:
    def __repr__(self): return str(f(1))
    def __hash__(self): return f(2)
    def __eq__(self, other): return f(3) == 6
    @property
    def p(self): return f(4)
def g():
    yield f(5)
(sorted([2, 1], key=f), repr([R()]), len({R(): 1, R(): 2}), R().p, list(g()), f"{R()}")
"""
    assert hognose.run(code, functions={"f": lambda n: n * 2}) == ([1, 2], "[2]", 1, 8, [10], "2")


def test_an_exception_of_a_function_is_raised_in_the_guest():
    def fail(kind):
        raise {"value": ValueError("bad"), "key": KeyError("k"), "own": Own("mine"), "os": FileNotFoundError(2, "No such file")}[kind]

    class Own(ValueError):
        pass

    code = "try:\n    fail(kind)\nexcept Exception as e:\n    r = (type(e).__name__, str(e))\nr"
    assert [hognose.run(code, inputs={"kind": kind}, functions={"fail": fail}) for kind in ("value", "key", "own", "os")] == [
        ("ValueError", "bad"),
        ("KeyError", "'k'"),
        ("ValueError", "mine"),
        ("FileNotFoundError", "[Errno 2] No such file"),
    ]


def test_the_original_exception_comes_back_as_cause():
    class Own(LookupError):
        pass

    own = Own("mine")

    def fail():
        raise own

    with pytest.raises(hognose.PythonError) as caught:
        hognose.run("def g():\n    fail()\ng()", functions={"fail": fail})
    assert caught.value.__cause__ is own
    assert caught.value.type_name == "LookupError"
    with pytest.raises(hognose.PythonError) as caught:
        hognose.run("try:\n    fail()\nexcept LookupError:\n    raise ValueError('other')", functions={"fail": fail})
    assert type(caught.value.__cause__) is ValueError


def test_what_is_no_exception_for_the_guest_ends_the_run():
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        hognose.run("try:\n    stop()\nexcept BaseException:\n    pass", functions={"stop": stop})
    assert hognose.run("2") == 2


def test_a_result_that_cannot_cross_is_the_host_s_error():
    with pytest.raises(hognose.HostError, match=r"^the result of f\(\)\[1\]: cannot pass a value of type 'object'"):
        hognose.run("f()", functions={"f": lambda: [0, object()]})
    with pytest.raises(hognose.HostError, match="asynchronous"):
        hognose.run("f()", functions={"f": _answer_later})


async def _answer_later():
    return 1


def test_arguments_that_cannot_cross_are_the_guest_s_error():
    code = "a = []\nfor i in range(2000): a = [a]\ntry:\n    f(a)\nexcept ValueError as e:\n    r = str(e)\nr"
    assert "nested too deeply" in hognose.run(code, functions={"f": lambda a: None})
    code = "class L(list):\n    def __hash__(self): return 1\ntry:\n    f({L(): 1})\nexcept TypeError as e:\n    r = str(e)\nr"
    assert "unhashable" in hognose.run(code, functions={"f": lambda a: None})
    endless = "a = []\nfor i in range(2000): a = [a]\nwhile True:\n    try:\n        f(a)\n    except ValueError:\n        pass"
    started = time.monotonic()
    with pytest.raises(hognose.LimitError):
        hognose.run(endless, functions={"f": lambda a: None}, limits=hognose.Limits(max_duration_secs=0.5))
    assert time.monotonic() - started < 10  # what fails to cross counts as the guest's time


def test_a_program_within_a_program():
    def inner(n):
        return hognose.run("x * 2", inputs={"x": n})

    assert hognose.run("sum(inner(i) for i in range(4))", functions={"inner": inner}) == 12


def test_functions_are_not_there_unless_given():
    with pytest.raises(hognose.PythonError, match="name 'f' is not defined"):
        hognose.run("f()")


def test_time_in_functions_does_not_count():
    import time

    limits = hognose.Limits(max_duration_secs=0.2)
    assert hognose.run("wait(); 5", functions={"wait": lambda: time.sleep(0.4)}, limits=limits) == 5


# ---- step by step ----


def test_start_resume():
    program = hognose.Program("print('go')\nx = ask('a', n=1)\ny = ask('b')\nprint(x + y)\nx * y", inputs=[])
    step = program.start(functions=["ask"])
    assert isinstance(step, hognose.HostCall)
    assert (step.kind, step.name, step.args, step.kwargs) == ("call", "ask", ("a",), {"n": 1})
    assert repr(step) == "HostCall(name='ask', args=('a',), kwargs={'n': 1})"
    step = step.resume(6)
    assert (step.name, step.args, step.kwargs) == ("ask", ("b",), {})
    step = step.resume(7)
    assert isinstance(step, hognose.Complete)
    assert (step.kind, step.value, step.stdout, step.stderr) == ("complete", 42, "go\n13\n", "")
    assert step.usage.host_calls == 2


def test_start_without_calls():
    step = hognose.Program("x + 1", inputs=["x"]).start(inputs={"x": 1})
    assert isinstance(step, hognose.Complete)
    assert step.value == 2
    assert repr(step) == "Complete(value=2)"


def test_throw():
    step = hognose.Program("try:\n    f()\nexcept KeyError as e:\n    r = ('caught', e.args[0])\nr").start(functions=["f"])
    step = step.throw(KeyError("k"))
    assert step.value == ("caught", "k")
    own = OSError("gone")
    step = hognose.Program("f()").start(functions=["f"])
    with pytest.raises(hognose.PythonError, match="OSError: gone") as caught:
        step.throw(own)
    assert caught.value.__cause__ is own
    step = hognose.Program("f()").start(functions=["f"])
    with pytest.raises(TypeError, match=r"throw\(\) takes an exception, not 'str'"):
        step.throw("no")
    with pytest.raises(hognose.PythonError, match="RuntimeError: stop"):
        step.throw(KeyboardInterrupt("stop"))


def test_a_step_is_answered_once():
    step = hognose.Program("f()").start(functions=["f"])
    assert step.resume(1).value == 1
    with pytest.raises(hognose.HostError, match=r"f\(\) was answered before"):
        step.resume(2)
    with pytest.raises(hognose.HostError, match=r"f\(\) was answered before"):
        step.throw(ValueError())


def test_an_answer_that_cannot_cross_leaves_the_step_as_it_was():
    step = hognose.Program("f()").start(functions=["f"])
    with pytest.raises(hognose.HostError, match="cannot pass a value of type 'object'"):
        step.resume(object())
    assert step.resume("fine").value == "fine"


def test_errors_and_limits_between_steps():
    step = hognose.Program("print('x')\nf()\n1 / 0").start(functions=["f"])
    with pytest.raises(hognose.PythonError, match="division by zero") as caught:
        step.resume()
    assert caught.value.stdout == "x\n"
    step = hognose.Program("f()\nwhile True: pass").start(functions=["f"], limits=hognose.Limits(max_steps=10_000))
    with pytest.raises(hognose.LimitError):
        step.resume()


def test_from_inside_sort_keys_and_hashes_with_the_loop_in_our_hands():
    code = """
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return f(self.n)
    def __eq__(self, other): return f(self.n) == f(other.n)
    def __repr__(self): return f"K{f(self.n)}"
def g():
    for i in range(2): yield f(i)
(sorted([3, 1, 2], key=lambda n: -f(n)), repr({K(1): 1, K(1): 2}), list(g()))
"""
    step = hognose.Program(code).start(functions=["f"])
    asked = []
    while isinstance(step, hognose.HostCall):
        asked.append(step.args[0])
        step = step.resume(step.args[0] * 10)
    assert step.value == ([3, 2, 1], "{K10: 2}", [0, 10])
    assert asked == [3, 1, 2, 1, 1, 1, 1, 1, 0, 1]


def test_many_runs_in_turns():
    program = hognose.Program("total = 0\nfor i in range(5): total += f(i)\ntotal")
    steps = [program.start(functions=["f"]) for _ in range(20)]
    while any(isinstance(step, hognose.HostCall) for step in steps):
        steps = [step.resume(step.args[0] * n) if isinstance(step, hognose.HostCall) else step for n, step in enumerate(steps)]
    assert [step.value for step in steps] == [10 * n for n in range(20)]


def test_steps_that_are_given_up():
    for _ in range(50):
        step = hognose.Program("x = list(range(1000))\nf()").start(functions=["f"])
    del step
    gc.collect()
    assert hognose.run("1") == 1


# ---- asynchronously ----


def drive(coroutine):
    """Runs a coroutine that waits for nothing but turns of the event loop; says how many it took."""
    turns = 0
    try:
        while True:
            coroutine.send(None)
            turns += 1
    except StopIteration as stop:
        return stop.value, turns


def test_run_async():
    async def fetch(n):
        await asyncio.sleep(0)
        return n * 2

    program = hognose.Program("fetch(x) + plain(1)", inputs=["x"])
    value, turns = drive(program.run_async(inputs={"x": 20}, functions={"fetch": fetch, "plain": lambda n: n}))
    assert value == 41
    assert turns >= 1


def test_run_async_gives_the_loop_its_turn():
    limits = hognose.Limits(max_duration_secs=0.2)
    turns = 0
    coroutine = hognose.Program("while True: pass").run_async(limits=limits)
    with pytest.raises(hognose.LimitError):
        while True:
            coroutine.send(None)
            turns += 1
    assert turns > 3


def test_run_async_raises_in_the_guest():
    async def fail():
        raise ValueError("later")

    code = "try:\n    fail()\nexcept ValueError as e:\n    r = str(e)\nr"
    assert drive(hognose.Program(code).run_async(functions={"fail": fail}))[0] == "later"


@pytest.mark.skipif(IN_PYODIDE, reason="its loop is running already")
def test_run_async_is_cancelled():
    async def main():
        task = asyncio.create_task(hognose.Program("while True: pass").run_async())
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return await asyncio.gather(*(hognose.Program("f(n)", inputs=["n"]).run_async(inputs={"n": n}, functions={"f": later}) for n in range(5)))

    async def later(n):
        await asyncio.sleep(0.01)
        return n

    assert asyncio.run(main()) == [0, 1, 2, 3, 4]
