import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The browser of the tests: the one CHROMIUM names, Debian's, or Playwright's own; undefined when none is there. */
export function findChromium(): string | undefined {
  const places = [process.env.CHROMIUM, "/usr/bin/chromium", chromium.executablePath()];
  return places.find((place) => place !== undefined && existsSync(place));
}
