// A static file server for 127.0.0.1: what the pages need and nothing more.
//
//   node scripts/serve.mjs DIRECTORY [PORT] [PREFIX]     prints the address; PORT 0 takes a free one
//
// Also a module: `const server = await serve(directory, { port, prefix })` with .url and .close(). With a prefix
// ("/some/path") the pages are served below it and nowhere else, which shows that every address in them is relative.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".py": "text/plain; charset=utf-8",
  ".whl": "application/zip",
  ".zip": "application/zip",
};

export async function serve(directory, { port = 0, prefix = "" } = {}) {
  const root = path.resolve(directory);
  const server = http.createServer((request, response) => {
    const answer = (status, text) => {
      response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
      response.end(`${text}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, "only GET and HEAD");
    let name;
    try {
      name = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    } catch {
      return answer(400, "not an address");
    }
    if (prefix && name === prefix) {
      response.writeHead(302, { location: `${prefix}/` });
      return response.end();
    }
    if (!name.startsWith(`${prefix}/`)) return answer(404, `nothing here; the pages are at ${prefix}/`);
    let file = path.join(root, name.slice(prefix.length));
    if (file !== root && !file.startsWith(root + path.sep)) return answer(403, "outside");
    if (file.endsWith(path.sep) || file === root) file = path.join(file, "index.html");
    fs.stat(file, (error, stat) => {
      if (error || !stat.isFile()) return answer(404, `${name}: there is no such file`);
      const etag = `"${stat.size.toString(16)}-${Math.trunc(stat.mtimeMs).toString(16)}"`;
      const headers = {
        "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        etag,
      };
      if (request.headers["if-none-match"] === etag) {
        response.writeHead(304, headers);
        return response.end();
      }
      response.writeHead(200, { ...headers, "content-length": stat.size });
      if (request.method === "HEAD") return response.end();
      fs.createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [directory, port = "0", prefix = ""] = process.argv.slice(2);
  try {
    const server = await serve(directory, { port: Number(port), prefix });
    console.log(server.url);
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.close().then(() => process.exit(0)));
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `port ${port} is taken; choose another with --port` : error.message);
    process.exit(1);
  }
}
