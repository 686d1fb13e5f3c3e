// What the drivers that run inside Pyodide share: Pyodide in Node with our wheel, and the loop over requests.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

export const repo = fileURLToPath(new URL("..", import.meta.url));

/** Pyodide with the wheel in dist/wheels imported. */
export async function loadWheel() {
  const modules = process.env.HOGNOSE_NODE_MODULES ?? join(repo, "node_modules");
  const { loadPyodide } = await import(pathToFileURL(join(modules, "pyodide", "pyodide.mjs")).href);
  const python = await loadPyodide({ indexURL: join(modules, "pyodide") });
  const wheel = readdirSync(join(repo, "dist/wheels")).find((name) => name.startsWith("hognose") && name.includes("wasm32"));
  if (!wheel) throw new Error("no wheel for Pyodide in dist/wheels: run ./scripts/build wheel");
  // Not a Buffer: Pyodide takes plain typed arrays only.
  python.unpackArchive(new Uint8Array(readFileSync(join(repo, "dist/wheels", wheel))), "wheel");
  python.runPython("import hognose");
  return python;
}

/** Answers requests, a JSON object a line. When Pyodide itself has died, says so and ends: the runner starts another process. */
export async function serve(answer) {
  for await (const line of createInterface({ input: process.stdin })) {
    let reply;
    let dead = false;
    try {
      reply = answer(JSON.parse(line));
    } catch (error) {
      dead = !(error?.constructor?.name === "PythonError");
      reply = JSON.stringify({ problem: `${dead ? "Pyodide died: " : ""}${String(error?.message ?? error).slice(-500)}` });
    }
    await new Promise((done) => process.stdout.write(`${reply}\n`, done));
    if (dead) process.exit(1);
  }
  process.exit(0);
}

// An error in Pyodide's minified code would print a megabyte of it and bury its own message.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${String(error?.stack ?? error).slice(0, 1500)}\n`, () => process.exit(1));
});
