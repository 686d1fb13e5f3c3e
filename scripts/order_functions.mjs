// Names the functions of a .wasm so that `wasm-opt --reorder-functions-by-name` puts similar ones side by side: brotli then finds its
// matches nearby, where they cost less (1.7 % of the whole file). What is called most stays in front, where its number takes one byte.
//
//   node scripts/order_functions.mjs IN.wasm OUT.wasm IN_FRONT
//
// IN_FRONT is how many functions stay in front. The walk depends on where it begins, and with it the size, by chance: scripts/build tries some.
// The order is a greedy walk: from each function to the most similar one that is left. Similarity is the cosine of the sets of their
// sequences of three bytes, each set a bitmap of hashes.

import { readFileSync, writeFileSync } from "node:fs";

const kSequence = 3;
const kWords = 512; // of 32 bits, in a bitmap
const kImportSection = 2;
const kCodeSection = 10;

const [input, output] = process.argv.slice(2);
const inFront = Number(process.argv[4]); // wasm-opt has sorted the functions by the number of calls already
const bytes = readFileSync(input);
let at = 8;

function number() {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
}

function encoded(value) {
  const out = [];
  for (; value > 127; value = Math.floor(value / 128)) out.push((value % 128) | 128);
  return Buffer.from([...out, value]);
}

function skipText() {
  const length = number();
  at += length;
}

function importedFunctions() {
  const count = number();
  for (let i = 0; i < count; i++) {
    skipText(); // module
    skipText(); // field
    if (bytes[at++] !== 0) throw new Error(`${input} imports what is no function: order_functions.mjs cannot read past it`);
    number();
  }
  return count;
}

function bodies() {
  return Array.from({ length: number() }, () => {
    const size = number();
    at += size;
    return bytes.subarray(at - size, at);
  });
}

let imported = 0;
let functions = [];
while (at < bytes.length) {
  const section = bytes[at++];
  const end = number() + at;
  if (section === kImportSection) imported = importedFunctions();
  if (section === kCodeSection) functions = bodies();
  at = end;
}

function bitmap(body) {
  const bits = new Uint32Array(kWords);
  for (let i = 0; i + kSequence <= body.length; i++) {
    let hash = 0;
    for (let k = 0; k < kSequence; k++) hash = Math.imul(hash ^ body[i + k], 0x01000193) + 0x9e37;
    hash = (hash ^ (hash >>> 15)) >>> 0;
    bits[(hash >>> 5) % kWords] |= 1 << (hash & 31);
  }
  return bits;
}

function bitCount(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function common(a, b) {
  let count = 0;
  for (let k = 0; k < kWords; k++) count += bitCount(a[k] & b[k]);
  return count;
}

const maps = functions.map(bitmap);
const sizes = maps.map((map) => common(map, map) + 1);
const roots = sizes.map(Math.sqrt);
const place = functions.map((_, index) => index);
const left = new Set(place.slice(inFront));
let current = inFront;
for (let next = inFront; left.size > 0; next++) {
  left.delete(current);
  place[current] = next;
  let best = -1;
  let nearest = current;
  for (const other of left) {
    if (Math.min(sizes[current], sizes[other]) / roots[other] <= best) continue; // cannot be nearer
    const score = common(maps[current], maps[other]) / roots[other];
    if (score > best) [best, nearest] = [score, other];
  }
  current = nearest;
}

const names = place.flatMap((position, index) => {
  const name = Buffer.from(String(position).padStart(6, "0"));
  return [encoded(imported + index), encoded(name.length), name];
});
const list = Buffer.concat([encoded(functions.length), ...names]);
const section = Buffer.concat([encoded(4), Buffer.from("name"), Buffer.from([1]), encoded(list.length), list]);
writeFileSync(output, Buffer.concat([bytes, Buffer.from([0]), encoded(section.length), section]));
