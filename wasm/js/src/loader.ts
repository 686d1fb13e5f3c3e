// Finding the .wasm, reading it and starting it, with an error that says which address failed and why.
//
// The glue never loads anything by itself: it gets a compiled module here. So the same glue runs in every environment,
// and what differs between them (where the file lies, how a file is read) is in the entry points.

import createGlue from "hognose-glue";
import { Hognose } from "./core.js";
import type { BringDataFile, Glue } from "./glue.js";
import { HognoseError, HostError } from "./errors.js";
import { checkOptions, describe } from "./options.js";

/** The three ways to hand in the .wasm: its address, its bytes (or the response that brings them), or the module. */
export type WasmSource = URL | string | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module;

/** The ways to hand in a data file: its address, or its bytes. */
export type DataSource = URL | string | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

export interface LoadOptions {
  /** Where the .wasm comes from. Default: the file beside the package's own code. */
  wasm?: WasmSource | Promise<WasmSource>;
  /**
   * The modules that are written in Python (`import dataclasses`, 110 KB). Default: the file `hognose-stdlib.bin` beside the package's own
   * code; in a page it is fetched together with the .wasm, elsewhere read when a program first imports one of them. What is given here is
   * loaded at once: for places that cannot read a file synchronously, or if your bundler puts it elsewhere.
   */
  stdlib?: DataSource | Promise<DataSource>;
  /**
   * What Unicode says of characters beyond the everyday (names, as in `"\\N{BULLET}"`, and decompositions, 240 KB). Default: the file
   * `hognose-unicode.bin` beside the package's own code, read when a program first needs it. What is given here is loaded at once.
   */
  unicode?: DataSource | Promise<DataSource>;
}

/** The data files, by their numbers in the core: what the option is called, the file, and what is in it. */
const kDataFiles = [
  { option: "stdlib", file: "hognose-stdlib.bin", content: "the standard library" },
  { option: "unicode", file: "hognose-unicode.bin", content: "the names of characters" },
] as const;

/** The interpreter could not be loaded. */
export class LoadError extends HognoseError {
  static {
    this.prototype.name = "LoadError";
  }
  /** The address that was tried, if there was one. */
  readonly url: string | null;
  constructor(url: string | null, reason: string, cause?: unknown) {
    super(`cannot load ${url ?? "the given WebAssembly"}: ${reason}`, cause === undefined ? undefined : { cause });
    this.url = url;
  }
}

/** How this environment reads an address; null leaves it to `fetch`. */
export type ReadFile = (url: URL) => Promise<Uint8Array<ArrayBuffer>> | null;

export type DataFileName = (typeof kDataFiles)[number]["file"];

/** What differs between the environments. */
export interface Environment {
  /** Where the .wasm is by default. */
  wasm: () => WasmSource;
  /** Reads a data file of the package, at once; throws if it cannot. */
  readData: (file: DataFileName) => Uint8Array;
  /** Where the standard library is fetched together with the .wasm, because a program's import would have to wait in the wrong place: its address. */
  earlyStdlib?: ((file: DataFileName) => URL) | undefined;
  readFile?: ReadFile;
}

export function makeLoader(environment: Environment) {
  const loaded = new Map<unknown, Promise<Hognose>>();

  /** Loads the interpreter. The same source gives the same instance (`stdlib` and `unicode` of the first call count); a failure is not remembered. */
  return async function loadHognose(options: LoadOptions = {}): Promise<Hognose> {
    checkOptions("loadHognose", options, ["wasm", "stdlib", "unicode"]);
    const source = (await options.wasm) ?? environment.wasm();
    const key = typeof source === "string" || source instanceof URL ? String(source) : source;
    let promise = loaded.get(key);
    if (!promise) {
      promise = start(source, options, environment);
      loaded.set(key, promise);
      promise.catch(() => loaded.delete(key));
    }
    return promise;
  };
}

async function start(source: WasmSource, options: LoadOptions, environment: Environment): Promise<Hognose> {
  const readFile = environment.readFile ?? (() => null);
  const early = ({ option, file }: (typeof kDataFiles)[number]) => {
    if (options[option] !== undefined) return Promise.resolve(options[option]).then((given) => readAll(option, given, readFile));
    // What fails here is tried again, and reported, when a program needs it.
    return option === "stdlib" && environment.earlyStdlib ? readAll(option, environment.earlyStdlib(file), readFile).catch(() => null) : null;
  };
  const [module, ...given] = await Promise.all([compile(source, readFile), ...kDataFiles.map(early)]);
  const dataFile: BringDataFile = (number) => {
    const { file, content } = kDataFiles[number];
    try {
      return given[number] ?? environment.readData(file);
    } catch (error) {
      // The program hears that the file is missing; why, only the console can be told.
      console.error(`hognose: ${content} cannot be loaded: ${(error as Error).message}`);
      return null;
    }
  };
  const glue = await new Promise<Glue>((resolve, reject) => {
    const fail = (error: Error) => reject(new LoadError(null, `this .wasm does not belong to this version of the package (${error.message})`, error));
    createGlue({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports)
          .then((instance) => done(instance, module))
          .catch(fail);
        return {};
      },
      dataFile,
      print: () => {},
      printErr: (text) => console.error(text),
    }).then(resolve, fail);
  });
  const hognose = new Hognose(glue);
  // The engine compiles a function when it is first called, and optimises one, in the background, when it has been busy. This makes the first
  // interpreter, which is kept for the runs to come, and gets the loop optimised while the host still prepares its own first program.
  hognose.run("for _ in range(100): pass");
  return hognose;
}

async function compile(source: WasmSource, readFile: ReadFile): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return fromAddress(source, readFile);
  if (typeof Response !== "undefined" && source instanceof Response) return fromResponse(source, source.url || null);
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return fromBytes(source, null);
  throw new HostError(`wasm must be a URL, a Response, bytes or a WebAssembly.Module, not ${describe(source)}`);
}

async function fromAddress(source: URL | string, readFile: ReadFile): Promise<WebAssembly.Module> {
  const [found, url] = await open(source, readFile);
  // Not `instanceof Response`: to name that class makes Node load all of its fetch, which takes longer than everything here.
  return ArrayBuffer.isView(found) ? fromBytes(found, url) : fromResponse(found, url);
}

/** What an address leads to, and the address in full. */
async function open(source: URL | string, readFile: ReadFile): Promise<[Response | Uint8Array<ArrayBuffer>, string]> {
  const base = typeof location === "object" && location ? location.href : undefined;
  let url: URL;
  try {
    url = new URL(source, base);
  } catch (error) {
    throw new LoadError(String(source), "this is not an address", error);
  }
  const file = readFile(url);
  if (file) {
    try {
      return [await file, url.href];
    } catch (error) {
      throw new LoadError(url.href, (error as Error).message, error);
    }
  }
  try {
    return [await fetch(url, { credentials: "same-origin" }), url.href];
  } catch (error) {
    throw new LoadError(url.href, `the request failed (${(error as Error).message})`, error);
  }
}

async function readAll(option: string, source: DataSource, readFile: ReadFile): Promise<Uint8Array> {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (typeof source === "string" || source instanceof URL) {
    const [found, url] = await open(source, readFile);
    return ArrayBuffer.isView(found) ? found : body(found, url);
  }
  if (typeof Response !== "undefined" && source instanceof Response) return body(source, source.url || null);
  throw new HostError(`${option} must be a URL, a Response or bytes, not ${describe(source)}`);
}

async function body(response: Response, url: string | null): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new LoadError(url, `the server answered ${response.status} ${response.statusText}`.trim());
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new LoadError(url, `the download broke off (${(error as Error).message})`, error);
  }
}

async function fromResponse(response: Response, url: string | null): Promise<WebAssembly.Module> {
  if (!response.ok) throw new LoadError(url, `the server answered ${response.status} ${response.statusText}`.trim());
  if (WebAssembly.compileStreaming && response.headers.get("content-type")?.startsWith("application/wasm")) {
    try {
      return await WebAssembly.compileStreaming(response);
    } catch (error) {
      throw new LoadError(url, (error as Error).message, error);
    }
  }
  return fromBytes(await body(response, url), url);
}

async function fromBytes(bytes: ArrayBuffer | ArrayBufferView<ArrayBuffer>, url: string | null): Promise<WebAssembly.Module> {
  const head =
    bytes instanceof ArrayBuffer ? new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength)) : new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.byteLength));
  if (head.join() !== "0,97,115,109") {
    throw new LoadError(url, head[0] === 60 ? "this is a web page, not a .wasm file" : "this is not a .wasm file");
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new LoadError(url, (error as Error).message, error);
  }
}
