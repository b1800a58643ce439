import { areaAddress, parseArea } from "../workbook/address";
import type { Highlight } from "../workbook/snapshot";

/**
 * Our conditional formats carry a mark inside their formula. N("…") is 0 for any text, so the mark never changes the
 * result, and it survives saving, copying and other programs, which the format's id does not promise to.
 */
const MARK = 'N("扩面征缴助手")=0';
const MARKED = new RegExp(`^=AND\\(${MARK.replace(/[()"]/g, "\\$&")},(.*)\\)$`, "s");

const marked = (formula: string) => `=AND(${MARK},${formula.replace(/^=/, "")})`;

/** A conditional format of ours with the workbook's own object for it. */
export interface FoundHighlight extends Highlight {
  readonly format: Excel.ConditionalFormat;
}

/** Asks for the kinds of the sheets' conditional formats; call `readHighlights` after the next sync. */
export function loadFormatTypes(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats.load("items/type");
}

/** Asks for what tells ours from the staff's. Read the result after the next sync. */
export function loadHighlights(formats: Excel.ConditionalFormatCollection): () => FoundHighlight[] {
  const custom = formats.items.filter((format) => format.type === "Custom");
  const loaded = custom.map((format) => ({
    format,
    // Null when the staff copied cells and the format now covers several areas.
    range: format.getRangeOrNullObject().load("address"),
    rule: format.custom.rule.load("formula"),
    fill: format.custom.format.fill.load("color"),
    font: format.custom.format.font.load("color"),
  }));
  return () =>
    loaded.flatMap(({ format, range, rule, fill, font }) => {
      const formula = MARKED.exec(rule.formula)?.[1];
      if (formula === undefined) return [];
      const area = (range.isNullObject ? undefined : parseArea(range.address)) ?? NOWHERE;
      return [
        { area, formula: `=${formula}`, fill: fill.color, font: font.color || undefined, format },
      ];
    });
}

/** A format of ours whose area no longer is one block equals none we want, and is replaced. */
const NOWHERE = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

export function addHighlight(sheet: Excel.Worksheet, highlight: Highlight): void {
  const format = sheet
    .getRange(areaAddress(highlight.area))
    .conditionalFormats.add("Custom" as Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = marked(highlight.formula);
  format.custom.format.fill.color = highlight.fill;
  if (highlight.font !== undefined) format.custom.format.font.color = highlight.font;
}
