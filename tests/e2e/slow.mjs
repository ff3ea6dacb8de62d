// The built page over a line that is as slow as a test wants: the core comes only when and as far as it is told to.
//
//   const line = await slowLine(test);       line.address
//   await line.asked;                        the page has asked for the core
//   line.send(100_000); line.rest();         so many more bytes of it; all that is left
import { createReadStream, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

export async function slowLine(test) {
  const core = readFileSync(place("gouji_bg.wasm"));
  let sent = 0;
  let answer;
  let asked;
  const line = { asked: new Promise((resolve) => (asked = resolve)) };
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    response.setHeader("Content-Type", TYPES[extname(name)] ?? "text/plain");
    if (name !== "gouji_bg.wasm") return createReadStream(place(name)).on("error", () => response.writeHead(404).end()).pipe(response);
    answer = response;
    response.flushHeaders();
    asked();
  });
  line.send = (bytes) => answer.write(core.subarray(sent, (sent += bytes)));
  line.rest = () => answer.end(core.subarray(sent));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => (server.closeAllConnections(), server.close()));
  line.address = `http://127.0.0.1:${server.address().port}/`;
  return line;
}

function place(name) {
  return fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
}
