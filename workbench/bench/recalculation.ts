import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { calendarDate, type CalendarDate } from "../../src/domain/dates/calendarDate";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { allocationSnapshot, formulaRows } from "./allocationBook";
import { engineTime } from "./formulaEngine";
import { inMilliseconds, noise, table, timed } from "./timing";

const AS_OF = calendarDate(2023, 12, 1) as CalendarDate;
const UNITS = [20, 200, 2_000, 20_000];
/** Ranking by formulas takes time with the square of the units: more would take hours. */
const MOST_UNITS_BY_FORMULAS = 2_000;

/** Recalculation against reading the same data, and against a formula engine that computes the same cells. */
export async function benchRecalculation(): Promise<string> {
  const rows: string[][] = [];
  for (const units of UNITS) rows.push(await measured(units));
  return table(
    ["units", "JSON.parse", "recalculation", "ratio", "formula engine", "engine ÷ ours", "noise"],
    rows
  );
}

async function measured(units: number): Promise<string[]> {
  const text = JSON.stringify(allocationSnapshot(units));
  const snapshot = JSON.parse(text) as WorkbookSnapshot;
  const rounds = Math.max(7, Math.min(200, Math.round(40_000 / units)));
  const { parse, ours } = await timed(
    {
      parse: () => JSON.parse(text) as unknown,
      ours: () => changesOf(snapshot, units),
    },
    rounds
  );
  const engine =
    units > MOST_UNITS_BY_FORMULAS
      ? undefined
      : await engineTime(formulaRows(units), units >= 2_000 ? 3 : 7);
  return [
    units.toLocaleString("en"),
    inMilliseconds(parse.median),
    inMilliseconds(ours.median),
    (ours.median / parse.median).toFixed(1),
    engine ? inMilliseconds(engine.median) : "—",
    engine ? (engine.median / ours.median).toFixed(1) : "—",
    Math.max(noise(parse), noise(ours)).toFixed(2),
  ];
}

function changesOf(snapshot: WorkbookSnapshot, units: number): void {
  const { changes } = recalculate(snapshot, DEFAULT_SETTINGS, AS_OF);
  if (changes.cells.length < 4 * units) throw new Error("Some results are missing.");
}
