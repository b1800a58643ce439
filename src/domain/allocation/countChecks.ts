import { nearestNumber } from "../cells/decimal";
import { normaliseText } from "../cells/text";
import { valueAt, type Grid } from "../cells/grid";
import { filledCells } from "../tables/row";
import type { AllocationTable, Measure } from "./allocationTable";
import type { Count, Figures } from "./figures";
import { type AllocationCode, type AllocationFinding, finding } from "./findings";
import { mayHaveDecimals } from "./headingWords";

/** One measure of a table with what its rows have in it. */
export interface MeasureFigures {
  readonly measure: Measure;
  readonly figures: readonly Figures[];
}

/** Done counts above this many times the base are typing errors more likely than achievements. */
const IMPLAUSIBLE_RATE = 2;
/** A column where so many numbers have decimals does not count people. */
const DECIMALS_ARE_MEANT = 0.25;

/** What is wrong with the counts that staff typed: unreadable, negative, not whole, missing, implausible. */
export function checkCounts(
  grid: Grid,
  table: AllocationTable,
  measures: readonly MeasureFigures[]
): AllocationFinding[] {
  return measures.flatMap((one) => {
    const others = measures.filter((other) => other !== one);
    return [...checkMeasure(grid, table, one, others)];
  });
}

function* checkMeasure(
  grid: Grid,
  table: AllocationTable,
  { measure, figures }: MeasureFigures,
  others: readonly MeasureFigures[]
): Generator<AllocationFinding> {
  const units = figures.filter(({ row }) => row.kind === "unit");
  if (units.length === 0) return;
  const isEmpty = units.every(({ done }) => done.reading.kind === "blank");
  const top = { row: table.header.lastRow, column: measure.columns.done };
  if (isEmpty) yield finding("measureEmpty", table.sheet, top, { measure: measure.name });
  const whole = {
    base: countsWhole(measure, units, "base"),
    done: countsWhole(measure, units, "done"),
  };
  for (const [index, unit] of figures.entries()) {
    if (unit.row.kind !== "unit") continue;
    const elsewhere = others.find((other) => other.figures[index]?.rate !== undefined)?.measure;
    for (const side of ["base", "done"] as const)
      yield* checkCount(grid, table, measure, unit, side, whole[side]);
    if (!isEmpty) yield* checkPresence(table, measure, unit, elsewhere);
    yield* checkRate(table, measure, unit);
  }
}

function countsWhole(measure: Measure, units: readonly Figures[], side: "base" | "done"): boolean {
  const values = units.flatMap((unit) => unit[side].value ?? []);
  const broken = values.filter((value) => !Number.isInteger(value)).length;
  return !mayHaveDecimals(measure.basePath) && broken < DECIMALS_ARE_MEANT * values.length;
}

function* checkCount(
  grid: Grid,
  table: AllocationTable,
  measure: Measure,
  unit: Figures,
  side: "base" | "done",
  whole: boolean
): Generator<AllocationFinding> {
  const code = problemOf(unit[side], whole);
  if (!code) return;
  const column = measure.columns[side] + unit.row.shift;
  const value = String(valueAt(grid, unit.row.row, column));
  const params = { unit: unit.row.name, measure: measure.name, value };
  yield finding(code, table.sheet, { row: unit.row.row, column }, params);
}

function problemOf({ reading }: Count, whole: boolean): AllocationCode | undefined {
  if (reading.kind === "text") return "countUnreadable";
  if (reading.kind === "error") return "countError";
  if (reading.kind !== "number") return undefined;
  if (reading.value < 0) return "countNegative";
  if (whole && !Number.isInteger(reading.value)) return "countNotWhole";
  return reading.writtenAs === "text" ? "countAsText" : undefined;
}

/** No base or no done count, so no rate and no rank. */
function* checkPresence(
  table: AllocationTable,
  measure: Measure,
  unit: Figures,
  elsewhere: Measure | undefined
): Generator<AllocationFinding> {
  const { row, base, done } = unit;
  const params = { unit: row.name, measure: measure.name };
  const at = (column: number) => ({ row: row.row, column: column + row.shift });
  const noBase = isMissing(base) || base.value === 0;
  if (noBase && isMissing(done) && elsewhere)
    yield finding("unitMissingInMeasure", table.sheet, at(measure.columns.base), {
      ...params,
      other: elsewhere.name,
    });
  else if (base.reading.kind === "notApplicable")
    yield finding("notRanked", table.sheet, at(measure.columns.base), params);
  else if (noBase) yield finding("noBase", table.sheet, at(measure.columns.base), params);
  else if (isMissing(done)) yield finding("noDone", table.sheet, at(measure.columns.done), params);
}

const isMissing = ({ reading }: Count) =>
  reading.kind === "blank" || reading.kind === "notApplicable";

function* checkRate(
  table: AllocationTable,
  measure: Measure,
  { row, base, done, rate }: Figures
): Generator<AllocationFinding> {
  if (!rate || nearestNumber(rate) <= IMPLAUSIBLE_RATE) return;
  const at = { row: row.row, column: measure.columns.done + row.shift };
  yield finding("implausibleRate", table.sheet, at, {
    unit: row.name,
    measure: measure.name,
    base: base.value ?? "",
    done: done.value ?? "",
    times: Number(nearestNumber(rate).toFixed(1)),
  });
}

/** The same name twice in one block (between totals): a row entered twice, or a name mistyped. */
export function checkNames(grid: Grid, table: AllocationTable): AllocationFinding[] {
  const findings: AllocationFinding[] = [];
  let seen = new Map<string, number>();
  for (const { row, kind, name } of table.rows) {
    const at = { row, column: table.unitColumn };
    if (kind === "total") seen = new Map();
    if (kind === "aside" && name === "")
      findings.push(finding("rowWithoutName", table.sheet, at, { row: row + 1 }));
    if (kind === "aside" && isNameAlone(grid, table, row))
      findings.push(finding("nameWithoutFigures", table.sheet, at, { unit: name, row: row + 1 }));
    if (kind !== "unit") continue;
    const key = normaliseText(name);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else findings.push(finding("unitTwice", table.sheet, at, { unit: name, first: first + 1 }));
  }
  return findings;
}

/** A row taken for the name of a section; should it be a unit, nobody must overlook that it has reported nothing. */
function isNameAlone(grid: Grid, { unitColumn }: AllocationTable, row: number): boolean {
  return filledCells(grid, row).every(({ column }) => column === unitColumn);
}
