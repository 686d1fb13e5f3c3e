// What a page and its Worker say to each other. Both Workers speak it, so the page does not know which one it drives.

export type LimitName = "maxDurationSecs" | "maxMemory" | "maxAllocations" | "maxRecursionDepth" | "maxSteps" | "maxOutput" | "maxHostCalls";
export type Limits = Partial<Record<LimitName, number | null>>;
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Inputs = { [key: string]: Json };
export type Mode = "host" | "sandbox";

export interface RunRequest {
  code: string;
  mode: Mode;
  /** One run for each; the program is compiled once. */
  inputs: Inputs[];
  limits: Limits;
}

export interface Usage {
  steps: number;
  durationSecs: number;
  peakMemory: number;
  allocations: number;
  hostCalls: number;
}

export interface RunError {
  kind: "python" | "syntax" | "limit" | "host" | "stopped";
  /** The whole text: a traceback, or the message. */
  text: string;
  /** For syntax errors: where, counted from 1. */
  line?: number | null;
  column?: number | null;
}

export type ToWorker = { type: "run"; id: number; request: RunRequest } | { type: "stop"; id: number };

export type FromWorker =
  /** `fraction` is null when nobody knows how long this part takes. */
  | { type: "loading"; text: string; fraction: number | null }
  | { type: "ready"; about: string; loadMs: number }
  | { type: "failed"; message: string }
  /** The Worker is of no more use; the page starts another. */
  | { type: "lost" }
  | { type: "begin"; id: number; index: number }
  | { type: "output"; id: number; stream: "stdout" | "stderr"; text: string }
  /** `value` is null when there is none to show. */
  | { type: "result"; id: number; index: number; value: string | null; error: RunError | null; usage: Usage | null; ms: number }
  | { type: "done"; id: number };
