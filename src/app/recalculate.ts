import type { CalendarDate } from "../domain/dates/calendarDate";
import { NO_CHANGES } from "../workbook/changes";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { recalculateAllocations } from "./recalculateAllocations";
import { recognise, summarise } from "./recognise";
import type { RecalculationResult } from "./result";
import type { Settings } from "./settings";

/**
 * One click on 重新计算: reads what the workbook says and works out what should change in it. Pure: the same snapshot,
 * settings and date always give the same result, and nothing is written.
 */
export function recalculate(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  asOf: CalendarDate
): RecalculationResult {
  const contents = recognise(snapshot);
  const allocations = recalculateAllocations(contents, settings);
  return {
    asOf,
    sheets: summarise(snapshot, contents),
    changes: { ...NO_CHANGES, cells: allocations.cells },
    findings: allocations.findings,
    standings: allocations.standings,
    totals: allocations.totals,
  };
}
