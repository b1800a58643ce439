import type { CellValue } from "../domain/cells/grid";
import type { Area } from "../workbook/snapshot";
import { parseAreaReference, parseCellReference } from "./cellReference";
import { unescapeText } from "./escapedText";
import { readableFormula, shiftFormula } from "./formulaText";
import { serialOfIsoDate } from "./serialDates";
import { TextCollector } from "./sharedStrings";
import { XlsxError } from "./xlsxError";
import { isTrue } from "./xmlTree";

/** One <c> of a sheet. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Index into cellXfs. */
  readonly style: number;
  /** '' when blank or not computed yet; dates are the workbook's own serial numbers. */
  readonly value: CellValue;
  readonly isError: boolean;
  /** With its '=', as people see it; shared formulas as they read in this cell. */
  readonly formula: string | undefined;
  /** On the first cell of an array formula: where its results are. */
  readonly arrayArea: Area | undefined;
  /** The number of the shared formula this cell takes part in. */
  readonly sharedFormula: string | undefined;
}

export interface CellHandlers {
  row?(row: number, attributes: Attributes): void;
  cell(cell: FileCell): void;
}

type Attributes = Readonly<Record<string, string>>;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  content: string;
  inline: string | undefined;
  formula: { readonly attributes: Attributes; text: string } | undefined;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Understands the content of <sheetData> while it is read: feed it the events of a reader, it tells cells one by one
 * and keeps none.
 */
export class SheetCellReader {
  private isOpen = false;
  private row = -1;
  private column = -1;
  private cell: OpenCell | undefined;
  private place: "nowhere" | "value" | "formula" | "inline" = "nowhere";
  private readonly inlineText = new TextCollector();
  private readonly sharedFormulas = new Map<string, SharedFormula>();

  constructor(
    private readonly sharedStrings: readonly string[],
    private readonly uses1904: boolean,
    private readonly handlers: CellHandlers
  ) {}

  open(name: string, attributes: Attributes): void {
    if (!this.isOpen) this.openSheet(name);
    else if (this.place === "inline") this.inlineText.open(name);
    else if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (this.cell) this.openContent(this.cell, name, attributes);
  }

  text(text: string): void {
    if (this.place === "value") this.cell!.content += text;
    else if (this.place === "formula") this.cell!.formula!.text += text;
    else if (this.place === "inline") this.inlineText.text(text);
  }

  close(name: string): void {
    if (name === "is" && this.cell) {
      this.cell.inline = this.inlineText.finish();
      this.place = "nowhere";
    } else if (this.place === "inline") {
      this.inlineText.close(name);
    } else if (name === "v" || name === "f") {
      this.place = "nowhere";
    } else if (name === "c" && this.cell) {
      this.handlers.cell(this.finished(this.cell));
      this.cell = undefined;
    }
  }

  private openSheet(name: string): void {
    if (name !== "worksheet") throw new XlsxError("damaged", `<${name}> where a sheet should be`);
    this.isOpen = true;
  }

  /** A row without a number follows the one before it, a cell without an address its left neighbour. */
  private openRow(attributes: Attributes): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    this.column = -1;
    this.handlers.row?.(this.row, attributes);
  }

  private openCell(attributes: Attributes): void {
    const next = { row: this.row, column: this.column + 1 };
    const position = attributes.r === undefined ? next : parseCellReference(attributes.r);
    if (!position || position.row < 0) {
      throw new XlsxError("damaged", `a cell at '${attributes.r}'`);
    }
    this.column = position.column;
    const { row, column } = position;
    this.cell = { row, column, attributes, content: "", inline: undefined, formula: undefined };
  }

  private openContent(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === "v") {
      this.place = "value";
    } else if (name === "f") {
      this.place = "formula";
      cell.formula = { attributes, text: "" };
    } else if (name === "is") {
      this.place = "inline";
      this.inlineText.start();
    }
  }

  private finished(cell: OpenCell): FileCell {
    const { row, column, attributes, formula } = cell;
    return {
      row,
      column,
      style: Number(attributes.s ?? 0),
      value: this.valueOf(cell),
      isError: attributes.t === "e",
      formula: formula && this.formulaOf(cell, formula),
      arrayArea:
        formula?.attributes.t === "array"
          ? parseAreaReference(formula.attributes.ref ?? "")
          : undefined,
      sharedFormula: formula?.attributes.t === "shared" ? formula.attributes.si : undefined,
    };
  }

  private valueOf({ attributes, content, inline }: OpenCell): CellValue {
    if (inline !== undefined) return inline;
    switch (attributes.t) {
      case "s":
        return content === "" ? "" : this.sharedString(content);
      case "str":
        return unescapeText(content);
      case "b":
        return content === "" ? "" : isTrue(content.trim());
      case "e":
        return content;
      case "d":
        return serialOfIsoDate(content, this.uses1904) ?? content;
      default:
        return numberOrText(content);
    }
  }

  private sharedString(index: string): string {
    const text = this.sharedStrings[Number(index)];
    // A blank in its place would be a figure or a name lost without a word.
    if (text === undefined) throw new XlsxError("damaged", `there is no shared string ${index}`);
    return text;
  }

  /** The first cell of a shared formula has its text, the others only its number. Data tables have no formula text. */
  private formulaOf(
    cell: OpenCell,
    { attributes, text }: NonNullable<OpenCell["formula"]>
  ): string | undefined {
    if (attributes.t === "dataTable") return undefined;
    const shared = attributes.t === "shared" ? attributes.si : undefined;
    if (shared !== undefined && text !== "") {
      const formula = readableFormula(text);
      this.sharedFormulas.set(shared, { row: cell.row, column: cell.column, formula });
      return `=${formula}`;
    }
    const source = shared === undefined ? undefined : this.sharedFormulas.get(shared);
    if (source) {
      const { row, column, formula } = source;
      return `=${shiftFormula(formula, cell.row - row, cell.column - column)}`;
    }
    return text === "" ? undefined : `=${readableFormula(text)}`;
  }
}

function numberOrText(content: string): CellValue {
  if (content.trim() === "") return "";
  const number = Number(content);
  return Number.isFinite(number) ? number : content;
}
