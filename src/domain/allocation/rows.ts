import type { Grid } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { readCount } from "../cells/number";
import { isBlank, normaliseText } from "../cells/text";
import type { Rows } from "../tables/locateTables";
import { filledCells, isLooseText } from "../tables/row";
import type { AllocationRow, RowKind } from "./allocationTable";
import { isAside, totalLevel, type TotalLevel } from "./rowNames";
import type { NamedRow } from "./namedRow";
import { coverTotals } from "./totalCover";

export interface RowSource {
  readonly header: Rows;
  readonly body: Rows;
  readonly firstColumn: number;
  readonly unitColumn: number;
  /** The columns of counts, by which rows of data and sums are known. */
  readonly counts: readonly number[];
  /** What is written above the table: a row named like the place in it is its total. */
  readonly title: string;
}

/** Reads the rows of a table's body: what each is and what each total adds up. */
export function readRows(grid: Grid, source: RowSource): AllocationRow[] {
  const named: NamedRow[] = [];
  const sum = sumOfNamedRows(grid, source);
  for (let row = source.body.firstRow; row <= source.body.lastRow; row++) {
    const read = readRow(grid, source, row, sum);
    if (read) named.push(read);
  }
  return coverTotals(withoutSections(named), source.title);
}

/**
 * A name without figures heads a section (城区片), where units have serial numbers and it has none; without serial
 * numbers where other rows do have figures and no unit's name ends like it. 乙镇 among 甲镇 and 丙镇 has not reported.
 */
function withoutSections(rows: readonly NamedRow[]): NamedRow[] {
  const isBareName = ({ kind, filled }: NamedRow) => kind === "unit" && !filled;
  if (rows.some(({ numbered }) => numbered))
    return rows.filter((row) => row.numbered || !isBareName(row));
  const units = rows.filter((row) => row.kind === "unit" && row.filled);
  const endings = new Set(units.map(({ name }) => name.at(-1)));
  const isSection = (row: NamedRow) =>
    units.length > 0 && isBareName(row) && !endings.has(row.name.at(-1));
  return rows.map((row) => (isSection(row) ? { ...row, kind: "aside" } : row));
}

/** The first count column over the rows that have a name in the unit's column, to know a total that slipped aside. */
function sumOfNamedRows(grid: Grid, { body, unitColumn, counts }: RowSource): number {
  let sum = 0;
  for (let row = body.firstRow; row <= body.lastRow; row++) {
    const name = valueAt(grid, row, unitColumn);
    if (readCount(name).kind !== "text" || totalLevel(normaliseText(name))) continue;
    sum += countAt(grid, row, Math.min(...counts)) ?? 0;
  }
  return sum;
}

function readRow(grid: Grid, source: RowSource, row: number, sum: number): NamedRow | undefined {
  const labels = labelsOf(grid, source, row);
  const shift = shiftOf(grid, source, row, labels, sum);
  const filled = source.counts.some((column) => !isBlank(valueAt(grid, row, column + shift)));
  const label = nameOf(labels, source.unitColumn);
  const level = totalLevel(label);
  const isSection = label === "" || (level === undefined && isSectionName(label));
  if ((!filled && isSection) || repeatsHeader(grid, source, row)) return undefined;
  const serial = readCount(valueAt(grid, row, source.firstColumn)).kind;
  return {
    row,
    kind: kindOf(label, level),
    level,
    name: label,
    shift,
    filled,
    counts: source.counts.map((column) => countAt(grid, row, column + shift)),
    numbered: source.firstColumn < source.unitColumn && serial === "number",
  };
}

/** 合计 names a row wherever it stands in front of the counts; else the unit's column does, or what is left of it. */
function nameOf(labels: readonly Label[], unitColumn: number): string {
  const total = labels.find(({ text }) => totalLevel(text) !== undefined);
  const own = labels.find(({ column }) => column === unitColumn);
  return (total ?? own ?? labels.at(-1))?.text ?? "";
}

function kindOf(name: string, level: TotalLevel | undefined): RowKind {
  if (level !== undefined) return "total";
  return name === "" || isAside(name) ? "aside" : "unit";
}

const isSectionName = (name: string) => isLooseText(name.replace(/^[*★]/, ""));

interface Label {
  readonly column: number;
  readonly text: string;
}

/** The words left of the counts; 合计 may stand in the column of serial numbers when its cells were merged. */
function labelsOf(grid: Grid, { unitColumn, firstColumn, counts }: RowSource, row: number) {
  const last = Math.max(unitColumn, Math.min(...counts) - 1);
  const labels: Label[] = [];
  for (let column = Math.min(firstColumn, unitColumn); column <= last; column++) {
    if (counts.includes(column)) continue;
    const value = valueAt(grid, row, column);
    if (readCount(value).kind === "text") labels.push({ column, text: normaliseText(value) });
  }
  return labels;
}

/**
 * 曹溪镇 | 10700 | (blank): the label's cells were merged, and everything stands one column too far left. Not so in
 * 合计 | 20 | 10700, where the 20 counts the units: the number nearer to the sum is the total.
 */
function shiftOf(
  grid: Grid,
  { unitColumn, counts }: RowSource,
  row: number,
  labels: readonly Label[],
  sum: number
): number {
  const inUnitColumn = countAt(grid, row, unitColumn);
  const firstCount = Math.min(...counts);
  if (inUnitColumn === undefined || firstCount !== unitColumn + 1) return 0;
  if (!labels.some(({ column }) => column < unitColumn)) return 0;
  const inPlace = countAt(grid, row, firstCount);
  const isShifted = inPlace === undefined || Math.abs(inUnitColumn - sum) < Math.abs(inPlace - sum);
  return isShifted ? -1 : 0;
}

/** A row of the header printed again on a new page. */
function repeatsHeader(grid: Grid, { header, counts }: RowSource, row: number): boolean {
  if (counts.some((column) => countAt(grid, row, column) !== undefined)) return false;
  const cells = filledCells(grid, row);
  if (cells.length < 2) return false;
  for (let above = header.firstRow; above <= header.lastRow; above++)
    if (cells.every(({ column, text }) => text === normaliseText(valueAt(grid, above, column))))
      return true;
  return false;
}

function countAt(grid: Grid, row: number, column: number): number | undefined {
  const reading = readCount(valueAt(grid, row, column));
  return reading.kind === "number" ? reading.value : undefined;
}
