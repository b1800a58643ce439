import type { Grid } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { readCount } from "../cells/number";
import { isBlank, normaliseText } from "../cells/text";
import type { Rows } from "../tables/locateTables";
import { isLooseText } from "../tables/row";
import type { AllocationRow, RowKind } from "./allocationTable";
import { isAside, totalLevel, type TotalLevel } from "./rowNames";
import { coverTotals } from "./totalCover";

export interface RowSource {
  readonly body: Rows;
  readonly firstColumn: number;
  readonly unitColumn: number;
  /** The columns of counts, by which rows of data and sums are known. */
  readonly counts: readonly number[];
  /** What is written above the table: a row named like the place in it is its total. */
  readonly title: string;
}

/** A row before it is known which rows a total adds up. */
export interface NamedRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly level: TotalLevel | undefined;
  readonly name: string;
  readonly shift: number;
  /** Its counts in the order of RowSource.counts; undefined where there is no number. */
  readonly counts: readonly (number | undefined)[];
  /** Does it have a number in front of its name, as the rows of units do (序号)? */
  readonly numbered: boolean;
}

/** Reads the rows of a table's body: what each is and what each total adds up. */
export function readRows(grid: Grid, source: RowSource): AllocationRow[] {
  const named: NamedRow[] = [];
  for (let row = source.body.firstRow; row <= source.body.lastRow; row++) {
    const read = readRow(grid, source, row);
    if (read) named.push(read);
  }
  return coverTotals(named, source.title);
}

function readRow(grid: Grid, source: RowSource, row: number): NamedRow | undefined {
  const labels = labelsOf(grid, source, row);
  const shift = shiftOf(grid, source, row, labels);
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

/** 曹溪镇 | 10700 | (blank): the label's cells were merged, and everything stands one column too far left. */
function shiftOf(grid: Grid, source: RowSource, row: number, labels: readonly Label[]): number {
  const { unitColumn, counts } = source;
  const labelBefore = labels.some(({ column }) => column < unitColumn);
  const isShifted =
    labelBefore &&
    counts.some((column) => column === unitColumn + 1) &&
    countAt(grid, row, unitColumn) !== undefined &&
    isBlank(valueAt(grid, row, Math.max(...counts)));
  return isShifted ? -1 : 0;
}

/** The header printed again on a new page. */
function repeatsHeader(grid: Grid, { counts, body, unitColumn }: RowSource, row: number): boolean {
  const same = (column: number) => {
    const text = normaliseText(valueAt(grid, row, column));
    return text !== "" && text === normaliseText(valueAt(grid, body.firstRow - 1, column));
  };
  return counts.every(same) || (counts.some(same) && same(unitColumn));
}

function countAt(grid: Grid, row: number, column: number): number | undefined {
  const reading = readCount(valueAt(grid, row, column));
  return reading.kind === "number" ? reading.value : undefined;
}
