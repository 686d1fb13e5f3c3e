// The page: editor, examples, inputs, limits, output. It drives a Worker through the messages of protocol.ts and does not
// know which interpreter is at the other end.

import { asJavaScript, asPython, type Shown } from "./as-code.js";
import { createEditor } from "./editor.js";
import type { Example } from "./examples.js";
import { highlight } from "./highlight.js";
import { readLimits } from "./limits.js";
import { showBytes, showCount, showTime } from "./numbers.js";
import type { FromWorker, Inputs, Mode, RunRequest, ToWorker } from "./protocol.js";
import { readAddress, writeAddress, type Saved } from "./state.js";

export interface PlaygroundOptions {
  /** The Worker's script, beside the page. */
  worker: string;
  examples: Record<Mode, Record<string, Example>>;
  firstMode: Mode;
  modeHints?: Record<Mode, string>;
  /** What to do when the visitor stops a program that does not listen. */
  stopPatienceMs: number;
}

/** Text beyond this stays out of the page; the newest is kept. */
const kMostText = 400_000;

const byId = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

type State = "loading" | "ready" | "running" | "failed";

export async function startPlayground(options: PlaygroundOptions): Promise<void> {
  const run = byId<HTMLButtonElement>("run");
  const stop = byId<HTMLButtonElement>("stop");
  const status = byId("status");
  const statusText = byId("status-text");
  const bar = byId<HTMLProgressElement>("loading-bar");
  const output = byId("output");
  const inputs = byId<HTMLTextAreaElement>("inputs");
  const inputsError = byId("inputs-error");
  const limitsPanel = byId("limits");
  const limitsError = byId("limits-error");
  const asCode = byId("as-code");
  const exampleButtons = [...document.querySelectorAll<HTMLButtonElement>("[data-example]")];
  const modeFields = [...document.querySelectorAll<HTMLInputElement>("input[name=mode]")];

  if (/Mac|iPhone|iPad/.test(navigator.platform)) byId("run-key").textContent = "⌘ ↵";

  let mode = options.firstMode;
  let example = "";
  let settingText = false;
  const editor = createEditor(
    byId("editor"),
    "Program",
    () => void start(),
    () => changed(),
  );

  // ---- the Worker ----

  let worker: Worker;
  let state: State = "loading";
  let about = "";
  let runId = 0;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setInterval> | undefined;

  function setState(next: State, text: string): void {
    state = next;
    status.dataset.state = next;
    statusText.textContent = text;
    run.disabled = next !== "ready";
    stop.disabled = next !== "running";
    bar.classList.toggle("shown", next === "loading");
  }

  function spawn(text: string): void {
    bar.removeAttribute("value");
    setState("loading", text);
    worker = new Worker(options.worker, { type: "module", name: "hognose" });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      const url = new URL(options.worker, location.href).href;
      fail(`cannot load ${event.filename || url}${event.message ? `: ${event.message}` : ": the script is missing or is not JavaScript"}`);
    };
  }

  function fail(message: string): void {
    if (state === "running") finish();
    setState("failed", "Could not start");
    clearOutput();
    const box = element("div", "failure");
    box.append(element("strong", "", "The interpreter did not start"), element("p", "", message));
    const again = element("button", "", "Try again") as HTMLButtonElement;
    again.type = "button";
    again.addEventListener("click", () => {
      worker.terminate();
      clearOutput();
      spawn("Loading");
    });
    box.append(again);
    output.append(box);
  }

  function receive(message: FromWorker): void {
    switch (message.type) {
      case "loading":
        if (message.fraction === null) bar.removeAttribute("value");
        else bar.value = message.fraction;
        statusText.textContent = message.text;
        return;
      case "ready":
        about = `${message.about} · ready in ${showTime(message.loadMs)}`;
        setState("ready", about);
        return;
      case "failed":
        fail(message.message);
        return;
      case "lost":
        restart("Starting again");
        return;
    }
    if (message.id !== runId || state !== "running") return;
    switch (message.type) {
      case "begin":
        beginRun(message.index);
        return;
      case "output":
        print(message.text, message.stream);
        return;
      case "result":
        endRun(message);
        return;
      case "done":
        finish();
        setState("ready", summary || about);
    }
  }

  // ---- running ----

  let request: RunRequest;
  let many = false;
  let summary = "";
  let startedAt = 0;

  function start(): void {
    if (state !== "ready") return;
    const given = readInputs();
    const limits = mode === "host" ? {} : readLimits(limitsPanel, limitsError);
    if (!given || !limits) return;
    showTab("output");
    clearOutput();
    editor.showError(null, null);
    request = { code: editor.text, mode, inputs: given.inputs, limits };
    many = given.many;
    summary = "";
    showUsage(null, 0);
    setState("running", "Running");
    startedAt = performance.now();
    patience = setInterval(() => {
      if (performance.now() - startedAt > 500) statusText.textContent = `Running · ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
    }, 100);
    send({ type: "run", id: ++runId, request });
  }

  function send(message: ToWorker): void {
    worker.postMessage(message);
  }

  /** Asks the Worker to stop; when it does not answer in time, ends it and starts another. */
  function halt(): void {
    if (state !== "running" || impatience) return;
    send({ type: "stop", id: runId });
    stop.disabled = true;
    impatience = setTimeout(() => {
      const ms = performance.now() - startedAt;
      endRun({ type: "result", id: runId, index: 0, value: null, error: { kind: "stopped", text: "Stopped" }, usage: null, ms });
      restart("Stopped; starting again");
    }, options.stopPatienceMs);
  }

  function restart(text: string): void {
    worker.terminate();
    if (state === "running") finish();
    runId++;
    spawn(text);
  }

  function finish(): void {
    clearTimeout(impatience);
    clearInterval(patience);
    impatience = undefined;
    flushPrinted();
    if (!output.hasChildNodes()) output.append(element("p", "nothing", "The program printed nothing and has no result."));
  }

  function readInputs(): { inputs: Inputs[]; many: boolean } | null {
    const complain = (text: string) => {
      inputsError.textContent = text;
      inputs.setAttribute("aria-invalid", "true");
      inputs.focus();
      return null;
    };
    inputsError.textContent = "";
    inputs.removeAttribute("aria-invalid");
    const text = inputs.value.trim();
    if (mode === "host" || !text) return { inputs: [{}], many: false };
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return complain(`This is not JSON: ${(error as Error).message}`);
    }
    const rows = Array.isArray(value) ? value : [value];
    if (!rows.length) return complain("The array is empty: give it one object for each run.");
    for (const row of rows) {
      if (row === null || typeof row !== "object" || Array.isArray(row)) return complain("Inputs are a JSON object, or an array of objects.");
      for (const name of Object.keys(row)) {
        if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)) return complain(`“${name}” cannot be the name of an input: it is not a Python name.`);
      }
    }
    return { inputs: rows as Inputs[], many: Array.isArray(value) };
  }

  // ---- output ----

  let printed: { stream: string; text: string }[] = [];
  let frame = 0;
  let shownText = 0;

  function element(tag: string, className = "", text = ""): HTMLElement {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function clearOutput(): void {
    printed = [];
    shownText = 0;
    output.replaceChildren();
    output.scrollTop = 0;
  }

  /** Programs may print faster than a page can paint: what comes within one frame goes in together. */
  function print(text: string, stream: string): void {
    const last = printed.at(-1);
    if (last?.stream === stream) last.text += text;
    else printed.push({ stream, text });
    frame ||= requestAnimationFrame(flushPrinted);
  }

  function flushPrinted(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!printed.length) return;
    const atEnd = output.scrollHeight - output.scrollTop - output.clientHeight < 40;
    for (let { stream, text } of printed) {
      if (text.length > kMostText) text = text.slice(-kMostText);
      shownText += text.length;
      let last = output.lastElementChild;
      if (!last?.classList.contains(stream) || last.textContent!.length > 20_000) {
        last = element("span", `text ${stream}`);
        output.append(last);
      }
      last.append(text);
    }
    printed = [];
    while (shownText > kMostText) {
      const first = output.querySelector(".text");
      if (!first || first === output.lastElementChild) break;
      shownText -= first.textContent!.length;
      first.remove();
      if (!output.querySelector(".dropped")) output.prepend(element("p", "dropped", "Earlier output is no longer shown."));
    }
    if (atEnd) output.scrollTop = output.scrollHeight;
  }

  function beginRun(index: number): void {
    if (!many) return;
    flushPrinted();
    const heading = element("p", "run-heading");
    heading.append(element("span", "", `Run ${index + 1} of ${request.inputs.length}`), element("code", "", JSON.stringify(request.inputs[index])));
    output.append(heading);
  }

  function endRun(result: Extract<FromWorker, { type: "result" }>): void {
    flushPrinted();
    const { error, usage, ms } = result;
    if (error?.kind === "stopped") output.append(element("p", "stopped", "Stopped"));
    else if (error) {
      output.append(element("pre", `error ${error.kind}`, error.text.replace(/\n$/, "")));
      if (error.kind === "syntax") editor.showError(error.line, error.column);
    } else if (result.value !== null) {
      const line = element("p", "value");
      line.append(element("span", "", "result"), element("code", "", result.value));
      output.append(line);
    }
    output.scrollTop = output.scrollHeight;
    showUsage(usage, ms);
    const outcome = { python: "Ended with an error", syntax: "Syntax error", limit: "Stopped by a limit", host: "Could not run", stopped: "Stopped" };
    summary = error ? `${outcome[error.kind]} after ${showTime(ms)}` : `Finished in ${showTime(ms)}`;
  }

  function showUsage(usage: Extract<FromWorker, { type: "result" }>["usage"], ms: number): void {
    const fields: Record<string, string> = {
      time: usage || ms ? showTime(ms) : "–",
      steps: usage ? showCount(usage.steps) : "–",
      memory: usage ? showBytes(usage.peakMemory) : "–",
      allocations: usage ? showCount(usage.allocations) : "–",
    };
    for (const field of document.querySelectorAll<HTMLElement>("[data-usage]")) field.textContent = fields[field.dataset.usage!]!;
  }

  // ---- what the page remembers ----

  let saveTimer: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    if (!settingText && example && options.examples[mode][example]?.code !== editor.text) markExample("");
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, 250);
    if (!byId("view-code").hidden) showAsCode();
  }

  function save(): void {
    const saved: Saved = example ? { example } : { code: editor.text, inputs: inputs.value };
    if (modeFields.length) saved.mode = mode;
    void writeAddress(saved);
  }

  function markExample(name: string): void {
    example = name;
    for (const button of exampleButtons) button.setAttribute("aria-pressed", String(button.dataset.example === name));
  }

  function setText(code: string, inputText: string): void {
    settingText = true;
    editor.text = code;
    inputs.value = inputText;
    inputsError.textContent = "";
    inputs.removeAttribute("aria-invalid");
    settingText = false;
    editor.showError(null, null);
    changed();
  }

  function useExample(name: string): void {
    const { code, inputs: values } = options.examples[mode][name]!;
    markExample(name);
    setText(code, values ?? "");
  }

  function useMode(next: Mode): void {
    mode = next;
    for (const field of modeFields) field.checked = field.value === next;
    document.body.dataset.mode = next;
    const hint = document.getElementById("mode-hint");
    if (hint) hint.textContent = options.modeHints?.[next] ?? "";
    byId("tab-code").hidden = next === "host";
    if (next === "host") showTab("output");
  }

  // ---- the other view ----

  function showTab(name: "output" | "code"): void {
    for (const one of ["output", "code"] as const) {
      const selected = one === name;
      byId(`tab-${one}`).setAttribute("aria-selected", String(selected));
      byId(`tab-${one}`).tabIndex = selected ? 0 : -1;
      byId(`view-${one}`).hidden = !selected;
    }
    byId("clear-output").hidden = name === "code";
    if (name === "code") showAsCode();
  }

  function showAsCode(): void {
    const given = readInputs() ?? { inputs: [{}], many: false };
    const limits = readLimits(limitsPanel, limitsError) ?? {};
    const shown: Shown = { code: editor.text, ...given, limits };
    const language = document.querySelector<HTMLInputElement>("input[name=language]:checked")!.value;
    highlight(asCode, language === "python" ? asPython(shown) : asJavaScript(shown), language === "python");
  }

  async function copy(button: HTMLButtonElement, text: string): Promise<void> {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      done = false;
    }
    button.textContent = done ? "Copied" : "Not allowed";
    setTimeout(() => (button.textContent = "Copy"), 1200);
  }

  // ---- wiring ----

  run.addEventListener("click", start);
  stop.addEventListener("click", halt);
  byId("copy-code").addEventListener("click", (event) => void copy(event.currentTarget as HTMLButtonElement, editor.text));
  byId("clear-code").addEventListener("click", () => {
    markExample("");
    setText("", inputs.value);
    editor.focus();
  });
  byId("copy-output").addEventListener("click", (event) => {
    const text = byId("view-code").hidden ? output.innerText : asCode.textContent!;
    void copy(event.currentTarget as HTMLButtonElement, text);
  });
  byId("clear-output").addEventListener("click", () => state !== "failed" && clearOutput());
  for (const button of exampleButtons) {
    button.addEventListener("click", () => {
      useExample(button.dataset.example!);
      // An example is there to be seen running.
      start();
    });
  }
  for (const field of modeFields) {
    field.addEventListener("change", () => {
      useMode(field.value as Mode);
      if (state !== "failed") clearOutput();
      useExample(example || "basic");
    });
  }
  for (const name of ["output", "code"] as const) {
    const tab = byId(`tab-${name}`);
    tab.addEventListener("click", () => showTab(name));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = byId(name === "output" ? "tab-code" : "tab-output");
      if (other.hidden) return;
      other.click();
      other.focus();
    });
  }
  for (const field of document.querySelectorAll("input[name=language]")) field.addEventListener("change", showAsCode);
  inputs.addEventListener("input", () => {
    if (example && options.examples[mode][example]?.inputs !== inputs.value) markExample("");
    changed();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
      event.preventDefault();
      start();
    }
  });
  window.addEventListener("hashchange", () => void open());

  async function open(): Promise<void> {
    const saved = await readAddress();
    useMode(modeFields.length ? (saved.mode ?? options.firstMode) : options.firstMode);
    if (saved.code !== undefined) {
      markExample("");
      setText(saved.code, saved.inputs ?? "");
    } else useExample(saved.example && saved.example in options.examples[mode] ? saved.example : "basic");
  }

  spawn("Loading");
  await open();
}
