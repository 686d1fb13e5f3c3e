// Starts the browsers that this machine has, for tests: Playwright's own where they are installed, else the system's.
import fs from "node:fs";
import path from "node:path";
import { chromium, firefox } from "playwright";

const CHROMIUM_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

function onPath(...names) {
  for (const name of names) {
    for (const directory of (process.env.PATH ?? "").split(path.delimiter).concat("/usr/bin")) {
      const file = path.join(directory, name);
      if (fs.existsSync(file)) return file;
    }
  }
  return null;
}

const ownOf = (type) => fs.existsSync(type.executablePath()) && type.executablePath();

/** Launches "chromium" or "firefox". */
export async function launch(name) {
  if (name === "chromium") {
    if (ownOf(chromium)) return chromium.launch({ args: CHROMIUM_OPTIONS });
    const executablePath = onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    if (!executablePath) throw new Error("no Chromium is installed: run ./scripts/bootstrap browsers");
    return chromium.launch({ executablePath, args: CHROMIUM_OPTIONS });
  }
  if (name === "firefox") {
    if (ownOf(firefox)) return firefox.launch();
    const executablePath = onPath("firefox-esr", "firefox");
    if (!executablePath) throw new Error("no Firefox is installed: run ./scripts/bootstrap browsers");
    // A stock Firefox is driven over WebDriver BiDi.
    return firefox.launch({ channel: "moz-firefox", executablePath });
  }
  throw new Error(`${name} is not a browser that is tested`);
}
