// What every entry point shares: the loader, the classes that a host works with, and the loop that drives a run.
//
// A run never blocks inside wasm for longer than one slice: `advance` returns when the slice is over, when the program
// calls a host function, or at the end. Between two slices the printed text is handed on, and an asynchronous run gives
// the event loop its turn. The C++ side (wasm/binding.cpp) therefore never calls JavaScript.

import { type HognoseError, HostError, LimitError, PythonError, PythonSyntaxError, toPythonException, type Frame } from "./errors.js";
import type { Glue, RawProgram, RawRun, RawSession } from "./glue.js";
import {
  checkCallback,
  checkLimits,
  checkNames,
  checkOptions,
  checkString,
  describe,
  kLimitNames,
  type AsyncRunOptions,
  type CompileOptions,
  type HostFunction,
  type RunOptions,
  type SessionOptions,
  type StartOptions,
  type Usage,
} from "./options.js";
import type { PyInput, PyValue } from "./values.js";
import { Reader, Writer } from "./wire.js";

export * from "./errors.js";
export type * from "./options.js";
export { className, frozenset, isFrozenset, isTuple, PyOpaque, tuple, type PyInput, type PyValue } from "./values.js";

/** How a run ended, for a host that wants errors as values. */
export interface Result {
  ok: boolean;
  /** The value of the last expression; null when the run failed. */
  value: PyValue;
  error: HognoseError | DOMException | null;
  stdout: string;
  stderr: string;
  usage: Usage;
}

/** What the core says when it hands control back (wasm/binding.h has the same numbers). */
enum Status {
  Complete,
  Call,
  Sliced,
  Failed,
  Misuse,
}

/** Length of a slice when nobody waits for the event loop: short enough for printed text to appear as it is printed. */
const kSyncSliceMs = 25;
const kAsyncSliceMs = 8;

const kRunOptions = ["inputs", "functions", "limits", "stdout", "stderr", "dicts"] as const;
const kCompileOptions = ["inputs", "scriptName"] as const;

/** A finaliser for everything that owns memory in wasm. */
const owned = new FinalizationRegistry<{ delete(): void }>((raw) => raw.delete());

abstract class Owner<Raw extends { delete(): void }> {
  #raw: Raw | null;
  constructor(raw: Raw) {
    this.#raw = raw;
    owned.register(this, raw, this);
  }
  /** @internal */
  get raw(): Raw {
    if (!this.#raw) throw new HostError(`this ${this.constructor.name} has been disposed`);
    return this.#raw;
  }
  /** Gives its memory back now rather than when it is collected. */
  dispose(): void {
    if (!this.#raw) return;
    owned.unregister(this);
    this.#raw.delete();
    this.#raw = null;
  }
  get disposed(): boolean {
    return !this.#raw;
  }
}
// Not a computed method: engines without Symbol.dispose would define one called "undefined".
if (Symbol.dispose) {
  Object.defineProperty(Owner.prototype, Symbol.dispose, {
    value(this: Owner<{ delete(): void }>) {
      this.dispose();
    },
  });
}

/** The buffers that messages to and from one module go through. */
class Channel {
  readonly writer = new Writer();
  readonly reader = new Reader();
  constructor(readonly glue: Glue) {}

  /** Hands the writer's message over; returns its length. */
  send(): number {
    const message = this.writer.finish();
    const address = this.glue.reserve(message.length);
    if (address === 0 && message.length) throw new HostError(`out of memory: a message of ${message.length} bytes does not fit`);
    this.glue.HEAPU8.set(message, address);
    return message.length;
  }

  /** The reader, at the start of the core's message. */
  receive(maps = false): Reader {
    this.reader.maps = maps;
    return this.reader.begin(this.glue.HEAPU8, this.glue.message());
  }
}

/** Printed text, kept and passed on. */
class Output {
  text = "";
  constructor(
    readonly callback: ((text: string) => void) | undefined,
    readonly keep: boolean,
  ) {}
  add(text: string): void {
    if (this.keep) this.text += text;
    this.callback?.(text);
  }
}

/** One run in progress. */
class Execution {
  readonly stdout: Output;
  readonly stderr: Output;
  usage: Usage = { steps: 0, durationSecs: 0, peakMemory: 0, allocations: 0, hostCalls: 0 };
  #maps: boolean;
  #thrown: { error: unknown; text: string }[] = [];

  constructor(
    readonly channel: Channel,
    readonly raw: RawRun,
    options: { stdout?: (text: string) => void; stderr?: (text: string) => void; dicts?: "auto" | "map" },
    keep: boolean,
  ) {
    this.stdout = new Output(checkCallback("stdout", options.stdout), keep);
    this.stderr = new Output(checkCallback("stderr", options.stderr), keep);
    this.#maps = options.dicts === "map";
  }

  /** Lets the program run until something happens; printed text has been passed on when this returns. */
  advance(sliceMs: number): Status {
    return this.#settle(this.raw.advance(sliceMs));
  }

  #settle(status: Status): Status {
    if (this.raw.printed()) {
      const reader = this.channel.receive();
      // Decoded before anything is passed on: a callback may use this module again.
      const pieces: [boolean, string][] = [];
      for (let count = reader.varint(); count > 0; count--) pieces.push([reader.byte() === 1, reader.value() as string]);
      for (const [isError, text] of pieces) (isError ? this.stderr : this.stdout).add(text);
    }
    return status;
  }

  /** The call that the program waits for. */
  call(): { name: string; args: PyValue[]; kwargs: Record<string, PyValue> } {
    this.raw.describe();
    const reader = this.channel.receive(this.#maps);
    const name = reader.value() as string;
    const args = reader.value() as PyValue[];
    reader.maps = false;
    return { name, args, kwargs: reader.value() as Record<string, PyValue> };
  }

  resume(value: unknown, where: string): void {
    this.channel.writer.begin().value(value === undefined ? null : value, where, (message) => new HostError(message));
    this.raw.resume(this.channel.send());
  }

  raise(error: unknown): void {
    const [type, message] = toPythonException(error);
    this.#thrown.push({ error, text: message });
    this.channel.writer.begin().text(type).text(message);
    this.raw.raise(this.channel.send());
  }

  /** The value of a complete run. */
  value(): PyValue {
    this.raw.describe();
    const reader = this.channel.receive(this.#maps);
    this.#usage(reader);
    return reader.value();
  }

  /** The error of a failed run. */
  error(): HognoseError {
    this.raw.describe();
    const reader = this.channel.receive();
    this.#usage(reader);
    return readError(reader, this.usage, this.#thrown);
  }

  /** Brings `usage` up to date without the run having ended. */
  measure(): void {
    this.raw.measure();
    this.#usage(this.channel.receive());
  }

  #usage(reader: Reader): void {
    this.usage = {
      steps: reader.double(),
      durationSecs: reader.double(),
      peakMemory: reader.double(),
      allocations: reader.double(),
      hostCalls: reader.double(),
    };
  }
}

enum ErrorKind {
  Python,
  Syntax,
  Limit,
  Host,
}

function readError(reader: Reader, usage: Usage, thrown: { error: unknown; text: string }[] = []): HognoseError {
  const kind: ErrorKind = reader.byte();
  const type = reader.value() as string;
  const message = reader.value() as string;
  const traceback = reader.value() as string;
  const frames: Frame[] = [];
  const position = () => reader.varint() || null;
  for (let count = reader.varint(); count > 0; count--) {
    frames.push({
      file: reader.value() as string,
      name: reader.value() as string,
      line: reader.varint(),
      column: position(),
      endLine: position(),
      endColumn: position(),
    });
  }
  switch (kind) {
    case ErrorKind.Syntax: {
      const [line, column, endLine, endColumn] = [position(), position(), position(), position()];
      return new PythonSyntaxError(type, message, traceback, frames, { line, column, endLine, endColumn, text: reader.text() });
    }
    case ErrorKind.Limit:
      return new LimitError(kLimitNames[reader.byte()]!, message, traceback, frames, usage);
    case ErrorKind.Host:
      return new HostError(message);
    default: {
      const origin = thrown.findLast(({ text }) => text === message);
      return new PythonError(type, message, traceback, frames, origin?.error);
    }
  }
}

// Lets the event loop take its turn. `scheduler.yield` would come back before messages that are already waiting, and
// `setTimeout` is held back to 4 ms when nested, so a message to oneself it is, where there is no setImmediate.
declare const setImmediate: ((callback: () => void) => void) | undefined;
function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") return setImmediate(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return value !== null && typeof value === "object" && typeof (value as { then?: unknown }).then === "function";
}

function checkFunctions(functions: Record<string, HostFunction> | undefined): string[] {
  if (functions === undefined) return [];
  if (functions === null || typeof functions !== "object" || Array.isArray(functions)) {
    throw new HostError(`functions must be an object of functions by name, not ${describe(functions)}`);
  }
  const names = checkNames("functions", Object.keys(functions));
  for (const name of names) {
    if (typeof functions[name] !== "function") throw new HostError(`functions.${name} must be a function, not ${describe(functions[name])}`);
  }
  return names;
}

function checkDicts(dicts: unknown): void {
  if (dicts !== undefined && dicts !== "auto" && dicts !== "map") throw new HostError(`dicts must be "auto" or "map", not ${describe(dicts)}`);
}

function writeLimits(writer: Writer, options: RunOptions | StartOptions | SessionOptions): void {
  for (const limit of checkLimits(options.limits)) {
    if (limit === undefined) writer.byte(0);
    else if (limit === null) writer.byte(1);
    else writer.byte(2).double(limit);
  }
}

function writeNames(writer: Writer, names: readonly string[]): void {
  writer.varint(names.length);
  for (const name of names) writer.text(name);
}

function apply(fn: HostFunction, call: { args: PyValue[]; kwargs: Record<string, PyValue> }): unknown {
  for (const _ in call.kwargs) return fn(...call.args, call.kwargs);
  return fn(...call.args);
}

/** Runs to the end without giving the event loop a turn. */
function finish(execution: Execution, functions: Record<string, HostFunction>): void {
  for (;;) {
    switch (execution.advance(kSyncSliceMs)) {
      case Status.Complete:
      case Status.Failed:
        return;
      case Status.Call: {
        const call = execution.call();
        let answer: unknown;
        try {
          answer = apply(functions[call.name]!, call);
        } catch (error) {
          if (error instanceof HostError) throw error;
          execution.raise(error);
          continue;
        }
        if (isPromise(answer)) {
          answer.then(undefined, () => {});
          throw new HostError(`the host function ${call.name}() returned a promise: use runAsync, or start and resume`);
        }
        execution.resume(answer, `the result of ${call.name}()`);
      }
    }
  }
}

async function finishAsync(execution: Execution, functions: Record<string, HostFunction>, options: AsyncRunOptions): Promise<void> {
  const { signal, sliceMs = kAsyncSliceMs } = options;
  if (typeof sliceMs !== "number" || !(sliceMs > 0)) throw new HostError(`sliceMs must be a positive number, not ${describe(sliceMs)}`);
  signal?.throwIfAborted();
  for (;;) {
    const status = execution.advance(sliceMs);
    switch (status) {
      case Status.Complete:
      case Status.Failed:
        return;
      case Status.Sliced:
        await turn();
        signal?.throwIfAborted();
        break;
      case Status.Call: {
        const call = execution.call();
        let answer: unknown;
        try {
          answer = apply(functions[call.name]!, call);
          if (isPromise(answer)) answer = await (signal ? unlessAborted(answer, signal) : answer);
        } catch (error) {
          signal?.throwIfAborted();
          if (error instanceof HostError) throw error;
          execution.raise(error);
          continue;
        }
        execution.resume(answer, `the result of ${call.name}()`);
      }
    }
  }
}

function unlessAborted<T>(promise: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).then?.(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Python source, compiled once and run as often as one likes. */
export class Program extends Owner<RawProgram> {
  #channel: Channel;
  readonly #inputs: readonly string[];
  readonly scriptName: string;

  /** @internal */
  constructor(channel: Channel, raw: RawProgram, inputs: readonly string[], scriptName: string) {
    super(raw);
    this.#channel = channel;
    this.#inputs = inputs;
    this.scriptName = scriptName;
  }

  get inputs(): readonly string[] {
    return this.#inputs;
  }

  /** Runs the program; the result is the value of its last expression. */
  run(options: RunOptions = {}): PyValue {
    return unwrap(this.execute(options));
  }

  /** Runs the program; whatever the program does wrong is in the result and not thrown. */
  execute(options: RunOptions = {}): Result {
    checkOptions("run", options, kRunOptions);
    const functions = options.functions ?? {};
    return conclude(this.#begin(options, checkFunctions(options.functions), true), (execution) => finish(execution, functions));
  }

  /** As `run`, in slices between which the event loop gets its turn; host functions may return promises. */
  async runAsync(options: AsyncRunOptions = {}): Promise<PyValue> {
    return unwrap(await this.executeAsync(options));
  }

  /** As `execute`, in slices. An aborted run has its signal's reason as `error`, and the output and usage so far. */
  async executeAsync(options: AsyncRunOptions = {}): Promise<Result> {
    checkOptions("runAsync", options, [...kRunOptions, "signal", "sliceMs"]);
    const functions = options.functions ?? {};
    const execution = this.#begin(options, checkFunctions(options.functions), true);
    return concludeAsync(execution, options.signal, () => finishAsync(execution, functions, options));
  }

  /** Starts a run that the host drives itself: a call of one of the named functions pauses it. */
  start(options: StartOptions = {}): Step {
    checkOptions("start", options, kRunOptions);
    return step(this.#begin(options, checkNames("functions", options.functions ?? []), false));
  }

  #begin(options: RunOptions | StartOptions, functions: readonly string[], keep: boolean): Execution {
    checkDicts(options.dicts);
    const { writer } = this.#channel;
    const inputs = options.inputs ?? {};
    if (typeof inputs !== "object") throw new HostError(`inputs must be an object, not ${describe(inputs)}`);
    for (const name of this.#inputs) {
      if (!Object.hasOwn(inputs, name)) throw new HostError(`missing input "${name}"`);
    }
    for (const name of Object.keys(inputs)) {
      if (!this.#inputs.includes(name)) {
        throw new HostError(`unknown input "${name}" (${this.#inputs.length ? `declared: ${this.#inputs.join(", ")}` : "the program was compiled without inputs"})`);
      }
    }
    writer.begin();
    writeLimits(writer, options);
    writeNames(writer, functions);
    for (const name of this.#inputs) writer.value(inputs[name], `inputs.${name}`, (message) => new HostError(message));
    const raw = this.raw.start(this.#channel.send());
    if (!raw) throw readError(this.#channel.receive(), {} as Usage);
    return new Execution(this.#channel, raw, options, keep);
  }
}

function unwrap(result: Result): PyValue {
  if (result.error) throw result.error;
  return result.value;
}

function conclude(execution: Execution, drive: (execution: Execution) => void): Result {
  try {
    drive(execution);
    return report(execution);
  } finally {
    execution.raw.delete();
  }
}

async function concludeAsync(execution: Execution, signal: AbortSignal | undefined, drive: () => Promise<void>): Promise<Result> {
  try {
    await drive();
    return report(execution);
  } catch (error) {
    if (!signal?.aborted || error !== signal.reason) throw error;
    execution.measure();
    return { ...report(execution, error as DOMException) };
  } finally {
    execution.raw.delete();
  }
}

function report(execution: Execution, aborted?: DOMException): Result {
  let value: PyValue = null;
  let error: Result["error"] = aborted ?? null;
  if (!aborted) {
    if (execution.raw.failed()) error = execution.error();
    else value = execution.value();
    if (error instanceof HostError) throw error;
  }
  const { stdout, stderr, usage } = execution;
  return { ok: !error, value, error, stdout: stdout.text, stderr: stderr.text, usage };
}

/** Where a run that the host drives stands. */
export type Step = CallStep | CompleteStep;

/** The program called a host function and waits for its answer. */
export interface CallStep {
  readonly kind: "call";
  readonly name: string;
  readonly args: PyValue[];
  readonly kwargs: Record<string, PyValue>;
  /** Answers the call and runs on to the next step. */
  resume(value?: PyInput): Step;
  /** Answers the call with an exception. */
  throw(error: unknown): Step;
  /** Gives the run up and its memory back. */
  dispose(): void;
}

/** The program ended. */
export interface CompleteStep {
  readonly kind: "complete";
  readonly value: PyValue;
  readonly usage: Usage;
}

class PausedCall extends Owner<RawRun> implements CallStep {
  readonly kind = "call";
  readonly name: string;
  readonly args: PyValue[];
  readonly kwargs: Record<string, PyValue>;
  #execution: Execution | null;

  constructor(execution: Execution) {
    super(execution.raw);
    this.#execution = execution;
    ({ name: this.name, args: this.args, kwargs: this.kwargs } = execution.call());
  }

  resume(value?: PyInput): Step {
    return this.#answer((execution) => execution.resume(value, `the answer to ${this.name}()`));
  }

  throw(error: unknown): Step {
    return this.#answer((execution) => execution.raise(error));
  }

  #answer(give: (execution: Execution) => void): Step {
    const execution = this.#execution;
    if (!execution || this.disposed) throw new HostError(`this call of ${this.name}() has been answered already`);
    give(execution);
    // From here on the run belongs to the next step.
    this.#execution = null;
    owned.unregister(this);
    return step(execution);
  }

  override dispose(): void {
    if (this.#execution) super.dispose();
    this.#execution = null;
  }
}

function step(execution: Execution): Step {
  for (;;) {
    let status: Status;
    try {
      status = execution.advance(kSyncSliceMs);
    } catch (error) {
      execution.raw.delete();
      throw error;
    }
    if (status === Status.Call) return new PausedCall(execution);
    if (status === Status.Sliced) continue;
    const result = conclude(execution, () => {});
    return { kind: "complete", value: unwrap(result), usage: result.usage };
  }
}

/** State that lives on from one piece of code to the next, as in a REPL. */
export class Session extends Owner<RawSession> {
  #channel: Channel;
  #functions: Record<string, HostFunction>;
  #options: SessionOptions;
  #busy = false;

  /** @internal */
  constructor(channel: Channel, raw: RawSession, options: SessionOptions) {
    super(raw);
    this.#channel = channel;
    this.#options = options;
    this.#functions = options.functions ?? {};
  }

  /** Runs one piece of code; the result is the value of its last expression. */
  run(code: string): PyValue {
    return unwrap(this.execute(code));
  }

  /** As `run`, with the program's errors in the result. */
  execute(code: string): Result {
    const execution = this.#begin(code);
    try {
      return conclude(execution, () => finish(execution, this.#functions));
    } finally {
      this.#busy = false;
    }
  }

  /** As `run`, in slices between which the event loop gets its turn; host functions may return promises. */
  async runAsync(code: string, options: { signal?: AbortSignal; sliceMs?: number } = {}): Promise<PyValue> {
    return unwrap(await this.executeAsync(code, options));
  }

  async executeAsync(code: string, options: { signal?: AbortSignal; sliceMs?: number } = {}): Promise<Result> {
    checkOptions("runAsync", options, ["signal", "sliceMs"]);
    const execution = this.#begin(code);
    try {
      return await concludeAsync(execution, options.signal, () => finishAsync(execution, this.#functions, options));
    } finally {
      this.#busy = false;
    }
  }

  #begin(code: string): Execution {
    if (this.#busy) throw new HostError("this session is still running another piece of code");
    this.#channel.writer.begin().text(checkString("code", code));
    const raw = this.raw.start(this.#channel.send());
    if (!raw) throw readError(this.#channel.receive(), {} as Usage);
    this.#busy = true;
    return new Execution(this.#channel, raw, this.#options, true);
  }
}

/** One instance of the interpreter's WebAssembly module. */
export class Hognose {
  #channel: Channel;
  /** @internal */
  constructor(glue: Glue) {
    this.#channel = new Channel(glue);
  }

  /** Version of the interpreter. */
  get version(): string {
    return this.#channel.glue.version();
  }

  /** Compiles source text once, for any number of runs. */
  compile(code: string, options: CompileOptions = {}): Program {
    checkOptions("compile", options, kCompileOptions);
    const inputs = [...checkNames("inputs", options.inputs ?? [])];
    const scriptName = checkString("scriptName", options.scriptName ?? "main.py");
    const { writer } = this.#channel;
    writer.begin().text(checkString("code", code)).text(scriptName);
    writeNames(writer, inputs);
    const raw = this.#channel.glue.compile(this.#channel.send());
    if (!raw) throw readError(this.#channel.receive(), {} as Usage);
    return new Program(this.#channel, raw, inputs, scriptName);
  }

  /** Compiles and runs; the result is the value of the last expression. */
  run(code: string, options: RunOptions & { scriptName?: string } = {}): PyValue {
    return unwrap(this.execute(code, options));
  }

  /** Compiles and runs; the program's errors are in the result and not thrown. */
  execute(code: string, options: RunOptions & { scriptName?: string } = {}): Result {
    const { scriptName, ...rest } = options;
    const program = this.#attempt(code, rest, scriptName);
    if (!(program instanceof Program)) return program;
    try {
      return program.execute(rest);
    } finally {
      program.dispose();
    }
  }

  /** As `run`, in slices between which the event loop gets its turn; host functions may return promises. */
  async runAsync(code: string, options: AsyncRunOptions & { scriptName?: string } = {}): Promise<PyValue> {
    return unwrap(await this.executeAsync(code, options));
  }

  async executeAsync(code: string, options: AsyncRunOptions & { scriptName?: string } = {}): Promise<Result> {
    const { scriptName, ...rest } = options;
    const program = this.#attempt(code, rest, scriptName);
    if (!(program instanceof Program)) return program;
    try {
      return await program.executeAsync(rest);
    } finally {
      program.dispose();
    }
  }

  /** A session: what one piece of code defines, the next one finds. */
  session(options: SessionOptions = {}): Session {
    checkOptions("session", options, ["functions", "limits", "stdout", "stderr", "dicts", "scriptName"]);
    checkDicts(options.dicts);
    checkCallback("stdout", options.stdout);
    checkCallback("stderr", options.stderr);
    const { writer } = this.#channel;
    writer.begin();
    writeLimits(writer, options);
    writeNames(writer, checkFunctions(options.functions));
    writer.text(checkString("scriptName", options.scriptName ?? "<session>"));
    const raw = this.#channel.glue.session(this.#channel.send());
    if (!raw) throw readError(this.#channel.receive(), {} as Usage);
    return new Session(this.#channel, raw, options);
  }

  // A syntax error is an error of the program, so `execute` reports it as one.
  #attempt(code: string, options: RunOptions, scriptName: string | undefined): Program | Result {
    try {
      return this.compile(code, { inputs: Object.keys(options.inputs ?? {}), ...(scriptName === undefined ? {} : { scriptName }) });
    } catch (error) {
      if (!(error instanceof PythonError || error instanceof LimitError)) throw error;
      const usage = { steps: 0, durationSecs: 0, peakMemory: 0, allocations: 0, hostCalls: 0 };
      return { ok: false, value: null, error, stdout: "", stderr: "", usage };
    }
  }
}
