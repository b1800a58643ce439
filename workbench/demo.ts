import { parseArgs } from "node:util";
import { headlessDemo } from "./cli/demo";
import { startPage } from "./page/start";

/**
 * `npm run demo`: the browser page; `-- --headless`: the same sample in the terminal; `-- --addin https://…/`: the page
 * with the add-in from the server that has it; `-- --port 4311`: where another program has the usual port.
 */
async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: {
      headless: { type: "boolean" },
      addin: { type: "string" },
      port: { type: "string" },
    },
  });
  const { headless, addin, port } = values;
  if (addin !== undefined && !/^https:\/\/.*\/$/.test(addin))
    throw new Error(`--addin: https://…/, not ${addin}`);
  if (headless) process.exitCode = await headlessDemo();
  else await startPage({ ...(port && { port: Number(port) }), ...(addin && { addin }) });
}

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
