// The pages in real browsers: npx playwright test -c tests/web/playwright.config.mjs
//
// The pages are those in dist/site (or $HOGNOSE_SITE), served below a path on the loopback interface. Each browser that is
// installed is a project; $HOGNOSE_BROWSERS (such as "chromium") chooses among them.

import { existsSync } from "node:fs";
import { defineConfig, devices } from "playwright/test";

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const firefox = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
const wanted = process.env.HOGNOSE_BROWSERS?.split(/[ ,]+/).filter(Boolean);

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const chrome = { browserName: "chromium", launchOptions: { args: quiet, ...(chromium && { executablePath: chromium }) } };
const fox = { browserName: "firefox", ...(firefox && { channel: "moz-firefox", launchOptions: { executablePath: firefox } }) };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 };

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../build/playwright",
  // Two pages with an interpreter each are what two processors bear.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  globalSetup: "./server.mjs",
  projects: [
    { name: "chromium", use: { ...devices["Desktop Chrome"], ...chrome } },
    { name: "chromium-phone", use: { ...chrome, ...phone, isMobile: true }, testMatch: ["demo.spec.mjs", "pages.spec.mjs"] },
    { name: "firefox", use: { viewport: { width: 1280, height: 800 }, ...fox } },
  ].filter(({ name }) => !wanted || wanted.includes(name)),
});
