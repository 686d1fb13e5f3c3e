// Runs Python source in one engine inside Node and says how long it took: bench_driver.mjs ENGINE
// One JSON object a line in, {"source", "runs"} or {"startup": true}; one out, {"times": [milliseconds]} or {"error"}.
// ENGINE: wasm (dist/npm), wheel (dist/wheels inside Pyodide), pyodide, micropython.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const engine = process.argv[2];
const repo = new URL("..", import.meta.url).pathname;
const cache = process.env.HOGNOSE_BENCH_CACHE ?? "";
const now = () => performance.now();
const began = now();
const silent = () => {};

async function pyodide() {
  const folder = process.env.HOGNOSE_PYODIDE_DIR;
  const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.mjs")).href);
  return loadPyodide({ indexURL: folder, stdout: silent, stderr: silent });
}

const engines = {
  async wasm() {
    const { loadHognose } = await import(pathToFileURL(join(repo, "dist/npm/node.js")).href);
    const hognose = await loadHognose();
    const check = (source) => {
      const result = hognose.compile(source).execute({ limits: { maxDurationSecs: 60 } });
      if (!result.ok) throw new Error(result.error.traceback ?? result.error.message);
    };
    return { run: check, one: () => hognose.run("1+1") };
  },
  async wheel() {
    const py = await pyodide();
    const wheels = readdirSync(join(repo, "dist/wheels")).filter((name) => name.includes("wasm32"));
    py.unpackArchive(new Uint8Array(readFileSync(join(repo, "dist/wheels", wheels[0]))), "wheel");
    const run = py.runPython("import hognose\ndef run(source):\n  hognose.Program(source).run(limits=hognose.Limits(max_duration_secs=60))\nrun");
    return { run: (source) => run(source), one: py.runPython("lambda: hognose.run('1+1')") };
  },
  async pyodide() {
    const py = await pyodide();
    const run = py.runPython("def run(source):\n  exec(compile(source, 'main.py', 'exec'), {'__name__': '__main__'})\nrun");
    return { run: (source) => run(source), one: py.runPython("lambda: eval('1+1')") };
  },
  async micropython() {
    const folder = join(cache, "node_modules/@micropython/micropython-webassembly-pyscript");
    const { loadMicroPython } = await import(pathToFileURL(join(folder, "micropython.mjs")).href);
    const mp = await loadMicroPython({ heapsize: 64 << 20, stdout: silent });
    return { run: (source) => mp.runPython(source), one: () => mp.runPython("1+1") };
  },
};

let loaded;
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    if (!loaded) {
      loaded = await engines[engine]();
      loaded.ms = now() - began;
    }
    if (request.startup) {
      const times = [];
      for (let i = 0; i < 2000; i++) {
        const start = now();
        loaded.one();
        times.push(now() - start);
      }
      times.sort((a, b) => a - b);
      answer = { load: loaded.ms, one: times[times.length >> 1] };
    } else {
      const times = [];
      for (let i = 0; i < request.runs; i++) {
        const start = now();
        loaded.run(request.source);
        times.push(now() - start);
      }
      answer = { times };
    }
  } catch (error) {
    answer = {
      error: String(error?.message ?? error)
        .trim()
        .split("\n")
        .slice(-1)[0]
        .slice(0, 200),
    };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
