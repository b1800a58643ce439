import type { Grid } from "../cells/grid";
import { valueAt } from "../cells/grid";
import { readCount, readPercent } from "../cells/number";
import { normaliseText } from "../cells/text";
import type { HeadingWords } from "../tables/findHeaders";
import type { Heading } from "../tables/headerBlock";
import { leafOf } from "../tables/headerBlock";
import { type LocatedTable, type Rows, locateTables } from "../tables/locateTables";
import type { AllocationTable, IncompleteMeasure, Measure } from "./allocationTable";
import { type AllocationFinding, finding } from "./findings";
import { isUnitHeading, namesSingleEntities, roleOf } from "./headingWords";
import { groupMeasures, roleColumns } from "./measures";
import { readRows } from "./rows";

export interface AllocationRecognition {
  readonly tables: readonly AllocationTable[];
  /** What tables lack that look like allocation tables. */
  readonly findings: readonly AllocationFinding[];
}

/** As many rows as are looked at to tell what a column holds. */
const SAMPLE_ROWS = 200;

/**
 * Finds the 任务分解表 in a sheet, whatever its name: a column of units and, for any number of measures, a base
 * (任务数, 应缴费人数) and a done column (完成数, 已缴费人数) that hold numbers. A table with the words but without the
 * numbers, such as a 任务分解表 of duties, is none. Survey forms and lists of persons or firms are never taken.
 */
export function findAllocationTables(grid: Grid): AllocationRecognition {
  const tables: AllocationTable[] = [];
  const findings: AllocationFinding[] = [];
  for (const located of locateTables(grid, ALLOCATION_WORDS)) {
    const unitColumn = findUnitColumn(grid, located);
    if (unitColumn === undefined) continue;
    const { measures, incomplete } = groupMeasures(columnsWithNumbers(grid, located));
    const torsos = incomplete.filter(({ column }) => holdsNumbers(grid, located.body, column));
    if (measures.length === 0 && torsos.length === 0) continue;
    const table = toTable(grid, located, unitColumn, measures, torsos);
    tables.push(table);
    findings.push(...torsos.map((torso) => describeMissing(table, torso)));
  }
  return { tables, findings };
}

const ALLOCATION_WORDS: HeadingWords = {
  isHeading: (text) => roleOf(text) !== undefined || isUnitHeading(text),
  makeTable: (headings) => {
    if (headings.some((heading) => namesSingleEntities(leafOf(heading)))) return false;
    const { measures, incomplete } = groupMeasures(headings);
    if (measures.length === 0 && incomplete.length === 0) return false;
    const named = headings.some((heading) => isUnitHeading(leafOf(heading)));
    return (
      named || (measures.length > 0 && roleOf(leafOf(headings[0] ?? NO_HEADING)) === undefined)
    );
  },
};
const NO_HEADING: Heading = { column: 0, path: [] };

function toTable(
  grid: Grid,
  { header, headings, body, above, below }: LocatedTable,
  unitColumn: number,
  measures: readonly Measure[],
  torsos: readonly IncompleteMeasure[]
): AllocationTable {
  const counts = [
    ...measures.flatMap(({ columns }) => [columns.base, columns.done]),
    ...torsos.map(({ column }) => column),
  ];
  const firstColumn = headings[0]?.column ?? 0;
  const title = above.map(({ text }) => normaliseText(text)).join("");
  const rows = readRows(grid, { body, firstColumn, unitColumn, counts, title });
  return { sheet: grid.name, header, body, unitColumn, measures, rows, above, below };
}

/** Measures are made of columns of numbers: 目标任务 over sentences and 完成情况 over '已完成' are a task list's. */
function columnsWithNumbers(grid: Grid, { headings, body }: LocatedTable): Heading[] {
  const roles = new Map(roleColumns(headings).map(({ column, role }) => [column, role]));
  return headings.filter(({ column }) => {
    const role = roles.get(column);
    return (role !== "base" && role !== "done") || !holdsWords(grid, body, column);
  });
}

function sampleRows(body: Rows): number[] {
  const count = Math.min(body.lastRow - body.firstRow + 1, SAMPLE_ROWS);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => body.firstRow + index);
}

function countKinds(grid: Grid, body: Rows, column: number) {
  const kinds = sampleRows(body).map((row) => {
    const value = valueAt(grid, row, column);
    const kind = readCount(value).kind;
    // '12.3(5)': a value with its place is a number in its way; '95%' is one in a column of shares.
    const numeric = kind === "text" && /^[-\d.,]+%?\(\d+\)$/.test(normaliseText(value));
    return numeric || readPercent(value).kind === "number" ? "number" : kind;
  });
  const words = kinds.filter((kind) => kind === "text").length;
  const numbers = kinds.filter((kind) => kind === "number").length;
  return { words, numbers };
}

function holdsWords(grid: Grid, body: Rows, column: number): boolean {
  const { words, numbers } = countKinds(grid, body, column);
  return words > numbers;
}

function holdsNumbers(grid: Grid, body: Rows, column: number): boolean {
  const { words, numbers } = countKinds(grid, body, column);
  return numbers > words && numbers >= 2;
}

/**
 * The column that names the rows: among those headed like units the one with the most different names left of the
 * measures (县区 | 乡镇: the township), else the first column of words there.
 */
function findUnitColumn(grid: Grid, { headings, body }: LocatedTable): number | undefined {
  const firstMeasure = Math.min(...roleColumns(headings).map(({ column }) => column));
  const left = headings.filter(({ column }) => column < firstMeasure);
  const headed = (left.length > 0 ? left : headings).filter((heading) =>
    isUnitHeading(leafOf(heading))
  );
  const candidates = headed.length > 0 ? headed : left;
  const variety = candidates.map(({ column }) => ({
    column,
    names: new Set(sampleRows(body).map((row) => nameIn(grid, row, column))).size,
  }));
  const most = Math.max(...variety.map(({ names }) => names));
  return variety.find(({ names }) => names === most)?.column;
}

function nameIn(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return readCount(value).kind === "text" ? normaliseText(value) : "";
}

const MISSING_CODES = {
  base: "missingBaseColumn",
  done: "missingDoneColumn",
  both: "missingCountColumns",
} as const;

function describeMissing(table: AllocationTable, torso: IncompleteMeasure): AllocationFinding {
  const at = { row: table.header.lastRow, column: torso.column };
  return finding(MISSING_CODES[torso.missing], table.sheet, at, { measure: torso.name });
}
