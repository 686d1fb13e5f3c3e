// The entry point for pages, workers, and every environment that can fetch the files beside this one.

import { type DataFileName, makeLoader } from "./shared.js";

export * from "./shared.js";

// Bundlers look for addresses of this form, with the name written out.
const kAddresses: Record<DataFileName, () => URL> = {
  "hognose-stdlib.bin": () => new URL("./hognose-stdlib.bin", import.meta.url),
  "hognose-unicode.bin": () => new URL("./hognose-unicode.bin", import.meta.url),
};
const address = (file: DataFileName) => kAddresses[file]();

/**
 * A program that needs one of these files needs it now, in the middle of a synchronous call: so it is requested synchronously, once. A
 * request that blocks gives no bytes, but text in which every character stands for one.
 */
function readData(file: DataFileName): Uint8Array {
  const url = address(file);
  if (typeof XMLHttpRequest === "undefined") throw new Error(`there is no XMLHttpRequest here; hand in ${file} with an option of loadHognose`);
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${url}: the server answered ${request.status} ${request.statusText}`.trim());
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 255);
}

// Only a worker that may wait can leave the standard library until a program imports from it: a page would stand still, a service worker
// cannot wait at all.
const mayWait = typeof document === "undefined" && typeof XMLHttpRequest !== "undefined";

export const loadHognose = makeLoader({
  wasm: () => new URL("./hognose.wasm", import.meta.url),
  readData,
  earlyStdlib: mayWait ? undefined : address,
});
