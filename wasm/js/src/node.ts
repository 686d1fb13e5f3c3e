// The entry point for Node, Deno and Bun, where the files beside this one are read from the disk.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { makeLoader } from "./shared.js";

export * from "./shared.js";

export const loadHognose = makeLoader({
  wasm: () => new URL("./hognose.wasm", import.meta.url),
  readData: (file) => readFileSync(new URL(`./${file}`, import.meta.url)),
  readFile: (url) => (url.protocol === "file:" ? (readFile(url) as Promise<Uint8Array<ArrayBuffer>>) : null),
});
