// Values in both directions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { className, frozenset, HostError, isFrozenset, isTuple, loadHognose, PyOpaque, tuple } from "hognose";

const hognose = await loadHognose();
const out = (code, options) => hognose.run(code, options);
const through = (value) => hognose.run("x", { inputs: { x: value } });
const repr = (value) => hognose.run("repr(x)", { inputs: { x: value } });

test("scalars come out", () => {
  assert.equal(out("None"), null);
  assert.equal(out("True"), true);
  assert.equal(out("7"), 7);
  assert.equal(out("-7"), -7);
  assert.equal(out("2**31"), 2 ** 31);
  assert.equal(out("-2**31"), -(2 ** 31));
  assert.equal(out("2**53 - 1"), 2 ** 53 - 1);
  assert.equal(out("2**53"), 2n ** 53n);
  assert.equal(out("-2**100"), -(2n ** 100n));
  assert.equal(out("1.5"), 1.5);
  assert.ok(Object.is(out("-0.0"), -0));
  assert.equal(out("float('inf')"), Infinity);
  assert.ok(Number.isNaN(out("float('nan')")));
  assert.equal(out("'tea'"), "tea");
  assert.equal(out("''"), "");
  assert.equal(out("'naïve Ω 蛇 🐍'"), "naïve Ω 蛇 🐍");
  assert.equal(out("'\\ufeffbom'"), "\ufeffbom");
  assert.equal(out("'a\\x00b'"), "a\0b");
  assert.equal(out("'\\ud83d'"), "\ud83d");
  assert.equal(out("'é' * 100"), "é".repeat(100));
  assert.deepEqual(out("b'\\x00\\xff'"), new Uint8Array([0, 255]));
});

test("scalars go in", () => {
  assert.equal(repr(null), "None");
  assert.equal(repr(false), "False");
  assert.equal(repr(7), "7");
  assert.equal(repr(-1), "-1");
  assert.equal(repr(2 ** 31), "2147483648");
  assert.equal(repr(-(2 ** 53) + 1), "-9007199254740991");
  assert.equal(repr(2n ** 64n), "18446744073709551616");
  assert.equal(repr(-(2n ** 64n)), "-18446744073709551616");
  assert.equal(repr(5n), "5");
  assert.equal(repr(0n), "0");
  assert.equal(repr(1.5), "1.5");
  assert.equal(repr(-0), "-0.0");
  assert.equal(repr(1e300), "1e+300");
  assert.equal(repr("tea"), "'tea'");
  assert.equal(repr("naïve Ω 蛇 🐍"), "'naïve Ω 蛇 🐍'");
  assert.equal(repr("é".repeat(100)), `'${"é".repeat(100)}'`);
  assert.equal(repr("x".repeat(1000)), `'${"x".repeat(1000)}'`);
  assert.equal(out("ascii(x)", { inputs: { x: "\ud83d!" } }), "'\\ud83d!'");
  assert.equal(repr(new Uint8Array([0, 255])), "b'\\x00\\xff'");
  assert.equal(repr(new Uint8Array([1]).buffer), "b'\\x01'");
});

test("containers", () => {
  assert.deepEqual(out("[1, [2, 'a'], None]"), [1, [2, "a"], null]);
  assert.deepEqual(out("{'a': 1, 'b': [2]}"), { a: 1, b: [2] });
  assert.deepEqual(out("{}"), {});
  assert.deepEqual(
    out("{1: 'a', 'b': 2}"),
    new Map([
      [1, "a"],
      ["b", 2],
    ]),
  );
  assert.deepEqual(out("{'a': 1}", { dicts: "map" }), new Map([["a", 1]]));
  assert.deepEqual(out("{1, 2}"), new Set([1, 2]));
  assert.deepEqual(out("(1, 'a')"), [1, "a"]);
  assert.ok(isTuple(out("(1, 'a')")));
  assert.ok(!isTuple(out("[1]")));
  assert.ok(isFrozenset(out("frozenset([1])")));
  assert.equal(repr([1, "a", [true]]), "[1, 'a', [True]]");
  assert.equal(repr({ a: 1, b: { c: null } }), "{'a': 1, 'b': {'c': None}}");
  assert.equal(repr(Object.create(null)), "{}");
  assert.equal(repr(new Map([[1, "a"]])), "{1: 'a'}");
  assert.equal(repr(new Map([[tuple(1, 2), "a"]])), "{(1, 2): 'a'}");
  assert.equal(repr(new Set([1])), "{1}");
  assert.equal(repr(tuple(1, tuple())), "(1, ())");
  assert.equal(repr(frozenset([1])), "frozenset({1})");
});

test("there and back", () => {
  const values = [[], {}, [[[]]], { a: [{ b: 1 }] }, new Map([[null, 1]]), new Set(["x"]), "🐍", 2n ** 70n, [1.5, true, null], new Uint8Array(3)];
  for (const value of values) assert.deepEqual(through(value), value);
  const marked = through(tuple(1, 2));
  assert.ok(isTuple(marked));
  assert.equal(repr(marked), "(1, 2)");
  const odd = through(JSON.parse('{"__proto__": 1, "constructor": 2}'));
  assert.deepEqual(Object.keys(odd), ["__proto__", "constructor"]);
  assert.equal(Object.getPrototypeOf(odd), Object.prototype);
});

test("shared structure and cycles", () => {
  const shared = out("a = [1]\n[a, a]");
  assert.equal(shared[0], shared[1]);
  const cycle = out("a = [1]\na.append(a)\na");
  assert.equal(cycle[1], cycle);
  const map = out("d = {}\nd['self'] = d\nd");
  assert.equal(map.self, map);
  const own = [1];
  assert.equal(out("x[0] is x[1]", { inputs: { x: [own, own] } }), true);
  const loop = { name: "loop" };
  loop.self = loop;
  assert.equal(out("x['self'] is x", { inputs: { x: loop } }), true);
  assert.equal(through(loop).self.self.name, "loop");
});

test("what has no counterpart comes as what it looks like", () => {
  const opaque = out("def f(): pass\nf");
  assert.ok(opaque instanceof PyOpaque);
  assert.equal(opaque.type, "function");
  assert.match(String(opaque), /^<function f/);
  const point = out("class Point:\n    def __init__(self):\n        self.x = 1\n        self.y = [2]\nPoint()");
  assert.deepEqual({ ...point }, { x: 1, y: [2] });
  assert.equal(className(point), "Point");
});

test("a table", () => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `row ${i}`, price: i / 4, good: i % 2 === 0 }));
  assert.deepEqual(through(rows), rows);
});

test("says which part cannot cross", () => {
  const cases = [
    [undefined, /inputs\.x: undefined/],
    [{ rows: [1, { when: undefined }] }, /inputs\.x\.rows\[1\]\.when: undefined/],
    [Symbol("s"), /inputs\.x: the symbol s/],
    [() => 1, /inputs\.x: a function|inputs\.x: the function/],
    [[new Date(0)], /inputs\.x\[0\]: an instance of Date/],
    [new Map([["k", new WeakMap()]]), /inputs\.x\.get\("k"\): an instance of WeakMap/],
    [{ "a b": undefined }, /inputs\.x\["a b"\]: undefined/],
  ];
  for (const [value, message] of cases)
    assert.throws(
      () => through(value),
      (error) => error instanceof HostError && message.test(error.message),
      String(message),
    );
  let deep = [];
  for (let i = 0; i < 5000; i++) deep = [deep];
  assert.throws(() => through(deep), /nested deeper than/);
});
