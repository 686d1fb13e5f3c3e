// The entry point for workerd and other edge environments, which compile .wasm when the code is deployed and not at run
// time: the import gives the module itself.

// @ts-expect-error: resolved by the environment
import module from "./hognose.wasm";
import { makeLoader } from "./shared.js";

export * from "./shared.js";

export const loadHognose = makeLoader(() => module as WebAssembly.Module);
