// What ./scripts/start --check does once the pages are built: serves them, opens both in headless Chromium, presses the
// buttons that a visitor presses, prints what the pages print, and compares it.
//
//   node scripts/start_check.mjs SITE [PORT]
import { launch } from "./browsers.mjs";
import { serve } from "./serve.mjs";

const [site, port = "0"] = process.argv.slice(2);

// Of each example, lines that must be in the output. pyodide-demo.html opens in Host Python mode.
const EXAMPLES = {
  reuse: ["10 + 20 = 30", "100 + 200 = 300"],
  classes: [],
  fibonacci: ["55"],
  errors: ["ZeroDivisionError"],
};
const PAGES = {
  "demo.html": 60_000,
  "pyodide-demo.html": 120_000, // Pyodide's own start is most of it
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

async function check(browser, name, base, patience) {
  const started = Date.now();
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && fail(`${name}: console: ${message.text()}`));
  page.on("pageerror", (error) => fail(`${name}: ${error.message}`));
  page.on("requestfailed", (request) => fail(`${name}: ${request.url()}: ${request.failure()?.errorText}`));
  try {
    await page.goto(new URL(name, base).href);
    await settled(page, patience);
    console.log(`${name}: ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    for (const [example, expected] of Object.entries(EXAMPLES)) {
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
  for (const [name, patience] of Object.entries(PAGES)) await check(browser, name, server.url, patience);
} catch (error) {
  fail(error.code === "EADDRINUSE" ? `port ${port} is taken; choose another with --port` : error.message);
} finally {
  await browser?.close();
  await server?.close();
}
console.log(failures.length === 0 ? "both pages work" : `${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
