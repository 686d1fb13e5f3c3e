// The entry point for workerd and other edge environments, which compile .wasm when the code is deployed and not at run
// time: the imports give the module itself and the bytes.

// @ts-expect-error: resolved by the environment
import module from "./hognose.wasm";
// @ts-expect-error: resolved by the environment
import names from "./hognose-names.bin";
import { makeLoader } from "./shared.js";

export * from "./shared.js";

export const loadHognose = makeLoader(
  () => module as WebAssembly.Module,
  () => new Uint8Array(names as ArrayBuffer),
);
