// What every entry point shares: the loader, the classes that a host works with, and the loop that drives a run.
//
// A run never blocks inside wasm for longer than one slice: control comes back when the slice is over, when the program calls
// a host function, and at the end, each time with one message that says everything. Between two slices the printed text is
// handed on, and an asynchronous run gives the event loop its turn. The C++ side (wasm/binding.cpp) never calls JavaScript.

import { type HognoseError, HostError, LimitError, PythonError, PythonSyntaxError, toPythonException, type Frame } from "./errors.js";
import type { Glue } from "./glue.js";
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
  type Limits,
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
  /** A HognoseError; or, when an asynchronous run was aborted, its signal's reason. */
  error: Error | null;
  stdout: string;
  stderr: string;
  usage: Usage;
}

/** What the core says when it hands control back (wasm/binding.cpp has the same numbers). */
enum Status {
  Complete,
  Call,
  Sliced,
  Failed,
}

/** Length of a slice when nobody waits for the event loop: short enough for printed text to appear as it is printed. */
const kSyncSliceMs = 25;
const kAsyncSliceMs = 8;

const kRunOptions = ["inputs", "functions", "modules", "limits", "stdout", "stderr", "dicts"];
const kOneRunOptions = [...kRunOptions, "scriptName"];
const kAsyncRunOptions = [...kRunOptions, "signal", "sliceMs"];

/** A finaliser for everything that owns memory in wasm. */
const owned = new FinalizationRegistry<() => void>((drop) => drop());

abstract class Owner {
  #handle: number;
  #drop: (handle: number) => void;

  constructor(handle: number, drop: (handle: number) => void) {
    this.#handle = handle;
    this.#drop = drop;
    owned.register(this, () => drop(handle), this);
  }
  /** @internal */
  get handle(): number {
    if (!this.#handle) throw new HostError(`this ${this.constructor.name} has been disposed`);
    return this.#handle;
  }
  /** Gives its memory back now rather than when it is collected. */
  dispose(): void {
    const handle = this.#handle;
    if (!handle) return;
    this.#handle = 0;
    owned.unregister(this);
    this.#drop(handle);
  }
  get disposed(): boolean {
    return !this.#handle;
  }
}
// Not a computed method: engines without Symbol.dispose would define one called "undefined".
if (Symbol.dispose) {
  Object.defineProperty(Owner.prototype, Symbol.dispose, {
    value(this: Owner) {
      this.dispose();
    },
  });
}

/** The buffers that messages to and from one module go through. */
class Channel {
  readonly writer = new Writer();
  readonly reader = new Reader();
  readonly #mailbox: number;

  constructor(readonly glue: Glue) {
    this.#mailbox = glue.mailbox() >>> 2;
  }

  /** Hands the writer's message over; returns its length. */
  send(): number {
    const { glue } = this;
    const { bytes, size } = this.writer;
    if (glue.HEAPU32[this.#mailbox + 1]! < size) {
      glue.reserve(size);
      if (glue.HEAPU32[this.#mailbox + 1]! < size) throw new HostError(`a message of ${size} bytes does not fit into memory`);
    }
    const { HEAPU8 } = glue;
    const to = glue.HEAPU32[this.#mailbox]!;
    // A view and a call of set() cost more than a few dozen bytes do.
    if (size > 64) HEAPU8.set(bytes.subarray(0, size), to);
    else for (let i = 0; i < size; i++) HEAPU8[to + i] = bytes[i]!;
    return size;
  }

  /** The reader, at the start of the core's message. */
  receive(): Reader {
    return this.reader.begin(this.glue.HEAPU8, this.glue.HEAPU32[this.#mailbox + 2]!);
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

interface Call {
  name: string;
  args: PyValue[];
  kwargs: Record<string, PyValue>;
}

/** One run in progress. */
class Execution {
  readonly stdout: Output;
  readonly stderr: Output;
  usage: Usage = noUsage();
  /** What the program waits for, when it waits. */
  call: Call | null = null;
  value: PyValue = null;
  error: HognoseError | null = null;
  /** 0 before the start and after the end. */
  run = 0;
  readonly #maps: boolean;
  readonly #thrown: { error: unknown; text: string }[] = [];

  constructor(
    readonly channel: Channel,
    options: Pick<RunOptions, "stdout" | "stderr" | "dicts">,
    keep: boolean,
  ) {
    this.stdout = new Output(checkCallback("stdout", options.stdout), keep);
    this.stderr = new Output(checkCallback("stderr", options.stderr), keep);
    this.#maps = options.dicts === "map";
  }

  /** Reads what the core says after it has let the program run; printed text has been passed on when this returns. */
  take(): Status {
    const reader = this.channel.receive();
    const status: Status = reader.byte();
    this.run = reader.varint();
    // Everything is read before anything is passed on: a callback may use this module again.
    let pieces: [isError: boolean, text: string][] | undefined;
    for (let count = reader.varint(); count > 0; count--) {
      pieces ??= [];
      pieces.push([reader.byte() === 1, reader.value() as string]);
    }
    this.call = null;
    switch (status) {
      case Status.Call: {
        const name = reader.value() as string;
        const args = reader.value(this.#maps) as PyValue[];
        this.call = { name, args, kwargs: reader.value() as Record<string, PyValue> };
        break;
      }
      case Status.Complete:
        this.usage = readUsage(reader);
        this.value = reader.value(this.#maps);
        break;
      case Status.Failed:
        this.usage = readUsage(reader);
        this.error = readError(reader, this.usage, this.#thrown);
        break;
    }
    if (pieces) for (const [isError, text] of pieces) (isError ? this.stderr : this.stdout).add(text);
    return status;
  }

  advance(sliceMs: number): Status {
    this.channel.glue.advance(this.run, sliceMs);
    return this.take();
  }

  answer(value: unknown, where: string, sliceMs: number): Status {
    this.channel.writer.begin().value(value === undefined ? null : value, where, hostError);
    this.channel.glue.answer(this.run, this.channel.send(), sliceMs);
    return this.take();
  }

  raise(error: unknown, sliceMs: number): Status {
    const [type, text] = toPythonException(error);
    const message = text.replace(/\p{Surrogate}/gu, "\ufffd");
    this.#thrown.push({ error, text: message });
    this.channel.writer.begin().text(type).text(message);
    this.channel.glue.raise(this.run, this.channel.send(), sliceMs);
    return this.take();
  }

  /** Brings `usage` up to date without the run having ended. */
  measure(): void {
    if (!this.run) return;
    this.channel.glue.measure(this.run);
    this.usage = readUsage(this.channel.receive());
  }

  drop(): void {
    if (this.run) this.channel.glue.dropRun(this.run);
    this.run = 0;
  }
}

const hostError = (message: string) => new HostError(message);

function noUsage(): Usage {
  return { steps: 0, durationSecs: 0, peakMemory: 0, allocations: 0, hostCalls: 0 };
}

function readUsage(reader: Reader): Usage {
  return {
    steps: reader.double(),
    durationSecs: reader.double(),
    peakMemory: reader.double(),
    allocations: reader.double(),
    hostCalls: reader.double(),
  };
}

/** As hognose::ErrorKind. */
enum ErrorKind {
  None,
  Python,
  Syntax,
  Limit,
  Exit,
  Host,
}

/** The core's names of limits. */
const kLimits: Record<string, keyof Limits> = {
  duration: "maxDurationSecs",
  memory: "maxMemory",
  allocations: "maxAllocations",
  steps: "maxSteps",
  output: "maxOutput",
  host_calls: "maxHostCalls",
};

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
      return new PythonSyntaxError(type, message, traceback, frames, { line, column, endLine, endColumn, text: reader.value() as string });
    }
    case ErrorKind.Limit:
      return new LimitError(kLimits[reader.value() as string] ?? "maxDurationSecs", message, traceback, frames, usage);
    case ErrorKind.Host:
      return new HostError(message);
    case ErrorKind.Exit:
      return new PythonError(type, message, traceback, frames, undefined, reader.varint());
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

function writeModules(writer: Writer, modules: Record<string, string> | undefined): void {
  if (modules === null || (modules !== undefined && (typeof modules !== "object" || Array.isArray(modules)))) {
    throw new HostError(`modules must be an object of sources by name, not ${describe(modules)}`);
  }
  const names = modules ? Object.keys(modules) : [];
  writer.varint(names.length);
  for (const name of names) {
    checkNames("modules", name.split("."));
    writer.text(name).text(checkString(`modules["${name}"]`, modules![name]));
  }
}

function checkDicts(dicts: unknown): void {
  if (dicts !== undefined && dicts !== "auto" && dicts !== "map") throw new HostError(`dicts must be "auto" or "map", not ${describe(dicts)}`);
}

function writeLimits(writer: Writer, options: RunOptions | StartOptions | SessionOptions): void {
  if (options.limits === undefined) {
    writer.zeros(kLimitNames.length);
    return;
  }
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
  let status = execution.take();
  while (status === Status.Call || status === Status.Sliced) {
    if (status === Status.Sliced) {
      status = execution.advance(kSyncSliceMs);
      continue;
    }
    const call = execution.call!;
    let answer: unknown;
    try {
      answer = apply(functions[call.name]!, call);
    } catch (error) {
      if (error instanceof HostError) throw error;
      status = execution.raise(error, kSyncSliceMs);
      continue;
    }
    if (isPromise(answer)) {
      answer.then(undefined, () => {});
      throw new HostError(`the host function ${call.name}() returned a promise: use runAsync, or start and resume`);
    }
    status = execution.answer(answer, `the result of ${call.name}()`, kSyncSliceMs);
  }
}

async function finishAsync(execution: Execution, functions: Record<string, HostFunction>, sliceMs: number, signal: AbortSignal | undefined): Promise<void> {
  let status = execution.take();
  while (status === Status.Call || status === Status.Sliced) {
    if (status === Status.Sliced) {
      await turn();
      signal?.throwIfAborted();
      status = execution.advance(sliceMs);
      continue;
    }
    const call = execution.call!;
    let answer: unknown;
    try {
      answer = apply(functions[call.name]!, call);
      if (isPromise(answer)) answer = await (signal ? unlessAborted(answer, signal) : answer);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof HostError) throw error;
      status = execution.raise(error, sliceMs);
      continue;
    }
    signal?.throwIfAborted();
    status = execution.answer(answer, `the result of ${call.name}()`, sliceMs);
  }
}

function checkSlice(sliceMs: number | undefined): number {
  if (sliceMs === undefined) return kAsyncSliceMs;
  if (typeof sliceMs !== "number" || !(sliceMs > 0)) throw new HostError(`sliceMs must be a positive number, not ${describe(sliceMs)}`);
  return sliceMs;
}

function unlessAborted<T>(promise: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).then?.(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Python source, compiled once and run as often as one likes. */
export class Program extends Owner {
  readonly #channel: Channel;
  readonly inputs: readonly string[];
  readonly scriptName: string;

  /** @internal */
  constructor(channel: Channel, handle: number, inputs: readonly string[], scriptName: string) {
    super(handle, channel.glue.dropProgram);
    this.#channel = channel;
    this.inputs = inputs;
    this.scriptName = scriptName;
  }

  /** Runs the program; the result is the value of its last expression. */
  run(options: RunOptions = {}): PyValue {
    return unwrap(this.execute(options));
  }

  /** Runs the program; whatever the program does wrong is in the result and not thrown. */
  execute(options: RunOptions = {}): Result {
    checkOptions("run", options, kRunOptions);
    return execute(this.#channel, this.handle, this.inputs, options);
  }

  /** As `run`, in slices between which the event loop gets its turn; host functions may return promises. */
  async runAsync(options: AsyncRunOptions = {}): Promise<PyValue> {
    return unwrap(await this.executeAsync(options));
  }

  /** As `execute`, in slices. An aborted run has its signal's reason as `error`, and the output and usage so far. */
  async executeAsync(options: AsyncRunOptions = {}): Promise<Result> {
    checkOptions("runAsync", options, kAsyncRunOptions);
    return executeAsync(this.#channel, this.handle, this.inputs, options);
  }

  /** Starts a run that the host drives itself: a call of one of the named functions pauses it. */
  start(options: StartOptions = {}): Step {
    checkOptions("start", options, kRunOptions);
    const names = checkNames("functions", options.functions ?? []);
    const execution = new Execution(this.#channel, options, false);
    begin(execution, this.handle, this.inputs, options, names, kSyncSliceMs);
    return step(execution, () => execution.take());
  }
}

/** Writes a run's options and starts it, of a program's handle or of source text; what happened is left for `take`. */
function begin(
  execution: Execution,
  program: number | string,
  declared: readonly string[],
  options: OneRunOptions | StartOptions,
  functions: readonly string[],
  sliceMs: number,
): void {
  checkDicts(options.dicts);
  const { channel } = execution;
  const { writer } = channel;
  const inputs = options.inputs ?? {};
  if (typeof inputs !== "object") throw new HostError(`inputs must be an object, not ${describe(inputs)}`);
  for (const name of declared) {
    if (!Object.hasOwn(inputs, name)) throw new HostError(`missing input "${name}"`);
  }
  for (const name in inputs) {
    if (!Object.hasOwn(inputs, name)) continue;
    if (!declared.includes(name)) {
      throw new HostError(`unknown input "${name}" (${declared.length ? `declared: ${declared.join(", ")}` : "the program was compiled without inputs"})`);
    }
  }
  writer.begin();
  if (typeof program === "string") writeSource(writer, program, declared, (options as OneRunOptions).scriptName);
  writeLimits(writer, options);
  writeNames(writer, functions);
  writeModules(writer, options.modules);
  for (const name of declared) writer.sized(inputs[name], `inputs.${name}`, hostError);
  const length = channel.send();
  if (typeof program === "string") channel.glue.startSource(length, sliceMs);
  else channel.glue.startProgram(program, length, sliceMs);
}

function execute(channel: Channel, program: number | string, declared: readonly string[], options: OneRunOptions): Result {
  const names = checkFunctions(options.functions);
  const execution = new Execution(channel, options, true);
  begin(execution, program, declared, options, names, kSyncSliceMs);
  return conclude(execution, options.functions);
}

async function executeAsync(channel: Channel, program: number | string, declared: readonly string[], options: OneRunOptions & AsyncRunOptions): Promise<Result> {
  const sliceMs = checkSlice(options.sliceMs);
  const names = checkFunctions(options.functions);
  options.signal?.throwIfAborted();
  const execution = new Execution(channel, options, true);
  begin(execution, program, declared, options, names, sliceMs);
  return concludeAsync(execution, options.functions, sliceMs, options.signal);
}

function unwrap(result: Result): PyValue {
  if (result.error) throw result.error;
  return result.value;
}

function conclude(execution: Execution, functions: Record<string, HostFunction> = {}): Result {
  try {
    finish(execution, functions);
    return report(execution, execution.error);
  } finally {
    execution.drop();
  }
}

async function concludeAsync(execution: Execution, functions: Record<string, HostFunction> | undefined, sliceMs: number, signal: AbortSignal | undefined): Promise<Result> {
  try {
    await finishAsync(execution, functions ?? {}, sliceMs, signal);
    return report(execution, execution.error);
  } catch (error) {
    if (!signal?.aborted || error !== signal.reason) throw error;
    execution.measure();
    return report(execution, error as Error);
  } finally {
    execution.drop();
  }
}

function report(execution: Execution, error: Error | null): Result {
  if (error instanceof HostError) throw error;
  const { value, stdout, stderr, usage } = execution;
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

class PausedCall extends Owner implements CallStep {
  readonly kind = "call";
  readonly name: string;
  readonly args: PyValue[];
  readonly kwargs: Record<string, PyValue>;
  #execution: Execution | null;

  constructor(execution: Execution, { name, args, kwargs }: Call) {
    super(execution.run, execution.channel.glue.dropRun);
    this.#execution = execution;
    this.name = name;
    this.args = args;
    this.kwargs = kwargs;
  }

  resume(value?: PyInput): Step {
    return this.#answer((execution) => execution.answer(value, `the answer to ${this.name}()`, kSyncSliceMs));
  }

  throw(error: unknown): Step {
    return this.#answer((execution) => execution.raise(error, kSyncSliceMs));
  }

  #answer(give: (execution: Execution) => Status): Step {
    const execution = this.#execution;
    if (!execution) throw new HostError(`this call of ${this.name}() has been answered already`);
    return step(execution, () => {
      const status = give(execution);
      // From here on the run belongs to the next step; before, when the value cannot cross, to this one still.
      this.#execution = null;
      owned.unregister(this);
      return status;
    });
  }

  override dispose(): void {
    if (this.#execution) super.dispose();
    this.#execution = null;
  }
}

function step(execution: Execution, go: () => Status): Step {
  let status = go();
  while (status === Status.Sliced) status = execution.advance(kSyncSliceMs);
  if (status === Status.Call) return new PausedCall(execution, execution.call!);
  return { kind: "complete", value: unwrap(report(execution, execution.error)), usage: execution.usage };
}

/** State that lives on from one piece of code to the next, as in a REPL. */
export class Session extends Owner {
  readonly #channel: Channel;
  readonly #options: SessionOptions;
  #busy = false;

  /** @internal */
  constructor(channel: Channel, handle: number, options: SessionOptions) {
    super(handle, channel.glue.dropSession);
    this.#channel = channel;
    this.#options = options;
  }

  /** Runs one piece of code; the result is the value of its last expression. */
  run(code: string): PyValue {
    return unwrap(this.execute(code));
  }

  /** As `run`, with the program's errors in the result. */
  execute(code: string): Result {
    const execution = this.#begin(code, kSyncSliceMs);
    try {
      return conclude(execution, this.#options.functions);
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
    options.signal?.throwIfAborted();
    const sliceMs = checkSlice(options.sliceMs);
    const execution = this.#begin(code, sliceMs);
    try {
      return await concludeAsync(execution, this.#options.functions, sliceMs, options.signal);
    } finally {
      this.#busy = false;
    }
  }

  override dispose(): void {
    if (this.#busy) throw new HostError("this session is still running a piece of code");
    super.dispose();
  }

  #begin(code: string, sliceMs: number): Execution {
    const { handle } = this;
    if (this.#busy) throw new HostError("this session is still running another piece of code");
    this.#channel.writer.begin().text(checkSource(code));
    const execution = new Execution(this.#channel, this.#options, true);
    this.#channel.glue.startSession(handle, this.#channel.send(), sliceMs);
    this.#busy = true;
    return execution;
  }
}

export interface OneRunOptions extends RunOptions {
  /** The file name in tracebacks. Default "main.py". */
  scriptName?: string;
}

function checkSource(code: string): string {
  if (/\p{Surrogate}/u.test(checkString("code", code))) throw new HostError("code must be text: it has a lone surrogate");
  return code;
}

/** Writes what is to be compiled; returns the file's name. */
function writeSource(writer: Writer, code: string, inputs: readonly string[], scriptName = "main.py"): string {
  writer.text(checkSource(code)).text(checkString("scriptName", scriptName));
  writeNames(writer, inputs);
  return scriptName;
}

function checkInputs(inputs: Record<string, PyInput> | undefined): string[] {
  if (inputs === undefined) return [];
  if (inputs === null || typeof inputs !== "object") throw new HostError(`inputs must be an object, not ${describe(inputs)}`);
  return checkNames("inputs", Object.keys(inputs));
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
    checkOptions("compile", options, ["inputs", "scriptName"]);
    const inputs = [...checkNames("inputs", options.inputs ?? [])];
    const { writer, glue } = this.#channel;
    const scriptName = writeSource(writer.begin(), code, inputs, options.scriptName);
    const handle = glue.compile(this.#channel.send());
    if (!handle) throw readError(this.#channel.receive(), noUsage());
    return new Program(this.#channel, handle, inputs, scriptName);
  }

  /** Compiles and runs; the result is the value of the last expression. */
  run(code: string, options: OneRunOptions = {}): PyValue {
    return unwrap(this.execute(code, options));
  }

  /** Compiles and runs; the program's errors are in the result and not thrown. */
  execute(code: string, options: OneRunOptions = {}): Result {
    checkOptions("run", options, kOneRunOptions);
    return execute(this.#channel, checkString("code", code), checkInputs(options.inputs), options);
  }

  /** As `run`, in slices between which the event loop gets its turn; host functions may return promises. */
  async runAsync(code: string, options: OneRunOptions & AsyncRunOptions = {}): Promise<PyValue> {
    return unwrap(await this.executeAsync(code, options));
  }

  async executeAsync(code: string, options: OneRunOptions & AsyncRunOptions = {}): Promise<Result> {
    checkOptions("runAsync", options, [...kAsyncRunOptions, "scriptName"]);
    return executeAsync(this.#channel, checkString("code", code), checkInputs(options.inputs), options);
  }

  /** A session: what one piece of code defines, the next one finds. */
  session(options: SessionOptions = {}): Session {
    checkOptions("session", options, ["functions", "modules", "limits", "stdout", "stderr", "dicts"]);
    checkDicts(options.dicts);
    checkCallback("stdout", options.stdout);
    checkCallback("stderr", options.stderr);
    const { writer, glue } = this.#channel;
    const names = checkFunctions(options.functions);
    writer.begin();
    writeLimits(writer, options);
    writeNames(writer, names);
    writeModules(writer, options.modules);
    const handle = glue.openSession(this.#channel.send());
    return new Session(this.#channel, handle, options);
  }
}
