import type { Cell, Sheet, Style, Workbook } from "../../workbench/office-host/workbook";
import { DEFAULT_STYLE } from "../../workbench/office-host/emptyWorkbook";
import { cellAt } from "../../workbench/office-host/sheetCells";

/**
 * Everything people can see or print of a workbook, as plain data to compare: cells with content or a look of their
 * own, widths, heights, merges, conditional formats in their order, validations, panes, filters, page set-up, names,
 * settings. Left out is what nobody sees: ids, and the mark that a text was typed with an apostrophe.
 */
export function modelOf({ sheets, names, customXmlParts }: Workbook) {
  return {
    sheets: sheets.map(sheetModel),
    names: names.map(({ scope: _, ...name }) => JSON.stringify(name)).sort(),
    parts: customXmlParts.map(({ xml }) => xml),
  };
}

/** A copy that can be disturbed. It shares the cells with the original, which makes copying and comparing cheap. */
export function copyOf(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...structuredClone({ ...sheet, cells: new Map() }),
    cells: new Map([...sheet.cells].map(([row, cells]) => [row, new Map(cells)])),
  }));
  return { ...structuredClone({ ...workbook, sheets: [] }), sheets };
}

export type WorkbookModel = ReturnType<typeof modelOf>;

function sheetModel(sheet: Sheet) {
  const { name, visibility, protection, tabColor, merges, freeze, autoFilter, pageLayout } = sheet;
  return {
    name,
    visibility,
    isProtected: protection !== undefined,
    tabColor,
    cells: cellModels(sheet),
    columns: lineModels(sheet.columns),
    rows: lineModels(sheet.rows),
    merges: merges.map((area) => JSON.stringify(area)).sort(),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) =>
      JSON.stringify(format, sortedKeys)
    ),
    validations: sheet.dataValidations.map((rule) => JSON.stringify(rule)),
    freeze,
    autoFilter,
    pageLayout,
    charts: sheet.charts.map(({ id: _, series, ...chart }) =>
      JSON.stringify([chart, series.map(({ id: _id, ...shown }) => shown)], sortedKeys)
    ),
    tables: sheet.tables.map(({ id: _, ...table }) => JSON.stringify(table, sortedKeys)),
    unsupportedParts: sheet.unsupportedParts,
  };
}

function cellModels(sheet: Sheet): Readonly<Record<string, string>> {
  const models: Record<string, string> = {};
  for (const [row, cells] of sheet.cells) {
    for (const column of cells.keys()) {
      const text = cellText(cellAt(sheet, row, column));
      const untouched = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style;
      if (text !== cellText({ value: "", style: untouched ?? DEFAULT_STYLE })) {
        models[`${row},${column}`] = text;
      }
    }
  }
  return models;
}

/** Cells and styles are never changed in place, and thousands of workbooks share them. */
const texts = new WeakMap<Cell | Style, string>();

function remembered<Part extends Cell | Style>(part: Part, textOf: (part: Part) => string): string {
  const text = texts.get(part) ?? textOf(part);
  texts.set(part, text);
  return text;
}

const cellText = (cell: Cell): string =>
  remembered(cell, ({ value, formula, style }) =>
    JSON.stringify([value, formula, styleText(style)])
  );

const styleText = (style: Style): string =>
  remembered(style, ({ fileStyle: _file, quotePrefix: _quote, ...seen }) =>
    JSON.stringify(seen, sortedKeys)
  );

function lineModels(lines: ReadonlyMap<number, object>) {
  return [...lines]
    .map(([index, line]) => JSON.stringify([index, line], sortedKeys))
    .filter((text) => !/^\[\d+,\{("hidden":false)?\}\]$/.test(text))
    .sort();
}

/** For JSON.stringify: properties in one order, whoever made the object. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
  );
}
