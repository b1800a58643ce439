import ExcelJS, { type Cell, type CellValue, type Workbook, type Worksheet } from "exceljs";

export async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return workbook;
}

/** What a person sees in the cell: a formula's result, not the formula. */
export function shownValue(cell: Cell): CellValue {
  // A formula's value leaves out a result of 0; the cell's own `result` has it.
  return cell.formula === undefined ? cell.value : ((cell.result ?? null) as CellValue);
}

/** Which cells of the sheets differ between two files, in value or look; `mayDiffer` names those meant to. */
export function strayDifferences(
  before: Workbook,
  after: Workbook,
  mayDiffer: ReadonlySet<string>
): string[] {
  return before.worksheets.flatMap((sheet) => {
    const other = after.getWorksheet(sheet.name);
    if (!other) return [`${sheet.name}: the sheet is gone`];
    return [...cellDifferences(sheet, other, mayDiffer), ...sheetDifferences(sheet, other)];
  });
}

function cellDifferences(
  before: Worksheet,
  after: Worksheet,
  mayDiffer: ReadonlySet<string>
): string[] {
  const addresses = new Set([...cellAddresses(before), ...cellAddresses(after)]);
  return [...addresses].flatMap((address) => {
    const place = `${before.name}!${address}`;
    if (mayDiffer.has(place)) return [];
    const [old, now] = [before.getCell(address), after.getCell(address)];
    return [
      ...difference(`${place} value`, old.value, now.value),
      ...difference(`${place} style`, old.style, now.style),
    ];
  });
}

function cellAddresses(sheet: Worksheet): string[] {
  const addresses: string[] = [];
  sheet.eachRow({ includeEmpty: false }, (row) =>
    row.eachCell({ includeEmpty: false }, (cell) => {
      addresses.push(cell.address);
    })
  );
  return addresses;
}

/** Everything of a sheet that is not a cell, as far as exceljs reads it. */
function sheetDifferences(before: Worksheet, after: Worksheet): string[] {
  const parts = (sheet: Worksheet): Record<string, unknown> => ({
    merges: sheet.model.merges,
    state: sheet.state,
    views: sheet.views,
    pageSetup: sheet.pageSetup,
    headerFooter: sheet.headerFooter,
    autoFilter: sheet.autoFilter,
    tabColour: sheet.properties.tabColor,
    widths: sheet.columns?.map((column) => [column.width, column.hidden, column.outlineLevel]),
    heights: sheet
      .getRows(1, sheet.rowCount)
      ?.map((row) => [row.height, row.hidden, row.outlineLevel]),
  });
  const [old, now] = [parts(before), parts(after)];
  return Object.keys(old).flatMap((key) => difference(`${before.name} ${key}`, old[key], now[key]));
}

function difference(what: string, before: unknown, after: unknown): string[] {
  const [old, now] = [JSON.stringify(before), JSON.stringify(after)];
  return old === now ? [] : [`${what}: was ${old}, is ${now}`];
}
