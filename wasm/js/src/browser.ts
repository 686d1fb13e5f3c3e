// The entry point for pages, workers, and every environment that can fetch the file beside this one.

import { makeLoader } from "./shared.js";

export * from "./shared.js";

export const loadHognose = makeLoader(() => new URL("./hognose.wasm", import.meta.url));
