// The page over a line that is as slow as a test wants: what stands before the core comes at once, the core as far as it is told to.
//
//   const line = await slowLine(test);       line.address
//   await line.asked;                        the page has been asked for
//   line.send(100_000); line.rest();         so many more bytes of the core; all that is left of the file
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { FILE } from "./launch.mjs";

export async function slowLine(test) {
  const file = readFileSync(FILE);
  const mark = '<script id="core"';
  let sent = file.indexOf(">", file.indexOf(mark)) + 1;
  let answer;
  let asked;
  const line = { asked: new Promise((resolve) => (asked = resolve)) };
  const server = createServer((_, response) => {
    answer = response;
    response.setHeader("Content-Type", "text/html");
    response.setHeader("Content-Length", file.length);
    response.write(file.subarray(0, sent));
    asked();
  });
  line.send = (bytes) => answer.write(file.subarray(sent, (sent += bytes)));
  line.rest = () => answer.end(file.subarray(sent));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => (server.closeAllConnections(), server.close()));
  line.address = `http://127.0.0.1:${server.address().port}/`;
  return line;
}
