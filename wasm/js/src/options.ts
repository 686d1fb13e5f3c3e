// Options, limits and usage: their types, and the checks that name the offender when an option is wrong.

import { HostError } from "./errors.js";
import type { PyInput } from "./values.js";

/** Bounds of one run. A number sets a limit, `null` (or `Infinity`) switches it off, leaving it out keeps the default. */
export interface Limits {
  /** Wall-clock seconds spent executing; time spent in host functions does not count. Default 30. */
  maxDurationSecs?: number | null;
  /** Bytes that may be live at once. Default 256 MiB. */
  maxMemory?: number | null;
  /** Heap allocations. Default: off. */
  maxAllocations?: number | null;
  /** Depth of Python calls; beyond it the guest gets a RecursionError, which it may catch. Default 1000. */
  maxRecursionDepth?: number | null;
  /** Deterministic fuel: the same program uses the same number on every machine. Default: off. */
  maxSteps?: number | null;
  /** Bytes printed. Default 16 MiB. */
  maxOutput?: number | null;
  /** Calls of host functions. Default: off. */
  maxHostCalls?: number | null;
}

/** What a run used. */
export interface Usage {
  steps: number;
  durationSecs: number;
  peakMemory: number;
  allocations: number;
  hostCalls: number;
}

export type HostFunction = (...args: any[]) => unknown;

export interface CompileOptions {
  /** Names of the variables that each run receives through its own `inputs`. */
  inputs?: readonly string[];
  /** The file name in tracebacks. Default "main.py". */
  scriptName?: string;
}

export interface RunOptions {
  /** A value for each declared input. */
  inputs?: Record<string, PyInput>;
  /** Functions that the program may call by name. Keyword arguments arrive as one object after the others. */
  functions?: Record<string, HostFunction>;
  /**
   * Modules that the program may import: the source text of each by its dotted name. A package is `pkg` (or `pkg.__init__`) with
   * `pkg.part` beside it. They run inside the sandbox, within the program's limits.
   */
  modules?: Record<string, string>;
  limits?: Limits;
  /** Called with each piece of printed text, in order, while the program runs. */
  stdout?: (text: string) => void;
  stderr?: (text: string) => void;
  /** "map" returns every dict as a Map; "auto" (the default) as a plain object when every key is a str. */
  dicts?: "auto" | "map";
}

export interface AsyncRunOptions extends RunOptions {
  /** Ends the run when it aborts. */
  signal?: AbortSignal;
  /** How long the interpreter runs before the event loop gets its turn. Default 8 ms. */
  sliceMs?: number;
}

export interface StartOptions extends Omit<RunOptions, "functions"> {
  /** Names of functions; a call of one of them pauses the run. */
  functions?: readonly string[];
}

export type SessionOptions = Omit<RunOptions, "inputs">;

/** The limits in the order in which they cross to the core. */
export const kLimitNames = [
  "maxDurationSecs",
  "maxMemory",
  "maxAllocations",
  "maxRecursionDepth",
  "maxSteps",
  "maxOutput",
  "maxHostCalls",
] as const satisfies readonly (keyof Limits)[];

function nearest(name: string, known: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const wanted = plain(name);
  const found = known.find((k) => plain(k) === wanted || plain(k).startsWith(wanted) || wanted.startsWith(plain(k)) || plain(k).includes(wanted));
  return found ? `; did you mean "${found}"?` : ` (known: ${known.join(", ")})`;
}

export function checkOptions(where: string, options: object | undefined, known: readonly string[]): void {
  if (options === undefined) return;
  if (options === null || typeof options !== "object") throw new HostError(`${where}: options must be an object, not ${describe(options)}`);
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw new HostError(`${where}: unknown option "${key}"${nearest(key, known)}`);
  }
}

export function checkString(where: string, value: unknown): string {
  if (typeof value !== "string") throw new HostError(`${where} must be a string, not ${describe(value)}`);
  return value;
}

export function checkNames(where: string, names: unknown): string[] {
  if (!Array.isArray(names)) throw new HostError(`${where} must be an array of names, not ${describe(names)}`);
  for (const name of names) {
    if (typeof name !== "string" || !/^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(name)) {
      throw new HostError(`${where}: ${typeof name === "string" ? JSON.stringify(name) : describe(name)} is not a Python name`);
    }
  }
  return names as string[];
}

export function checkCallback(where: string, value: unknown): ((text: string) => void) | undefined {
  if (value != null && typeof value !== "function") throw new HostError(`${where} must be a function, not ${describe(value)}`);
  return (value as ((text: string) => void) | undefined) ?? undefined;
}

/** Limits as the core takes them: one entry each, undefined = default, null = off. */
export function checkLimits(limits: Limits | undefined): (number | null | undefined)[] {
  checkOptions("limits", limits, kLimitNames);
  return kLimitNames.map((name) => {
    const value = limits?.[name];
    if (value == null) return value;
    if (typeof value !== "number" || Number.isNaN(value) || value < 0) {
      throw new HostError(`limits.${name} must be a number that is not negative, or null, not ${describe(value)}`);
    }
    if (value === Infinity) return null;
    return name === "maxDurationSecs" ? value : Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER);
  });
}

/** A short name for a value of any kind, for messages. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  switch (typeof value) {
    case "string":
      return value.length > 40 ? `${JSON.stringify(value.slice(0, 37))}...` : JSON.stringify(value);
    case "number":
    case "boolean":
      return String(value);
    case "bigint":
      return `${value}n`;
    case "symbol":
      return `the symbol ${String(value.description)}`;
    case "function":
      return value.name ? `the function ${value.name}` : "a function";
  }
  if (Array.isArray(value)) return "an array";
  const name = Object.getPrototypeOf(value)?.constructor?.name;
  return name && name !== "Object" ? `an instance of ${name}` : "an object";
}
