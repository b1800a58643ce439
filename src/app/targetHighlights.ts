import type { AllocationTable, Measure } from "../domain/allocation/allocationTable";
import { titleYear } from "../domain/allocation/titleYear";
import { calendarDate, type CalendarDate } from "../domain/dates/calendarDate";
import { columnName } from "../workbook/address";
import type { Highlight } from "../workbook/snapshot";
import type { Settings } from "./settings";

/**
 * Marks the townships below a year-end target, once the year is over (notes 2 and 3 under attachment 3: enrolment
 * 100 %, contribution 70 %). The formula looks at the counts, so that a corrected count changes the mark at once.
 */
export function targetHighlights(
  table: AllocationTable,
  { targets, planYear, colours }: Settings,
  asOf: CalendarDate
): Highlight[] {
  const year = planYear ?? titleYear(table.above);
  const yearEnd = year === undefined ? undefined : calendarDate(year, 12, 31);
  if (yearEnd === undefined || asOf <= yearEnd) return [];
  return table.measures.flatMap((measure) => {
    const target = measure.id === "other" ? undefined : targets[measure.id];
    if (target === undefined) return [];
    return unitRuns(table).map((run) => belowTarget(measure, run, target, colours.overdue));
  });
}

/** Consecutive rows of units: total rows between them have no target. */
function unitRuns({ rows }: AllocationTable): { row: number; rowCount: number }[] {
  const runs: { row: number; rowCount: number }[] = [];
  for (const { row } of rows.filter(({ kind }) => kind === "unit")) {
    const last = runs.at(-1);
    if (last && last.row + last.rowCount === row) last.rowCount++;
    else runs.push({ row, rowCount: 1 });
  }
  return runs;
}

function belowTarget(
  { columns }: Measure,
  run: { readonly row: number; readonly rowCount: number },
  target: number,
  fill: string
): Highlight {
  const all = Object.values(columns);
  const column = Math.min(...all);
  const [base, done] = [columns.base, columns.done].map(
    (one) => `$${columnName(one)}${run.row + 1}`
  );
  return {
    area: { ...run, column, columnCount: Math.max(...all) - column + 1 },
    formula: `=IF(ISNUMBER(${base}),${done}<${base}*${target},FALSE)`,
    fill,
  };
}
