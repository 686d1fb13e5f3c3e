// What the address remembers: an example by its name, or the program itself, compressed.

import type { Inputs, Mode } from "./protocol.js";

export interface Saved {
  example?: string;
  code?: string;
  inputs?: string;
  mode?: Mode;
}
export type { Inputs };

async function pipe(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function pack(text: string): Promise<string> {
  const bytes = await pipe(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

async function unpack(text: string): Promise<string> {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder().decode(await pipe(bytes, new DecompressionStream("deflate-raw")));
}

/** Reads the address. Text that cannot be unpacked counts as absent. */
export async function readAddress(): Promise<Saved> {
  const fields = new URLSearchParams(location.hash.slice(1));
  const saved: Saved = {};
  const example = fields.get("example");
  if (example) saved.example = example;
  const mode = fields.get("mode");
  if (mode === "host" || mode === "sandbox") saved.mode = mode;
  for (const name of ["code", "inputs"] as const) {
    const packed = fields.get(name);
    if (packed === null) continue;
    try {
      saved[name] = await unpack(packed);
    } catch {
      // A link that was cut short: the page opens with its first example.
    }
  }
  return saved;
}

let latest = 0;

export async function writeAddress(saved: Saved): Promise<void> {
  const ticket = ++latest;
  const fields = new URLSearchParams();
  if (saved.mode) fields.set("mode", saved.mode);
  if (saved.example) fields.set("example", saved.example);
  else {
    if (saved.code !== undefined) fields.set("code", await pack(saved.code));
    if (saved.inputs) fields.set("inputs", await pack(saved.inputs));
  }
  if (ticket !== latest) return;
  const hash = `#${fields}`;
  if (hash !== location.hash) history.replaceState(null, "", hash);
}
