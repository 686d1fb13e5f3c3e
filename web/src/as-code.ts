// The run that the page shows, as a program that does the same.

import type { Inputs, Json, Limits } from "./protocol.js";

export interface Shown {
  code: string;
  inputs: Inputs[];
  many: boolean;
  limits: Limits;
}

const kPythonLimits: Record<string, string> = {
  maxDurationSecs: "max_duration_secs",
  maxMemory: "max_memory",
  maxAllocations: "max_allocations",
  maxRecursionDepth: "max_recursion_depth",
  maxSteps: "max_steps",
  maxOutput: "max_output",
  maxHostCalls: "max_host_calls",
};

export function asJavaScript({ code, inputs, many, limits }: Shown): string {
  const names = [...new Set(inputs.flatMap(Object.keys))];
  const source = `\`${code.replace(/[\\`]|\$\{/g, "\\$&").replace(/\n*$/, "\n")}\``;
  const lines = ['import { loadHognose } from "hognose";', "", "const hognose = await loadHognose();"];
  const options = names.length ? `, { inputs: [${names.map((name) => JSON.stringify(name)).join(", ")}] }` : "";
  lines.push(`const program = hognose.compile(${source}${options});`, "");
  const bounds = Object.keys(limits).length ? `limits: ${javaScriptObject(limits as Inputs)}` : "";
  const rest = ["stdout: (text) => console.log(text.trimEnd())", bounds].filter(Boolean).join(",\n  ");
  if (many) {
    lines.push("for (const inputs of [", ...inputs.map((one) => `  ${javaScriptObject(one)},`), "]) {");
    lines.push("  console.log(program.run({", "    inputs,", `    ${rest.replace(/\n/g, "\n  ")},`, "  }));", "}");
  } else {
    if (names.length) lines.push("const value = program.run({", `  inputs: ${javaScriptObject(inputs[0] ?? {})},`, `  ${rest},`, "});");
    else lines.push("const value = program.run({", `  ${rest},`, "});");
    lines.push("console.log(value);");
  }
  return `${lines.join("\n")}\n`;
}

function javaScriptObject(fields: Inputs): string {
  const rows = Object.entries(fields).map(([key, value]) => `${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${rows.join(", ")} }`;
}

export function asPython({ code, inputs, many, limits }: Shown): string {
  const names = [...new Set(inputs.flatMap(Object.keys))];
  const body = code.replace(/\n*$/, "\n");
  const quote = body.includes('"""') ? "'''" : '"""';
  const escaped = body.replace(/\\/g, "\\\\").replaceAll(quote, quote.replace(/./g, "\\$&"));
  const lines = ["import hognose", "", `program = hognose.Program(${quote}\\`, `${escaped}${quote}${names.length ? `, inputs=${python(names)}` : ""})`, ""];
  const bounds = Object.entries(limits).map(([name, value]) => `${kPythonLimits[name]}=${python(value ?? null)}`);
  const rest = bounds.length ? [`limits=hognose.Limits(${bounds.join(", ")})`] : [];
  if (many) {
    lines.push("for inputs in [", ...inputs.map((one) => `    ${python(one)},`), "]:", `    print(program.run(${["inputs=inputs", ...rest].join(", ")}))`);
  } else {
    const given = names.length ? [`inputs=${python(inputs[0] ?? {})}`] : [];
    lines.push(`print(program.run(${[...given, ...rest].join(", ")}))`);
  }
  return `${lines.join("\n")}\n`;
}

function python(value: Json): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value)) return `[${value.map(python).join(", ")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${python(item)}`)
      .join(", ")}}`;
  return JSON.stringify(value);
}
