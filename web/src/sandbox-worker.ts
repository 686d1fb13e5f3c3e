// The standalone interpreter in a Worker. It imports the package as it is published (the files lie in hognose/ beside
// this one) and runs in slices, so that a Stop from the page is heard while the program runs.

import type { Hognose, Program, Result } from "hognose";
import type { FromWorker, Inputs, RunError, RunRequest, ToWorker } from "./protocol.js";
import { show } from "./show.js";

const post = (message: FromWorker) => self.postMessage(message);

const kSliceMs = 12;

let api: typeof import("hognose");
let hognose: Hognose | undefined;
let running: { id: number; abort: AbortController } | null = null;

async function load(): Promise<void> {
  const started = performance.now();
  post({ type: "loading", text: "Loading the interpreter", fraction: null });
  try {
    hognose = await (await importPackage()).loadHognose();
    post({ type: "ready", about: `Hognose ${hognose.version}`, loadMs: performance.now() - started });
  } catch (error) {
    post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

// Imported here and not at the top: a file that is missing is then an error that can be told, with its address.
async function importPackage(): Promise<typeof api> {
  try {
    api = await import("hognose");
    return api;
  } catch (error) {
    throw new Error(`cannot load ${new URL("hognose/", self.location.href)}: ${(error as Error).message}`);
  }
}

function describeError(error: unknown): RunError {
  if (error instanceof api.PythonSyntaxError) return { kind: "syntax", text: error.traceback, line: error.line, column: error.column };
  if (error instanceof api.LimitError) return { kind: "limit", text: error.traceback || `LimitError: ${error.message}` };
  if (error instanceof api.HognoseError) return { kind: "traceback" in error ? "python" : "host", text: "traceback" in error ? String(error.traceback) : error.message };
  if (error instanceof DOMException) return { kind: "stopped", text: "Stopped" };
  return { kind: "host", text: String(error) };
}

async function run(id: number, request: RunRequest): Promise<void> {
  const abort = new AbortController();
  running = { id, abort };
  let program: Program | undefined;
  try {
    const names = [...new Set(request.inputs.flatMap((inputs) => Object.keys(inputs)))];
    program = hognose!.compile(request.code, { inputs: names });
    for (const [index, inputs] of request.inputs.entries()) {
      post({ type: "begin", id, index });
      if (!(await runOnce(id, index, program, inputs, request, abort.signal))) break;
    }
  } catch (error) {
    const lost = error instanceof WebAssembly.RuntimeError;
    const problem: RunError = lost ? { kind: "host", text: `The interpreter broke down (${error.message}) and starts again.` } : describeError(error);
    post({ type: "result", id, index: 0, value: null, error: problem, usage: null, ms: 0 });
    if (lost) return post({ type: "lost" });
  }
  program?.dispose();
  running = null;
  post({ type: "done", id });
}

async function runOnce(id: number, index: number, program: Program, inputs: Inputs, request: RunRequest, signal: AbortSignal): Promise<boolean> {
  // Pieces of text go out together at the end of each slice, not one by one.
  let pending: { stream: "stdout" | "stderr"; text: string }[] = [];
  let scheduled = false;
  const flush = () => {
    scheduled = false;
    for (const { stream, text } of pending) post({ type: "output", id, stream, text });
    pending = [];
  };
  const print = (stream: "stdout" | "stderr") => (text: string) => {
    const last = pending.at(-1);
    if (last?.stream === stream) last.text += text;
    else pending.push({ stream, text });
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  };
  const started = performance.now();
  const result: Result = await program.executeAsync({
    inputs,
    limits: request.limits,
    stdout: print("stdout"),
    stderr: print("stderr"),
    signal,
    sliceMs: kSliceMs,
  });
  const ms = performance.now() - started;
  flush();
  const value = result.ok && result.value !== null ? show(api, result.value) : null;
  post({ type: "result", id, index, value, error: result.error && describeError(result.error), usage: result.usage, ms });
  return result.ok;
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "run") void run(data.id, data.request);
  else if (running?.id === data.id) running.abort.abort();
};

void load();
