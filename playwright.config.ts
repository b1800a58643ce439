import { defineConfig } from "@playwright/test";
import { findChromium } from "./test/e2e/chromium";

/** Quiet and without a sandbox, which Chromium refuses to set up for root. */
const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  // A machine that is busy with other work makes the browser miss a moment; what is broken fails three times.
  retries: 2,
  reporter: [["list"]],
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1360, height: 820 },
    launchOptions: { executablePath: findChromium(), args: FLAGS },
    screenshot: "only-on-failure",
  },
});
