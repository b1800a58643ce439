/** Prints what docs/performance.md says: `npm run bench`, or one part of it: `npm run bench -- traffic`. */
import { benchFrames } from "./frames";
import { benchMemory } from "./memory";
import { benchPane } from "./pane";
import { benchRecalculation } from "./recalculation";
import { benchSurvey } from "./survey";
import { benchTraffic } from "./traffic";

const PARTS: Readonly<Record<string, () => string | Promise<string>>> = {
  recalculation: benchRecalculation,
  survey: benchSurvey,
  traffic: benchTraffic,
  memory: benchMemory,
  pane: benchPane,
  frames: benchFrames,
};

async function main(wanted: readonly string[]): Promise<void> {
  const names = wanted.length > 0 ? wanted : Object.keys(PARTS);
  for (const name of names) {
    const part = PARTS[name];
    if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(PARTS).join()}.`);
    console.log(`\n## ${name}\n`);
    console.log(await part());
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
