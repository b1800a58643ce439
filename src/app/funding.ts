import type { Standing } from "../domain/allocation/standing";
import type { CalendarDate } from "../domain/dates/calendarDate";
import type { CellLocation, Finding } from "../domain/findings";
import {
  type Funding,
  fundingOf,
  type FundingSource,
  type NewPeople,
  type UncountedReason,
} from "../domain/funding/funding";
import { type FundingCode, fundingFinding } from "../domain/funding/fundingFindings";
import { findNewColumn, type NewColumn, readNew } from "../domain/funding/newColumn";
import { entryOf, type Period } from "../domain/history/period";
import type { DatedTable, Progress } from "./progress";
import type { Settings } from "./settings";

export interface FundingResult {
  readonly funding: Funding;
  readonly findings: readonly Finding[];
}

/**
 * Counts the people the district pays for, from a 新增 column of the enrolment table if it has one, else as growth of
 * the done count (people who have paid at least once) since the baseline period.
 */
export function fundingResult(
  tables: readonly DatedTable[],
  progress: Progress,
  periods: readonly Period[],
  settings: Settings,
  date: CalendarDate
): FundingResult {
  const standings = progress.standings.filter(({ measure }) => measure === "enrolment");
  const used = tables.filter(({ contents }) =>
    standings.some(({ sheet }) => sheet === contents.sheet.name)
  );
  for (const dated of used) {
    const column = findNewColumn(dated.contents.sheet, dated.table);
    if (column) return byColumn(dated, column, settings.fundingPerPerson);
  }
  return byBaseline(standings, periods, settings, date);
}

function byColumn(
  { contents, table }: DatedTable,
  column: NewColumn,
  perPerson: number
): FundingResult {
  const { sheet } = contents;
  const units = table.rows.filter(({ kind }) => kind === "unit");
  const counted = units.map((row): NewPeople => {
    const at = { sheet: sheet.name, row: row.row, column: column.column + row.shift };
    const reading = readNew(sheet, column, row);
    if (reading.kind === "blank" || reading.kind === "notApplicable")
      return { unit: row.name, at, reason: "blank" };
    if (reading.kind !== "number" || !Number.isInteger(reading.value))
      return { unit: row.name, at, reason: "unreadable" };
    if (reading.value < 0) return { unit: row.name, at, reason: "negative" };
    return { unit: row.name, at, people: reading.value };
  });
  const { heading } = column;
  const at = { sheet: sheet.name, row: table.header.lastRow, column: column.column };
  const funding = fundingOf({ kind: "column", heading, at }, counted, perPerson);
  const unclear = column.paid ? [] : [fundingFinding("fundingPaidUnclear", at, { heading })];
  return { funding, findings: [...unclear, ...uncounted(funding)] };
}

function byBaseline(
  standings: readonly Standing[],
  periods: readonly Period[],
  { fundingPerPerson, fundingBaseline }: Settings,
  date: CalendarDate
): FundingResult {
  const [first] = standings;
  const at: CellLocation = { sheet: first?.sheet ?? "", row: first?.row ?? 0, column: 0 };
  const baseline = fundingBaseline
    ? periods.find((period) => period.date === fundingBaseline && period.date < date)
    : periods.find((period) => period.date < date);
  if (!baseline || !first) {
    const missing = fundingBaseline && first;
    return {
      funding: fundingOf({ kind: "none" }, [], fundingPerPerson),
      findings: missing
        ? [fundingFinding("fundingBaselineMissing", at, { date: fundingBaseline })]
        : [],
    };
  }
  const source: FundingSource = { kind: "baseline", date: baseline.date };
  const counted = standings.map((standing) => growth(standing, baseline));
  const funding = fundingOf(source, counted, fundingPerPerson);
  const net = fundingFinding("fundingNetIncrease", at, { date: baseline.date });
  return { funding, findings: [net, ...uncounted(funding)] };
}

function growth({ unit, sheet, row, done, measure }: Standing, baseline: Period): NewPeople {
  const at = { sheet, row, column: 0 };
  const before = entryOf(baseline, unit, measure);
  if (done === null) return { unit, at, reason: "noDone" };
  if (!before) return { unit, at, reason: "notInBaseline" };
  if (done < before.done) return { unit, at, reason: "shrank" };
  return { unit, at, people: done - before.done };
}

const REASON_CODES: Readonly<Record<UncountedReason, FundingCode>> = {
  blank: "fundingBlank",
  unreadable: "fundingUnreadable",
  negative: "fundingNegative",
  notInBaseline: "fundingNotInBaseline",
  shrank: "fundingShrank",
  noDone: "fundingNoDone",
};

const uncounted = ({ units }: Funding): Finding[] =>
  units.flatMap(({ unit, at, reason }) =>
    reason ? [fundingFinding(REASON_CODES[reason], at, { unit })] : []
  );
