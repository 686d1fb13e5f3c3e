// Type-checked against the published declarations; never run.
import {
  className,
  frozenset,
  HognoseError,
  HostError,
  isTuple,
  LimitError,
  LoadError,
  loadHognose,
  PyOpaque,
  PythonError,
  PythonSyntaxError,
  tuple,
  type Frame,
  type Hognose,
  type Limits,
  type Program,
  type PyValue,
  type Result,
  type Session,
  type Step,
  type Usage,
} from "hognose";

const hognose: Hognose = await loadHognose({ wasm: new URL("https://example.org/hognose.wasm") });
const limits: Limits = { maxDurationSecs: 1, maxMemory: null, maxSteps: 1000 };
const value: PyValue = hognose.run("x", { inputs: { x: [1, "a", null, 2n, new Map([[1, 2]]), new Set(["b"]), new Uint8Array(2), tuple(1, 2), frozenset([1])] }, limits });
const program: Program = hognose.compile("f(1)", { inputs: ["x"], scriptName: "x.py" });
const result: Result = program.execute({ functions: { f: (n: number) => n + 1 }, stdout: (text) => text.length, dicts: "map" });
const usage: Usage = result.usage;
let step: Step = program.start({ functions: ["f"] });
while (step.kind === "call") step = step.args.length ? step.resume(step.args[0] as number) : step.throw(new TypeError(step.name));
const last: PyValue = step.value;
const later: PyValue = await program.runAsync({ functions: { f: async (n: number) => n }, signal: AbortSignal.timeout(5), sliceMs: 4 });
const session: Session = hognose.session({ functions: { f: () => 1 } });
session.run("y = 1");
session.dispose();

const error: unknown = result.error;
if (error instanceof PythonSyntaxError) console.log(error.line, error.column, error.text);
else if (error instanceof PythonError) console.log(error.type, error.traceback, error.frames satisfies readonly Frame[], error.cause);
else if (error instanceof LimitError) console.log(error.limit satisfies keyof Limits, error.usage.steps);
else if (error instanceof HostError || error instanceof LoadError) console.log(error.message);
else if (error instanceof HognoseError) console.log(error.name);
if (value instanceof PyOpaque) console.log(value.type, value.repr);
console.log(className(value), isTuple(value), last, later, usage.peakMemory);

// @ts-expect-error: no such limit
hognose.run("1", { limits: { maxSecs: 1 } });
// @ts-expect-error: undefined has no Python counterpart
hognose.run("x", { inputs: { x: undefined } });
// @ts-expect-error: start takes names
program.start({ functions: { f: () => 1 } });
