// The shape of the module that Emscripten makes of wasm/binding.cpp.
//
// Programs, sessions and runs are numbers here: a handle costs nothing to make, where an object of Embind's costs a
// microsecond and a finaliser. What goes in is a message in the buffer of the mailbox, and the functions get its length;
// what comes out is a message at the mailbox's other address, valid until the next call. Every function that lets a run go on
// (start..., advance, answer, raise) writes the same message: see `Execution.take` in core.ts.

export interface Glue {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
  /** Address of three words: address and size of the buffer for messages in, address of the message out. */
  mailbox(): number;
  /** Makes room for a message in. */
  reserve(length: number): void;
  version(): string;

  /** A handle, or 0 and an error as the message. */
  compile(length: number): number;
  dropProgram(program: number): void;
  /** A handle, or 0 and an error as the message. */
  openSession(length: number): number;
  dropSession(session: number): void;

  startProgram(program: number, length: number, sliceMs: number): void;
  /** Compiles and starts. */
  startSource(length: number, sliceMs: number): void;
  startSession(session: number, length: number, sliceMs: number): void;
  /** Goes on for at most this many milliseconds. */
  advance(run: number, sliceMs: number): void;
  /** Answers the call that the run waits for with a value, or with an exception, and goes on. */
  answer(run: number, length: number, sliceMs: number): void;
  raise(run: number, length: number, sliceMs: number): void;
  /** Makes the message: usage. */
  measure(run: number): void;
  dropRun(run: number): void;
}

export type InstantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => object;

/** Brings a data file by its number in `kDataFiles` (loader.ts), or null; never throws. */
export type BringDataFile = (file: 0 | 1) => Uint8Array | null;

export type CreateGlue = (options: { instantiateWasm: InstantiateWasm; dataFile: BringDataFile; print: (text: string) => void; printErr: (text: string) => void }) => Promise<Glue>;
