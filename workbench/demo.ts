import { headlessDemo } from "./cli/demo";
import { startPage } from "./page/start";

/** `npm run demo`: the browser page; `npm run demo -- --headless`: the same sample in the terminal. */
async function demo(): Promise<void> {
  if (process.argv.includes("--headless")) process.exitCode = await headlessDemo();
  else await startPage();
}

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
