import { unescapeText } from "../../src/xlsx/escapedText";
import { parseAreaReference } from "../../src/xlsx/cellReference";
import { childOf, flagOf, numberOf, parseXml } from "../../src/xlsx/xmlTree";
import { areaAddress } from "../../src/workbook/address";
import { sameData } from "./sameData";
import { startTagOf, tagWith } from "./sourcePatch";
import { element, workbookString } from "./xmlText";
import type { XlsxPackage } from "../../src/xlsx/xlsxPackage";
import type { Area } from "../../src/workbook/snapshot";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Sheet, Table } from "../office-host/workbook";

const NO_AREA: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The tables of a sheet, by the part that describes each. */
export function readTables(file: XlsxPackage, sheetPart: string): Map<string, Table> {
  return new Map(
    file
      .related(sheetPart, "table")
      .map((part) => [part, readTable(parseXml(file.text(part), part))] as const)
  );
}

export function readTable(root: XmlElement): Table {
  const { attributes } = root;
  const style = childOf(root, "tableStyleInfo");
  return {
    id: attributes.id ?? "",
    name: unescapeText(attributes.displayName ?? attributes.name ?? ""),
    area: parseAreaReference(attributes.ref ?? "") ?? NO_AREA,
    showHeaders: (numberOf(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    style: style?.attributes.name ?? "",
    showBandedRows: flagOf(style, "showRowStripes"),
    showFilterButton: childOf(root, "autoFilter") !== undefined,
  };
}

/**
 * A table part that says what the model says. Columns are named by the header cells, as Excel insists on.
 * @param source The part as it is; undefined for a new table.
 * @param number Of the table, unique in the workbook.
 */
export function tableXml(
  source: string | undefined,
  table: Table,
  sheet: Sheet,
  number: number,
  namespace: string
): string {
  const before = source === undefined ? undefined : parseXml(source, table.name);
  if (source === undefined || !before) {
    return HEADER + newTable(table, sheet, number, namespace);
  }
  if (sameData(readTable(before), table)) return source;
  const tag = tagWith(startTagOf(source, before), tableAttributes(table));
  // A table that moved or grew is described anew but for the attributes of its root.
  const content = tableContent(table, sheet);
  return `${source.slice(0, before.place.start)}${tag.replace(/\s*\/?>$/, ">")}${content}</${before.rawName}>`;
}

function newTable(table: Table, sheet: Sheet, number: number, namespace: string): string {
  const attributes = { xmlns: namespace, id: number, name: table.name, ...tableAttributes(table) };
  return element("table", attributes, tableContent(table, sheet));
}

function tableAttributes(table: Table) {
  return {
    displayName: workbookString(table.name),
    ref: areaAddress(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
  };
}

function tableContent(table: Table, sheet: Sheet): string {
  const { area } = table;
  const filterArea = { ...area, rowCount: area.rowCount - (table.showTotals ? 1 : 0) };
  const filter = table.showFilterButton && table.showHeaders;
  const names = columnNames(table, sheet);
  const columns = names.map((name, index) =>
    element("tableColumn", { id: index + 1, name: workbookString(name) })
  );
  const style = {
    name: table.style || undefined,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: table.showBandedRows,
    showColumnStripes: false,
  };
  return (
    (filter ? element("autoFilter", { ref: areaAddress(filterArea) }) : "") +
    element("tableColumns", { count: names.length }, columns.join("")) +
    element("tableStyleInfo", style)
  );
}

/** Header cells' texts; blank or repeated ones get a number, as Excel does it. */
function columnNames({ area, showHeaders }: Table, sheet: Sheet): string[] {
  const used = new Set<string>();
  return Array.from({ length: area.columnCount }, (_, index) => {
    const cell = sheet.cells.get(area.row)?.get(area.column + index);
    const header = showHeaders ? String(cell?.value ?? "") : "";
    const base = header === "" ? `列${index + 1}` : header;
    let name = base;
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}${count}`;
    used.add(name.toLowerCase());
    return name;
  });
}
