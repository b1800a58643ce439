import { areaAddress, parseArea } from "../workbook/address";
import type { Area, Highlight } from "../workbook/snapshot";

/**
 * Our conditional formats carry a mark inside their formula. N("…") is 0 for any text, so the mark never changes the
 * result, and it survives saving, copying and other programs, which the format's id does not promise to.
 */
const MARK = 'N("扩面征缴助手")=0';
const MARKED = new RegExp(`^=AND\\(${MARK.replace(/[()"]/g, "\\$&")},(.*)\\)$`, "s");

const marked = (formula: string) => `=AND(${MARK},${formula.replace(/^=/, "")})`;

/** A conditional format with a formula, as it stands in the workbook. */
export interface FoundFormat {
  /** Kept for as long as the workbook is open. */
  readonly id: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Several when the staff copied or moved cells since. */
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly fill: string;
  readonly font: string | undefined;
}

/** Asks for the kinds of a sheet's conditional formats; call `loadFormats` after the next sync. */
export function loadFormatTypes(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet
    .getRange()
    .conditionalFormats.load("items/id,items/type,items/priority,items/stopIfTrue");
}

/** Asks for the formats with a formula, the staff's among them. Read the result after the next sync. */
export function loadFormats(formats: Excel.ConditionalFormatCollection): () => FoundFormat[] {
  const custom = formats.items.filter((format) => format.type === "Custom");
  const loaded = custom.map((format) => ({
    format,
    ranges: format.getRanges().load("address"),
    rule: format.custom.rule.load("formula"),
    fill: format.custom.format.fill.load("color"),
    font: format.custom.format.font.load("color"),
  }));
  return () =>
    loaded.map(({ format: { id, priority, stopIfTrue }, ranges, rule, fill, font }) => ({
      id,
      priority,
      stopIfTrue,
      areas: ranges.address.split(",").flatMap((address) => parseArea(address) ?? []),
      formula: rule.formula,
      fill: fill.color,
      font: font.color || undefined,
    }));
}

/** A format as the highlight it shows; undefined for one of the staff's. */
export function highlightOf({ areas, formula, fill, font }: FoundFormat): Highlight | undefined {
  const own = MARKED.exec(formula)?.[1];
  if (own === undefined) return undefined;
  const [area = NOWHERE, ...others] = areas;
  return { area: others.length === 0 ? area : NOWHERE, formula: `=${own}`, fill, font };
}

/** A format of ours whose area no longer is one block equals none we want, and is replaced. */
const NOWHERE = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

export function sameHighlight(one: Highlight, other: Highlight): boolean {
  const text = ({ area, formula, fill }: Highlight) =>
    `${areaAddress(area)} ${fill.toUpperCase()} ${formula}`;
  return text(one) === text(other);
}

/** Queues what makes a sheet's highlights these: those that are right stay, so that their order does. */
export function queueHighlights(
  sheet: Excel.Worksheet,
  found: readonly FoundFormat[],
  wanted: readonly Highlight[]
): void {
  const present = found.flatMap((format) => highlightOf(format) ?? []);
  const isWrong = (format: FoundFormat) => {
    const highlight = highlightOf(format);
    return highlight && !wanted.some((other) => sameHighlight(other, highlight));
  };
  found.filter(isWrong).forEach(({ id }) => formatById(sheet, id).delete());
  for (const highlight of wanted) {
    if (present.some((other) => sameHighlight(other, highlight))) continue;
    const { area, formula, fill, font } = highlight;
    addFormat(sheet, { areas: [area], formula: marked(formula), fill, font });
  }
}

/** Queues what takes the add-in's changes among the formats back: new ones go, deleted ones return to their place. */
export function restoreFormats(
  sheet: Excel.Worksheet,
  now: readonly FoundFormat[],
  earlier: readonly FoundFormat[]
): void {
  const isIn = (formats: readonly FoundFormat[], { id }: FoundFormat) =>
    formats.some((format) => format.id === id);
  for (const format of now) {
    if (!isIn(earlier, format) && isHalfMade(format)) formatById(sheet, format.id).delete();
  }
  const gone = earlier.filter((format) => highlightOf(format) && !isIn(now, format));
  for (const format of [...gone].sort((one, other) => one.priority - other.priority)) {
    const added = addFormat(sheet, format);
    added.stopIfTrue = format.stopIfTrue;
    added.priority = format.priority;
  }
}

/** Ours, or just added and without its formula yet: Excel fills in one that is never true. */
const isHalfMade = (format: FoundFormat) =>
  highlightOf(format) !== undefined || ["", "=FALSE"].includes(format.formula);

const formatById = (sheet: Excel.Worksheet, id: string) =>
  sheet.getRange().conditionalFormats.getItem(id);

function addFormat(
  sheet: Excel.Worksheet,
  { areas, formula, fill, font }: Pick<FoundFormat, "areas" | "formula" | "fill" | "font">
): Excel.ConditionalFormat {
  const format = sheet
    .getRanges(areas.map(areaAddress).join())
    .conditionalFormats.add("Custom" as Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = fill;
  if (font !== undefined) format.custom.format.font.color = font;
  return format;
}
