// Running programs: results, errors, limits, output, host functions, steps, sessions.
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { HognoseError, HostError, LimitError, LoadError, loadHognose, PythonError, PythonSyntaxError } from "hognose";

const hognose = await loadHognose();

test("one call", () => {
  assert.equal(hognose.run("1 + 2 * 3"), 7);
  assert.equal(hognose.run("x = 1"), null);
  assert.equal(hognose.run(""), null);
  assert.match(hognose.version, /^\d+\.\d+\.\d+/);
});

test("a program that exits", () => {
  const done = hognose.execute("print('a')\nraise SystemExit");
  assert.deepEqual([done.ok, done.value, done.stdout], [true, null, "a\n"]);
  const failed = hognose.execute("raise SystemExit(3)");
  assert.equal(failed.ok, false);
  assert.equal(failed.error.type, "SystemExit");
  assert.equal(failed.error.exitCode, 3);
  const derived = hognose.execute("class Quit(SystemExit): pass\nraise Quit('not today')").error;
  assert.deepEqual([derived.type, derived.exitCode, derived.pythonMessage], ["Quit", 1, "not today"]);
  assert.equal(hognose.execute("1 / 0").error.exitCode, null);
});

test("compiled once, run often", () => {
  const program = hognose.compile("x + y", { inputs: ["x", "y"], scriptName: "sum.py" });
  assert.equal(program.run({ inputs: { x: 10, y: 20 } }), 30);
  assert.equal(program.run({ inputs: { x: 100, y: 200 } }), 300);
  assert.equal(program.run({ inputs: { x: "a", y: "b" } }), "ab");
  assert.throws(
    () => program.run({ inputs: { x: 1, y: "b" } }),
    (error) => error.traceback.includes('File "sum.py", line 1'),
  );
  assert.equal(program.run({ inputs: { x: 1, y: 2 } }), 3);
  assert.deepEqual(program.inputs, ["x", "y"]);
});

test("runs do not see each other", () => {
  const program = hognose.compile("seen = 'old' in globals()\nold = 1\nseen");
  assert.equal(program.run(), false);
  assert.equal(program.run(), false);
});

test("a run finds what the first one found", () => {
  const probe = `
import builtins, sys
seen = [sorted(globals()), sorted(sys.modules), sys.getrecursionlimit(), id(object())]
seen += [[name, repr(thing)] for name, thing in vars(builtins).items() if name != "__builtins__"]
seen += [[cls.__name__, [c.__name__ for c in type.__subclasses__(cls)], sorted(vars(cls))] for cls in (object, int, str, dict, Exception, type)]
str(seen)`;
  const look = () => {
    const { ok, value, error, usage } = hognose.execute(probe);
    assert.equal(error, null);
    return { ok, value, steps: usage.steps, memory: usage.peakMemory, allocations: usage.allocations };
  };
  const first = look();
  const attacks = [
    "import builtins\nfor name in list(vars(builtins)):\n    if name != 'delattr': delattr(builtins, name)",
    "import builtins, sys\nfor i in range(3000): setattr(builtins, f'planted_{i}', i)\nsys.modules['enum'] = 1\nsys.setrecursionlimit(60)",
    "class A(int): pass\nclass B(Exception): pass\nkeep = [[A(i), B(i), {i: str(i)}] for i in range(50000)]",
    "def f(n): return f(n + 1)\nf(0)",
    "x = []\nwhile True: x.append('planted' * 100)",
  ];
  for (const attack of attacks) {
    hognose.execute(attack, { limits: { maxMemory: 2 ** 25 } });
    assert.deepEqual(look(), first);
  }
  // A run that waits for its host has its interpreter to itself.
  const waiting = hognose.compile("import builtins\nbuiltins.planted = 1\nask()").start({ functions: ["ask"] });
  assert.deepEqual(look(), first);
  waiting.dispose();
  assert.deepEqual(look(), first);
});

test("output", () => {
  const pieces = [];
  const result = hognose.execute("print('a')\nprint('b', end='')\nimport sys\nprint('c', file=sys.stderr)\n5", {
    stdout: (text) => pieces.push(["out", text]),
    stderr: (text) => pieces.push(["err", text]),
  });
  assert.equal(result.ok, true);
  assert.equal(result.value, 5);
  assert.equal(result.stdout, "a\nb");
  assert.equal(result.stderr, "c\n");
  assert.equal(
    pieces
      .filter(([name]) => name === "out")
      .map(([, text]) => text)
      .join(""),
    "a\nb",
  );
  assert.equal(
    pieces
      .filter(([name]) => name === "err")
      .map(([, text]) => text)
      .join(""),
    "c\n",
  );
  assert.equal(hognose.execute("print('🐍é' * 50)").stdout, `${"🐍é".repeat(50)}\n`);
});

test("output is there before the host function that comes after it", () => {
  const events = [];
  hognose.run("print('one')\nf()\nprint('two')", { functions: { f: () => events.push("call") }, stdout: (text) => events.push(text) });
  assert.deepEqual(events, ["one\n", "call", "two\n"]);
});

test("Python errors", () => {
  assert.throws(
    () => hognose.run("def half(n):\n    return n / 0\n\nhalf(10)"),
    (error) => {
      assert.ok(error instanceof PythonError && error instanceof HognoseError && error instanceof Error);
      assert.equal(error.name, "PythonError");
      assert.equal(error.type, "ZeroDivisionError");
      assert.equal(error.message, "ZeroDivisionError: division by zero");
      assert.equal(
        error.traceback.trimEnd(),
        'Traceback (most recent call last):\n  File "main.py", line 4, in <module>\n    half(10)\n    ~~~~^^^^\n  File "main.py", line 2, in half\n    return n / 0\n           ~~^~~\nZeroDivisionError: division by zero',
      );
      assert.deepEqual(
        error.frames.map(({ file, name, line }) => [file, name, line]),
        [
          ["main.py", "<module>", 4],
          ["main.py", "half", 2],
        ],
      );
      return true;
    },
  );
  const result = hognose.execute("print('so far')\nraise KeyError('k')");
  assert.equal(result.ok, false);
  assert.equal(result.value, null);
  assert.equal(result.stdout, "so far\n");
  assert.equal(result.error.type, "KeyError");
});

test("syntax errors", () => {
  assert.throws(
    () => hognose.compile("x = 1\nif x == 1\n    print(x)"),
    (error) => {
      assert.ok(error instanceof PythonSyntaxError && error instanceof PythonError);
      assert.equal(error.type, "SyntaxError");
      assert.equal(error.line, 2);
      assert.equal(error.column, 10);
      assert.equal(error.text.trimEnd(), "if x == 1");
      assert.match(error.traceback, /^ {2}File "main.py", line 2\n {4}if x == 1\n {13}\^\nSyntaxError: expected ':'/);
      return true;
    },
  );
  const result = hognose.execute("f(");
  assert.equal(result.ok, false);
  assert.ok(result.error instanceof PythonSyntaxError);
});

test("limits", () => {
  const cases = [
    ["maxDurationSecs", 0.05, "while True: pass"],
    ["maxSteps", 10000, "while True: pass"],
    ["maxMemory", 4 << 20, "a = []\nwhile True: a.append('x' * 1000)"],
    ["maxMemory", 4 << 20, "'x' * 10**10"],
    ["maxAllocations", 1000, "[[i] for i in range(100000)]"],
    ["maxOutput", 1000, "while True: print('flood')"],
    ["maxHostCalls", 3, "while True: f()"],
    ["maxDurationSecs", 0.05, "sum(range(10**18))"],
  ];
  for (const [limit, value, code] of cases) {
    const result = hognose.execute(code, { limits: { [limit]: value }, functions: { f: () => 1 } });
    assert.ok(result.error instanceof LimitError, `${limit}: ${result.error}`);
    assert.equal(result.error.limit, limit);
    assert.equal(result.error.usage, result.usage);
    assert.equal(hognose.run("6 * 7"), 42);
  }
});

test("a limit is no exception of the program's", () => {
  const result = hognose.execute("try:\n    while True: pass\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')", { limits: { maxSteps: 1000 } });
  assert.ok(result.error instanceof LimitError);
  assert.equal(result.stdout, "");
});

test("recursion", () => {
  const code = "def f(n): return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as error:\n    r = str(error)\nr";
  assert.match(hognose.run(code), /maximum recursion depth exceeded/);
  assert.match(hognose.run(code, { limits: { maxRecursionDepth: 50 } }), /maximum recursion depth exceeded/);
});

test("usage", () => {
  const { usage } = hognose.execute("sum([i * i for i in range(10000)])");
  assert.ok(usage.steps > 10000);
  assert.ok(usage.durationSecs >= 0 && usage.durationSecs < 5);
  assert.ok(usage.peakMemory > 10000 && usage.peakMemory < 64 << 20);
  assert.ok(usage.allocations > 0);
  assert.equal(usage.hostCalls, 0);
  const steps = () => hognose.execute("sum([i * i for i in range(1000)])").usage.steps;
  assert.equal(steps(), steps());
});

test("host functions", () => {
  const calls = [];
  const functions = {
    record: (...args) => {
      calls.push(args);
      return { seen: calls.length };
    },
    nothing: () => undefined,
  };
  assert.deepEqual(hognose.run("record(1, 'a', key=[2])", { functions }), { seen: 1 });
  assert.deepEqual(calls, [[1, "a", { key: [2] }]]);
  assert.equal(hognose.run("nothing()", { functions }), null);
  assert.equal(hognose.run("callable(record)", { functions }), true);
  assert.equal(hognose.execute("record()\nrecord()", { functions }).usage.hostCalls, 2);
});

test("host functions anywhere", () => {
  const functions = { rank: (text) => -text.charCodeAt(0), name: () => "called" };
  assert.deepEqual(hognose.run("sorted(['a', 'c', 'b'], key=rank)", { functions }), ["c", "b", "a"]);
  assert.deepEqual(hognose.run("list(map(rank, ['a', 'b']))", { functions }), [-97, -98]);
  assert.equal(hognose.run("class A:\n    def __repr__(self): return name()\nrepr([A()])", { functions }), "[called]");
  assert.equal(hognose.run("class A:\n    def __hash__(self): return len(name())\nd = {A(): 1}\nlen(d)", { functions }), 1);
  assert.deepEqual(hognose.run("def g():\n    yield name()\n    yield name()\nlist(g())", { functions }), ["called", "called"]);
});

test("errors of host functions", () => {
  const thrown = new RangeError("too far");
  const functions = {
    far: () => {
      throw thrown;
    },
    key: () => {
      throw Object.assign(new Error("missing"), { name: "KeyError" });
    },
    odd: () => {
      throw Object.assign(new Error("strange"), { name: "NotAnException" });
    },
  };
  assert.equal(hognose.run("try:\n    far()\nexcept ValueError as error:\n    r = str(error)\nr", { functions }), "too far");
  assert.equal(hognose.run("try:\n    key()\nexcept KeyError as error:\n    r = error.args[0]\nr", { functions }), "missing");
  assert.match(hognose.run("try:\n    odd()\nexcept RuntimeError as error:\n    r = str(error)\nr", { functions }), /strange/);
  assert.throws(
    () => hognose.run("far()", { functions }),
    (error) => error instanceof PythonError && error.type === "ValueError" && error.cause === thrown,
  );
});

test("a host function that gives what cannot cross", () => {
  assert.throws(
    () => hognose.run("f()", { functions: { f: () => Symbol("no") } }),
    (error) => error instanceof HostError && /the result of f\(\): the symbol no/.test(error.message),
  );
  assert.throws(() => hognose.run("f()", { functions: { f: async () => 1 } }), /f\(\) returned a promise: use runAsync/);
});

test("a program within a program's host function", () => {
  assert.equal(hognose.run("f(20) + 1", { functions: { f: (n) => hognose.run("n * 2", { inputs: { n } }) } }), 41);
});

test("asynchronous runs", async () => {
  assert.equal(await hognose.runAsync("f(20) + 1", { functions: { f: async (n) => n * 2 } }), 41);
  assert.equal(
    await hognose.runAsync("try:\n    f()\nexcept TypeError as error:\n    r = str(error)\nr", {
      functions: { f: () => Promise.reject(new TypeError("later")) },
    }),
    "later",
  );
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await hognose.runAsync("for i in range(2000000): pass", { sliceMs: 2 });
  clearInterval(timer);
  assert.ok(turns >= 2, `the event loop had ${turns} turns`);
});

test("aborting", async () => {
  const reason = new Error("enough");
  const abort = new AbortController();
  setTimeout(() => abort.abort(reason), 20);
  await assert.rejects(hognose.runAsync("while True: pass", { signal: abort.signal }), reason);
  const result = await hognose.compile("print('so far')\nwhile True: pass").executeAsync({ signal: AbortSignal.timeout(20) });
  assert.equal(result.ok, false);
  assert.equal(result.stdout, "so far\n");
  assert.ok(result.usage.steps > 0);
  await assert.rejects(hognose.runAsync("1", { signal: AbortSignal.abort(reason) }), reason);
  const late = new AbortController();
  setTimeout(() => late.abort(reason), 20);
  await assert.rejects(hognose.runAsync("f()", { functions: { f: () => new Promise(() => {}) }, signal: late.signal }), reason);
  assert.equal(hognose.run("6 * 7"), 42);
});

test("two runs at once", async () => {
  const sums = await Promise.all([1, 2].map((n) => hognose.runAsync("t = 0\nfor i in range(300000): t += n\nt", { inputs: { n }, sliceMs: 1 })));
  assert.deepEqual(sums, [300000, 600000]);
});

test("steps", () => {
  const program = hognose.compile("total = 0\nfor k in keys:\n    total += lookup(k, scale=2)\ntotal", { inputs: ["keys"] });
  const table = { a: 1, b: 2 };
  let step = program.start({ inputs: { keys: ["a", "b"] }, functions: ["lookup"] });
  const seen = [];
  while (step.kind === "call") {
    seen.push([step.name, step.args, step.kwargs]);
    step = step.resume(table[step.args[0]] * step.kwargs.scale);
  }
  assert.deepEqual(seen, [
    ["lookup", ["a"], { scale: 2 }],
    ["lookup", ["b"], { scale: 2 }],
  ]);
  assert.equal(step.kind, "complete");
  assert.equal(step.value, 6);
  assert.equal(step.usage.hostCalls, 2);

  const first = program.start({ inputs: { keys: ["a"] }, functions: ["lookup"] });
  assert.throws(
    () => first.throw(new TypeError("no such key")),
    (error) => error instanceof PythonError && error.type === "TypeError",
  );
  assert.throws(() => first.resume(1), /answered already/);
  const second = program.start({ inputs: { keys: ["a"] }, functions: ["lookup"] });
  assert.throws(() => second.resume(Symbol("x")), HostError);
  assert.equal(second.resume(5).value, 5);
  program.start({ inputs: { keys: ["a"] }, functions: ["lookup"] }).dispose();
});

test("steps from inside a sort key, a repr, a hash and a generator, with another run in between", () => {
  const code = `
class A:
    def __init__(self, name): self.name = name
    def __repr__(self): return ask("repr")
    def __hash__(self): return ask("hash")
    def __eq__(self, other): return self is other
def numbers():
    yield ask("generator")
    yield 2
[sorted([3, 1, 2], key=lambda n: ask("key") * n), repr(A("x")), len({A("y"): 1}), list(numbers())]`;
  const answers = { key: -1, repr: "an A", hash: 5, generator: 1 };
  let step = hognose.compile(code).start({ functions: ["ask"] });
  const asked = [];
  while (step.kind === "call") {
    asked.push(step.args[0]);
    assert.equal(hognose.run("1 + 1"), 2);
    step = step.resume(answers[step.args[0]]);
  }
  assert.deepEqual(step.value, [[3, 2, 1], "an A", 1, [1, 2]]);
  assert.deepEqual([...new Set(asked)], ["key", "repr", "hash", "generator"]);
});

test("sessions", () => {
  const printed = [];
  const session = hognose.session({ functions: { twice: (n) => 2 * n }, stdout: (text) => printed.push(text) });
  assert.equal(session.run("x = 5"), null);
  assert.equal(session.run("def f(n): return n + x"), null);
  assert.equal(session.run("f(twice(10))"), 25);
  assert.throws(() => session.run("y"), /NameError: name 'y' is not defined/);
  assert.throws(() => session.run("y ="), PythonSyntaxError);
  assert.equal(session.run("print(x)\nx"), 5);
  assert.deepEqual(printed, ["5\n"]);
  session.dispose();
  assert.throws(() => session.run("x"), /disposed/);
});

test("a session goes on after a limit", () => {
  const session = hognose.session({ limits: { maxSteps: 100000 } });
  session.run("x = 1");
  assert.throws(() => session.run("while True: pass"), LimitError);
  assert.equal(session.run("x"), 1);
});

test("wrong use names the offender", () => {
  const program = hognose.compile("x", { inputs: ["x"] });
  const cases = [
    [() => program.run(), /missing input "x"/],
    [() => program.run({ inputs: { x: 1, y: 2 } }), /unknown input "y" \(declared: x\)/],
    [() => program.run({ input: { x: 1 } }), /unknown option "input"; did you mean "inputs"\?/],
    [() => program.run({ inputs: { x: 1 }, limits: { maxSecs: 1 } }), /unknown option "maxSecs"/],
    [() => program.run({ inputs: { x: 1 }, limits: { maxMemory: -1 } }), /limits\.maxMemory must be a number/],
    [() => program.run({ inputs: { x: 1 }, limits: { maxSteps: "many" } }), /limits\.maxSteps must be a number.*"many"/],
    [() => program.run({ inputs: { x: 1 }, functions: { f: 1 } }), /functions\.f must be a function, not 1/],
    [() => program.run({ inputs: { x: 1 }, stdout: "x" }), /stdout must be a function/],
    [() => hognose.compile(5), /code must be a string, not 5/],
    [() => hognose.compile("x", { inputs: ["a b"] }), /"a b" is not a Python name/],
    [() => hognose.compile("x", { inputs: "x" }), /inputs must be an array/],
    [() => program.start({ inputs: { x: 1 }, functions: { f: () => 1 } }), /functions must be an array/],
  ];
  for (const [wrong, message] of cases) assert.throws(wrong, (error) => error instanceof HostError && message.test(error.message), String(message));
});

test("disposal", () => {
  const program = hognose.compile("1");
  program.dispose();
  program.dispose();
  assert.throws(() => program.run(), /has been disposed/);
  if (Symbol.dispose) assert.equal(typeof hognose.compile("1")[Symbol.dispose], "function");
});

test("memory comes back", () => {
  const program = hognose.compile("[i for i in range(10000)]");
  for (let i = 0; i < 2000; i++) program.run();
  for (let i = 0; i < 2000; i++) hognose.run(`x = ${i}\nx`);
});

test("the three ways to hand in the .wasm", async () => {
  const address = new URL(import.meta.resolve("hognose/hognose.wasm"));
  const bytes = await readFile(fileURLToPath(address));
  const sources = [
    address,
    address.href,
    bytes,
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    await WebAssembly.compile(bytes),
    new Response(bytes, { headers: { "content-type": "application/wasm" } }),
  ];
  for (const wasm of sources) assert.equal((await loadHognose({ wasm })).run("6 * 7"), 42);
  assert.equal(await loadHognose(), await loadHognose());
});

test("modules that the host gives", () => {
  const modules = {
    shop: "from .prices import table\ndef total(basket):\n    return sum(table[name] for name in basket)\n",
    "shop.prices": "table = {'apple': 3, 'pear': 4}\n",
    broken: "x = 1\nx / 0\n",
    busy: "while True: pass",
  };
  const program = hognose.compile("import shop\nfrom shop import prices\n[shop.total(['apple', 'pear']), prices.__name__, shop.__file__]");
  assert.deepEqual([...program.run({ modules })], [7, "shop.prices", "shop/__init__.py"]);
  assert.deepEqual([...program.start({ modules }).value], [7, "shop.prices", "shop/__init__.py"]);
  assert.equal(program.execute().error.type, "ModuleNotFoundError");
  const session = hognose.session({ modules });
  session.run("import shop");
  assert.equal(session.run("shop.total(['pear'])"), 4);
  assert.match(hognose.execute("import broken", { modules }).error.traceback, /File "broken\.py", line 2, in <module>/);
  assert.ok(hognose.execute("import busy", { modules, limits: { maxSteps: 100000 } }).error instanceof LimitError);
  assert.throws(() => program.run({ modules: ["m"] }), /modules must be an object of sources by name, not an array/);
  assert.throws(() => program.run({ modules: { "a b": "" } }), /modules: "a b" is not a Python name/);
  assert.throws(() => program.run({ modules: { "a..b": "" } }), /modules: "" is not a Python name/);
  assert.throws(() => program.run({ modules: { m: 5 } }), /modules\["m"\] must be a string, not 5/);
  assert.equal(program.execute({ modules }).ok, true);
});

test("names of characters come from their file when a program needs one", async () => {
  assert.equal(hognose.run(String.raw`"\N{GREEK SMALL LETTER ALPHA}\N{bullet}"`), "\u03b1\u2022");
  assert.equal(hognose.run(`"\u03b1".encode("ascii", "namereplace").decode()`), String.raw`\N{GREEK SMALL LETTER ALPHA}`);
  assert.throws(() => hognose.run(String.raw`"\N{no such thing}"`), /unknown Unicode character name/);
});

const kDataFiles = [
  // [option, file, a program that needs it, its result, what happens without it]
  ["unicode", "hognose-unicode.bin", String.raw`"\N{BULLET}"`, "\u2022", /unknown Unicode character name/],
  [
    "stdlib",
    "hognose-stdlib.bin",
    "import bisect\nbisect.bisect([1, 2, 3], 2)",
    2,
    /ImportError: cannot load 'bisect': the file with the standard library is missing or belongs to another build/,
  ],
  ["stdlib", "hognose-stdlib.bin", "import math\nmath.prod(x for x in (6, 7))", 42, /ImportError: the file with the standard library is missing or belongs to another build/],
];

test("data files that are handed in", async () => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve("hognose/hognose.wasm")));
  for (const [option, file, code, result, missing] of kDataFiles) {
    const address = new URL(import.meta.resolve(`hognose/${file}`));
    const bytes = await readFile(fileURLToPath(address));
    for (const source of [address, address.href, bytes, Promise.resolve(new Response(bytes))]) {
      const other = await loadHognose({ wasm: wasm.slice(), [option]: source });
      assert.equal(other.run(code), result);
    }
    // Of another build, or cut off: what is in it is missing, and nothing else is harmed.
    for (const source of [bytes.subarray(0, 1000), new Uint8Array(bytes.length)]) {
      const other = await loadHognose({ wasm: wasm.slice(), [option]: source });
      assert.throws(() => other.run(code), missing);
      assert.equal(other.run(String.raw`"\N{CJK UNIFIED IDEOGRAPH-4E00}"`), "\u4e00");
      assert.equal(other.run("import math\nmath.gcd(84, 126)"), 42);
    }
    await assert.rejects(loadHognose({ wasm: wasm.slice(), [option]: 5 }), new RegExp(`${option} must be a URL, a Response or bytes`));
    await assert.rejects(loadHognose({ wasm: wasm.slice(), [option]: new URL("file:///nowhere/data.bin") }), /cannot load file:\/\/\/nowhere\/data\.bin/);
  }
});

test("identifiers are normalised by the tables, which everyday ones do not need", async () => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve("hognose/hognose.wasm")));
  const without = await loadHognose({ wasm, unicode: new Uint8Array(4) });
  assert.equal(without.run("na\u00efve = 1; \u0438\u043c\u044f = 2; \u540d\u524d = 3; na\u00efve + \u0438\u043c\u044f + \u540d\u524d"), 6);
  const code = "\ufb01ne = 20; nai\u0308ve = 22; fine + na\u00efve";
  assert.equal(hognose.run(code), 42);
  assert.throws(() => without.run(code), /NameError: name 'fine' is not defined/);
});

test("a missing data file is asked for once, however often a program tries", async (context) => {
  const folder = await mkdtemp(join(tmpdir(), "hognose-data-"));
  context.after(() => rm(folder, { recursive: true }));
  const installed = fileURLToPath(new URL(".", import.meta.resolve("hognose/hognose.wasm")));
  for (const name of ["hognose.wasm", "node.js", "shared.js", "package.json"]) await copyFile(join(installed, name), join(folder, name));
  const complaint = context.mock.method(console, "error", () => {});
  const alone = await (await import(pathToFileURL(join(folder, "node.js")).href)).loadHognose();
  const code = String.raw`
reasons = set()
for i in range(100):
    try:
        b"\N{BULLET}".decode("unicode_escape")
    except UnicodeDecodeError as error:
        reasons.add(error.reason)
    try:
        import enum
    except ImportError as error:
        reasons.add(str(error)[:18])
sorted(reasons)`;
  assert.deepEqual(alone.run(code), ["cannot load 'enum'", "unknown Unicode character name"]);
  assert.equal(alone.run("6 * 7"), 42);
  assert.deepEqual(
    complaint.mock.calls.map((call) => call.arguments[0].replace(/:.*(hognose-.*bin).*/, ": $1")),
    ["hognose: hognose-unicode.bin", "hognose: hognose-stdlib.bin"],
  );
});

test("a .wasm that cannot be loaded", async () => {
  const cases = [
    [new URL("file:///nowhere/hognose.wasm"), /cannot load file:\/\/\/nowhere\/hognose\.wasm: .*no such file/],
    [new TextEncoder().encode("<!doctype html>"), /a web page, not a \.wasm file/],
    [new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]), /cannot load the given WebAssembly/],
    [new Response("", { status: 404, statusText: "Not Found" }), /the server answered 404 Not Found/],
    ["hognose.wasm", /cannot load hognose\.wasm: this is not an address/],
    [await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), /./],
  ];
  for (const [wasm, message] of cases) await assert.rejects(loadHognose({ wasm }), (error) => error instanceof HognoseError && message.test(error.message), String(message));
  await assert.rejects(loadHognose({ wasm: 5 }), /wasm must be/);
  await assert.rejects(loadHognose({ url: "x" }), /unknown option "url"/);
  await assert.rejects(loadHognose({ wasm: new URL("file:///nowhere/hognose.wasm") }), LoadError);
});
