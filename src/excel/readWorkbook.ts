import type { CellValue } from "../domain/cells/grid";
import type { WorkbookOutline } from "../app/planImport";
import { CHARTS_KEY } from "../workbook/chartSheet";
import { WorkbookFailure } from "../workbook/failure";
import type { Area, OwnedRange, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { inExcel } from "./failures";
import { type FoundFormat, highlightOf, loadFormats, loadFormatTypes } from "./highlights";
import { ownedRange } from "./ownedNames";
import { type ReadBlock, readCells } from "./readCells";

interface SheetExtent {
  readonly sheet: Excel.Worksheet;
  readonly area: Area | undefined;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly charts: Excel.ChartCollection | undefined;
}

/**
 * Reads every sheet's used range in three round trips: the list of sheets, their extents, their cells. Only a workbook
 * larger than one answer may be takes more. Merged areas are never asked for: on the desktop that clears the person's
 * undo stack.
 *
 * @throws WorkbookFailure
 */
export async function readWorkbook(): Promise<WorkbookSnapshot> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const sheets = workbook.worksheets.load(
      "items/id,items/name,items/visibility,items/protection/protected"
    );
    const names = workbook.names.load(NAME_PROPERTIES);
    await context.sync();

    const owned = ownedRanges(names);
    const drawn = owned.filter(({ key }) => key === CHARTS_KEY).map(({ sheet }) => sheet);
    const extents = await readExtents(context, sheets.items, drawn);
    refuseTooLarge(extents);
    const blocks = extents.flatMap(({ sheet, area }) => (area ? [{ sheet: sheet.id, area }] : []));
    let formats: readonly (() => FoundFormat[])[] = [];
    const cells = await readCells(context, blocks, ["values", "formulas", "numberFormat"], () => {
      formats = extents.map((extent) => loadFormats(extent.formats));
    });
    return {
      readOnly: workbook.readOnly,
      owned,
      sheets: extents.map((extent, index) => snapshotOf(extent, cells, formats[index]?.() ?? [])),
    };
  });
}

async function readExtents(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  withCharts: readonly string[]
): Promise<SheetExtent[]> {
  const asked = sheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    formats: loadFormatTypes(sheet),
    charts: withCharts.includes(sheet.name) ? sheet.charts.load("items/name") : undefined,
  }));
  await context.sync();
  return asked.map(({ sheet, used, formats, charts }) => ({
    sheet,
    area: used.isNullObject
      ? undefined
      : {
          row: used.rowIndex,
          column: used.columnIndex,
          rowCount: used.rowCount,
          columnCount: used.columnCount,
        },
    formats,
    charts,
  }));
}

/** Excel reads no more cells than this at once, and no sheet of an office's has as many. */
const MOST_CELLS = 5_000_000;

/** Of rows as wide as the sheet itself Excel answers no values at all. */
const ALL_COLUMNS = 16_384;

/** One stray cell in the last row or column makes a used range that would keep Excel busy for hours, or mute. */
function refuseTooLarge(extents: readonly SheetExtent[]): void {
  for (const { sheet, area } of extents) {
    if (area && isTooLarge(area)) throw new WorkbookFailure("tooLarge", sheet.name);
  }
}

const isTooLarge = ({ rowCount, columnCount }: Area) =>
  rowCount * columnCount > MOST_CELLS || columnCount === ALL_COLUMNS;

function snapshotOf(
  { sheet, area: used, charts }: SheetExtent,
  cells: readonly ReadBlock[],
  formats: readonly FoundFormat[]
): SheetSnapshot {
  const own = cells.filter((block) => block.sheet === sheet.id);
  const rowsOf = (property: "values" | "formulas" | "numberFormat") =>
    own.flatMap((block) => block.cells[property] ?? []);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    protected: sheet.protection.protected,
    origin: { row: used?.row ?? 0, column: used?.column ?? 0 },
    values: rowsOf("values"),
    formulas: rowsOf("formulas"),
    numberFormats: rowsOf(
      "numberFormat"
    ) as readonly (readonly CellValue[])[] as readonly (readonly string[])[],
    highlights: formats.flatMap((format) => highlightOf(format) ?? []),
    ...(charts && { charts: charts.items.map(({ name }) => name) }),
  };
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The names of the sheets and what the add-in owns, in one round trip. */
export async function readOutline(): Promise<WorkbookOutline> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const names = context.workbook.names.load(NAME_PROPERTIES);
    await context.sync();
    return { sheetNames: sheets.items.map(({ name }) => name), owned: ownedRanges(names) };
  });
}

const NAME_PROPERTIES = "items/name,items/formula,items/comment";

const ownedRanges = ({ items }: Excel.NamedItemCollection): OwnedRange[] =>
  items.flatMap(({ name, formula, comment }) => ownedRange(name, String(formula), comment) ?? []);
