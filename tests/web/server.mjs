// Serves the pages below a path while the tests run.

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export default async function setup() {
  const site = resolve(process.env.HOGNOSE_SITE ?? join(root, "dist/site"));
  if (!existsSync(join(site, "demo.html"))) throw new Error(`${site} holds no pages: run ./scripts/build site`);
  const server = await serve(site, { prefix: "/some/where/hognose" });
  process.env.HOGNOSE_URL = server.url.endsWith("/") ? server.url : `${server.url}/`;
  return () => server.close();
}
