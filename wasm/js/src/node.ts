// The entry point for Node, Deno and Bun, where the file beside this one is read from the disk.

import { readFile } from "node:fs/promises";
import { makeLoader } from "./shared.js";

export * from "./shared.js";

export const loadHognose = makeLoader(
  () => new URL("./hognose.wasm", import.meta.url),
  (url) => (url.protocol === "file:" ? (readFile(url) as Promise<Uint8Array<ArrayBuffer>>) : null),
);
