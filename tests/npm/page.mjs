// A page of a user's: bundled by esbuild, with hognose.wasm copied beside the bundle.
import { loadHognose, PythonError } from "hognose";

try {
  const hognose = await loadHognose();
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
