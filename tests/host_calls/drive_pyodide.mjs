// Runs programs with host functions over the wheel in Pyodide, for tests/host_calls/run.py: a JSON object a line in, one out.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadWheel, repo, serve } from "../pyodide.mjs";

const python = await loadWheel();
python.FS.writeFile("/home/pyodide/drive.py", readFileSync(join(repo, "tests/host_calls/drive.py")));
const answer = python.runPython("import drive\ndrive.answer");
await serve((request) => answer(JSON.stringify({ ...request, source: readFileSync(request.file, "utf8") })));
