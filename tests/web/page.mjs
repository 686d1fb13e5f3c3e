// What all specs share: a page that fails its test on any console error, uncaught error, policy violation or failed request,
// and the few things a visitor does.

import { test as base, expect } from "playwright/test";

export { expect };

export const test = base.extend({
  /** Complaints that a test expects (regular expressions). */
  tolerated: [[], { option: true }],
  page: async ({ page, tolerated }, use) => {
    const complaints = [];
    const complain = (text) => {
      if (!tolerated.some((pattern) => pattern.test(text))) complaints.push(text);
    };
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complain(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complain(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) => {
      // A request that ended because its page or Worker did is no failure.
      if (!/ERR_ABORTED|NS_BINDING_ABORTED/.test(request.failure()?.errorText ?? "")) complain(`request: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) complain(`response ${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
      window.shifts = [];
      try {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
        }).observe({ type: "layout-shift", buffered: true });
      } catch {
        // Only some browsers measure layout shifts.
      }
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export const url = (path) => new URL(path, process.env.HOGNOSE_URL).href;

/** One of the two demo pages, as a visitor uses it. */
export class Playground {
  constructor(page) {
    this.page = page;
    this.output = page.locator("#output");
    this.status = page.locator("#status");
    this.run = page.locator("#run");
    this.stop = page.locator("#stop");
    this.content = page.locator("#editor .cm-content");
    this.inputs = page.locator("#inputs");
  }

  async open(path) {
    await this.page.goto(url(path));
    await this.ready();
    return this;
  }

  async ready() {
    await expect(this.status).toHaveAttribute("data-state", /ready|failed/, { timeout: 60_000 });
    await expect(this.status, await this.text()).toHaveAttribute("data-state", "ready", { timeout: 1 });
  }

  /** The program in the editor, whole (the document holds only the lines in sight). */
  async type(code) {
    await this.content.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(code);
  }

  async execute(code, inputs = "") {
    await this.type(code);
    if (await this.inputs.isVisible()) await this.inputs.fill(inputs);
    await this.run.click();
  }

  async finished() {
    await this.ready();
  }

  async example(name) {
    await this.page.locator(`[data-example="${name}"]`).click();
  }

  async text() {
    return this.output.innerText();
  }
}
