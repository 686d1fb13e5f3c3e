// The entry point for workerd and other edge environments, which compile .wasm when the code is deployed and not at run
// time: the imports give the module itself and the bytes.

// @ts-expect-error: resolved by the environment
import module from "./hognose.wasm";
// @ts-expect-error: resolved by the environment
import stdlib from "./hognose-stdlib.bin";
// @ts-expect-error: resolved by the environment
import unicode from "./hognose-unicode.bin";
import { makeLoader } from "./shared.js";

export * from "./shared.js";

export const loadHognose = makeLoader({
  wasm: () => module as WebAssembly.Module,
  readData: (file) => new Uint8Array((file === "hognose-stdlib.bin" ? stdlib : unicode) as ArrayBuffer),
});
