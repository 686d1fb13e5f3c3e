// The same with the address that the bundler gives.
import { loadHognose, PythonError } from "hognose";
import address from "hognose/hognose.wasm";

try {
  const hognose = await loadHognose({ wasm: new URL(address, import.meta.url) });
  const program = hognose.compile("x + y", { inputs: ["x", "y"] });
  const results = [program.run({ inputs: { x: 10, y: 20 } }), program.run({ inputs: { x: 100, y: 200 } })];
  try {
    hognose.run("1 / 0");
  } catch (error) {
    if (error instanceof PythonError) results.push(error.name);
  }
  document.title = results.join(" ");
} catch (error) {
  document.title = String(error);
}
