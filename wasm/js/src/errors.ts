// The errors that leave this package. Whatever goes wrong is a HognoseError: a Python exception that the guest did not
// catch (PythonError, and PythonSyntaxError for source that does not compile), a limit that ended the run
// (LimitError), or a mistake of the host itself (HostError), which is never visible to the guest.

import type { Limits, Usage } from "./options.js";

/** One level of a Python traceback, outermost first. Lines and columns count from 1. */
export interface Frame {
  file: string;
  name: string;
  line: number;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
}

/** The base of every error of this package. */
export class HognoseError extends Error {
  static {
    this.prototype.name = "HognoseError";
  }
}

/** A Python exception that the program did not catch. */
export class PythonError extends HognoseError {
  static {
    this.prototype.name = "PythonError";
  }
  /** Name of the exception's class, such as "ValueError". */
  readonly type: string;
  /** The traceback exactly as CPython prints it, without the last line break. */
  readonly traceback: string;
  readonly frames: readonly Frame[];
  /** `str()` of the exception, without its type. */
  readonly pythonMessage: string;
  /** The status with which the program asked to exit, if this is SystemExit or a subclass: 0 to 255. For all else null. */
  readonly exitCode: number | null;

  constructor(type: string, message: string, traceback: string, frames: readonly Frame[], cause?: unknown, exitCode: number | null = null) {
    super(message ? `${type}: ${message}` : type, cause === undefined ? undefined : { cause });
    this.type = type;
    this.pythonMessage = message;
    this.traceback = traceback;
    this.frames = frames;
    this.exitCode = exitCode;
  }
}

/** Source text that is not Python. */
export class PythonSyntaxError extends PythonError {
  static {
    this.prototype.name = "PythonSyntaxError";
  }
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** The line of source that the error points at. */
  readonly text: string | null;

  constructor(
    type: string,
    message: string,
    traceback: string,
    frames: readonly Frame[],
    where: { line: number | null; column: number | null; endLine: number | null; endColumn: number | null; text: string | null },
  ) {
    super(type, message, traceback, frames);
    this.line = where.line;
    this.column = where.column;
    this.endLine = where.endLine;
    this.endColumn = where.endColumn;
    this.text = where.text;
  }
}

/** A limit ended the run. The guest cannot catch this. */
export class LimitError extends HognoseError {
  static {
    this.prototype.name = "LimitError";
  }
  /** Which one, by its name among the limits. */
  readonly limit: keyof Limits;
  readonly usage: Usage;
  /** Where the program was when the limit ended it. */
  readonly traceback: string;
  readonly frames: readonly Frame[];

  constructor(limit: keyof Limits, message: string, traceback: string, frames: readonly Frame[], usage: Usage) {
    super(message);
    this.limit = limit;
    this.traceback = traceback;
    this.frames = frames;
    this.usage = usage;
  }
}

/** The host used the package wrongly: an unknown option, a missing input, a value with no Python counterpart. */
export class HostError extends HognoseError {
  static {
    this.prototype.name = "HostError";
  }
}

/** What a JavaScript error becomes when a host function throws it: the nearest Python type, and the message. */
export function toPythonException(error: unknown): [type: string, message: string] {
  if (error instanceof PythonError) return [error.type, error.pythonMessage];
  if (!(error instanceof Error)) return ["RuntimeError", String(error)];
  switch (error.name) {
    case "Error":
    case "EvalError":
    case "URIError":
      return ["RuntimeError", error.message];
    case "RangeError":
    case "SyntaxError":
      return ["ValueError", error.message];
    case "ReferenceError":
      return ["NameError", error.message];
    case "AbortError":
    case "TimeoutError":
      return ["TimeoutError", error.message];
  }
  // An error whose `name` is that of a Python exception asks for that one; the core falls back to RuntimeError when
  // there is no such builtin exception.
  return [error.name, error.message];
}
