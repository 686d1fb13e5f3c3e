// Runs programs through the wheel inside Pyodide in Node, for the test runners (tests/engines.py says what a line holds).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

const repo = fileURLToPath(new URL("../..", import.meta.url));
const modules = process.env.HOGNOSE_NODE_MODULES ?? join(repo, "node_modules");
const { loadPyodide } = await import(pathToFileURL(join(modules, "pyodide", "pyodide.mjs")).href);
const python = await loadPyodide({ indexURL: join(modules, "pyodide") });
const wheel = readdirSync(join(repo, "dist/wheels")).find((name) => name.startsWith("hognose") && name.includes("wasm32"));
if (!wheel) throw new Error("no wheel for Pyodide in dist/wheels");
python.unpackArchive(readFileSync(join(repo, "dist/wheels", wheel)), "wheel");
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
    elif isinstance(error, hognose.PythonError) and error.type_name == "SystemExit":
        text = error.message
        if text.lstrip("-").isdigit():
            status = int(text)
        elif text not in ("", "None"):
            status, stderr = 1, stderr + text + "\\n"
    elif isinstance(error, hognose.PythonError):
        status, stderr = 1, stderr + error.traceback.rstrip("\\n") + "\\n"
    elif error is not None:
        return json.dumps({"problem": f"{type(error).__name__}: {error}"})
    try:
        alive = hognose.run("sum([1, 2, 3])") == 6
    except hognose.Error:
        alive = False
    return json.dumps({"stdout": stdout, "stderr": stderr, "exit": status, "seconds": seconds, "alive": alive})

answer
`);

for await (const line of createInterface({ input: process.stdin })) {
  const { file, name, limits } = JSON.parse(line);
  let answer;
  try {
    answer = run(readFileSync(file, "utf8"), name, JSON.stringify(limits ?? {}));
  } catch (error) {
    answer = JSON.stringify({ problem: String(error?.message ?? error).slice(-500) });
  }
  process.stdout.write(`${answer}\n`);
}
