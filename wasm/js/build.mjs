// Makes the npm package as published: node wasm/js/build.mjs --from DIR --out DIR
//
// `--from` holds what Emscripten made (hognose.mjs and hognose.wasm). The wrapper and the glue become one file,
// shared.js; the entry points beside it differ only in where the .wasm and the data files come from.

import { spawnSync } from "node:child_process";
import { copyFile, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const { values: options } = parseArgs({
  options: {
    from: { type: "string", default: join(root, "build/wasm") },
    out: { type: "string", default: join(root, "dist/npm") },
  },
});
const from = resolve(options.from);
const out = resolve(options.out);

/** What glue and wrapper may weigh together, compressed. */
const kMaxScriptBrotli = 20 * 1024;

async function scripts() {
  const common = {
    bundle: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4", "node20"],
    minify: true,
    // Node shows the line of an error that nobody caught: not the whole file, please.
    lineLimit: 200,
    legalComments: "none",
    logLevel: "warning",
    outdir: out,
  };
  await build({ ...common, entryPoints: [join(here, "src/shared.ts")], alias: { "hognose-glue": join(from, "hognose.mjs") } });
  await build({
    ...common,
    entryPoints: ["browser", "node", "workerd"].map((name) => join(here, `src/${name}.ts`)),
    external: ["./shared.js", "./hognose.wasm", "./hognose-stdlib.bin", "./hognose-unicode.bin", "node:*"],
  });
}

function types() {
  const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, "-p", here, "--outDir", out], { encoding: "utf8" });
  if (status !== 0) throw new Error(`type declarations failed:\n${stdout}${stderr}`);
}

async function manifest() {
  const description = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
  description.version = (await readFile(join(root, "scripts/version"), "utf8")).trim();
  await writeFile(join(out, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
}

/** The data files of core/support/data_files.h. */
async function dataFiles() {
  const unicode = ["unicode_names.bin", "unicode_data.bin"].map((name) => readFile(join(root, "core/support", name)));
  await writeFile(join(out, "hognose-unicode.bin"), Buffer.concat(await Promise.all(unicode)));
  const hex = await readFile(join(from, "../generated/stdlib.hex"), "utf8");
  await writeFile(join(out, "hognose-stdlib.bin"), Buffer.from(hex, "hex"));
}

async function report() {
  const brotli = async (name) => brotliCompressSync(await readFile(join(out, name))).length;
  const scriptSize = (await brotli("shared.js")) + (await brotli("browser.js"));
  const wasm = (await stat(join(out, "hognose.wasm"))).size;
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`hognose.wasm ${kb(wasm)}, brotli ${kb(await brotli("hognose.wasm"))}; scripts, brotli ${kb(scriptSize)}`);
  if (scriptSize > kMaxScriptBrotli) throw new Error(`the scripts are larger than ${kb(kMaxScriptBrotli)}`);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await scripts();
types();
await manifest();
await copyFile(join(here, "README.md"), join(out, "README.md"));
await copyFile(join(root, "LICENSE"), join(out, "LICENSE"));
await copyFile(join(from, "hognose.wasm"), join(out, "hognose.wasm"));
await dataFiles();
await report();
