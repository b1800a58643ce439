import type { CellValue, Grid } from "../domain/cells/grid";
import { readNumberFormats } from "./numberFormats";
import { DAYS_BETWEEN_SYSTEMS, showsDate } from "./serialDates";
import { readSharedStrings } from "./sharedStrings";
import { SheetCellReader } from "./sheetCells";
import { readWorkbookStructure } from "./workbookStructure";
import { openPackage } from "./xlsxPackage";
import { XlsxError } from "./xlsxError";
import { XmlReader } from "./xmlReader";
import { parseXml } from "./xmlTree";
import type { FileCell } from "./sheetCells";
import type { SheetEntry, Visibility } from "./workbookStructure";
import type { XlsxPackage } from "./xlsxPackage";

/** A sheet of a file that Excel did not open. */
export interface SheetGrid extends Grid {
  readonly visibility: Visibility;
}

/** More cells than Excel itself hands to an add-in at once. */
const MAX_CELLS = 10_000_000;
const GENERAL = "General";

interface FileContext {
  readonly file: XlsxPackage;
  readonly sharedStrings: readonly string[];
  readonly numberFormats: readonly string[];
  readonly uses1904: boolean;
}

/**
 * Reads the cells of all worksheets of an .xlsx or .xlsm file. The used range is that of cells with content: formats
 * alone do not extend it. A formula nobody computed yet has the value ''; dates are serial numbers of the 1900 system
 * whatever the file counts from.
 * @throws XlsxError
 */
export function readGrids(bytes: Uint8Array): SheetGrid[] {
  const file = openPackage(bytes);
  const { sheets, uses1904 } = readWorkbookStructure(file);
  const context: FileContext = {
    file,
    sharedStrings: readSharedStrings(file),
    numberFormats: readFormats(file),
    uses1904,
  };
  return sheets
    .filter((sheet) => sheet.kind === "worksheet")
    .map((sheet) => readSheet(sheet, context));
}

function readFormats(file: XlsxPackage): readonly string[] {
  const [part] = file.related(file.workbookPart, "styles");
  return part === undefined ? [] : readNumberFormats(parseXml(file.text(part), part));
}

function readSheet(sheet: SheetEntry, context: FileContext): SheetGrid {
  const cells = new SparseCells();
  const cellReader = new SheetCellReader(context.sharedStrings, context.uses1904, {
    cell(cell) {
      const numberFormat = context.numberFormats[cell.style] ?? GENERAL;
      cells.add(cell, valueIn1900(cell, numberFormat, context.uses1904), numberFormat);
    },
  });
  const reader = new XmlReader(sheet.part, {
    open: (name, attributes) => cellReader.open(name, attributes),
    text: (text) => cellReader.text(text),
    close: (name) => cellReader.close(name),
  });
  context.file.readText(sheet.part, (text) => reader.write(text));
  reader.end();
  return { name: sheet.name, visibility: sheet.visibility, ...cells.toGrid() };
}

function valueIn1900(cell: FileCell, numberFormat: string, uses1904: boolean): CellValue {
  return uses1904 && typeof cell.value === "number" && showsDate(numberFormat)
    ? cell.value + DAYS_BETWEEN_SYSTEMS
    : cell.value;
}

interface SparseCell {
  readonly column: number;
  readonly value: CellValue;
  readonly content: CellValue;
  readonly numberFormat: string;
}

/** Cells as they come, until the used range is known. */
class SparseCells {
  private readonly rows = new Map<number, SparseCell[]>();
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;

  add(cell: FileCell, value: CellValue, numberFormat: string): void {
    if (value === "" && cell.formula === undefined) return;
    const { row, column } = cell;
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, column);
    this.right = Math.max(this.right, column);
    const entry = { column, value, content: cell.formula ?? value, numberFormat };
    const cells = this.rows.get(row);
    if (cells) cells.push(entry);
    else this.rows.set(row, [entry]);
  }

  toGrid(): Omit<Grid, "name"> {
    if (this.bottom < 0) {
      return { origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [] };
    }
    const width = this.right - this.left + 1;
    if (width * this.rows.size > MAX_CELLS) {
      throw new XlsxError("tooLarge", `${this.rows.size} rows of ${width} cells`);
    }
    return {
      origin: { row: this.top, column: this.left },
      values: this.spread(width, "" as CellValue, (cell) => cell.value),
      formulas: this.spread(width, "" as CellValue, (cell) => cell.content),
      numberFormats: this.spread(width, GENERAL, (cell) => cell.numberFormat),
    };
  }

  /** Rows without content are one and the same array, so that a lone cell far below costs nothing. */
  private spread<Item>(width: number, blank: Item, itemOf: (cell: SparseCell) => Item): Item[][] {
    const blankRow = Array<Item>(width).fill(blank);
    return Array.from({ length: this.bottom - this.top + 1 }, (_, index) => {
      const cells = this.rows.get(this.top + index);
      if (!cells) return blankRow;
      const row = [...blankRow];
      for (const cell of cells) row[cell.column - this.left] = itemOf(cell);
      return row;
    });
  }
}
