import { type CalendarDate, yearOf } from "../domain/dates/calendarDate";
import type { Finding } from "../domain/findings";
import { type DistrictRate, districtRate } from "../domain/forecast/districtRate";
import { type Outlook, outlooks, yearEnd } from "../domain/forecast/outlook";
import type { Funding } from "../domain/funding/funding";
import type { Movement } from "../domain/history/movement";
import type { Period } from "../domain/history/period";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { fundingResult } from "./funding";
import { historyIn, sinceLastPeriod } from "./history";
import { datedTables, progressOf } from "./progress";
import type { AllocationsResult } from "./recalculateAllocations";
import type { SheetContents } from "./recognise";
import type { Settings } from "./settings";

/** Where the plan stands in time: since the last period, until the end of the year, and what it costs. */
export interface Prospects {
  /** The day for which the figures hold, as the tables say; undefined has to be asked before a period is saved. */
  readonly dataDate: CalendarDate | undefined;
  /** One table for each measure, where the workbook has several: what is saved, forecast and reported. */
  readonly current: Pick<AllocationsResult, "standings" | "totals">;
  readonly periods: readonly Period[];
  /** The saved period that `movements` compares with. */
  readonly comparedWith: CalendarDate | undefined;
  readonly movements: readonly Movement[];
  readonly forecast: ForecastResult;
  readonly funding: Funding;
  /** 参保率(全区); undefined until the settings have both of the district's numbers. */
  readonly district: DistrictRate | undefined;
}

export interface ForecastResult {
  /** From which day on the days are counted: the data's, or the as-of date where the tables give none. */
  readonly date: CalendarDate;
  readonly deadline: CalendarDate;
  readonly units: readonly Outlook[];
  readonly totals: readonly Outlook[];
}

export function prospectsOf(
  snapshot: WorkbookSnapshot,
  contents: readonly SheetContents[],
  allocations: AllocationsResult,
  settings: Settings,
  asOf: CalendarDate
): Prospects & { readonly findings: readonly Finding[] } {
  const tables = datedTables(contents, settings);
  const progress = progressOf(tables, allocations);
  const date = progress.dataDate ?? asOf;
  const since = sinceLastPeriod(historyIn(snapshot), progress, settings, date);
  // Figures of last year's plan that were settled in January are still those of that year.
  const deadline = yearEnd(progress.planYear ?? yearOf(date));
  const context = { targets: settings.targets, date, deadline, periods: since.periods };
  const money = fundingResult(tables, progress, since.periods, settings, date);
  const { districtThisYear, districtFiveYear } = settings.targets;
  return {
    dataDate: progress.dataDate,
    current: { standings: progress.standings, totals: progress.totals },
    periods: since.periods,
    comparedWith: since.comparedWith,
    movements: since.movements,
    forecast: {
      date,
      deadline,
      units: outlooks(progress.standings, context),
      totals: outlooks(progress.totals, context),
    },
    funding: money.funding,
    district: districtRate(settings.district, [districtThisYear, districtFiveYear]),
    findings: [...progress.findings, ...since.findings, ...money.findings],
  };
}
