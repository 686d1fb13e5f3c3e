// Pyodide in a Worker: loads the runtime that lies beside the page, lets micropip install the wheel, and runs programs
// either in Pyodide itself (Host Python) or in the sandbox that the wheel brings.

import type { FromWorker, RunRequest, ToWorker, Usage } from "./protocol.js";
import sandboxSource from "./run_in_sandbox.py";

// What the build knows: the wheel's file name, and how many bytes each part of the runtime has.
declare const __WHEEL__: string;
declare const __PYODIDE_WHEELS__: string[];
declare const __DOWNLOADS__: Record<string, number>;

interface PyProxy {
  (...args: unknown[]): unknown;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  destroy(): void;
}
interface Pyodide {
  globals: PyProxy;
  version: string;
  loadPackage(names: string[], options: object): Promise<unknown>;
  runPythonAsync(code: string, options?: { globals?: unknown; filename?: string }): Promise<unknown>;
  runPython(code: string, options?: { globals?: unknown; filename?: string }): unknown;
  setStdout(options: object): void;
  setStderr(options: object): void;
  toPy(value: unknown): unknown;
  pyimport(name: string): PyProxy & Record<string, PyProxy>;
}

const post = (message: FromWorker) => self.postMessage(message);
const kTotal = Object.values(__DOWNLOADS__).reduce((sum, size) => sum + size, 0);
/** The part of the bar that downloading takes; starting and installing take the rest. */
const kDownloadShare = 0.7;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

let pyodide: Pyodide | undefined;
let runSandbox: PyProxy;

/** Counts what `fetch` brings, for the progress bar. */
function watchDownloads(report: (bytes: number) => void): void {
  const plainFetch = self.fetch.bind(self);
  let received = 0;
  self.fetch = async (input, init) => {
    const response = await plainFetch(input, init);
    const name = new URL(response.url || String(input), self.location.href).pathname.split("/").pop()!;
    if (!response.ok || !response.body || !(name in __DOWNLOADS__)) return response;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        report(Math.min(received, kTotal));
        controller.enqueue(chunk);
      },
    });
    const counted = new Response(response.body.pipeThrough(counter), { status: response.status, statusText: response.statusText, headers: response.headers });
    Object.defineProperty(counted, "url", { value: response.url });
    return counted;
  };
}

async function load(): Promise<void> {
  const started = performance.now();
  let doing = "";
  const step = (text: string, fraction: number) => {
    doing = text;
    post({ type: "loading", text, fraction });
  };
  try {
    let shown = 0;
    watchDownloads((bytes) => {
      if (bytes < kTotal && bytes - shown < 200_000) return;
      shown = bytes;
      step(`Downloading Python: ${megabytes(bytes)} of ${megabytes(kTotal)} MB`, (bytes / kTotal) * kDownloadShare);
      if (bytes >= kTotal) step("Starting Python", kDownloadShare);
    });
    step(`Downloading Python: 0 of ${megabytes(kTotal)} MB`, 0);
    const base = new URL("./pyodide/", self.location.href).href;
    if (!__WHEEL__) throw new Error("the wheel was not built");
    const { loadPyodide } = (await import(/* external */ `${base}pyodide.mjs`)) as { loadPyodide(options: object): Promise<Pyodide> };
    pyodide = await loadPyodide({ indexURL: base });
    step("Loading micropip", 0.85);
    const quiet = { messageCallback: () => {}, errorCallback: () => {}, checkIntegrity: false };
    await pyodide.loadPackage(
      __PYODIDE_WHEELS__.map((name) => base + name),
      quiet,
    );
    step("Installing the hognose wheel", 0.92);
    pyodide.globals.set("_wheel", __WHEEL__);
    await pyodide.runPythonAsync("import micropip\nawait micropip.install(_wheel)\ndel _wheel");
    step("Importing hognose", 0.97);
    pyodide.runPython(sandboxSource, { filename: "run_in_sandbox.py" });
    runSandbox = pyodide.globals.get("run") as PyProxy;
    const about = pyodide.runPython("import sys, hognose; f'CPython {sys.version.split()[0]}, hognose {hognose.__version__}'") as string;
    post({ type: "ready", about, loadMs: performance.now() - started });
  } catch (error) {
    const reason = String((error as Error)?.message ?? error)
      .trim()
      .split("\n")
      .pop();
    post({ type: "failed", message: `${doing} failed: ${reason}` });
  }
}

// Printed text leaves at once, so that nothing is held back while the program works on. A program that prints a lot uses its
// burst of messages up and then sends one for every few milliseconds: one for each line would be slow.
const kFlushMs = 16;
const kBurst = 50;
let credit = kBurst;
let credited = 0;
let current = 0;
let buffer = "";
let bufferStream: "stdout" | "stderr" = "stdout";

function flush(): void {
  if (buffer) post({ type: "output", id: current, stream: bufferStream, text: buffer });
  buffer = "";
}

function print(stream: "stdout" | "stderr", text: string): void {
  if (stream !== bufferStream) flush();
  bufferStream = stream;
  buffer += text;
  const now = performance.now();
  credit = Math.min(kBurst, credit + (now - credited) / kFlushMs);
  credited = now;
  if (credit < 1) return;
  credit -= 1;
  flush();
}

function stream(name: "stdout" | "stderr"): object {
  const decoder = new TextDecoder();
  return {
    write(bytes: Uint8Array) {
      print(name, decoder.decode(bytes, { stream: true }));
      return bytes.length;
    },
  };
}

async function runHost(id: number, code: string): Promise<void> {
  post({ type: "begin", id, index: 0 });
  const started = performance.now();
  let value: string | null = null;
  let error: { kind: "python" | "syntax"; text: string; line?: number } | null = null;
  // A fresh namespace each time, so that a run depends on nothing but its program.
  const globals = pyodide!.toPy({ __name__: "__main__" }) as PyProxy;
  try {
    const result = await pyodide!.runPythonAsync(code, { globals, filename: "main.py" });
    if (result !== undefined) value = String(pyodide!.pyimport("builtins").repr!(result));
  } catch (problem) {
    // Pyodide's own frames come first and mean nothing to the reader.
    const text = String((problem as Error).message).trimEnd();
    const lines = text.split("\n");
    const first = lines.findIndex((line) => line.includes('File "main.py"'));
    const syntax = /^(SyntaxError|IndentationError|TabError)\b/.test(lines.at(-1)!);
    const head = lines[0]!.startsWith("Traceback") && !syntax ? `${lines[0]}\n` : "";
    error = { kind: syntax ? "syntax" : "python", text: first < 0 ? text : head + lines.slice(first).join("\n") };
    const line = /File "main\.py", line (\d+)/.exec(text);
    if (syntax && line) error.line = Number(line[1]);
  }
  flush();
  globals.destroy();
  post({ type: "result", id, index: 0, value, error, usage: null, ms: performance.now() - started });
}

const kLimitNames: Record<string, string> = {
  maxDurationSecs: "max_duration_secs",
  maxMemory: "max_memory",
  maxAllocations: "max_allocations",
  maxRecursionDepth: "max_recursion_depth",
  maxSteps: "max_steps",
  maxOutput: "max_output",
  maxHostCalls: "max_host_calls",
};

function runInSandbox(id: number, request: RunRequest): void {
  const limits = Object.fromEntries(Object.entries(request.limits).map(([name, limit]) => [kLimitNames[name]!, limit]));
  // Through JSON: a JavaScript null inside would arrive as Pyodide's jsnull and not as None.
  const parse = pyodide!.pyimport("json").loads!;
  const fields = ["steps", "durationSecs", "peakMemory", "allocations", "hostCalls"] as const;
  runSandbox(
    request.code,
    parse(JSON.stringify(request.inputs)),
    parse(JSON.stringify(limits)),
    (index: number) => {
      flush();
      post({ type: "begin", id, index });
    },
    (name: "stdout" | "stderr", text: string) => print(name, text),
    (index: number, value: string | undefined, error: any, usage: any, ms: number) => {
      flush();
      const [kind, text, line, column] = error?.toJs() ?? [];
      const numbers: number[] | undefined = usage?.toJs();
      post({
        type: "result",
        id,
        index,
        value: value ?? null,
        error: error ? { kind, text, line, column } : null,
        usage: numbers ? (Object.fromEntries(fields.map((name, at) => [name, Number(numbers[at])])) as unknown as Usage) : null,
        ms,
      });
    },
  );
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  // A Stop is not heard here while Python runs: the page ends this Worker and starts another.
  if (data.type !== "run") return;
  const { id, request } = data;
  current = id;
  pyodide!.setStdout(stream("stdout"));
  pyodide!.setStderr(stream("stderr"));
  try {
    if (request.mode === "host") await runHost(id, request.code);
    else runInSandbox(id, request);
  } catch (error) {
    flush();
    post({ type: "result", id, index: 0, value: null, error: { kind: "host", text: String(error) }, usage: null, ms: 0 });
  }
  post({ type: "done", id });
};

void load();
