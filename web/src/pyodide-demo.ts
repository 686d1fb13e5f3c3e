import { guestExamples, hostExamples } from "./examples.js";
import { startPlayground } from "./playground.js";

void startPlayground({
  worker: "pyodide-worker.js",
  examples: { sandbox: guestExamples, host: hostExamples },
  firstMode: "host",
  modeHints: {
    host: "The program runs in Pyodide itself and drives the wheel: the code that you would write.",
    sandbox: "The program runs in the sandbox; Pyodide is its host, as the standalone page's Worker is there.",
  },
  // Pyodide hears nothing while Python runs, so there is no point in waiting long.
  stopPatienceMs: 50,
});
