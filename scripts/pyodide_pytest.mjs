// Runs pytest inside Pyodide in Node, on the wheel as micropip installs it: node scripts/pyodide_pytest.mjs WHEEL DIR ARGUMENT...
//
// DIR is what scripts/bootstrap prepared: wheels/ (micropip, packaging) and test-wheels/ (pytest and what it needs).
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { loadPyodide } from "pyodide";

const [wheel, prepared, ...suite] = process.argv.slice(2);
const pyodide = await loadPyodide();
const packages = ["wheels", "test-wheels"].flatMap((folder) => fs.readdirSync(path.join(prepared, folder)).map((name) => pathToFileURL(path.join(prepared, folder, name)).href));
await pyodide.loadPackage(packages, { messageCallback: () => {} });
pyodide.FS.writeFile(`/tmp/${path.basename(wheel)}`, fs.readFileSync(wheel));
pyodide.FS.mkdirTree("/repo");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: process.cwd() }, "/repo");
pyodide.globals.set("_wheel", `emfs:/tmp/${path.basename(wheel)}`);
pyodide.globals.set("_suite", pyodide.toPy(suite));
const status = await pyodide.runPythonAsync(`
import os, sys
import micropip
await micropip.install(_wheel)
os.chdir("/repo")
sys.dont_write_bytecode = True
import pytest
int(pytest.main(["-q", "-p", "no:cacheprovider", *_suite]))
`);
process.exit(status);
