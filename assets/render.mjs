/** Renders the SVG drawings to the PNG sizes that Office asks for. Run: node assets/render.mjs [chromium] */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const SIZES = { icon: [16, 32, 64, 80, 128], recalculate: [16, 32, 80] };
const here = new URL(".", import.meta.url);
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = await readFile(new URL(`${name}.svg`, here), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await writeFile(
      new URL(`${name}-${size}.png`, here),
      await page.screenshot({ omitBackground: true })
    );
  }
}
await browser.close();
