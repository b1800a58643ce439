import { type Fraction, nearestNumber, times } from "../cells/decimal";
import type { CellValue, Grid } from "../cells/grid";
import { numberFormatAt, valueAt } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { AllocationRow, AllocationTable, Measure } from "./allocationTable";
import {
  type GapSign,
  type RateScale,
  gapSign,
  isPercentFormat,
  rateScale,
  signedGap,
} from "./conventions";
import { checkCounts, checkNames, type MeasureFigures } from "./countChecks";
import { checkDueCounts } from "./dueOutOfLine";
import { type Count, type Figures, readFigures } from "./figures";
import { type AllocationCode, type AllocationFinding, finding } from "./findings";
import { gapFormula, rankFormula, rateFormula, type Runs, runsOf, totalFormula } from "./formulas";
import { rankScopes } from "./rankScopes";
import { type AllocationCell, type CellState, type Expected, judgeCell } from "./resultCell";
import type { AllocationSettings } from "./settings";
import type { Standing } from "./standing";

export interface AllocationResult {
  readonly cells: readonly AllocationCell[];
  readonly findings: readonly AllocationFinding[];
  /** Units in the order of the sheet, measure by measure. */
  readonly standings: readonly Standing[];
  /** Total rows, likewise; their rank is null. */
  readonly totals: readonly Standing[];
}

/**
 * Works out one table anew: sums of its total rows, rates, gaps and ranks of every measure, and what is wrong with the
 * numbers it starts from. Applying the cells and working it out again changes nothing more.
 */
export function recalculateAllocation(
  grid: Grid,
  table: AllocationTable,
  settings: AllocationSettings
): AllocationResult {
  const measures = table.measures.map((measure) => ({
    measure,
    figures: readFigures(grid, table, measure),
  }));
  const results = measures.map((one) => recalculateMeasure(grid, table, settings, one));
  return {
    cells: results.flatMap(({ cells }) => cells),
    findings: [
      ...checkNames(grid, table),
      ...checkCounts(grid, table, measures),
      ...checkDueCounts(table, measures),
      ...results.flatMap(({ findings }) => findings),
    ],
    standings: results.flatMap(({ standings }) => standings),
    totals: results.flatMap(({ totals }) => totals),
  };
}

/** All that is known about a measure before its cells are looked at one by one. */
interface Work {
  readonly grid: Grid;
  readonly table: AllocationTable;
  readonly settings: AllocationSettings;
  readonly measure: Measure;
  readonly scale: RateScale;
  readonly sign: GapSign;
  /** Counts typed as text do not count in Excel's formulas: values are written where they matter. */
  readonly hasTextCounts: boolean;
  readonly ranks: ReadonlyMap<number, Place>;
  readonly cells: AllocationCell[];
  readonly findings: AllocationFinding[];
}

interface Place {
  readonly rank: number | undefined;
  readonly among: Runs;
}

function recalculateMeasure(
  grid: Grid,
  table: AllocationTable,
  settings: AllocationSettings,
  { measure, figures }: MeasureFigures
): AllocationResult {
  const work: Work = {
    grid,
    table,
    settings,
    measure,
    scale: rateScale(grid, measure, figures),
    sign: gapSign(grid, measure, figures),
    hasTextCounts: figures.some(
      ({ row, base, done }) => row.kind === "unit" && (isText(base) || isText(done))
    ),
    ranks: placesOf(grid, table, settings, { measure, figures }),
    cells: [],
    findings: [],
  };
  for (const row of figures) if (row.row.kind !== "aside") recalculateRow(work, row);
  reportValuesInsteadOfFormulas(work);
  const standings = figures.map((row) => standingOf(work, row));
  const ofKind = (kind: string) =>
    standings.filter((_, index) => figures[index]?.row.kind === kind);
  const { cells, findings } = work;
  return { cells, findings, standings: ofKind("unit"), totals: ofKind("total") };
}

const isText = ({ reading }: Count) => reading.kind === "number" && reading.writtenAs === "text";

function placesOf(
  grid: Grid,
  table: AllocationTable,
  { ties }: AllocationSettings,
  one: MeasureFigures
): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const scope of rankScopes(grid, table, one, ties)) {
    const among = runsOf(table, scope.rows);
    scope.rows.forEach((row, index) => places.set(row, { rank: scope.ranks[index], among }));
  }
  return places;
}

function recalculateRow(work: Work, figures: Figures): void {
  if (figures.row.kind === "total") {
    recalculateTotals(work, figures);
    // A sum that cannot be checked is nothing to divide by: what the staff wrote there stays.
    if (isUnchecked(figures.base, figures.row) || isUnchecked(figures.done, figures.row)) return;
  }
  recalculateRate(work, figures);
  recalculateGap(work, figures);
  recalculateRank(work, figures);
}

const isUnchecked = ({ sum, reading }: Count, { covers }: AllocationRow) =>
  covers.length > 0 && sum === undefined && reading.kind === "number";

function recalculateTotals(work: Work, figures: Figures): void {
  const { measure, table } = work;
  const { row } = figures;
  for (const side of ["base", "done"] as const) {
    const column = measure.columns[side] + row.shift;
    const { sum } = figures[side];
    if (isUnchecked(figures[side], row))
      report(work, "totalNotChecked", { row: row.row, column }, { unit: row.name });
    if (sum === undefined) continue;
    const formula = liveFormula(work, work.hasTextCounts || row.coversBesides, () =>
      totalFormula(runsOf(table, row.covers), measure.columns[side])
    );
    write(
      work,
      row.name,
      "wrongTotal",
      { row: row.row, column, value: sum, formula, scale: "plain" },
      {
        rows: row.covers.length,
      }
    );
  }
}

function recalculateRate(work: Work, { row, rate, base, done }: Figures): void {
  const { measure, grid } = work;
  if (measure.columns.rate === undefined) return;
  const column = measure.columns.rate + row.shift;
  // A cell with a percent format shows a share, whatever the rest of its column holds.
  const scale = isPercentFormat(numberFormatAt(grid, row.row, column)) ? "share" : work.scale;
  const value = rate && nearestNumber(scale === "percent" ? times(rate, 100n) : rate);
  const formula = liveFormula(work, isText(base) || isText(done), () =>
    rateFormula(row, measure, scale)
  );
  write(
    work,
    row.name,
    "wrongRate",
    { row: row.row, column, value, formula, scale },
    {
      base: base.value ?? "",
      done: done.value ?? "",
    }
  );
}

function recalculateGap(work: Work, { row, gap, base, done }: Figures): void {
  const { measure, sign } = work;
  if (measure.columns.gap === undefined) return;
  const column = measure.columns.gap + row.shift;
  const value = gap === undefined ? undefined : signedGap(gap, sign);
  const formula = liveFormula(work, isText(base) || isText(done), () =>
    gapFormula(row, measure, sign)
  );
  write(
    work,
    row.name,
    "wrongGap",
    { row: row.row, column, value, formula, scale: "plain" },
    {
      base: base.value ?? "",
      done: done.value ?? "",
    }
  );
}

function recalculateRank(work: Work, { row, rate }: Figures): void {
  const { measure, settings, hasTextCounts } = work;
  if (measure.columns.rank === undefined) return;
  const place = work.ranks.get(row.row);
  const value = place?.rank;
  const formula = liveFormula(
    work,
    hasTextCounts || work.table.besides.length > 0,
    () => place && rankFormula(row, measure, place.among, settings.ties)
  );
  const column = measure.columns.rank + row.shift;
  const code = row.kind === "total" ? "rankOnTotal" : "wrongRank";
  write(
    work,
    row.name,
    code,
    { row: row.row, column, value, formula, scale: "plain" },
    {
      rate: rate ? rateText(rate) : "",
      better: (value ?? 1) - 1,
    }
  );
}

/** The formula for a cell, where formulas are wanted and one can look at all it has to, as numbers to Excel too. */
function liveFormula(
  { settings }: Work,
  needsValue: boolean,
  build: () => string | undefined
): string | undefined {
  return settings.output === "formulas" && !needsValue ? build() : undefined;
}

type Why = Readonly<Record<string, string | number>>;

/** Judges a cell, takes the change down, and says what was wrong with it. */
function write(work: Work, unit: string, code: AllocationCode, expected: Expected, why: Why): void {
  const { grid, settings } = work;
  const { state, cell } = judgeCell(grid, expected, settings);
  if (cell) work.cells.push(cell);
  const stored = valueAt(grid, expected.row, expected.column);
  const reported = codeFor(state, code, stored, expected);
  if (!reported) return;
  report(work, reported, expected, {
    unit,
    before: shownText(stored, expected.scale),
    after: shownText(expected.value ?? "", expected.scale),
    ...why,
  });
}

function codeFor(
  state: CellState,
  code: AllocationCode,
  stored: CellValue,
  { value }: Expected
): AllocationCode | undefined {
  if (state === "wrong") return code;
  if (state === "stale") return code === "rankOnTotal" ? code : "staleResult";
  if (state === "error") return "errorReplaced";
  if (state !== "words" || value === undefined) return undefined;
  return VALUE_WITH_RANK.test(normaliseText(stored)) ? "valueWithRank" : "textInResult";
}

/** 12.3(5): the value and its place in one cell. */
const VALUE_WITH_RANK = /^-?[\d.,]+%?\([^()]*\d[^()]*\)$/;

function report(
  work: Work,
  code: AllocationCode,
  at: { readonly row: number; readonly column: number },
  params: Why
): void {
  const measure = work.measure.name;
  // A column with value and place in each cell is one thing to say, not twenty.
  if (code === "valueWithRank" && work.findings.some((known) => known.code === code)) return;
  work.findings.push(finding(code, work.table.sheet, at, { measure, ...params }));
}

function reportValuesInsteadOfFormulas(work: Work): void {
  if (work.settings.output !== "formulas") return;
  const values = work.cells.filter(({ after }) => after.kind === "value" && after.value !== "");
  const first = values[0];
  if (first) report(work, "valueInsteadOfFormula", first, { count: values.length });
}

function shownText(value: CellValue, scale: Expected["scale"]): string {
  if (typeof value !== "number") return String(value);
  if (scale === "share") return `${(value * 100).toFixed(2)}%`;
  return scale === "percent" ? value.toFixed(2) : String(value);
}

const rateText = (rate: Fraction) => `${nearestNumber(times(rate, 100n)).toFixed(2)}%`;

function standingOf({ table, measure, ranks }: Work, figures: Figures): Standing {
  const { row, base, done, rate, gap } = figures;
  return {
    sheet: table.sheet,
    measure: measure.id === "other" ? measure.name : measure.id,
    unit: row.name,
    base: base.value ?? null,
    done: done.value ?? null,
    rate: rate ? nearestNumber(rate) : null,
    gap: gap ?? null,
    rank: ranks.get(row.row)?.rank ?? null,
    row: row.row,
  };
}
