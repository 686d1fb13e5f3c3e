// Runs programs with host functions over the npm package, for tests/host_calls/run.py: a JSON object a line in, one out.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadHognose, PythonError, tuple } from "../../dist/npm/node.js";

const hognose = await loadHognose();

/** What a program printed and called. */
class Client {
  out = "";
  err = "";
  calls = "";
  options = {
    stdout: (text) => {
      this.out += text;
    },
    stderr: (text) => {
      this.err += text;
    },
  };

  functions() {
    return Object.fromEntries(["ask", "double", "note", "fail"].map((name) => [name, (...args) => this.answer(name, args)]));
  }

  answer(name, args) {
    this.calls += `${name}${JSON.stringify(args)}\n`;
    switch (name) {
      case "ask":
        return tuple(...args);
      case "double":
        return args[0] * 2;
      case "fail": {
        const error = new Error(args[1]);
        error.name = args[0];
        throw error;
      }
    }
    return null;
  }

  report(error) {
    if (error && !(error instanceof PythonError)) throw error;
    const last = error ? `${error.message}\n` : "";
    return { stdout: `${this.out}-- calls --\n${this.calls}`, stderr: this.err + last, exit: error ? 1 : 0, alive: true };
  }

  // One step of a run that this driver steers itself. Returns false at its end.
  begin(program) {
    this.step = program.start({ functions: ["ask", "double", "note", "fail"], ...this.options });
    return true;
  }

  next() {
    const { step } = this;
    if (step.kind !== "call") return false;
    if (hognose.run("sorted([3, 1, 2], key=lambda n: -n)[0]") !== 3) throw new Error("another program does not run while this one waits");
    const args = Object.keys(step.kwargs).length ? [...step.args, step.kwargs] : step.args;
    let value;
    try {
      value = this.answer(step.name, args);
    } catch (error) {
      this.step = step.throw(error);
      return true;
    }
    this.step = step.resume(value);
    return true;
  }
}

function attempt(work) {
  try {
    return [work(), null];
  } catch (error) {
    return [false, error];
  }
}

function run({ file, name, functions: mode }) {
  const program = hognose.compile(readFileSync(file, "utf8"), { scriptName: name });
  if (mode === "sync") {
    const client = new Client();
    return client.report(program.execute({ functions: client.functions(), ...client.options }).error);
  }
  const clients = [new Client(), new Client()];
  const errors = [null, null];
  const going = clients.map((client, i) => {
    const [goes, error] = attempt(() => client.begin(program));
    errors[i] = error;
    return goes;
  });
  while (going.some(Boolean)) {
    for (const [i, client] of clients.entries()) if (going[i]) [going[i], errors[i]] = attempt(() => client.next());
  }
  const [first, second] = clients.map((client, i) => client.report(errors[i]));
  if (JSON.stringify(first) !== JSON.stringify(second)) return { problem: "two runs in turns differ" };
  return first;
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = run(JSON.parse(line));
  } catch (error) {
    answer = { problem: String(error?.stack ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
