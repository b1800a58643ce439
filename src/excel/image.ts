import type { CellValue } from "../domain/cells/grid";
import type { CellLocation } from "../domain/findings";
import type { ChangeSet, ReportChange } from "../workbook/changes";
import type { Area } from "../workbook/snapshot";
import type { Block } from "./blocks";
import { type ColumnImage, loadColumn } from "./columnLooks";
import { type FoundFormat, loadFormats, loadFormatTypes } from "./highlights";
import type { Present, PresentSheet } from "./present";
import { type ReadBlock, readCells } from "./readCells";
import type { ReportContents } from "./reportContents";

/** Everything a ChangeSet may touch or rests on, as it is in the workbook at one moment; plain data. */
export interface Image {
  readonly present: Present;
  readonly sheets: SheetIds;
  readonly cells: ReadonlyMap<string, CellImage>;
  /** One for each of the ChangeSet's columns, highlights, reports and inputs; undefined for a sheet that is not there. */
  readonly columns: readonly (ColumnImage | undefined)[];
  readonly formats: readonly (readonly FoundFormat[] | undefined)[];
  readonly reports: readonly (ReportContents | undefined)[];
  /** The used ranges; their cells are among `cells`. */
  readonly inputs: readonly (Area | undefined)[];
}

export interface CellImage {
  /** As Excel's `formulas` shows it. */
  readonly shown: CellValue;
  readonly numberFormat: CellValue | undefined;
}

/** The sheets by the names they had when the ChangeSet was made: a sheet keeps its id when somebody renames it. */
export type SheetIds = ReadonlyMap<string, string>;

export const idsOf = ({ sheets }: Present): SheetIds =>
  new Map(sheets.map(({ name, id }) => [name, id]));

/** The sheet of that name, or the one that had it; undefined when it is gone. */
export function findSheet(
  { sheets }: Present,
  ids: SheetIds,
  name: string
): PresentSheet | undefined {
  const id = ids.get(name);
  return sheets.find((sheet) => (id === undefined ? sheet.name === name : sheet.id === id));
}

/** Reads what a ChangeSet may touch, in one round trip, or two where there are highlights or reports. */
export async function readImage(
  context: Excel.RequestContext,
  changes: ChangeSet,
  present: Present,
  ids: SheetIds
): Promise<Image> {
  const read = new ImageReader(context, changes, present, ids);
  const cells = await read.cellsAndExtents();
  return { present, sheets: ids, cells, ...(await read.formatsAndReports()) };
}

interface Extents {
  readonly columns: readonly (() => ColumnImage | undefined)[];
  readonly types: readonly (Excel.ConditionalFormatCollection | undefined)[];
  readonly reports: readonly (Excel.Range | undefined)[];
  readonly inputs: readonly (Excel.Range | undefined)[];
  readonly charts: readonly (Excel.ChartCollection | undefined)[];
}

class ImageReader {
  private asked: Extents = { columns: [], types: [], reports: [], inputs: [], charts: [] };

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly changes: ChangeSet,
    private readonly present: Present,
    private readonly ids: SheetIds
  ) {}

  async cellsAndExtents(): Promise<Image["cells"]> {
    const { cells, inputs = [] } = this.changes;
    const inputBlocks = inputs.flatMap(inputBlock);
    const isAmongInputs = (cell: CellLocation) =>
      inputBlocks.some(({ sheet, area }) => sheet === cell.sheet && isWithin(area, cell));
    const blocks = [...inputBlocks, ...blocksOf(cells.filter((cell) => !isAmongInputs(cell)))];
    const withFormats = cells.some(({ numberFormat }) => numberFormat);
    const read = await readCells(
      this.context,
      this.placed(blocks),
      withFormats ? ["formulas", "numberFormat"] : ["formulas"],
      () => (this.asked = this.ask())
    );
    return cellImages(read);
  }

  async formatsAndReports(): Promise<Omit<Image, "present" | "sheets" | "cells">> {
    const { columns, types, reports, inputs, charts } = this.asked;
    const areas = reports.map(areaOf);
    const blocks = this.changes.reports.flatMap(({ name }, index) => {
      const area = areas[index];
      return area ? [{ sheet: name, area }] : [];
    });
    let formats: readonly (undefined | (() => FoundFormat[]))[] = [];
    const isNeeded = types.length + blocks.length > 0;
    const read = isNeeded
      ? await readCells(this.context, this.placed(blocks), ["values", "formulas"], () => {
          formats = types.map((type) => type && loadFormats(type));
        })
      : [];
    return {
      columns: columns.map((column) => column()),
      formats: formats.map((format) => format?.()),
      reports: this.changes.reports.map(
        (change, index) =>
          reports[index] && {
            ...contentsIn(read, this.find(change.name)?.id, areas[index]),
            charts: ownCharts(change, charts[index]),
          }
      ),
      inputs: inputs.map(areaOf),
    };
  }

  private find(name: string): PresentSheet | undefined {
    return findSheet(this.present, this.ids, name);
  }

  private sheet(name: string): Excel.Worksheet | undefined {
    const sheet = this.find(name);
    return sheet && this.context.workbook.worksheets.getItem(sheet.id);
  }

  /** Blocks on sheets that are there, by the sheets' ids. */
  private placed(blocks: readonly Block[]): Block[] {
    return blocks.flatMap(({ sheet, area }) => {
      const id = this.find(sheet)?.id;
      return id === undefined ? [] : [{ sheet: id, area }];
    });
  }

  private ask(): Extents {
    const { columns, highlights, reports, inputs = [] } = this.changes;
    const usedRange = ({ name }: { readonly name: string }) =>
      this.sheet(name)
        ?.getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount");
    return {
      columns: columns.map((look) => {
        const worksheet = this.sheet(look.sheet);
        return worksheet ? loadColumn(worksheet, look) : () => undefined;
      }),
      types: highlights.map(({ sheet }) => {
        const worksheet = this.sheet(sheet);
        return worksheet && loadFormatTypes(worksheet);
      }),
      reports: reports.map(usedRange),
      inputs: inputs.map(usedRange),
      charts: reports.map((change) =>
        chartNames(change).length > 0
          ? this.sheet(change.name)?.charts.load("items/name")
          : undefined
      ),
    };
  }
}

/** The smallest blocks that hold the changed cells: one per sheet and column. */
function blocksOf(cells: ChangeSet["cells"]): Block[] {
  const blocks = new Map<string, { sheet: string; first: number; last: number; column: number }>();
  for (const { sheet, row, column } of cells) {
    const key = `${column}!${sheet}`;
    const block = blocks.get(key);
    if (!block) blocks.set(key, { sheet, first: row, last: row, column });
    else {
      block.first = Math.min(block.first, row);
      block.last = Math.max(block.last, row);
    }
  }
  return [...blocks.values()].map(({ sheet, first, last, column }) => ({
    sheet,
    area: { row: first, column, rowCount: last - first + 1, columnCount: 1 },
  }));
}

const isWithin = (area: Area, { row, column }: CellLocation) =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

function inputBlock({ name, origin, formulas }: NonNullable<ChangeSet["inputs"]>[number]): Block[] {
  const columnCount = formulas[0]?.length ?? 0;
  if (columnCount === 0) return [];
  return [{ sheet: name, area: { ...origin, rowCount: formulas.length, columnCount } }];
}

export const cellKey = (sheetId: string, row: number, column: number) =>
  `${row},${column}!${sheetId}`;

function cellImages(blocks: readonly ReadBlock[]): Map<string, CellImage> {
  const images = new Map<string, CellImage>();
  for (const { sheet, area, cells } of blocks) {
    cells.formulas?.forEach((row, index) =>
      row.forEach((shown, offset) =>
        images.set(cellKey(sheet, area.row + index, area.column + offset), {
          shown,
          numberFormat: cells.numberFormat?.[index]?.[offset],
        })
      )
    );
  }
  return images;
}

function areaOf(used: Excel.Range | undefined): Area | undefined {
  if (!used || used.isNullObject) return undefined;
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  return { row, column, rowCount, columnCount };
}

/** An empty sheet has contents, too: none. */
function contentsIn(
  blocks: readonly ReadBlock[],
  sheetId: string | undefined,
  area: Area = { row: 0, column: 0, rowCount: 0, columnCount: 0 }
): Omit<ReportContents, "charts"> {
  const own = blocks.filter(({ sheet }) => sheet === sheetId);
  return {
    area,
    values: own.flatMap(({ cells }) => cells.values ?? []),
    formulas: own.flatMap(({ cells }) => cells.formulas ?? []),
  };
}

const chartNames = ({ before, after }: ReportChange): string[] =>
  [before, after].flatMap((report) => report?.charts ?? []).map(({ name }) => name);

/** Charts the staff made on the sheet are theirs. */
function ownCharts(change: ReportChange, found: Excel.ChartCollection | undefined): string[] {
  const own = new Set(chartNames(change));
  return found ? found.items.map(({ name }) => name).filter((name) => own.has(name)) : [];
}
