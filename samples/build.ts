/** Writes every sample workbook into this folder: `npm run samples`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSamples } from "./workbooks";

const samplesFolder = __dirname;

void buildSamples().then((files) => {
  for (const [path, bytes] of files) {
    const target = join(samplesFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    process.stdout.write(`samples/${path}  ${bytes.length} bytes\n`);
  }
});
