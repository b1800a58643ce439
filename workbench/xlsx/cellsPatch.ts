import { cellAddress } from "../../src/workbook/address";
import { hasContent } from "../office-host/sheetCells";
import { cellXml } from "./cellXml";
import { rowChanges } from "./rowsXml";
import { sameData } from "./sameData";
import { tagWith } from "./sourcePatch";
import { element, withPrefix } from "./xmlText";
import type { FileCell } from "../../src/xlsx/sheetCells";
import type { Cell, Sheet } from "../office-host/workbook";
import type { SheetPartHandlers } from "./sheetPart";
import type { SharedStringWriter } from "./sharedStringWriter";
import type { SourcePatch } from "./sourcePatch";
import type { StyleWriter } from "./styleWriter";

type Attributes = Readonly<Record<string, string>>;

export interface CellWriters {
  readonly styles: StyleWriter;
  readonly strings: SharedStringWriter;
}

/** A start tag in the source. */
interface Tag {
  readonly start: number;
  readonly tagEnd: number;
}

/** A row of the file while it is read. */
interface OpenRow extends Tag {
  readonly index: number;
  readonly attributes: Attributes;
  /** The model's columns of this row that the file has not come to yet, in order. */
  readonly pending: number[];
  hasNewCells: boolean;
}

const NOWHERE: Tag = { start: 0, tagEnd: 0 };

/**
 * Compares the cells of a sheet with the model's while the file is read, and patches what is different: cells and rows
 * that say the same keep their source.
 */
export class CellsPatch implements SheetPartHandlers {
  /** Whether a value, formula or style differs, not only the looks of rows. */
  cellsChanged = false;
  private prefix = "";
  private sheetData = NOWHERE;
  private rowTag = NOWHERE;
  private cellTag = NOWHERE;
  private formula: { readonly start: number; end: number } | undefined;
  private openRow: OpenRow | undefined;
  private fileCell: FileCell | undefined;
  /** The model's rows in order, and how many of them the file has come to (a sheet may have a million). */
  private readonly rows: readonly number[];
  private rowsDone = 0;
  /** Writes out addresses that are implied by the order of cells; needed only when that order changes. */
  private readonly impliedAddresses: (() => void)[] = [];
  /** Shared formulas whose first cell, which has the text, is no longer as it was. */
  private readonly brokenFormulas = new Set<string>();

  constructor(
    private readonly source: string,
    private readonly sheet: Sheet,
    private readonly writers: CellWriters,
    private readonly patch: SourcePatch
  ) {
    this.rows = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])].sort(ascending);
  }

  opened(name: string, position: number, rawName: string): void {
    const tag = { start: this.source.lastIndexOf("<", position - 1), tagEnd: position };
    if (name === "c") {
      this.cellTag = tag;
      this.formula = undefined;
    } else if (name === "f") {
      this.formula = { start: tag.start, end: position };
    } else if (name === "row") {
      this.rowTag = tag;
    } else if (name === "sheetData") {
      this.sheetData = tag;
      this.prefix = rawName.slice(0, rawName.indexOf(":") + 1);
    }
  }

  closed(name: string, position: number): void {
    if (name === "f" && this.formula) this.formula.end = position;
    else if (name === "c") this.compareCell(position);
    else if (name === "row") this.closeRow(position);
    else if (name === "sheetData") this.closeSheetData(position);
  }

  row(index: number, attributes: Attributes): void {
    this.addRowsBefore(index, this.rowTag.start);
    if (this.rows[this.rowsDone] === index) this.rowsDone++;
    const pending = [...(this.sheet.cells.get(index)?.keys() ?? [])].sort(ascending);
    this.openRow = { index, attributes, ...this.rowTag, pending, hasNewCells: false };
  }

  cell(cell: FileCell): void {
    this.fileCell = cell;
  }

  /** Call when the sheet has been read. */
  finish(): void {
    if (!this.patch.isEmpty) for (const writeAddress of this.impliedAddresses) writeAddress();
  }

  private compareCell(end: number): void {
    const row = this.openRow!;
    const before = this.fileCell!;
    const { start } = this.cellTag;
    this.addCellsBefore(row, before.column, start);
    if (row.pending[0] === before.column) row.pending.shift();
    const cell = this.sheet.cells.get(before.row)?.get(before.column);
    if (!cell) this.replaceCell(before, start, end, "");
    else if (!saysTheSame(before, cell) || this.isOrphan(before))
      this.rewriteCell(before, cell, end);
    else this.restyleCell(before, cell);
  }

  /** Takes part in a shared formula whose text went with another cell. */
  private isOrphan({ sharedFormula }: FileCell): boolean {
    return sharedFormula !== undefined && this.brokenFormulas.has(sharedFormula);
  }

  private rewriteCell(before: FileCell, cell: Cell, end: number): void {
    const { start, tagEnd } = this.cellTag;
    const keepsFormula = before.formula === cell.formula && !this.isOrphan(before);
    const formulaSource =
      keepsFormula && this.formula
        ? this.source.slice(this.formula.start, this.formula.end)
        : undefined;
    const cellMetadata = /\scm="(\d+)"/.exec(this.source.slice(start, tagEnd))?.[1];
    const style = this.writers.styles.indexOf(cell.style);
    const { row, column } = before;
    // What is kept wears the document's prefix already, so it is put in after the rest got it.
    const xml = cellXml(row, column, cell, style, this.writers.strings, {
      formulaSource: formulaSource && FORMULA_PLACE,
      cellMetadata,
    });
    const prefixed = withPrefix(xml, this.prefix).replace(FORMULA_PLACE, () => formulaSource ?? "");
    if (keepsFormula) {
      this.cellsChanged = true;
      this.patch.replace(start, end, prefixed);
    } else {
      this.replaceCell(before, start, end, prefixed);
    }
  }

  private replaceCell(before: FileCell, start: number, end: number, xml: string): void {
    const isFirstOfShared =
      this.formula && /\sref\s*=/.test(this.source.slice(this.formula.start, this.formula.end));
    if (before.sharedFormula !== undefined && isFirstOfShared) {
      this.brokenFormulas.add(before.sharedFormula);
    }
    this.cellsChanged = true;
    this.patch.replace(start, end, xml);
  }

  private restyleCell(before: FileCell, cell: Cell): void {
    const { start, tagEnd } = this.cellTag;
    const tag = this.source.slice(start, tagEnd);
    const r = cellAddress(before.row, before.column);
    const style = this.writers.styles.indexOf(cell.style);
    if (style !== (this.writers.styles.inFile(before.style) ?? 0)) {
      this.cellsChanged = true;
      this.patch.replace(start, tagEnd, tagWith(tag, { r, s: style === 0 ? undefined : style }));
    } else if (!/\sr\s*=/.test(tag)) {
      this.impliedAddresses.push(() => this.patch.replace(start, tagEnd, tagWith(tag, { r })));
    }
  }

  private addCellsBefore(row: OpenRow, column: number, at: number): void {
    const { pending } = row;
    let xml = "";
    while (pending.length > 0 && pending[0]! < column) {
      xml += this.newCell(row.index, pending.shift()!);
    }
    if (xml === "") return;
    row.hasNewCells = true;
    this.patch.insert(at, withPrefix(xml, this.prefix));
  }

  /** '' for a blank cell that looks as it would without being there. */
  private newCell(row: number, column: number): string {
    const cell = this.sheet.cells.get(row)!.get(column)!;
    const { styles, strings } = this.writers;
    const style = styles.indexOf(cell.style);
    const inherited = this.sheet.rows.get(row)?.style ?? this.sheet.columns.get(column)?.style;
    const inheritedStyle = inherited ? styles.indexOf(inherited) : 0;
    if (!hasContent(cell) && style === inheritedStyle) return "";
    this.cellsChanged = true;
    return cellXml(row, column, cell, style, strings);
  }

  private closeRow(end: number): void {
    const row = this.openRow!;
    const { start, tagEnd, attributes, index } = row;
    const isEmpty = tagEnd === end;
    const newCells = row.pending.map((column) => this.newCell(index, column)).join("");
    if (newCells !== "") row.hasNewCells = true;
    const changes = {
      ...(attributes.r === undefined && { r: index + 1 }),
      ...rowChanges(attributes, this.sheet.rows.get(index), this.writers.styles),
      // A hint at the columns in use, wrong when there are more.
      ...(row.hasNewCells && attributes.spans !== undefined && { spans: undefined }),
    };
    const tag = tagWith(this.source.slice(start, tagEnd), changes);
    if (isEmpty && newCells !== "") {
      const opening = tag.replace(/\s*\/>$/, ">");
      const content = withPrefix(newCells, this.prefix);
      this.patch.replace(start, end, `${opening}${content}</${this.prefix}row>`);
      return;
    }
    if (newCells !== "") {
      const at = this.source.lastIndexOf("</", end - 1);
      this.patch.insert(at, withPrefix(newCells, this.prefix));
    }
    const onlyAddress = Object.keys(changes).every((name) => name === "r");
    const replaceTag = () => this.patch.replace(start, tagEnd, tag);
    if (!onlyAddress) replaceTag();
    else if (attributes.r === undefined) this.impliedAddresses.push(replaceTag);
  }

  private closeSheetData(end: number): void {
    const { start, tagEnd } = this.sheetData;
    const rows = this.newRowsBefore(Infinity);
    if (rows === "") return;
    const content = withPrefix(rows, this.prefix);
    if (tagEnd < end) {
      this.patch.insert(this.source.lastIndexOf("</", end - 1), content);
      return;
    }
    const opening = this.source.slice(start, tagEnd).replace(/\s*\/>$/, ">");
    this.patch.replace(start, end, `${opening}${content}</${this.prefix}sheetData>`);
  }

  private addRowsBefore(index: number, at: number): void {
    const rows = this.newRowsBefore(index);
    if (rows !== "") this.patch.insert(at, withPrefix(rows, this.prefix));
  }

  private newRowsBefore(index: number): string {
    const rows: string[] = [];
    for (; (this.rows[this.rowsDone] ?? Infinity) < index; this.rowsDone++) {
      rows.push(this.newRow(this.rows[this.rowsDone]!));
    }
    return rows.join("");
  }

  /** '' for a row that has nothing to say. */
  private newRow(index: number): string {
    const columns = [...(this.sheet.cells.get(index)?.keys() ?? [])].sort(ascending);
    const cells = columns.map((column) => this.newCell(index, column)).join("");
    const attributes = rowChanges({}, this.sheet.rows.get(index), this.writers.styles);
    if (cells === "" && Object.keys(attributes).length === 0) return "";
    return element("row", { r: index + 1, ...attributes }, cells);
  }
}

/** Stands in for the kept <f> while the rest of a cell gets the document's prefix; no cell contains it. */
const FORMULA_PLACE = "\u0000";

function saysTheSame(before: FileCell, cell: Cell): boolean {
  return (
    before.value === cell.value &&
    before.formula === cell.formula &&
    before.isError === (cell.isError ?? false) &&
    sameData(before.arrayArea, cell.arrayArea)
  );
}

const ascending = (one: number, two: number) => one - two;
