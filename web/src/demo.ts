import { guestExamples } from "./examples.js";
import { startPlayground } from "./playground.js";

void startPlayground({
  worker: "sandbox-worker.js",
  examples: { sandbox: guestExamples, host: guestExamples },
  firstMode: "sandbox",
  // The interpreter runs in slices and answers within one; only a Worker that is lost needs more.
  stopPatienceMs: 500,
});
