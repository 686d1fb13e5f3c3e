import { expect, Playground, test, url } from "./page.mjs";

test("the front page leads to both demos", async ({ page }) => {
  await page.goto(url("index.html"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator('[data-fact="wasmBrotli"]')).toHaveText(/^\d+ KB$/);
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  expect(scroll).toBeLessThanOrEqual(inner);
  await page.getByRole("link", { name: "Try it in this browser" }).click();
  await new Playground(page).ready();
  await expect(page.locator("nav a[aria-current]")).toHaveText("Standalone");
});

test("light and dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(url("index.html"));
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  const light = await paper();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await paper()).toBe(light);
});

test("every control has a name and every page one main heading", async ({ page }) => {
  for (const name of ["index.html", "demo.html", "pyodide-demo.html"]) {
    await page.goto(url(name));
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll("button, a, input, textarea, select, progress")]
        .filter((control) => !control.textContent.trim() && !control.ariaLabel && !control.labels?.length)
        .map((control) => control.outerHTML),
    );
    expect(nameless).toEqual([]);
  }
});

test("nothing comes from another site", async ({ page }) => {
  const foreign = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(process.env.HOGNOSE_URL) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await new Playground(page).open("demo.html");
  expect(foreign).toEqual([]);
});

// A page that runs programs on its own thread may not stand still for a request in the middle of one.
test("the package fetches the standard library together with the .wasm on a page's own thread", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => request.url().endsWith(".bin") && asked.push([request.url().replace(/.*\//, ""), request.resourceType()]));
  await page.goto(url("index.html"));
  const result = await page.evaluate(async () => {
    const { loadHognose } = await import(new URL("hognose/browser.js", location.href).href);
    const hognose = await loadHognose();
    return hognose.run("import dataclasses\n@dataclasses.dataclass\nclass Point:\n  x: int\nrepr(Point(3))");
  });
  expect(result).toBe("Point(x=3)");
  expect(asked).toEqual([["hognose-stdlib.bin", "fetch"]]);
});
