import { isTrue } from "../../src/xlsx/xmlTree";
import type { Row, Style } from "../office-host/workbook";
import type { StyleWriter } from "./styleWriter";
import type { AttributeValues } from "./xmlText";

type Attributes = Readonly<Record<string, string>>;

/** Collects what <row> elements say about their rows; rows that say the same share one object. */
export class RowReader {
  readonly rows = new Map<number, Row>();
  private readonly known = new Map<string, Row>();

  constructor(private readonly styles: readonly Style[]) {}

  add(index: number, attributes: Attributes): void {
    const { ht, hidden, s, customFormat } = attributes;
    const key = `${ht}|${hidden}|${s}|${customFormat}`;
    const row = this.known.get(key) ?? toRow(attributes, this.styles);
    this.known.set(key, row);
    if (row.height !== undefined || row.hidden || row.style) this.rows.set(index, row);
  }
}

function toRow(attributes: Attributes, styles: readonly Style[]): Row {
  const height = rowHeight(attributes);
  const style = styles[rowStyle(attributes) ?? -1];
  return {
    ...(height !== undefined && { height }),
    hidden: isTrue(attributes.hidden ?? ""),
    ...(style && { style }),
  };
}

function rowHeight({ ht }: Attributes): number | undefined {
  const height = Number(ht);
  return ht !== undefined && Number.isFinite(height) ? height : undefined;
}

/** A row's style counts only where the row says that it is meant. */
function rowStyle({ s, customFormat }: Attributes): number | undefined {
  return isTrue(customFormat ?? "") ? Number(s ?? 0) : undefined;
}

/** What has to change about a <row> with these attributes (none for a new one) to say what the model says. */
export function rowChanges(
  before: Attributes,
  row: Row | undefined,
  styles: StyleWriter
): AttributeValues {
  return {
    ...heightChange(rowHeight(before), row?.height),
    ...hiddenChange(isTrue(before.hidden ?? ""), row?.hidden ?? false),
    ...styleChange(styles.inFile(rowStyle(before)), row?.style && styles.indexOf(row.style)),
  };
}

function heightChange(before: number | undefined, after: number | undefined): AttributeValues {
  return before === after ? {} : { ht: after, customHeight: isThere(after) };
}

function hiddenChange(before: boolean, after: boolean): AttributeValues {
  return before === after ? {} : { hidden: after || undefined };
}

function styleChange(before: number | undefined, after: number | undefined): AttributeValues {
  return before === after ? {} : { s: after, customFormat: isThere(after) };
}

const isThere = (value: number | undefined) => (value === undefined ? undefined : true);
