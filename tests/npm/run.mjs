// The npm package as its users get it: packs dist/npm, installs the tarball into an empty project, and runs there what lies
// beside this file.
//
//   node tests/npm/run.mjs [DIST_NPM]
//
//   *.test.mjs     in Node, importing "hognose" from the installed package
//   README         the package's README: each JavaScript block runs, and prints what its comments say
//   types          a TypeScript program that uses the whole interface type-checks, and one that misuses it does not
//   bundle         esbuild bundles a page for browsers without Node's modules; the page runs in Chromium under a strict
//                  policy, once with the file beside the bundle and once with the address that the bundler gives

import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch } from "../../scripts/browsers.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const dist = resolve(process.argv[2] ?? join(root, "dist/npm"));
const project = await mkdtemp(join(tmpdir(), "hognose-npm-"));
let failed = 0;

function command(name, args, cwd = project) {
  const { status, stdout, stderr, error } = spawnSync(name, args, { cwd, encoding: "utf8", env: { ...process.env, NODE_PATH: "" } });
  if (error) throw error;
  return { status, text: stdout + stderr, stdout };
}

async function part(name, work) {
  const started = performance.now();
  try {
    const note = await work();
    console.log(`ok      ${name}${note ? `: ${note}` : ""} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n${String(error?.message ?? error).replace(/^/gm, "        ")}`);
  }
}

function must(condition, message) {
  if (!condition) throw new Error(message);
}

await part("pack and install", async () => {
  const packed = command("npm", ["pack", dist, "--pack-destination", project, "--json"], project);
  must(packed.status === 0, packed.text);
  const parsed = JSON.parse(packed.stdout);
  const [{ filename, files, size }] = Array.isArray(parsed) ? parsed : Object.values(parsed);
  for (const name of [
    "hognose.wasm",
    "hognose-stdlib.bin",
    "hognose-unicode.bin",
    "shared.js",
    "browser.js",
    "node.js",
    "workerd.js",
    "browser.d.ts",
    "README.md",
    "LICENSE",
    "package.json",
  ]) {
    must(
      files.some(({ path }) => path === name),
      `${name} is not in the package`,
    );
  }
  await writeFile(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  const installed = command("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`]);
  must(installed.status === 0, installed.text);
  return `${files.length} files, ${Math.round(size / 1024)} KB`;
});

for (const file of (await readdir(here)).filter((name) => name.endsWith(".test.mjs")).sort()) {
  await part(file, async () => {
    await cp(join(here, file), join(project, file));
    const { status, text } = command(process.execPath, ["--test", "--test-reporter=spec", file]);
    must(status === 0, text);
    return /tests (\d+)/.exec(text)?.[0];
  });
}

await part("README", async () => {
  const readme = await readFile(join(project, "node_modules/hognose/README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);
  // One program after another in one file, as a reader would type them; what a block needs and does not show is here.
  const skipped = (code) => code.includes("/assets/");
  const program = [
    "const printed = [];",
    'console.log = (...values) => printed.push(values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" ").trimEnd());',
  ];
  const imports = new Set(['import { inspect } from "node:util";']);
  const names = new Set();
  const expected = [];
  for (const code of blocks.filter((code) => !skipped(code))) {
    for (const [, list] of code.matchAll(/^import \{ (.*) \} from "hognose";$/gm)) for (const name of list.split(", ")) names.add(name);
    const body = code.replace(/^import .*\n/gm, "");
    expected.push(...[...body.matchAll(/console\.log\(.*\);? \/\/ (.*)$/gm)].map(([, text]) => text));
    program.push(body.includes("const hognose =") ? body : `{\n${body}}`);
  }
  imports.add(`import { ${[...names].join(", ")} } from "hognose";`);
  program.push("process.stdout.write(JSON.stringify(printed));");
  await writeFile(join(project, "readme.mjs"), [...imports, ...program].join("\n"));
  const { status, text, stdout } = command(process.execPath, ["readme.mjs"]);
  must(status === 0, text);
  const printed = JSON.parse(stdout);
  must(JSON.stringify(printed) === JSON.stringify(expected), `printed  ${JSON.stringify(printed)}\nexpected ${JSON.stringify(expected)}`);
  return `${expected.length} results`;
});

await part("types", async () => {
  await cp(join(here, "types.ts"), join(project, "types.ts"));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const check = async (resolution, module) => {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: "es2022",
      lib: ["es2023", "esnext.disposable", "dom"],
      types: [], // no types but the package's own
      module,
      moduleResolution: resolution,
    };
    await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["types.ts"] }));
    return command(process.execPath, [compiler, "-p", "tsconfig.json"]);
  };
  for (const [resolution, module] of [
    ["bundler", "esnext"],
    ["nodenext", "nodenext"],
  ]) {
    const { status, text } = await check(resolution, module);
    must(status === 0, `${resolution}: ${text}`);
  }
});

await part("bundle", async () => {
  const site = join(project, "site");
  await mkdir(site);
  await cp(join(here, "page.mjs"), join(project, "page.mjs"));
  await cp(join(here, "page-address.mjs"), join(project, "page-address.mjs"));
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: ["page.mjs", "page-address.mjs"],
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    metafile: true,
    loader: { ".wasm": "file" },
    outdir: site,
    logLevel: "silent",
  });
  for (const [name, { imports }] of Object.entries(metafile.outputs)) {
    must(!imports.some(({ path, external }) => external && path.startsWith("node:")), `${name} needs Node`);
  }
  await cp(join(project, "node_modules/hognose/hognose.wasm"), join(site, "hognose.wasm"));
  const page = (script) => `<!doctype html><meta charset="utf-8"><title>page</title><script type="module" src="${script}"></script>`;
  await writeFile(join(site, "beside.html"), page("./page.js"));
  await writeFile(join(site, "address.html"), page("./page-address.js"));

  const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = http.createServer(async (request, response) => {
    try {
      const path = join(site, new URL(request.url, "http://x").pathname);
      const body = await readFile(path);
      // As a header the policy holds for Workers as well; 'self' and 'wasm-unsafe-eval' are all that scripts get.
      response.writeHead(200, {
        "content-type": types[extname(path)],
        "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const browser = await launch("chromium");
  try {
    for (const name of ["beside", "address"]) {
      const tab = await browser.newPage();
      const complaints = [];
      tab.on("console", (message) => message.type() === "error" && !message.text().includes("favicon") && complaints.push(message.text()));
      tab.on("pageerror", (error) => complaints.push(error.message));
      await tab.goto(`http://127.0.0.1:${server.address().port}/${name}.html`);
      await tab.waitForFunction(() => document.title !== "page", null, { timeout: 20_000 }).catch(() => {});
      const title = await tab.title();
      must(title === "30 300 PythonError", `${name}.html: ${title} ${complaints.join("\n")}`);
      await tab.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
});

await rm(project, { recursive: true, force: true });
console.log(failed ? `${failed} failed` : "the package works as published");
process.exit(failed ? 1 : 0);
