// The entry point for pages, workers, and every environment that can fetch the files beside this one.

import { makeLoader } from "./shared.js";

export * from "./shared.js";

/**
 * A program that needs a name of a character needs it now, in the middle of a synchronous call: so this one file is requested
 * synchronously, once. A request that blocks gives no bytes, but text in which every character stands for one.
 */
function readNames(): Uint8Array {
  const url = new URL("./hognose-names.bin", import.meta.url);
  if (typeof XMLHttpRequest === "undefined") throw new Error("there is no XMLHttpRequest here; hand them in: loadHognose({ names })");
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${url}: the server answered ${request.status} ${request.statusText}`.trim());
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 255);
}

export const loadHognose = makeLoader(() => new URL("./hognose.wasm", import.meta.url), readNames);
