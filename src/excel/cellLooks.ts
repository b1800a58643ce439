import type { Area } from "../workbook/snapshot";

const ALIGNMENT = ["horizontalAlignment", "verticalAlignment", "wrapText", "indentLevel"] as const;
const FONT = ["name", "size", "bold", "italic", "underline", "strikethrough", "color"] as const;
const LINE = ["style", "weight", "color"] as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const;

type Values<Keys extends readonly string[]> = Readonly<Record<Keys[number], unknown>>;

/** How cells look, as plain data; a property in which they differ among themselves is null. */
export interface Look {
  readonly alignment: Values<typeof ALIGNMENT>;
  readonly font: Values<typeof FONT>;
  /** White stands for no fill, too: Excel tells no difference. */
  readonly fill: unknown;
  readonly numberFormat: unknown;
  readonly borders: Readonly<Record<(typeof EDGES)[number], Values<typeof LINE>>>;
}

/** Asks for a range's look; call what is returned after the next sync. */
export function loadLook(range: Excel.Range): () => Look {
  range.load("numberFormat");
  const { format } = range;
  format.load(ALIGNMENT.join());
  format.font.load(FONT.join());
  format.fill.load("color");
  const lines = EDGES.map((edge) => format.borders.getItem(edge).load(LINE.join()));
  return () => ({
    alignment: picked(format, ALIGNMENT),
    font: picked(format.font, FONT),
    fill: format.fill.color,
    numberFormat: sameText(range.numberFormat as unknown[][] | null),
    borders: Object.fromEntries(
      EDGES.map((edge, index) => [edge, picked(lines[index] as Excel.RangeBorder, LINE)])
    ) as Look["borders"],
  });
}

function picked<Keys extends readonly string[]>(
  from: Readonly<Record<Keys[number], unknown>>,
  keys: Keys
): Values<Keys> {
  return Object.fromEntries(keys.map((key: Keys[number]) => [key, from[key]])) as Values<Keys>;
}

function sameText(rows: readonly (readonly unknown[])[] | null): unknown {
  const all = new Set(rows?.flat());
  return all.size === 1 ? [...all][0] : null;
}

/** Queues what makes a range that looks like `from` look like `to`; what differs within either is left alone. */
export function changeLook(range: Excel.Range, from: Look, to: Look): void {
  const { format } = range;
  if (differs(from.numberFormat, to.numberFormat)) {
    // One text for the whole range, which Excel allows and its types do not.
    range.numberFormat = to.numberFormat as string[][];
  }
  format.set(differences(from.alignment, to.alignment) as Excel.Interfaces.RangeFormatUpdateData);
  format.font.set(differences(from.font, to.font) as Excel.Interfaces.RangeFontUpdateData);
  if (differs(from.fill, to.fill)) {
    if (to.fill === "#FFFFFF") format.fill.clear();
    else format.fill.color = to.fill as string;
  }
  for (const edge of EDGES) {
    changeLine(format.borders.getItem(edge), from.borders[edge], to.borders[edge]);
  }
}

function changeLine(
  line: Excel.RangeBorder,
  from: Values<typeof LINE>,
  to: Values<typeof LINE>
): void {
  const changed = differences(from, to);
  if (Object.keys(changed).length === 0) return;
  // The weight and colour of a line that is not there would draw it.
  if (to.style === "None") line.style = "None";
  else line.set({ ...to } as Excel.Interfaces.RangeBorderUpdateData);
}

const differs = (from: unknown, to: unknown) => from !== null && to !== null && from !== to;

function differences<Properties extends object>(from: Properties, to: Properties) {
  const keys = Object.keys(to) as (keyof Properties)[];
  return Object.fromEntries(
    keys.filter((key) => differs(from[key], to[key])).map((key) => [key, to[key]])
  ) as Partial<Properties>;
}

/** Each of these many rows is looked at by itself; those below are taken together. */
const SINGLE_ROWS = 200;

/** A column's area cut into parts that are likely to look the same all over. */
export function partsOf(area: Area): Area[] {
  const single = Math.min(area.rowCount, SINGLE_ROWS);
  const parts = Array.from({ length: single }, (_, index) => ({
    ...area,
    row: area.row + index,
    rowCount: 1,
  }));
  const rest = { ...area, row: area.row + single, rowCount: area.rowCount - single };
  return rest.rowCount > 0 ? [...parts, rest] : parts;
}
