// The shape of the module that Emscripten makes of wasm/binding.cpp. Every function that takes a length reads the
// message of that length at the address which `reserve` gave; every answer lies at `message()` until the next call.

export interface RawRun {
  /** Runs for at most this many milliseconds; returns a Status. */
  advance(sliceMs: number): number;
  /** Whether text was printed since the last time; if so it is the message: count, then for each piece a byte (1 = stderr) and the text. */
  printed(): boolean;
  /** Makes the message: name, arguments and keyword arguments of a call; usage and value; or usage and error. */
  describe(): void;
  /** Makes the message: usage. */
  measure(): void;
  failed(): boolean;
  resume(length: number): void;
  raise(length: number): void;
  delete(): void;
}

export interface RawProgram {
  start(length: number): RawRun | null;
  delete(): void;
}

export interface RawSession {
  start(length: number): RawRun | null;
  delete(): void;
}

export interface Glue {
  HEAPU8: Uint8Array;
  reserve(length: number): number;
  message(): number;
  version(): string;
  compile(length: number): RawProgram | null;
  session(length: number): RawSession | null;
}

export type InstantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => object;

export type CreateGlue = (options: { instantiateWasm: InstantiateWasm; print: (text: string) => void; printErr: (text: string) => void }) => Promise<Glue>;
