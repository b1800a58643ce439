import type { ColumnLook } from "../workbook/changes";
import type { Area } from "../workbook/snapshot";
import { changeLook, loadLook, type Look, partsOf } from "./cellLooks";

/** How an area of a column looks, and the same rows of its model, part by part from above. */
export interface ColumnImage {
  readonly width: { readonly points: number; readonly isStandard: boolean };
  readonly looks: readonly Look[];
  readonly model: readonly Look[];
  /** How cells look that nobody has touched: the sheet's last one. */
  readonly plain: Look;
}

const LAST_CELL = "XFD1048576";

/** Asks for the looks of a column and of its model; call what is returned after the next sync. */
export function loadColumn(
  sheet: Excel.Worksheet,
  { area, model: column }: Pick<ColumnLook, "area" | "model">
): () => ColumnImage {
  const format = rangeOf(sheet, area).getEntireColumn().format;
  format.load("columnWidth,useStandardWidth");
  const looks = partsOf(area).map((part) => loadLook(rangeOf(sheet, part)));
  const model = partsOf({ ...area, column }).map((part) => loadLook(rangeOf(sheet, part)));
  const plain = loadLook(sheet.getRange(LAST_CELL));
  return () => ({
    plain: plain(),
    width: { points: format.columnWidth, isStandard: format.useStandardWidth },
    looks: looks.map((look) => look()),
    model: model.map((look) => look()),
  });
}

/**
 * Queues the change of looks, property by property: copying or clearing formats would take the staff's conditional
 * formats along.
 *
 * @param earlier the looks to go back to when this takes an earlier change back; cells nobody touched are the model
 *   for columns the add-in dressed in a run long past
 */
export function queueColumn(
  sheet: Excel.Worksheet,
  { area, width, after }: ColumnLook,
  now: ColumnImage,
  earlier: ColumnImage | undefined
): void {
  if (earlier) return restoreColumn(sheet, area, now, earlier);
  const isBare = after === "bare";
  dress(sheet, area, now.looks, isBare ? now.looks.map(() => now.plain) : now.model);
  if (width !== undefined) setWidth(sheet, area, { points: width, isStandard: isBare });
}

/** Queues what makes a column look as it did. */
export function restoreColumn(
  sheet: Excel.Worksheet,
  area: Area,
  now: ColumnImage,
  earlier: ColumnImage
): void {
  dress(sheet, area, now.looks, earlier.looks);
  if (now.width.points !== earlier.width.points) setWidth(sheet, area, earlier.width);
}

function dress(
  sheet: Excel.Worksheet,
  area: Area,
  from: readonly Look[],
  to: readonly Look[]
): void {
  partsOf(area).forEach((part, index) => {
    const [now, wanted] = [from[index], to[index]];
    if (now && wanted) changeLook(rangeOf(sheet, part), now, wanted);
  });
}

function setWidth(sheet: Excel.Worksheet, area: Area, width: ColumnImage["width"]): void {
  const { format } = rangeOf(sheet, area).getEntireColumn();
  if (width.isStandard) format.useStandardWidth = true;
  else format.columnWidth = width.points;
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area) =>
  sheet.getRangeByIndexes(row, column, rowCount, columnCount);
