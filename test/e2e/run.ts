import { spawnSync } from "node:child_process";
import path from "node:path";
import { bringUpToDate } from "../../workbench/page/builds";
import { findChromium } from "./chromium";

/** Runs the browser tests on fresh builds; without a browser it says so and ends without an error. */
async function run(): Promise<number> {
  if (findChromium() === undefined) {
    console.log(
      "No Chromium found: the browser tests did NOT run. Install one (Debian: apt-get install chromium, " +
        "anywhere: npx playwright install chromium) or name one in CHROMIUM."
    );
    return 0;
  }
  await bringUpToDate();
  const folder = path.dirname(require.resolve("@playwright/test/package.json"));
  const cli = path.join(folder, "cli.js");
  const { status } = spawnSync(process.execPath, [cli, "test", ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  return status ?? 1;
}

run().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  }
);
