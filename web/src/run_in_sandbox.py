# Runs a program of the page in the sandbox, from inside Pyodide. The page's Worker calls `run`.

import time

import hognose


def _usage(usage):
    if usage is None:
        return None
    return [usage.steps, usage.duration_secs, usage.peak_memory, usage.allocations, usage.host_calls]


def _error(error):
    if isinstance(error, hognose.PythonSyntaxError):
        return ["syntax", error.traceback, error.line, error.column]
    if isinstance(error, hognose.LimitError):
        traceback = getattr(error, "traceback", "")
        return ["limit", (traceback.rstrip("\n") + "\n" if traceback else "") + f"LimitError: {error}", None, None]
    if isinstance(error, hognose.PythonError):
        return ["python", error.traceback, None, None]
    return ["host", f"{type(error).__name__}: {error}", None, None]


def run(code, inputs, limits, begin, output, result):
    names = list(dict.fromkeys(name for one in inputs for name in one))
    try:
        program = hognose.Program(code, inputs=names)
        bounds = hognose.Limits(**limits)
    except (hognose.Error, TypeError, ValueError) as error:
        result(0, None, _error(error), None, 0.0)
        return
    for index, one in enumerate(inputs):
        begin(index)
        started = time.perf_counter()
        try:
            outcome = program.execute(
                inputs=one,
                limits=bounds,
                stdout=lambda text: output("stdout", text),
                stderr=lambda text: output("stderr", text),
            )
        except (hognose.Error, TypeError, ValueError) as error:
            result(index, None, _error(error), None, 0.0)
            return
        taken = (time.perf_counter() - started) * 1000
        value = repr(outcome.value) if outcome.ok and outcome.value is not None else None
        result(index, value, _error(outcome.error) if outcome.error else None, _usage(outcome.usage), taken)
        if not outcome.ok:
            return
