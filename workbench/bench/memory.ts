import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { calendarDate, type CalendarDate } from "../../src/domain/dates/calendarDate";
import { surveySnapshot } from "./survey";
import { table } from "./timing";

const AS_OF = calendarDate(2023, 12, 1) as CalendarDate;
const EMPLOYERS = 100_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** What stays in memory of a snapshot of 100,000 employers and of a run over it. */
export function benchMemory(): string {
  const start = heap();
  const snapshot = surveySnapshot(EMPLOYERS);
  const read = heap();
  const result = recalculate(snapshot, DEFAULT_SETTINGS, AS_OF, { makeReports: true });
  const calculated = heap();
  const cells = snapshot.sheets.reduce((sum, { values }) => sum + values.length, 0);
  return table(
    ["rows read", "snapshot", "result with its sheets", "result ÷ snapshot", "sheets made"],
    [
      [
        cells.toLocaleString("en"),
        inMegabytes(read - start),
        inMegabytes(calculated - read),
        ((calculated - read) / (read - start)).toFixed(2),
        String(result.changes.reports.length),
      ],
    ]
  );
}

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const inMegabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
