// Finding the .wasm, reading it and starting it, with an error that says which address failed and why.
//
// The glue never loads anything by itself: it gets a compiled module here. So the same glue runs in every environment,
// and what differs between them (where the file lies, how a file is read) is in the entry points.

import createGlue from "hognose-glue";
import { Hognose } from "./core.js";
import type { CharacterNames, Glue } from "./glue.js";
import { HognoseError, HostError } from "./errors.js";
import { checkOptions, describe } from "./options.js";

/** The three ways to hand in the .wasm: its address, its bytes (or the response that brings them), or the module. */
export type WasmSource = URL | string | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module;

export type NamesSource = URL | string | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

export interface LoadOptions {
  /** Where the .wasm comes from. Default: the file beside the package's own code. */
  wasm?: WasmSource | Promise<WasmSource>;
  /**
   * The table of the names of characters (`"\\N{BULLET}"`, 200 KB): its address, or its bytes. Default: the file
   * `hognose-names.bin` beside the package's own code, read when a program first needs a name. What is given here is loaded
   * at once: for places that cannot read a file synchronously (a service worker), or if your bundler puts it elsewhere.
   */
  names?: NamesSource | Promise<NamesSource>;
}

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

/** Reads the file with the names of characters, at once; throws if it cannot. */
export type ReadNames = () => Uint8Array;

export function makeLoader(standard: () => WasmSource, readNames: ReadNames, readFile: ReadFile = () => null) {
  const loaded = new Map<unknown, Promise<Hognose>>();

  /** A name that cannot be looked up is unknown to the program; why, only the console can be told. */
  const characterNames = () => {
    try {
      return readNames();
    } catch (error) {
      console.error(`hognose: the names of characters cannot be loaded: ${(error as Error).message}`);
      return null;
    }
  };

  /** Loads the interpreter. The same source gives the same instance (`names` of the first call count); a failure is not remembered. */
  return async function loadHognose(options: LoadOptions = {}): Promise<Hognose> {
    checkOptions("loadHognose", options, ["wasm", "names"]);
    const source = (await options.wasm) ?? standard();
    const key = typeof source === "string" || source instanceof URL ? String(source) : source;
    let promise = loaded.get(key);
    if (!promise) {
      promise = start(source, readFile, options.names, characterNames);
      loaded.set(key, promise);
      promise.catch(() => loaded.delete(key));
    }
    return promise;
  };
}

async function start(source: WasmSource, readFile: ReadFile, names: LoadOptions["names"], standardNames: CharacterNames): Promise<Hognose> {
  const [module, given] = await Promise.all([compile(source, readFile), names && readAll(await names, readFile)]);
  const characterNames = given ? () => given : standardNames;
  const glue = await new Promise<Glue>((resolve, reject) => {
    const fail = (error: Error) => reject(new LoadError(null, `this .wasm does not belong to this version of the package (${error.message})`, error));
    createGlue({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports)
          .then((instance) => done(instance, module))
          .catch(fail);
        return {};
      },
      characterNames,
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

async function readAll(source: NamesSource, readFile: ReadFile): Promise<Uint8Array> {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (typeof source === "string" || source instanceof URL) {
    const [found, url] = await open(source, readFile);
    return ArrayBuffer.isView(found) ? found : body(found, url);
  }
  if (typeof Response !== "undefined" && source instanceof Response) return body(source, source.url || null);
  throw new HostError(`names must be a URL, a Response or bytes, not ${describe(source)}`);
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
