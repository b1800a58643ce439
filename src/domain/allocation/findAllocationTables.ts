import type { Grid } from "../cells/grid";
import { numberFormatAt, valueAt } from "../cells/grid";
import { readCount, readPercent } from "../cells/number";
import { normaliseText } from "../cells/text";
import type { HeadingWords } from "../tables/findHeaders";
import type { Heading } from "../tables/headerBlock";
import { leafOf } from "../tables/headerBlock";
import { type LocatedTable, type Rows, locateTables } from "../tables/locateTables";
import type { TextLine } from "../tables/row";
import type { AllocationTable, IncompleteMeasure, Measure } from "./allocationTable";
import { isPercentFormat } from "./conventions";
import { type AllocationFinding, finding } from "./findings";
import {
  isUnitHeading,
  mayBeShare,
  measureHint,
  namesSingleEntities,
  qualifierOf,
  roleOf,
} from "./headingWords";
import { groupMeasures, type UnclearColumns } from "./measures";
import { roleColumns } from "./roleColumns";
import { type HeadedTable, joinSideBySide } from "./sideBySide";
import { storedRates } from "./storedRates";
import { joinPages } from "./printedPages";
import { readRows } from "./rows";

export interface AllocationRecognition {
  readonly tables: readonly AllocationTable[];
  /** What tables lack that look like allocation tables. */
  readonly findings: readonly AllocationFinding[];
}

/** As many rows as are looked at to tell what a column holds. */
const SAMPLE_ROWS = 200;

/** No rate is this high but by a slip. */
const LIKELY_SHARE = 3;

/**
 * Finds the 任务分解表 in a sheet, whatever its name: a column of units and, for any number of measures, a base
 * (任务数, 应缴费人数) and a done column (完成数, 已缴费人数) that hold numbers. A table with the words but without the
 * numbers, such as a 任务分解表 of duties, is none. Survey forms and lists of persons or firms are never taken.
 */
export function findAllocationTables(grid: Grid): AllocationRecognition {
  const tables: HeadedTable[] = [];
  const findings: AllocationFinding[] = [];
  for (const located of joinPages(grid, locateTables(grid, ALLOCATION_WORDS))) {
    const unitColumn = findUnitColumn(grid, located);
    if (unitColumn === undefined) continue;
    const { measures, incomplete, unclear } = groupMeasures(
      headingsByContent(grid, located),
      storedRates(grid, sampleRows(located.body))
    );
    const torsos = incomplete.filter(({ column }) => holdsNumbers(grid, located.body, column));
    const open = unclear.filter(({ columns }) => holdsCountsOrResults(grid, located.body, columns));
    if (measures.length === 0 && torsos.length === 0 && open.length === 0) continue;
    const counts = [...torsos.map(({ column }) => column), ...open.flatMap(countColumns)];
    const table = toTable(grid, located, unitColumn, measures, counts);
    tables.push({ table, headings: located.headings });
    findings.push(
      ...torsos.map((torso) => describeMissing(table, torso)),
      ...open.map((one) => describeUnclear(table, one))
    );
  }
  return { tables: joinSideBySide(grid, tables), findings };
}

const ALLOCATION_WORDS: HeadingWords = {
  isHeading: (text) => roleOf(text) !== undefined || isUnitHeading(text),
  makeTable: (headings) => {
    if (headings.some((heading) => namesSingleEntities(leafOf(heading)))) return false;
    const { measures, incomplete, unclear } = groupMeasures(headings);
    if (measures.length + incomplete.length + unclear.length === 0) return false;
    return measures.length > 0 || headings.some((heading) => isUnitHeading(leafOf(heading)));
  },
  opensTable: (heading) => roleOf(leafOf(heading)) === undefined,
};

function toTable(
  grid: Grid,
  { header, headings, body, above, below }: LocatedTable,
  unitColumn: number,
  measures: readonly Measure[],
  otherCounts: readonly number[]
): AllocationTable {
  const counts = [
    ...measures.flatMap(({ columns }) => [columns.base, columns.done]),
    ...otherCounts,
  ];
  const firstColumn = headings[0]?.column ?? 0;
  const title = above.map(({ text }) => normaliseText(text)).join("");
  const rows = readRows(grid, { header, body, firstColumn, unitColumn, counts, title });
  return {
    sheet: grid.name,
    header,
    body,
    unitColumn,
    measures: namedByTitle(measures, above),
    rows,
    besides: [],
    above,
    below,
  };
}

/**
 * 任务数 | 完成数 | 完成率 under 参保进度表: what the headings leave open, the title says, if it names one measure only.
 * Headings with a subject of their own (应核查数 | 已核查数) leave nothing open.
 */
function namedByTitle(
  measures: readonly Measure[],
  above: readonly TextLine[]
): readonly Measure[] {
  const [only, ...others] = measures;
  if (!only || others.length > 0 || only.id !== "other") return measures;
  const hasSubject = [...only.basePath, only.rateHeading].some((text) => qualifierOf(text) !== "");
  if (hasSubject) return measures;
  const hints = new Set(above.flatMap(({ text }) => measureHint(normaliseText(text)) ?? []));
  const [id = only.id] = hints.size === 1 ? hints : [];
  return [{ ...only, id }];
}

/**
 * Measures are made of columns of numbers: 目标任务 over sentences and 完成情况 over '已完成' are a task list's. 进度 is a
 * count, or a rate where its cells are percents.
 */
function headingsByContent(grid: Grid, { headings, body }: LocatedTable): Heading[] {
  const roles = new Map(roleColumns(headings).map(({ column, role }) => [column, role]));
  return headings.flatMap((heading) => {
    const { column, path } = heading;
    const role = roles.get(column);
    if (role !== "base" && role !== "done") return [heading];
    if (holdsWords(grid, body, column)) return [];
    const isShare = mayBeShare(leafOf(heading)) && holdsShares(grid, body, column);
    return [isShare ? { column, path: [...path.slice(0, -1), `${leafOf(heading)}(%)`] } : heading];
  });
}

/** Percents, or numbers such as 0.9 and 1.05 that count nothing. */
function holdsShares(grid: Grid, body: Rows, column: number): boolean {
  const readings = sampleRows(body).flatMap((row) => {
    const reading = readPercent(valueAt(grid, row, column));
    const isPercent = isPercentFormat(numberFormatAt(grid, row, column));
    return reading.kind === "number" ? [{ ...reading, isPercent }] : [];
  });
  if (readings.some(({ percentSign, isPercent }) => percentSign || isPercent)) return true;
  const fractions = readings.filter(({ value }) => !Number.isInteger(value));
  return fractions.length > 0 && readings.every(({ value }) => value >= 0 && value < LIKELY_SHARE);
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
 * measures (县区 | 乡镇: the township), else the column there with the most different words, headed or not.
 */
function findUnitColumn(grid: Grid, { headings, body }: LocatedTable): number | undefined {
  const firstMeasure = Math.min(...roleColumns(headings).map(({ column }) => column));
  const headed = headings.filter((heading) => isUnitHeading(leafOf(heading)));
  const left = headed.filter(({ column }) => column < firstMeasure);
  const candidates = (left.length > 0 ? left : headed).map(({ column }) => column);
  const leftmost = Math.min(headings[0]?.column ?? firstMeasure, firstMeasure - 1);
  for (let column = leftmost; headed.length === 0 && column < firstMeasure; column++)
    candidates.push(column);
  const variety = candidates.map((column) => ({
    column,
    names: new Set(sampleRows(body).map((row) => nameIn(grid, row, column))).size,
  }));
  const most = Math.max(...variety.map(({ names }) => names));
  return variety.find(({ column, names }) => names === most && column >= 0)?.column;
}

function nameIn(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return readCount(value).kind === "text" ? normaliseText(value) : "";
}

const countColumns = ({ role, columns }: UnclearColumns) =>
  role === "base" || role === "done" ? columns.map(({ column }) => column) : [];

const holdsCountsOrResults = (grid: Grid, body: Rows, columns: UnclearColumns["columns"]) =>
  columns.every(({ column }) => !holdsWords(grid, body, column));

const UNCLEAR_CODES = {
  base: "unclearBase",
  done: "unclearDone",
  rate: "unclearRate",
  rank: "unclearRank",
  owner: "unclearOwner",
} as const;

function describeUnclear(table: AllocationTable, { measure, role, columns }: UnclearColumns) {
  const at = { row: table.header.lastRow, column: columns[0]?.column ?? table.unitColumn };
  const headings = columns.map(({ text }) => `“${text}”`).join("、");
  return finding(UNCLEAR_CODES[role], table.sheet, at, { measure, headings });
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
