import { expect, Playground, test, url } from "./page.mjs";

/** Words that each example's output must have. */
const kExamples = {
  basic: ["Hello from the sandbox", "42"],
  inputs: ["Hello, Ada!", "Best 91, mean 76.7", "passed"],
  reuse: ["10 + 20 = 30", "100 + 200 = 300", "Run 2 of 2"],
  errors: [
    "took 2 x apple, 1 left, 50 % each",
    "out of stock: 1 x pear wanted, 0 left",
    "KeyError: 'plum'",
    "ZeroDivisionError: division by zero",
    "Traceback (most recent call last):",
    "OutOfStock: 5 x pear wanted, 0 left",
  ],
  fibonacci: ["fib(25) = 75025", "0 1 1 2 3 5 8 13 21 34 55 89 144 233 377", "222232244629420445529739893461909967206666939096499764990979600"],
  classes: ["square of area 4.00", "circle of area 7.07", "largest: rectangle of area 12.00"],
  hello: ["Hello, World!"],
  math: ["1267650600228229401496703205376", "0.30000000000000004", "-7 // 2 = -4", "3.14159"],
  strings: ["THE HOGNOSE PLAYS DEAD", "1 character", "naïve café, Ω, 蛇, 🐍"],
  lists: ["[25, 81, 1, 49]", "first: 5"],
  dicts: ["the   ### 3", "merged: {'a': 1, 'b': 3}"],
  loops: ["FizzBuzz", "27 reaches 1 after 111 steps", "19 is prime"],
};

test.describe("standalone", () => {
  let demo;
  test.beforeEach(async ({ page }) => {
    demo = await new Playground(page).open("demo.html");
  });

  test("all examples", async () => {
    for (const [name, words] of Object.entries(kExamples)) {
      await demo.example(name);
      for (const word of words) await expect(demo.output, name).toContainText(word);
      await demo.finished();
    }
  });

  test("shows the usage of a run", async ({ page }) => {
    await demo.execute("sum(range(1000))");
    await expect(demo.output).toContainText("499500");
    await demo.finished();
    await expect(page.locator('[data-usage="steps"]')).toHaveText(/^[\d,]+$/);
    await expect(page.locator('[data-usage="memory"]')).toHaveText(/[KM]iB$/);
    await expect(page.locator('[data-usage="time"]')).toHaveText(/(s|ms|µs)$/);
    await expect(demo.status).toContainText("Finished in");
  });

  test("stops an endless loop, and goes on", async () => {
    await demo.execute("print('started')\nwhile True:\n    pass");
    await expect(demo.output).toContainText("started");
    await demo.stop.click();
    await expect(demo.output).toContainText("Stopped");
    await demo.finished();
    await demo.execute("print('still here')");
    await expect(demo.output).toContainText("still here");
  });

  test("stops an endless loop inside a native", async () => {
    await demo.execute("print('adding')\nsum(range(10**18))");
    await expect(demo.output).toContainText("adding");
    await expect(demo.status).toHaveAttribute("data-state", "running");
    await demo.stop.click();
    await expect(demo.output).toContainText("Stopped");
    await demo.finished();
    await demo.execute("print('still here')");
    await expect(demo.output).toContainText("still here");
  });

  test("streams while it runs", async () => {
    await demo.execute("n = 0\nwhile True:\n    n += 1\n    if n % 200000 == 0:\n        print('at', n)");
    await expect(demo.output).toContainText("at 200000");
    await expect(demo.status).toHaveAttribute("data-state", "running");
    await expect(demo.output).toContainText("at 1000000");
    await demo.stop.click();
    await demo.finished();
  });

  test("keeps what was printed before an error", async () => {
    await demo.execute("print('before')\nundefined_name");
    await expect(demo.output).toContainText("before");
    await expect(demo.output.locator(".error")).toContainText("Traceback (most recent call last):");
    await expect(demo.output.locator(".error")).toContainText('File "main.py", line 2');
    await expect(demo.output.locator(".error")).toContainText("NameError: name 'undefined_name' is not defined");
  });

  test("points at a syntax error", async ({ page }) => {
    await demo.execute("x = 1\nif x == 1\n    print(x)");
    const error = demo.output.locator(".error");
    await expect(error).toContainText('File "main.py", line 2');
    await expect(error).toContainText("SyntaxError: expected ':'");
    expect(await error.innerText()).toMatch(/^ +\^$/m);
    await expect(page.locator("#editor .cm-error-line")).toHaveText("if x == 1");
    await demo.type("x = 1");
    await expect(page.locator("#editor .cm-error-line")).toHaveCount(0);
  });

  test("ends a run at a limit, and goes on", async ({ page }) => {
    const limit = async (name, value, code, words) => {
      await page.locator(`[name="${name}"]`).fill(value);
      await demo.execute(code);
      await expect(demo.output, name).toContainText("LimitError");
      await expect(demo.output, name).toContainText(words);
      await demo.finished();
      await page.locator(`[name="${name}"]`).fill("");
    };
    await limit("maxDurationSecs", "0.2", "while True: pass", /time|duration/);
    await limit("maxSteps", "10_000", "while True: pass", "step");
    await limit("maxMemory", "4M", "data = []\nwhile True: data.append('x' * 10000)", "memory");
    await limit("maxOutput", "1K", "while True: print('flood')", "output");
    await demo.execute("def f(n): return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as error:\n    print(type(error).__name__)");
    await expect(demo.output).toContainText("RecursionError");
  });

  test("says which limit is not one", async ({ page }) => {
    await page.locator('[name="maxMemory"]').fill("plenty");
    await demo.run.click();
    await expect(page.locator("#limits-error")).toContainText("“plenty” is not a limit");
    await expect(page.locator('[name="maxMemory"]')).toBeFocused();
  });

  test("says what is wrong with the inputs", async ({ page }) => {
    const cases = [
      ["{ x: 1 }", "not JSON"],
      ["[]", "empty"],
      ["5", "JSON object"],
      ['{ "a b": 1 }', "“a b” cannot be the name"],
    ];
    for (const [text, words] of cases) {
      await demo.execute("1", text);
      await expect(page.locator("#inputs-error")).toContainText(words);
    }
    await demo.execute("x + y", '[{ "x": 1, "y": 2 }, { "x": 3 }]');
    await expect(demo.output).toContainText("3");
    await expect(demo.output.locator(".error")).toContainText('missing input "y"');
  });

  test("survives a flood of text", async () => {
    await demo.execute("for n in range(200000): print('line', n)");
    await expect(demo.output).toContainText("line 199999", { timeout: 30_000 });
    await demo.finished();
    expect((await demo.text()).length).toBeLessThan(600_000);
    await expect(demo.output).toContainText("Earlier output is no longer shown");
  });

  test("keeps the program in the address", async ({ page, context }) => {
    await demo.type("print('from the address: ü 🐍')");
    await demo.inputs.fill('{ "x": 1 }');
    await expect.poll(() => page.url()).toContain("inputs=");
    const other = await context.newPage();
    const again = await new Playground(other).open("demo.html");
    expect(await again.content.innerText()).toContain("a * b");
    await other.goto(page.url());
    await other.reload();
    await again.ready();
    expect(await again.content.innerText()).toContain("from the address: ü 🐍");
    await expect(again.inputs).toHaveValue('{ "x": 1 }');
    await other.goto(url("demo.html#example=reuse"));
    await other.reload();
    await again.ready();
    await expect(other.locator('[data-example="reuse"]')).toHaveAttribute("aria-pressed", "true");
  });

  test("shows the run as code", async ({ page }) => {
    await demo.example("reuse");
    await demo.finished();
    await page.locator("#tab-code").click();
    const code = page.locator("#as-code");
    await expect(code).toContainText('import { loadHognose } from "hognose"');
    await expect(code).toContainText('inputs: ["x", "y"]');
    await page.getByRole("radio", { name: "Python" }).check();
    await expect(code).toContainText("import hognose");
    await expect(code).toContainText('{"x": 100, "y": 200}');
  });

  test("clears and empties", async () => {
    await demo.execute("print('something')");
    await expect(demo.output).toContainText("something");
    await demo.page.locator("#clear-output").click();
    await expect(demo.output).toBeEmpty();
    await demo.page.locator("#clear-code").click();
    await expect(demo.content).toHaveText("");
    await demo.run.click();
    await expect(demo.output).toContainText("printed nothing");
  });

  test("does not move while it loads and runs", async ({ page }) => {
    await demo.example("reuse");
    await demo.finished();
    const shifts = await page.evaluate(() => window.shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });

  test("fits the window", async ({ page }) => {
    const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(scroll).toBeLessThanOrEqual(inner);
  });
});

test("keyboard alone", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no Tab key");
  const demo = await new Playground(page).open("demo.html");
  await demo.content.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("print(6 * 7)");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(demo.output).toContainText("42");
  await demo.finished();
  // Tab indents in the editor; Escape first, and it leaves.
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  await expect(demo.content).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(demo.run).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(demo.output).toContainText("42");
  await page.locator("#tab-output").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#tab-code")).toBeFocused();
  await expect(page.locator("#view-code")).toBeVisible();
});

for (const [what, file, code, output] of [
  ["names of characters", "hognose-unicode.bin", String.raw`print("\N{GREEK SMALL LETTER ALPHA} \N{SNOWMAN}")`, "\u03b1 \u2603"],
  ["standard library", "hognose-stdlib.bin", "import enum; print(enum.Enum('Color', 'RED').RED)", "Color.RED"],
]) {
  test(`fetches the ${what} when a program needs it`, async ({ page }) => {
    const asked = [];
    page.on("request", (request) => request.url().endsWith(file) && asked.push(request.url()));
    await page.goto(url("demo.html"));
    const demo = new Playground(page);
    await demo.ready();
    await demo.execute("print('none yet')");
    await expect(demo.output).toContainText("none yet");
    expect(asked).toHaveLength(0);
    for (let i = 0; i < 2; i++) {
      await demo.execute(code);
      await expect(demo.output).toContainText(output);
    }
    expect(asked).toHaveLength(1);
  });
}

test("says which .wasm cannot be loaded, and tries again", async ({ page }) => {
  test.info().annotations.push({ type: "note", description: "the missing file is the point" });
  let broken = true;
  await page.route("**/hognose.wasm", (route) => (broken ? route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }) : route.continue()));
  await page.goto(url("demo.html"));
  await expect(page.locator(".failure")).toContainText("hognose/hognose.wasm");
  await expect(page.locator(".failure")).toContainText("a web page, not a .wasm file");
  await expect(page.locator("#run")).toBeDisabled();
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await new Playground(page).ready();
});
