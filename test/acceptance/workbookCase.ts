import ExcelJS, { type CellValue, type Workbook, type Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** One unit's numbers as a person reads them off the sheet; absent where there is no usable count. */
export interface UnitRow {
  readonly row: number;
  readonly unit: string;
  readonly base?: number;
  readonly done?: number;
}

/** What a right recalculation leaves in the cells of one measure of one table. Columns by their letters. */
export interface ExpectedMeasure {
  readonly sheet: string;
  readonly units: readonly UnitRow[];
  /** Total rows with the rows they add up; a total has no place. */
  readonly totals?: readonly { readonly row: number; readonly of: readonly number[] }[];
  readonly base?: string;
  readonly done?: string;
  readonly rate?: string;
  readonly gap?: string;
  readonly rank?: string;
  /** 100 where the column's heading says (%) and the cells hold 95.5. */
  readonly scale?: 1 | 100;
  /** The column counts what is missing (还差, 缺口): base − done instead of done − base. */
  readonly shortage?: boolean;
}

export interface WorkbookCase {
  readonly name: string;
  readonly build: (workbook: Workbook) => void;
  readonly measures: readonly ExpectedMeasure[];
  /** Cells ('Sheet!B7') at whose row a clerk must be told something. Absent: nothing at all is wrong in this file. */
  readonly findings?: readonly string[];
  /** Changes parts of the file that exceljs cannot write. */
  readonly rewrite?: (parts: Parts) => void;
  /** Good files, but beyond exceljs: only the report can be looked at here, the output with LibreOffice. */
  readonly beyondExceljs?: boolean;
}

/** The texts of the parts of an .xlsx file, by name. */
export type Parts = Record<string, string>;

export async function caseBytes(workbookCase: WorkbookCase): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbookCase.build(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return workbookCase.rewrite ? rewritten(bytes, workbookCase.rewrite) : bytes;
}

function rewritten(bytes: Uint8Array, rewrite: (parts: Parts) => void): Uint8Array {
  const parts = readParts(bytes);
  rewrite(parts);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  );
}

export function readParts(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)])
  );
}

/** Adds a sheet and fills it from A1 (or `at`) row by row; undefined leaves a cell empty. */
export function addSheet(
  workbook: Workbook,
  name: string,
  rows: readonly (readonly (CellValue | undefined)[])[],
  layout: { readonly at?: string; readonly merges?: readonly string[] } = {}
): Worksheet {
  const sheet = workbook.addWorksheet(name);
  fill(sheet, rows, layout.at ?? "A1");
  for (const merge of layout.merges ?? []) sheet.mergeCells(merge);
  return sheet;
}

export function fill(
  sheet: Worksheet,
  rows: readonly (readonly (CellValue | undefined)[])[],
  at: string
): void {
  const corner = sheet.getCell(at);
  rows.forEach((row, down) =>
    row.forEach((value, across) => {
      if (value !== undefined) {
        sheet.getCell(Number(corner.row) + down, Number(corner.col) + across).value = value;
      }
    })
  );
}

export function setNumberFormat(
  sheet: Worksheet,
  column: string,
  rows: readonly number[],
  numberFormat: string
): void {
  for (const row of rows) sheet.getCell(`${column}${row}`).numFmt = numberFormat;
}

/** Row numbers from `first` to `last`, both included. */
export function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** [unit, base, done] lines that stand below each other from `firstRow` on. */
export type Line = readonly [unit: string, base: number, done: number];

export function unitRows(firstRow: number, lines: readonly Line[]): UnitRow[] {
  return lines.map(([unit, base, done], index) => ({ row: firstRow + index, unit, base, done }));
}

/** The rate rounded to what people type by hand: four digits after the point. */
export function typedRate(done: number, base: number): number {
  return Math.round((done / base) * 10_000) / 10_000;
}

export type ColumnKind = "number" | "unit" | "base" | "done" | "rate" | "gap" | "rank" | "note";

/**
 * Body rows of a plain table, its columns in the order given. `typed` fills the computed columns as clerks do: rates
 * rounded, places simply counted downwards; `blank` leaves them empty.
 */
export function bodyRows(
  lines: readonly Line[],
  columns: readonly ColumnKind[],
  computed: "typed" | "blank" = "typed"
): (CellValue | undefined)[][] {
  return lines.map(([unit, base, done], index) => {
    const typed = (value: number): number | undefined => (computed === "typed" ? value : undefined);
    const values: Record<ColumnKind, CellValue | undefined> = {
      number: index + 1,
      unit,
      base,
      done,
      rate: typed(typedRate(done, base)),
      gap: typed(done - base),
      rank: typed(index + 1),
      note: undefined,
    };
    return columns.map((column) => values[column]);
  });
}

export function totalOf(lines: readonly Line[]): { base: number; done: number } {
  return {
    base: lines.reduce((sum, [, base]) => sum + base, 0),
    done: lines.reduce((sum, [, , done]) => sum + done, 0),
  };
}
