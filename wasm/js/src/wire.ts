// Values as messages: the encoding of core/include/hognose/message.h, which describes it, written and read here in one pass.

import { describe } from "./options.js";
import { isFrozenset, isTuple, markClass, markFrozen, markTuple, PyOpaque, type PyValue } from "./values.js";

export enum Tag {
  None,
  False,
  True,
  Int,
  Int53,
  BigInt,
  Float,
  Str,
  Str16,
  Key,
  KeyRef,
  Bytes,
  List,
  Tuple,
  Set,
  FrozenSet,
  Dict,
  Record,
  Instance,
  Opaque,
  Ref,
}

const kMaxDepth = 1000;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const kLoneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Thrown within this file only; `explain` finds out where the offender sits. */
class Unconvertible extends Error {}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** Writes requests. One Writer serves many; its buffer grows and is kept. Each value in a request has its own tables. */
export class Writer {
  bytes = new Uint8Array(1024);
  #view = new DataView(this.bytes.buffer);
  #at = 0;
  #seen = new Map<object, number>();
  #keys = new Map<string, number>();

  begin(): this {
    this.#at = 0;
    return this;
  }

  /** Of the message so far. */
  get size(): number {
    return this.#at;
  }

  byte(value: number): this {
    this.#room(1);
    this.bytes[this.#at++] = value;
    return this;
  }

  zeros(count: number): void {
    this.#room(count);
    for (; count > 0; count--) this.bytes[this.#at++] = 0;
  }

  varint(value: number): this {
    this.#room(5);
    while (value > 127) {
      this.bytes[this.#at++] = (value & 127) | 128;
      value >>>= 7;
    }
    this.bytes[this.#at++] = value;
    return this;
  }

  double(value: number): this {
    this.#room(8);
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
    return this;
  }

  text(value: string): this {
    const length = value.length;
    if (length < 48) {
      // Short ASCII is most of what crosses, and a call into the encoder costs more than writing it here.
      this.#room(length + 2);
      const { bytes } = this;
      let at = this.#at + 2;
      let i = 0;
      for (; i < length; i++) {
        const unit = value.charCodeAt(i);
        if (unit > 127) break;
        bytes[at++] = unit;
      }
      if (i === length) {
        bytes[this.#at] = Tag.Str;
        bytes[this.#at + 1] = length;
        this.#at = at;
        return this;
      }
    }
    if (kLoneSurrogate.test(value)) {
      this.byte(Tag.Str16)
        .varint(length)
        .#room(length * 2);
      for (let i = 0; i < length; i++, this.#at += 2) this.#view.setUint16(this.#at, value.charCodeAt(i), true);
      return this;
    }
    // The length comes first but is known last: leave room for the longest, encode, and move the text up to it.
    this.byte(Tag.Str).#room(length * 3 + 5);
    const start = this.#at + 5;
    const { written } = encoder.encodeInto(value, this.bytes.subarray(start));
    this.varint(written);
    this.bytes.copyWithin(this.#at, start, start + written);
    this.#at += written;
    return this;
  }

  key(value: string): this {
    const known = this.#keys.get(value);
    if (known !== undefined) return this.byte(Tag.KeyRef).varint(known);
    const start = this.#at;
    this.text(value);
    if (this.bytes[start] === Tag.Str) {
      this.bytes[start] = Tag.Key;
      this.#keys.set(value, this.#keys.size);
    }
    return this;
  }

  /** Writes a value of the host, or throws an error made by `fail` whose text says which part has no counterpart. */
  value(value: unknown, where: string, fail: (message: string) => Error): this {
    if (this.#seen.size) this.#seen = new Map();
    if (this.#keys.size) this.#keys = new Map();
    try {
      return this.#value(value, 0);
    } catch (error) {
      if (!(error instanceof Unconvertible)) throw error;
      throw fail(explain(value, where) ?? `${where}: ${error.message}`);
    }
  }

  /** A value behind four bytes with its length. */
  sized(value: unknown, where: string, fail: (message: string) => Error): this {
    this.#room(4);
    const start = this.#at;
    this.#at += 4;
    this.value(value, where, fail);
    this.#view.setUint32(start, this.#at - start - 4, true);
    return this;
  }

  #value(value: unknown, depth: number): this {
    switch (typeof value) {
      case "string":
        return this.text(value);
      case "number":
        if (value === (value | 0) && (value !== 0 || 1 / value > 0)) {
          return this.byte(Tag.Int).varint(((value << 1) ^ (value >> 31)) >>> 0);
        }
        return this.byte(Number.isSafeInteger(value) && !Object.is(value, -0) ? Tag.Int53 : Tag.Float).double(value);
      case "boolean":
        return this.byte(value ? Tag.True : Tag.False);
      case "bigint":
        return this.#bigint(value);
      case "object":
        if (value === null) return this.byte(Tag.None);
        return this.#object(value, depth);
    }
    throw new Unconvertible();
  }

  #bigint(value: bigint): this {
    let hex = (value < 0n ? -value : value).toString(16);
    if (hex.length % 2) hex = `0${hex}`;
    const length = hex.length / 2;
    this.byte(Tag.BigInt)
      .byte(value < 0n ? 1 : 0)
      .varint(length)
      .#room(length);
    for (let i = hex.length; i > 0; i -= 2) this.bytes[this.#at++] = parseInt(hex.slice(i - 2, i), 16);
    return this;
  }

  #object(value: object, depth: number): this {
    const known = this.#seen.get(value);
    if (known !== undefined) return this.byte(Tag.Ref).varint(known);
    if (depth > kMaxDepth) throw new Unconvertible(`nested deeper than ${kMaxDepth} levels`);
    if (value instanceof Uint8Array) return this.#blob(value);
    if (value instanceof ArrayBuffer) return this.#blob(new Uint8Array(value));
    if (Array.isArray(value)) {
      this.#begins(value)
        .byte(isTuple(value) ? Tag.Tuple : Tag.List)
        .varint(value.length);
      for (let i = 0; i < value.length; i++) this.#value(value[i], depth + 1);
      return this;
    }
    if (value instanceof Map) {
      this.#begins(value).byte(Tag.Dict).varint(value.size);
      for (const [key, item] of value) {
        if (typeof key === "string") this.key(key);
        else this.#value(key, depth + 1);
        this.#value(item, depth + 1);
      }
      return this;
    }
    if (value instanceof Set) {
      this.#begins(value)
        .byte(isFrozenset(value) ? Tag.FrozenSet : Tag.Set)
        .varint(value.size);
      for (const item of value) this.#value(item, depth + 1);
      return this;
    }
    if (!isPlain(value)) throw new Unconvertible();
    const names = Object.keys(value);
    this.#begins(value).byte(Tag.Record).varint(names.length);
    for (const name of names) this.key(name).#value((value as Record<string, unknown>)[name], depth + 1);
    return this;
  }

  #blob(value: Uint8Array): this {
    this.byte(Tag.Bytes).varint(value.length).#room(value.length);
    this.bytes.set(value, this.#at);
    this.#at += value.length;
    return this;
  }

  #begins(value: object): this {
    this.#seen.set(value, this.#seen.size);
    return this;
  }

  #room(count: number): void {
    if (this.#at + count <= this.bytes.length) return;
    const bigger = new Uint8Array(Math.max(this.bytes.length * 2, this.#at + count));
    bigger.set(this.bytes.subarray(0, this.#at));
    this.bytes = bigger;
    this.#view = new DataView(bigger.buffer);
  }
}

/** Walks the value again, slowly, for the path of the first part that cannot cross. */
function explain(value: unknown, path: string, seen = new Set<object>(), depth = 0): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") {
    return undefined;
  }
  if (typeof value !== "object") return `${path}: ${describe(value)} has no Python counterpart`;
  if (seen.has(value)) return undefined;
  seen.add(value);
  if (depth > kMaxDepth) return `${path.slice(0, 60)}...: nested deeper than ${kMaxDepth} levels`;
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return undefined;
  const parts: [string, unknown][] = [];
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) parts.push([`[${i}]`, value[i]]);
  else if (value instanceof Set) for (const item of value) parts.push([" (an item of the set)", item]);
  else if (value instanceof Map) {
    for (const [key, item] of value) parts.push([" (a key)", key], [`.get(${describe(key)})`, item]);
  } else if (isPlain(value)) {
    for (const [key, item] of Object.entries(value)) parts.push([/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`, item]);
  } else return `${path}: ${describe(value)} has no Python counterpart`;
  for (const [step, part] of parts) {
    const found = explain(part, path + step, seen, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Reads answers in place. The bytes must not change while it reads: nothing here calls back into wasm. */
export class Reader {
  #bytes!: Uint8Array;
  #view!: DataView;
  #at = 0;
  #seen: unknown[] = [];
  #keys: string[] = [];
  #maps = false;

  begin(bytes: Uint8Array, at: number): this {
    if (this.#bytes !== bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.#at = at;
    return this;
  }

  byte(): number {
    return this.#bytes[this.#at++]!;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  double(): number {
    const value = this.#view.getFloat64(this.#at, true);
    this.#at += 8;
    return value;
  }

  #utf8(): string {
    const length = this.varint();
    const start = this.#at;
    const end = start + length;
    this.#at = end;
    const bytes = this.#bytes;
    if (length < 24) {
      let text = "";
      let i = start;
      for (; i < end; i++) {
        const unit = bytes[i]!;
        if (unit > 127) break;
        text += String.fromCharCode(unit);
      }
      if (i === end) return text;
    }
    return decoder.decode(bytes.subarray(start, end));
  }

  /** Reads a value that is known to be a string, or None. */
  text(): string | null {
    return this.value() as string | null;
  }

  /** Reads a value; with `maps`, every dict in it becomes a Map. */
  value(maps = false): PyValue {
    this.#maps = maps;
    if (this.#seen.length) this.#seen = [];
    if (this.#keys.length) this.#keys = [];
    return this.#value();
  }

  #value(): PyValue {
    const tag: Tag = this.#bytes[this.#at++]!;
    switch (tag) {
      case Tag.None:
        return null;
      case Tag.False:
        return false;
      case Tag.True:
        return true;
      case Tag.Int: {
        const value = this.varint();
        return (value >>> 1) ^ -(value & 1);
      }
      case Tag.Int53:
      case Tag.Float:
        return this.double();
      case Tag.BigInt:
        return this.#bigint();
      case Tag.Str:
        return this.#utf8();
      case Tag.Str16: {
        // A TextDecoder replaces lone surrogates in UTF-16 as well, so this builds the text from its units.
        const count = this.varint();
        let text = "";
        for (let i = 0; i < count; i++, this.#at += 2) text += String.fromCharCode(this.#view.getUint16(this.#at, true));
        return text;
      }
      case Tag.Key: {
        const text = this.#utf8();
        this.#keys.push(text);
        return text;
      }
      case Tag.KeyRef:
        return this.#keys[this.varint()]!;
      case Tag.Bytes: {
        const length = this.varint();
        const start = this.#at;
        this.#at += length;
        return this.#bytes.slice(start, start + length);
      }
      case Tag.List:
      case Tag.Tuple:
        return this.#array(tag);
      case Tag.Set:
      case Tag.FrozenSet: {
        const items = new Set<PyValue>();
        this.#seen.push(items);
        if (tag === Tag.FrozenSet) markFrozen(items);
        for (let count = this.varint(); count > 0; count--) items.add(this.#value());
        return items;
      }
      case Tag.Dict:
        return this.#map();
      case Tag.Record: {
        if (this.#maps) return this.#map();
        const fields: Record<string, PyValue> = {};
        this.#seen.push(fields);
        return this.#fields(fields);
      }
      case Tag.Instance: {
        const fields: Record<string, PyValue> = {};
        this.#seen.push(fields);
        return this.#fields(markClass(fields, this.#value() as string));
      }
      case Tag.Opaque:
        return new PyOpaque(this.#value() as string, this.#value() as string);
      case Tag.Ref:
        return this.#seen[this.varint()] as PyValue;
    }
    throw new Error(`hognose: unknown tag ${tag} in a message of the core`);
  }

  #array(tag: Tag): PyValue[] {
    const count = this.varint();
    const items: PyValue[] = [];
    this.#seen.push(items);
    if (tag === Tag.Tuple) markTuple(items);
    for (let i = 0; i < count; i++) items.push(this.#value());
    return items;
  }

  #map(): Map<PyValue, PyValue> {
    const map = new Map<PyValue, PyValue>();
    this.#seen.push(map);
    for (let count = this.varint(); count > 0; count--) map.set(this.#value(), this.#value());
    return map;
  }

  #fields(fields: Record<string, PyValue>): Record<string, PyValue> {
    for (let count = this.varint(); count > 0; count--) assign(fields, this.#value() as string, this.#value());
    return fields;
  }

  #bigint(): bigint {
    const negative = this.byte() === 1;
    const length = this.varint();
    const pieces = ["0x0"];
    const start = this.#at;
    let at = start + length;
    this.#at = at;
    for (; (at - start) % 4; at--) pieces.push(this.#bytes[at - 1]!.toString(16).padStart(2, "0"));
    // Four bytes at a time: a program may hand over megabytes.
    for (; at > start; at -= 4)
      pieces.push(
        this.#view
          .getUint32(at - 4, true)
          .toString(16)
          .padStart(8, "0"),
      );
    const value = BigInt(pieces.join(""));
    return negative ? -value : value;
  }
}

function assign(fields: Record<string, PyValue>, name: string, value: PyValue): void {
  if (name === "__proto__") Object.defineProperty(fields, name, { value, writable: true, enumerable: true, configurable: true });
  else fields[name] = value;
}
