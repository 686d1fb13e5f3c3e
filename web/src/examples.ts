// The examples, read from web/examples at build time: sandbox/ holds programs for the sandbox (with their inputs beside
// them), host/ programs that drive the wheel from Pyodide. Both have the same names.

import host from "examples:host";
import sandbox from "examples:sandbox";

export interface Example {
  code: string;
  /** The text of the inputs box. */
  inputs?: string;
}

export const guestExamples: Record<string, Example> = sandbox;
export const hostExamples: Record<string, Example> = host;
