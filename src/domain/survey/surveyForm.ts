import type { CellValue, Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { LocatedTable } from "../tables/locateTables";
import type { Employer } from "./employer";
import { readEmployer } from "./employer";
import type { FormLabels, LabelledText } from "./formLabels";
import { readFormLabels } from "./formLabels";
import { groupInOrder } from "./grouping";
import type { SurveyColumns } from "./surveyVocabulary";

/** One department's 调查摸底统计表 (attachment 2 of the notice). */
export interface SurveyForm {
  readonly sheet: string;
  /** Where the form begins: its last header row. */
  readonly headerRow: number;
  readonly columns: SurveyColumns;
  /** As written; the sheet's name when the form does not say who filled it. */
  readonly reportingUnit: string;
  readonly unitFrom: "label" | "column" | "sheetName";
  readonly labels: FormLabels;
  readonly employers: readonly Employer[];
}

/**
 * Reads a table known to be a survey form. A table with a column for the reporting unit, as staff make it by pasting
 * forms together, is one form per unit named there; an empty cell repeats the unit above it (merged cells).
 */
export function readSurveyForms(
  grid: Grid,
  table: LocatedTable,
  columns: SurveyColumns
): readonly SurveyForm[] {
  const labels = readFormLabels(grid, [...table.above, ...table.below]);
  const shared = { sheet: grid.name, headerRow: table.header.lastRow, columns, labels };
  const rows: { readonly unit: string; readonly employer: Employer }[] = [];
  const unitOfRow = unitReader(grid, columns, labels.reportingUnit);
  for (let row = table.body.firstRow; row <= table.body.lastRow; row++) {
    const values = grid.values[row - grid.origin.row] ?? [];
    const unit = unitOfRow(values);
    const employer = readEmployer({ row, values, firstColumn: grid.origin.column }, columns);
    if (employer) rows.push({ unit, employer });
  }
  const unitFrom = unitSource(columns, labels.reportingUnit);
  // An empty form is a form all the same.
  if (rows.length === 0)
    return [{ ...shared, reportingUnit: unitOfRow([]), unitFrom, employers: [] }];
  return [...groupInOrder(rows, ({ unit }) => unit)].map(([reportingUnit, group]) => ({
    ...shared,
    reportingUnit,
    unitFrom,
    employers: group.map(({ employer }) => employer),
  }));
}

function unitSource(columns: SurveyColumns, label: LabelledText | undefined) {
  if (columns.reportingUnit !== undefined) return "column";
  return label ? "label" : "sheetName";
}

/** Says, going down the rows, which unit each belongs to. */
function unitReader(
  grid: Grid,
  { reportingUnit: column }: SurveyColumns,
  label: LabelledText | undefined
): (values: readonly CellValue[]) => string {
  let unit = label?.text ?? grid.name;
  if (column === undefined) return () => unit;
  return (values) => {
    const written = normaliseText(values[column - grid.origin.column] ?? "");
    if (written !== "") unit = written;
    return unit;
  };
}
