// Runs programs through the JavaScript package, dist/npm, for the test runners (tests/engines.py says what a line holds).
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { LimitError, loadHognose, PythonError } from "../../dist/npm/node.js";

const hognose = await loadHognose();

/** "max_memory" as the package spells it. */
function limitsFrom(limits) {
  const result = {};
  for (const [name, value] of Object.entries(limits)) result[name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())] = value;
  return result;
}

function exitOf(error) {
  if (!error) return 0;
  if (error instanceof LimitError) return 124;
  return error.exitCode ?? 1;
}

function run({ file, name, limits }) {
  const source = readFileSync(file, "utf8");
  let stdout = "";
  let stderr = "";
  let error = null;
  const bounds = limitsFrom(limits ?? {});
  const started = performance.now();
  try {
    const program = hognose.compile(source, { scriptName: name });
    const result = program.execute({ limits: bounds });
    ({ stdout, stderr, error } = result);
    program.dispose();
  } catch (thrown) {
    error = thrown;
  }
  const seconds = (performance.now() - started) / 1000;
  let problem;
  if (error instanceof LimitError) stderr += `LimitError: ${error.message.replace(/^LimitError: /, "")}\n`;
  else if (error instanceof PythonError) {
    if (error.exitCode !== null) {
      // As the command line: a number is the status, anything else is printed.
      const exit = error.exitCode;
      if (error.pythonMessage !== String(exit)) stderr += `${error.pythonMessage}\n`;
      return { stdout, stderr, exit, seconds };
    }
    stderr += error.traceback.endsWith("\n") || error.traceback === "" ? error.traceback : `${error.traceback}\n`;
  } else if (error) problem = `${error.name}: ${error.message}`;
  return { stdout, stderr, exit: exitOf(error), seconds, problem };
}

function alive() {
  try {
    return hognose.run("sum([1, 2, 3])") === 6;
  } catch {
    return false;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = run(JSON.parse(line));
  } catch (error) {
    answer = { problem: String(error?.stack ?? error) };
  }
  answer.alive = alive();
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
