import { childOf, childrenOf, flagOf, numberOf } from "../../src/xlsx/xmlTree";
import { COLUMN_LIMIT } from "../../src/xlsx/cellReference";
import { element } from "./xmlText";
import type { XmlElement } from "../../src/xlsx/xmlTree";
import type { Column, Sheet, Style } from "../office-host/workbook";
import type { EditedDocument } from "./editedDocument";
import type { StyleWriter } from "./styleWriter";
import type { AttributeValue } from "./xmlText";

type Attributes = Readonly<Record<string, AttributeValue>>;

/** Width that Excel gives a column whose file says nothing about it, padding of 5 pixels included. */
const DEFAULT_WIDTH = 9.140625;

/** Reads <cols>. Columns that only carry what is the default anyway are left out. */
export function readColumns(root: XmlElement, styles: readonly Style[]): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const [index, attributes] of columnAttributes(root)) {
    const column = toColumn(attributes, styles);
    if (column.width !== undefined || column.hidden || column.style) columns.set(index, column);
  }
  return columns;
}

/** One entry per column, sharing the attributes of the <col> that covers it. */
function columnAttributes(root: XmlElement): Map<number, XmlElement> {
  const columns = new Map<number, XmlElement>();
  for (const col of childrenOf(childOf(root, "cols"), "col")) {
    const first = Math.max(1, numberOf(col, "min") ?? 1);
    const last = Math.min(COLUMN_LIMIT, numberOf(col, "max") ?? first);
    for (let number = first; number <= last; number++) columns.set(number - 1, col);
  }
  return columns;
}

function toColumn(col: XmlElement, styles: readonly Style[]): Column {
  const width = numberOf(col, "width");
  const style = numberOf(col, "style");
  return {
    ...(width !== undefined && { width }),
    hidden: flagOf(col, "hidden"),
    ...(style !== undefined && style !== 0 && styles[style] && { style: styles[style] }),
  };
}

/** Changes what is different about columns; outline levels and the like of the file's columns stay. */
export function writeColumns(document: EditedDocument, sheet: Sheet, styles: StyleWriter): void {
  const inFile = columnAttributes(document.root);
  const indexes = new Set([...inFile.keys(), ...sheet.columns.keys()]);
  let changed = false;
  const written = new Map<number, Attributes>();
  for (const index of [...indexes].sort((one, two) => one - two)) {
    const before: Attributes = inFile.get(index)?.attributes ?? {};
    const changes = columnChanges(inFile.get(index), sheet.columns.get(index), styles);
    if (Object.keys(changes).length > 0) changed = true;
    written.set(index, { width: DEFAULT_WIDTH, ...before, ...changes });
  }
  if (changed) document.setChildren("cols", colsXml(written));
}

function columnChanges(
  col: XmlElement | undefined,
  column: Column | undefined,
  styles: StyleWriter
): Attributes {
  return {
    ...(column?.width !== numberOf(col, "width") && widthAttributes(column?.width)),
    ...hiddenChange(flagOf(col, "hidden"), column?.hidden ?? false),
    ...styleChange(
      styles.inFile(numberOf(col, "style")) ?? 0,
      column?.style ? styles.indexOf(column.style) : 0
    ),
  };
}

function widthAttributes(width: number | undefined): Attributes {
  const customWidth = width === undefined ? undefined : true;
  return { width: width ?? DEFAULT_WIDTH, customWidth, bestFit: undefined };
}

function hiddenChange(before: boolean, after: boolean): Attributes {
  return before === after ? {} : { hidden: after || undefined };
}

function styleChange(before: number, after: number): Attributes {
  return before === after ? {} : { style: after || undefined };
}

/** Neighbours that say the same share one element. */
function colsXml(columns: ReadonlyMap<number, Attributes>): string {
  const runs: { min: number; max: number; attributes: Attributes; key: string }[] = [];
  for (const [index, ofColumn] of columns) {
    const attributes = { ...ofColumn, min: undefined, max: undefined };
    const key = JSON.stringify(attributes);
    const run = runs.at(-1);
    if (run && run.max === index && run.key === key) run.max = index + 1;
    else runs.push({ min: index + 1, max: index + 1, attributes, key });
  }
  const content = runs.map(({ min, max, attributes }) =>
    element("col", { ...attributes, min, max })
  );
  return content.length === 0 ? "" : element("cols", {}, content.join(""));
}
