// What ./scripts/start --check does once the pages are built: serves them, opens both in headless Chromium, presses the
// buttons that a visitor presses, prints what the pages print, and compares it.
//
//   node scripts/start_check.mjs SITE [PORT]
import { launch } from "./browsers.mjs";
import { serve } from "./serve.mjs";

const [site, port = "0"] = process.argv.slice(2);

// Of each page: how long its start may take, and the examples that are run with what must be in their output.
// pyodide-demo.html opens in Host Python mode: its programs run in Pyodide and drive the wheel.
const REUSE = ["10 + 20 = 30", "100 + 200 = 300"];
const PAGES = {
  "demo.html": {
    patience: 60_000,
    examples: { reuse: REUSE, classes: ["area"], fibonacci: ["75025"], errors: ["Traceback (most recent call last):"] },
  },
  "pyodide-demo.html": {
    patience: 120_000, // Pyodide's own start is most of it
    examples: { reuse: REUSE, classes: ["says woof"], fibonacci: ["75025"], errors: ["Traceback (most recent call last):", "LimitError"] },
  },
};

const failures = [];
const fail = (text) => {
  failures.push(text);
  console.log(`  FAILED: ${text}`);
};
const state = (page) => page.locator("#status").getAttribute("data-state");

async function settled(page, timeout) {
  await page.waitForFunction(() => ["ready", "failed"].includes(document.querySelector("#status")?.dataset.state), null, { timeout });
  if ((await state(page)) !== "ready") throw new Error(`the page says: ${(await page.locator("#status-text").innerText()).trim()}`);
}

async function check(browser, base, name, { patience, examples }) {
  const started = Date.now();
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && fail(`${name}: console: ${message.text()}`));
  page.on("pageerror", (error) => fail(`${name}: ${error.message}`));
  page.on("requestfailed", (request) => fail(`${name}: ${request.url()}: ${request.failure()?.errorText}`));
  try {
    await page.goto(new URL(name, base).href);
    await settled(page, patience);
    console.log(`${name}: ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    for (const [example, expected] of Object.entries(examples)) {
      await page.locator(`[data-example="${example}"]`).click();
      await page.locator("#run").click();
      await page.waitForFunction(() => (document.querySelector("#output")?.textContent ?? "").trim() !== "", null, { timeout: 30_000 });
      await settled(page, 30_000);
      const output = (await page.locator("#output").innerText()).trim();
      console.log(`  [${example}]`);
      for (const line of output.split("\n")) console.log(`    ${line}`);
      for (const text of expected) if (!output.includes(text)) fail(`${name}, ${example}: "${text}" is not in the output`);
      if (output === "") fail(`${name}, ${example}: nothing was printed`);
    }
  } catch (error) {
    fail(`${name}: ${error.message.split("\n")[0]}`);
  } finally {
    await page.close();
  }
}

let browser;
let server;
try {
  server = await serve(site, { port: Number(port) });
  console.log(`serving ${server.url}`);
  browser = await launch("chromium");
  for (const [name, what] of Object.entries(PAGES)) await check(browser, server.url, name, what);
} catch (error) {
  fail(error.code === "EADDRINUSE" ? `port ${port} is taken; choose another with --port` : error.message);
} finally {
  await browser?.close();
  await server?.close();
}
console.log(failures.length === 0 ? "both pages work" : `${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
