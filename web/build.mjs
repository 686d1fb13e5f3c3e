// Makes the pages: node web/build.mjs --out dist/site
//
//   --npm DIR           the npm package as built; its files are served in hognose/     (default dist/npm)
//   --wheel FILE        the wheel for Pyodide                                          (default the newest in dist/)
//   --pyodide DIR       Pyodide's runtime                                              (default the npm package)
//   --pyodide-wheels DIR  micropip and packaging                                       (default dist/pyodide-wheels)
//
// What is not there is left out: the pages are built all the same and say what they cannot load.

import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..");
const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: join(root, "dist/site") },
    npm: { type: "string", default: join(root, "dist/npm") },
    wheel: { type: "string" },
    pyodide: { type: "string", default: dirname(fileURLToPath(import.meta.resolve("pyodide"))) },
    "pyodide-wheels": { type: "string", default: join(root, "dist/pyodide-wheels") },
  },
});
const out = resolve(options.out);

/** The files of Pyodide that a page loads. */
const kPyodideFiles = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];
/** The ones whose progress the page shows: the others are small. */
const kCountedFiles = ["pyodide.asm.wasm", "python_stdlib.zip"];

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function filesIn(directory, suffix) {
  if (!(await exists(directory))) return [];
  return (await readdir(directory)).filter((name) => name.endsWith(suffix)).map((name) => join(directory, name));
}

async function findWheel() {
  if (options.wheel) return resolve(options.wheel);
  const wheels = [];
  for (const directory of ["dist", "dist/wheel", "dist/wheels"]) wheels.push(...(await filesIn(join(root, directory), "wasm32.whl")));
  const dated = await Promise.all(wheels.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  return dated.sort((a, b) => b.time - a.time)[0]?.path;
}

/** Examples as a module: name -> { code, inputs }. */
const examplesPlugin = {
  name: "examples",
  setup(bundler) {
    bundler.onResolve({ filter: /^examples:/ }, ({ path }) => ({ path: path.slice("examples:".length), namespace: "examples" }));
    bundler.onLoad({ filter: /.*/, namespace: "examples" }, async ({ path }) => {
      const examples = {};
      for (const file of (await readdir(join(here, "examples", path))).sort()) {
        const field = extname(file) === ".py" ? "code" : "inputs";
        const name = basename(file, extname(file));
        examples[name] = { ...examples[name], [field]: (await readFile(join(here, "examples", path, file), "utf8")).trimEnd() };
      }
      return { contents: JSON.stringify(examples), loader: "json" };
    });
  },
};

async function scripts(define) {
  const common = {
    bundle: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    outdir: out,
    define,
    loader: { ".py": "text" },
    plugins: [examplesPlugin],
  };
  await build({ ...common, splitting: true, chunkNames: "chunks/[name]-[hash]", entryPoints: ["demo", "pyodide-demo"].map((name) => join(here, `src/${name}.ts`)) });
  await build({ ...common, format: "iife", entryPoints: [join(here, "src/theme.ts")] });
  // The Workers are modules of their own; the package is used as it is published, from the files beside them.
  const published = { name: "published", setup: (bundler) => bundler.onResolve({ filter: /^hognose$/ }, () => ({ path: "./hognose/browser.js", external: true })) };
  await build({ ...common, plugins: [examplesPlugin, published], entryPoints: ["sandbox-worker", "pyodide-worker"].map((name) => join(here, `src/${name}.ts`)) });
  await build({ entryPoints: [join(here, "styles/site.css")], bundle: true, minify: true, outdir: join(out, "styles"), logLevel: "warning" });
}

async function facts(wasm) {
  if (!(await exists(wasm))) return {};
  const bytes = await readFile(wasm);
  const kb = (size) => `${Math.round(size / 1024)} KB`;
  return { wasmRaw: kb(bytes.length), wasmBrotli: kb(brotliCompressSync(bytes).length) };
}

async function pages(known) {
  const include = async (text, depth = 0) => {
    if (depth > 4) throw new Error("partials include each other");
    const parts = text.split(/<!-- include ([\w.-]+) -->/);
    for (let i = 1; i < parts.length; i += 2) parts[i] = (await include(await readFile(join(here, "partials", parts[i]), "utf8"), depth + 1)).trimEnd();
    return parts.join("");
  };
  for (const file of await filesIn(here, ".html")) {
    let html = await include(await readFile(file, "utf8"));
    html = html.replace(/(<span data-fact="(\w+)">)[^<]*(<\/span>)/g, (whole, open, name, close) => (known[name] ? open + known[name] + close : whole));
    await writeFile(join(out, basename(file)), html);
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "pyodide"), { recursive: true });

const downloads = {};
for (const name of kPyodideFiles) {
  await cp(join(options.pyodide, name), join(out, "pyodide", name));
  if (kCountedFiles.includes(name)) downloads[name] = (await stat(join(out, "pyodide", name))).size;
}
const helpers = (await filesIn(options["pyodide-wheels"], ".whl")).filter((path) => /^(micropip|packaging)-/.test(basename(path)));
for (const path of helpers) await cp(path, join(out, "pyodide", basename(path)));

const wheel = await findWheel();
if (wheel) {
  await mkdir(join(out, "wheels"));
  await cp(wheel, join(out, "wheels", basename(wheel)));
}
if (await exists(options.npm)) {
  await mkdir(join(out, "hognose"));
  for (const name of ["browser.js", "shared.js", "hognose.wasm", "hognose-stdlib.bin", "hognose-unicode.bin"]) await cp(join(options.npm, name), join(out, "hognose", name));
}

await scripts({
  __WHEEL__: JSON.stringify(wheel ? `./wheels/${basename(wheel)}` : ""),
  __PYODIDE_WHEELS__: JSON.stringify(helpers.map((path) => basename(path))),
  __DOWNLOADS__: JSON.stringify(downloads),
});
await pages(await facts(join(options.npm, "hognose.wasm")));
await cp(join(here, "assets"), join(out, "assets"), { recursive: true });
await writeFile(join(out, ".nojekyll"), "");

for (const [what, there] of [
  ["the npm package", await exists(options.npm)],
  ["the wheel", Boolean(wheel)],
  ["micropip", helpers.length > 0],
]) {
  if (!there) console.warn(`web: ${what} is not built yet; its page will say so`);
}
