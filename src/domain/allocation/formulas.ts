import { reference } from "../cells/a1";
import type { AllocationRow, AllocationTable, Measure } from "./allocationTable";
import type { GapSign, RateScale } from "./conventions";
import type { AllocationSettings } from "./settings";

/**
 * Live formulas in functions that Excel 2016 has, for cells that ought to show exactly what a recalculation writes.
 */

/** Beyond this each formula looks at so many rows that Excel stalls; places are then written as numbers. */
const MAX_RANKED_ROWS = 1000;
/** Excel's own limit. */
const MAX_FORMULA_LENGTH = 8192;

interface Cells {
  readonly base: string;
  readonly done: string;
}

function cellsOf({ row, shift }: AllocationRow, { columns }: Measure): Cells {
  return {
    base: reference(row, columns.base + shift),
    done: reference(row, columns.done + shift),
  };
}

/** Shows nothing unless both counts are numbers, the base is above zero and the done count is not negative. */
function whereUsable({ base, done }: Cells, result: string): string {
  return `=IF(COUNT(${base},${done})=2,IF(AND(${base}>0,${done}>=0),${result},""),"")`;
}

export function rateFormula(row: AllocationRow, measure: Measure, scale: RateScale): string {
  const cells = cellsOf(row, measure);
  const percent = scale === "percent" ? "*100" : "";
  return whereUsable(cells, `${cells.done}${percent}/${cells.base}`);
}

export function gapFormula(row: AllocationRow, measure: Measure, sign: GapSign): string {
  const { base, done } = cellsOf(row, measure);
  const short = `${base}-${done}`;
  const gap = { surplus: `${done}-${base}`, shortage: short, shortageOnly: `MAX(0,${short})` }[
    sign
  ];
  return `=IF(COUNT(${base},${done})=2,${gap},"")`;
}

/** Units as unbroken runs of rows. */
export interface Runs {
  readonly rows: readonly { readonly first: number; readonly last: number }[];
  readonly count: number;
  /** Totals and averages that stand between the runs. */
  readonly between: readonly number[];
}

/**
 * Totals and averages break a run. Blank rows and section headings do not: they hold no numbers, and a row inserted
 * there later is then counted.
 */
export function runsOf(table: AllocationTable, units: readonly number[]): Runs {
  const wanted = new Set(units);
  const runs: { first: number; last: number }[] = [];
  const between: number[] = [];
  let others: number[] = [];
  for (const { row } of table.rows) {
    const run = runs.at(-1);
    if (!wanted.has(row)) others.push(row);
    else {
      if (run && others.length === 0) run.last = row;
      else runs.push({ first: row, last: row });
      if (run) between.push(...others);
      others = [];
    }
  }
  return { rows: runs, count: units.length, between };
}

function rangeOf(column: number, { first, last }: { first: number; last: number }, fixed = false) {
  const start = reference(first, column, fixed);
  return first === last ? start : `${start}:${reference(last, column, fixed)}`;
}

/** Adds up the rows of units themselves, so that subtotals between them are not counted twice. */
export function totalFormula({ rows }: Runs, column: number): string | undefined {
  const parts = rows.map((run) => rangeOf(column, run));
  const formula = `=SUM(${parts.join(",")})`;
  return parts.length > 0 && parts.length < 255 && formula.length <= MAX_FORMULA_LENGTH
    ? formula
    : undefined;
}

/**
 * The place of a row: one more than the number of units (dense: of different rates) that are better. Better means
 * done × own base > own done × base: whole numbers, so that no rounding makes or breaks a tie. ISNUMBER(1/(…)) counts
 * where the condition holds, and passes over rows whose counts are words ('-'), where it is an error.
 */
export function rankFormula(
  row: AllocationRow,
  measure: Measure,
  runs: Runs,
  ties: AllocationSettings["ties"]
): string | undefined {
  if (runs.count > MAX_RANKED_ROWS) return undefined;
  const better =
    ties === "dense"
      ? [distinctBetter(row, measure, runs)]
      : runs.rows.map((run) => countWhere(isBetter(row, measure, run)));
  const formula = whereUsable(cellsOf(row, measure), ["1", ...better].join("+"));
  return formula.length <= MAX_FORMULA_LENGTH ? formula : undefined;
}

const countWhere = (condition: string) => `SUMPRODUCT(--ISNUMBER(1/(${condition})))`;

function isBetter(
  row: AllocationRow,
  measure: Measure,
  run: { first: number; last: number }
): string {
  const { base, done } = cellsOf(row, measure);
  const bases = rangeOf(measure.columns.base, run, true);
  const dones = rangeOf(measure.columns.done, run, true);
  return `(${bases}>0)*(${dones}*${base}>${done}*${bases})`;
}

/**
 * Counts each better rate once: where it comes first. Rows between the runs (subtotals) are masked out by dividing by
 * zero; equal fractions divide to the same double, so MATCH finds them.
 */
function distinctBetter(row: AllocationRow, measure: Measure, { rows, between }: Runs): string {
  const whole = { first: rows[0]?.first ?? row.row, last: rows.at(-1)?.last ?? row.row };
  const base = measure.columns.base;
  const bases = rangeOf(base, whole, true);
  const dones = rangeOf(measure.columns.done, whole, true);
  const masks = between.map((other) => `/(ROW(${bases})<>ROW(${reference(other, base, true)}))`);
  const rates = `${dones}/${bases}${masks.join("")}`;
  const place = `ROW(${bases})-ROW(${reference(whole.first, base, true)})+1`;
  return countWhere(`${isBetter(row, measure, whole)}*(MATCH(${rates},${rates},0)=${place})`);
}
