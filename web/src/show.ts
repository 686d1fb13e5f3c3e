// Values as people read them.

import type * as Package from "hognose";

/** A value in JavaScript's own notation, shortened where it is long. */
export function show(api: typeof Package, value: unknown, depth = 0, seen = new Set<object>()): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  if (value === null || typeof value !== "object") return String(value);
  if (value instanceof api.PyOpaque) return value.repr;
  if (seen.has(value)) return "[circular]";
  if (depth > 6) return "...";
  seen.add(value);
  const kMost = 200;
  const list = (items: unknown[], open: string, close: string, count: number) =>
    open + items.map((item) => show(api, item, depth + 1, seen)).join(", ") + (count > items.length ? `, ... ${count - items.length} more` : "") + close;
  let text: string;
  if (Array.isArray(value)) text = (api.isTuple(value) ? "tuple" : "") + list(value.slice(0, kMost), api.isTuple(value) ? "(" : "[", api.isTuple(value) ? ")" : "]", value.length);
  else if (value instanceof Uint8Array) text = `Uint8Array(${value.length}) ${list([...value.slice(0, kMost)], "[", "]", value.length)}`;
  else if (value instanceof Set) text = `Set(${value.size}) ${list([...value].slice(0, kMost), "{", "}", value.size)}`;
  else if (value instanceof Map) {
    const rows = [...value].slice(0, kMost).map(([key, item]) => `${show(api, key, depth + 1, seen)} => ${show(api, item, depth + 1, seen)}`);
    text = `Map(${value.size}) {${rows.join(", ")}}`;
  } else {
    const rows = Object.entries(value)
      .slice(0, kMost)
      .map(([key, item]) => `${/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key)}: ${show(api, item, depth + 1, seen)}`);
    const name = api.className(value);
    text = `${name ? `${name} ` : ""}${rows.length ? `{ ${rows.join(", ")} }` : "{}"}`;
  }
  seen.delete(value);
  return text;
}
