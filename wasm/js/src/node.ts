// The entry point for Node, Deno and Bun, where the files beside this one are read from the disk.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { makeLoader } from "./shared.js";

export * from "./shared.js";

export const loadHognose = makeLoader(
  () => new URL("./hognose.wasm", import.meta.url),
  () => readFileSync(new URL("./hognose-names.bin", import.meta.url)),
  (url) => (url.protocol === "file:" ? (readFile(url) as Promise<Uint8Array<ArrayBuffer>>) : null),
);
