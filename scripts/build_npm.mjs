// Makes the npm package, dist/npm: the TypeScript wrapper (wasm/js), the WebAssembly module and its glue.
//
//   node scripts/build_npm.mjs GLUE_DIR WASM_DIR OUT_DIR VERSION
//
// Declarations come from tsc, which checks the types on the way; code from esbuild, one module for one module, so that
// a bundler of the user's can leave out what is not imported.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const [glueDir, wasmDir, outDir, version] = process.argv.slice(2);
const repo = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sources = path.join(wasmDir, "js");

const entries = fs
  .readdirSync(sources)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
  .map((name) => path.join(sources, name));
fs.rmSync(outDir, { recursive: true, force: true });
fs.mkdirSync(outDir, { recursive: true });

const tsc = spawnSync(
  process.execPath,
  [
    path.join(repo, "node_modules/typescript/bin/tsc"),
    "-p",
    path.join(sources, "tsconfig.json"),
    "--declaration",
    "--emitDeclarationOnly",
    "--outDir",
    outDir,
  ],
  { stdio: "inherit" },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

await esbuild.build({
  entryPoints: entries,
  outdir: outDir,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: false,
  logLevel: "warning",
});

for (const name of ["hognose_core.wasm", "hognose_core.d.mts"]) {
  fs.copyFileSync(path.join(glueDir, name), path.join(outDir, name));
}
// The glue as Emscripten wrote it, minified once more: esbuild's syntax compression finds what -O2 leaves.
await esbuild.build({
  entryPoints: [path.join(glueDir, "hognose_core.mjs")],
  outfile: path.join(outDir, "hognose_core.mjs"),
  format: "esm",
  target: "es2022",
  minify: true,
  logLevel: "warning",
});

const manifest = JSON.parse(fs.readFileSync(path.join(wasmDir, "package.json"), "utf8"));
manifest.version = version;
fs.writeFileSync(path.join(outDir, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
for (const [from, to] of [
  [path.join(wasmDir, "README.npm.md"), "README.md"],
  [path.join(repo, "LICENSE"), "LICENSE"],
]) {
  if (fs.existsSync(from)) fs.copyFileSync(from, path.join(outDir, to));
}
console.log(`dist/npm: ${fs.readdirSync(outDir).length} files`);
