// How values look on the JavaScript side, and the marks that let an Array stay a tuple on its way back.
//
// Marks are non-enumerable properties under registered symbols: invisible to JSON, to Object.keys and to deep
// comparison, and understood by every copy of this package that a page may have loaded.

/** What the guest hands out. */
export type PyValue = null | boolean | number | bigint | string | Uint8Array | PyValue[] | { [key: string]: PyValue } | Map<PyValue, PyValue> | Set<PyValue> | PyOpaque;

/** What the host may hand in. */
export type PyInput =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | ArrayBuffer
  | readonly PyInput[]
  | { readonly [key: string]: PyInput }
  | ReadonlyMap<PyInput, PyInput>
  | ReadonlySet<PyInput>
  | PyOpaque;

const kTuple: unique symbol = Symbol.for("hognose.tuple") as never;
const kFrozen: unique symbol = Symbol.for("hognose.frozenset") as never;
const kClass: unique symbol = Symbol.for("hognose.class") as never;
const kMark: PropertyDescriptor = { value: true };

/** An array that crosses as a tuple. */
export function tuple<T extends PyInput[]>(...items: T): T {
  return markTuple(items);
}

/** A set that crosses as a frozenset. */
export function frozenset<T extends PyInput>(items: Iterable<T>): Set<T> {
  return markFrozen(new Set(items));
}

export function markTuple<T extends object>(items: T): T {
  return Object.defineProperty(items, kTuple, kMark);
}

export function markFrozen<T extends object>(items: T): T {
  return Object.defineProperty(items, kFrozen, kMark);
}

export function markClass<T extends object>(fields: T, name: string): T {
  return Object.defineProperty(fields, kClass, { value: name });
}

/** Whether this array came from a tuple, or will become one. */
export function isTuple(value: unknown): boolean {
  return Array.isArray(value) && kTuple in value;
}

export function isFrozenset(value: unknown): boolean {
  return value instanceof Set && kFrozen in value;
}

/** The Python class of an object that the guest returned, or undefined for one that came from a dict. */
export function className(value: unknown): string | undefined {
  return value !== null && typeof value === "object" ? (value as { [kClass]?: string })[kClass] : undefined;
}

/** A Python object that has no JavaScript counterpart (a function, a class, a module ...): its type and its repr. */
export class PyOpaque {
  constructor(
    /** Name of the object's class, such as "function". */
    readonly type: string,
    readonly repr: string,
  ) {}
  toString(): string {
    return this.repr;
  }
}
