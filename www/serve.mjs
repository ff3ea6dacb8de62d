// Serves a folder on this machine only: `node www/serve.mjs FOLDER PORT`, or `serve` from another module.
import { pathToFileURL } from "node:url";
import { context } from "esbuild";

const HOST = "127.0.0.1";
const PORTS_TRIED = 50;

/** Serves `folder` on the first free port from `port` on (0: any); gives its address and how to end it. */
export async function serve(folder, port) {
  const server = await context({ logLevel: "silent" });
  const last = Math.min(port + PORTS_TRIED - 1, 65535);
  for (let candidate = port; candidate <= last; candidate++) {
    try {
      const bound = await server.serve({ servedir: folder, host: HOST, port: candidate });
      return { address: `http://${HOST}:${bound.port}/`, close: () => server.dispose() };
    } catch (error) {
      if (!/address already in use|Only one usage of each socket/.test(error.message)) throw error;
    }
  }
  await server.dispose();
  throw new Error(`${port} 到 ${last} 的端口都被占用了，请用 --port 换一个`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { address } = await serve(process.argv[2], Number(process.argv[3]));
    console.log(`在浏览器打开 ${address} ，按 Ctrl+C 结束`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
