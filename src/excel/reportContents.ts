import type { CellValue } from "../domain/cells/grid";
import type { CellLocation } from "../domain/findings";
import type { CellContent } from "../workbook/changes";
import { cellsOf, type ReportSheet } from "../workbook/reportSheet";
import type { Area } from "../workbook/snapshot";

/** What a report's sheet holds in its used range, remarks beside the report included. */
export interface ReportContents {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  /** The names of the add-in's own charts; empty for a report that never has any. */
  readonly charts: readonly string[];
}

export interface ContentAt {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly content: CellContent;
}

/** The cells that are not blank. */
export function contentsOf({ area, values, formulas }: ReportContents): ContentAt[] {
  return values.flatMap((cells, index) =>
    cells.flatMap((value, offset): ContentAt[] => {
      const formula = formulas[index]?.[offset] ?? "";
      if (formula === "") return [];
      const place = { row: area.row + index, column: area.column + offset, value };
      const isFormula = formula !== value && typeof formula === "string";
      return [
        { ...place, content: isFormula ? { kind: "formula", formula } : { kind: "value", value } },
      ];
    })
  );
}

/** The report's cell at a place, '' outside. As text: a title that is a number reads back as one. */
export function textIn(report: ReportSheet): (row: number, column: number) => string {
  const cells = cellsOf(report);
  return (row, column) => String(cells[row]?.[column] ?? "");
}

/**
 * Where a sheet and the report that was written to it differ, within the report's columns.
 *
 * @param beside counts what stands to the right of the report, too
 */
export function differences(
  contents: ReportContents,
  report: ReportSheet,
  { beside = false } = {}
): CellLocation[] {
  const text = textIn(report);
  const present = contentsOf(contents);
  const place = (row: number, column: number) => ({ sheet: report.name, row, column });
  const foreign = present.filter(
    ({ row, column, value, content }) =>
      (beside || column < report.columns.length) &&
      (content.kind === "formula" || String(value) !== text(row, column))
  );
  const found = new Set(present.map(({ row, column }) => `${row},${column}`));
  const missing = cellsOf(report).flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value === "" || found.has(`${row},${column}`) ? [] : [place(row, column)]
    )
  );
  return [...foreign.map(({ row, column }) => place(row, column)), ...missing];
}

/** Whether a sheet holds nothing but cells of the report, perhaps not all of them. */
export function isPartOf(contents: ReportContents, report: ReportSheet): boolean {
  const text = textIn(report);
  return contentsOf(contents).every(
    ({ row, column, value }) => text(row, column) === String(value)
  );
}
