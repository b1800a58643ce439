import { findAllocationTables } from "../domain/allocation/findAllocationTables";
import type { Grid } from "../domain/cells/grid";
import { findSurveyTables } from "../domain/survey/surveyTables";
import type { OwnedRange } from "../workbook/snapshot";
import { freeSheetName } from "./reports";
import type { SheetKind } from "./recognisedSheet";

/** As much of a workbook as an import has to know. */
export interface WorkbookOutline {
  readonly sheetNames: readonly string[];
  readonly owned: readonly OwnedRange[];
}

/** What is to be done with a file somebody handed in. */
export type ImportPlan =
  | {
      readonly outcome: "bringIn";
      readonly sheets: readonly PlannedSheet[];
      readonly replaced: readonly string[];
    }
  /** The file is in the workbook already, as these sheets. */
  | { readonly outcome: "alreadyThere"; readonly sheets: readonly string[] }
  | { readonly outcome: "nothingKnown" };

export interface PlannedSheet {
  /** Its name in the file. */
  readonly from: string;
  /** Its name in the workbook, after who filled the form. */
  readonly name: string;
  readonly kind: SheetKind;
  readonly reportingUnit: string | undefined;
  readonly rows: number;
}

/**
 * Decides which sheets of a file come into the workbook and what they are called. Sheets with nothing the add-in knows
 * stay out. A file of the same name is left out, unless it is to replace what it brought the last time.
 */
export function planImport(
  file: string,
  grids: readonly Grid[],
  workbook: WorkbookOutline,
  replace: boolean
): ImportPlan {
  const before = workbook.owned
    .filter(({ key, note }) => key === "import" && note === file)
    .map(({ sheet }) => sheet);
  if (before.length > 0 && !replace) return { outcome: "alreadyThere", sheets: before };
  const known = grids.flatMap((grid) => contentsOf(grid) ?? []);
  if (known.length === 0) return { outcome: "nothingKnown" };
  const taken = workbook.sheetNames.filter((name) => !before.includes(name));
  return { outcome: "bringIn", sheets: named(known, taken), replaced: before };
}

type Contents = Omit<PlannedSheet, "name">;

function contentsOf(grid: Grid): Contents | undefined {
  const { forms, registries, peopleLists } = findSurveyTables(grid);
  const [form] = forms;
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const describe = (kind: SheetKind, counts: number[], reportingUnit?: string): Contents => ({
    from: grid.name,
    kind,
    reportingUnit,
    rows: sum(counts),
  });
  if (form)
    return describe(
      "survey",
      forms.map(({ employers }) => employers.length),
      form.reportingUnit
    );
  if (registries.length > 0)
    return describe(
      "registry",
      registries.map(({ entries }) => entries.length)
    );
  if (peopleLists.length > 0)
    return describe(
      "people",
      peopleLists.map(({ people }) => people.length)
    );
  const { tables } = findAllocationTables(grid);
  return tables.length > 0
    ? describe(
        "allocation",
        tables.map(({ rows }) => rows.length)
      )
    : undefined;
}

function named(contents: readonly Contents[], existing: readonly string[]): PlannedSheet[] {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  return contents.map((sheet) => {
    const name = freeSheetName(
      sheet.reportingUnit ? `摸底-${sheet.reportingUnit}` : sheet.from,
      taken
    );
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
