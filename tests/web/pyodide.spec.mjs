import { expect, Playground, test } from "./page.mjs";

const kHost = {
  basic: ["1 + 2 * 3 = 7", "[0, 1, 4, 9, 16, 25, 36, 49, 64, 81]"],
  inputs: ["Hello, Ada!", "total: 10"],
  reuse: ["10 + 20 = 30", "100 + 200 = 300"],
  errors: ["ZeroDivisionError: division by zero", "SyntaxError", "LimitError:", "False 'so far\\n' PythonError"],
  fibonacci: ["21, 34, 55, 89", "in the sandbox:        fib(25) = 75025", "in Pyodide itself:     fib(25) = 75025"],
  classes: ["Rex says woof", "Nosey says hiss", "['Dog', 'Hognose']"],
  hello: ["Hello, World!"],
  math: ["1267650600228229401496703205376", "primes below 20: [2, 3, 5, 7, 11, 13, 17, 19]"],
  strings: ["THE HOGNOSE PLAYS DEAD"],
  lists: ["[1, 2, 3] True"],
  dicts: ["the   ###"],
  loops: ["the sandbox asks ask", "and ends with [10, 20, 30]"],
};

test.describe("in Pyodide", () => {
  test.describe.configure({ timeout: 180_000 });

  test("Host Python: all examples, then errors, then Stop", async ({ page }) => {
    const demo = await new Playground(page).open("pyodide-demo.html");
    await expect(page.locator('input[name="mode"][value="host"]')).toBeChecked();
    await expect(demo.status).toContainText("CPython 3.14");
    for (const [name, words] of Object.entries(kHost)) {
      await demo.example(name);
      for (const word of words) await expect(demo.output, name).toContainText(word);
      await demo.finished();
    }

    await demo.execute("print('before')\n1 / 0");
    await expect(demo.output.locator(".error")).toContainText("ZeroDivisionError: division by zero");
    await expect(demo.output.locator(".error")).toContainText('File "main.py", line 2');
    await expect(demo.output).toContainText("before");
    await expect(demo.output).not.toContainText("_pyodide");

    await demo.execute("if True\n    pass");
    await expect(demo.output.locator(".error")).toContainText("SyntaxError: expected ':'");

    await demo.execute("import time\nfor n in range(1000):\n    print('tick', n)\n    time.sleep(0.05)");
    await expect(demo.output).toContainText("tick 3");
    await expect(demo.status).toHaveAttribute("data-state", "running");
    await demo.stop.click();
    await expect(demo.output).toContainText("Stopped");
    await demo.ready();
    await demo.execute("import hognose\nprint('again', hognose.run('6 * 7'))");
    await expect(demo.output).toContainText("again 42");
  });

  test("Sandbox: examples, limits, errors, Stop", async ({ page }) => {
    const demo = await new Playground(page).open("pyodide-demo.html#mode=sandbox&example=reuse");
    await expect(page.locator('input[name="mode"][value="sandbox"]')).toBeChecked();
    await demo.run.click();
    for (const word of ["10 + 20 = 30", "100 + 200 = 300", "Run 2 of 2"]) await expect(demo.output).toContainText(word);
    await demo.finished();
    for (const [name, word] of [
      ["basic", "42"],
      ["errors", "OutOfStock: 5 x pear wanted, 0 left"],
      ["fibonacci", "fib(25) = 75025"],
      ["classes", "largest: rectangle of area 12.00"],
    ]) {
      await demo.example(name);
      await expect(demo.output, name).toContainText(word);
      await demo.finished();
    }
    await expect(page.locator('[data-usage="steps"]')).toHaveText(/^[\d,]+$/);

    await demo.execute("x = 1\nif x == 1\n    print(x)");
    await expect(demo.output.locator(".error")).toContainText("SyntaxError: expected ':'");
    await page.locator('[name="maxSteps"]').fill("10000");
    await demo.execute("while True: pass");
    await expect(demo.output).toContainText("LimitError");
    await page.locator('[name="maxSteps"]').fill("");

    await demo.execute("print('started')\nwhile True:\n    pass");
    await expect(demo.output).toContainText("started");
    await demo.stop.click();
    await expect(demo.output).toContainText("Stopped");
    await demo.ready();
    await demo.execute("print('still here')");
    await expect(demo.output).toContainText("still here");
  });

  test("says what cannot be loaded", async ({ page }) => {
    await page.route("**/*.whl", (route) => (route.request().url().includes("/hognose-") ? route.fulfill({ status: 200, body: "not a wheel" }) : route.continue()));
    await page.goto(new URL("pyodide-demo.html", process.env.HOGNOSE_URL).href);
    await expect(page.locator(".failure")).toContainText("Installing the hognose wheel failed", { timeout: 60_000 });
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
