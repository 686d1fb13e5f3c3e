// Runs programs through the wheel inside Pyodide in Node, for the test runners (tests/engines.py says what a line holds).
import { readFileSync } from "node:fs";
import { loadWheel, serve } from "../pyodide.mjs";

const python = await loadWheel();
const run = python.runPython(`
import json, time
import hognose

def answer(source, name, limits):
    limits = json.loads(limits)
    bounds = hognose.Limits(**limits) if limits else None
    stdout = stderr = ""
    status, error = 0, None
    started = time.perf_counter()
    try:
        program = hognose.Program(source, script_name=name, limits=bounds)
        result = program.execute(limits=bounds)
        stdout, stderr, error = result.stdout, result.stderr, result.error
    except hognose.Error as failure:
        error = failure
    seconds = time.perf_counter() - started
    if isinstance(error, hognose.LimitError):
        status, stderr = 124, stderr + f"LimitError: {error.message}\\n"
    elif isinstance(error, hognose.PythonError) and error.exit_code is not None:
        status = error.exit_code
        if error.message != str(status):
            stderr += error.message + "\\n"
    elif isinstance(error, hognose.PythonError):
        status, stderr = 1, stderr + (error.traceback.rstrip("\\n") + "\\n" if error.traceback else "")
    elif error is not None:
        return json.dumps({"problem": f"{type(error).__name__}: {error}"})
    try:
        alive = hognose.run("sum([1, 2, 3])") == 6
    except hognose.Error:
        alive = False
    return json.dumps({"stdout": stdout, "stderr": stderr, "exit": status, "seconds": seconds, "alive": alive})

answer
`);

await serve(({ file, name, limits }) => run(readFileSync(file, "utf8"), name, JSON.stringify(limits ?? {})));
