import type { Area } from "../../../src/workbook/snapshot";

/** Cells that make room or close up: `count` rows or columns at `at`, within a band across. Negative deletes. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** First and last column of a shift of rows, or the other way round; both included. */
  readonly band: readonly [first: number, last: number];
}

interface Span {
  readonly start: number;
  readonly count: number;
}

const along = (area: Area, { axis }: Shift): Span =>
  axis === "rows"
    ? { start: area.row, count: area.rowCount }
    : { start: area.column, count: area.columnCount };

const across = (area: Area, { axis }: Shift): Span =>
  axis === "rows"
    ? { start: area.column, count: area.columnCount }
    : { start: area.row, count: area.rowCount };

export function isWithinBand(area: Area, shift: Shift): boolean {
  const { start, count } = across(area, shift);
  return start >= shift.band[0] && start + count - 1 <= shift.band[1];
}

export function touchesBand(area: Area, shift: Shift): boolean {
  const { start, count } = across(area, shift);
  return start <= shift.band[1] && start + count - 1 >= shift.band[0];
}

/** The first row or column of the area, in the direction of the shift. */
export function startOf(area: Area, shift: Shift): number {
  return along(area, shift).start;
}

/** The last row or column of the area, in the direction of the shift. */
export function endOf(area: Area, shift: Shift): number {
  const { start, count } = along(area, shift);
  return start + count - 1;
}

/** Where an index comes to lie; undefined when it is deleted. */
export function shiftedIndex(index: number, { at, count }: Shift): number | undefined {
  if (index < at) return index;
  if (count < 0 && index < at - count) return undefined;
  return index + count;
}

/**
 * Where an area comes to lie: moved, stretched by an insertion inside it, or smaller by a deletion; undefined when
 * nothing of it is left. Areas that reach out of the band stay where they are, as in Excel.
 */
export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  if (!isWithinBand(area, shift)) return area;
  const span = along(area, shift);
  const moved = shift.count > 0 ? inserted(span, shift) : deleted(span, shift);
  if (moved.count <= 0) return undefined;
  if (moved.start === span.start && moved.count === span.count) return area;
  return shift.axis === "rows"
    ? { ...area, row: moved.start, rowCount: moved.count }
    : { ...area, column: moved.start, columnCount: moved.count };
}

function inserted({ start, count }: Span, shift: Shift): Span {
  if (start >= shift.at) return { start: start + shift.count, count };
  return { start, count: start + count > shift.at ? count + shift.count : count };
}

function deleted({ start, count }: Span, shift: Shift): Span {
  const end = start + count;
  const gone = -shift.count;
  const place = (index: number) => Math.max(Math.min(index, shift.at), index - gone);
  return { start: place(start), count: place(end) - place(start) };
}
