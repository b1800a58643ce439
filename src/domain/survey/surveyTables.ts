import type { Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { LocatedTable } from "../tables/locateTables";
import { locateTables } from "../tables/locateTables";
import { readFormLabels } from "./formLabels";
import type { PeopleList } from "./peopleList";
import { readPeopleList } from "./peopleList";
import type { Registry } from "./registry";
import { readRegistry } from "./registry";
import type { SurveyForm } from "./surveyForm";
import { readSurveyForms } from "./surveyForm";
import { kindOf, surveyColumns, surveyHeadings } from "./surveyVocabulary";

/** What a sheet (or, joined, a workbook) holds for the survey. */
export interface SurveyTables {
  readonly forms: readonly SurveyForm[];
  readonly registries: readonly Registry[];
  readonly peopleLists: readonly PeopleList[];
}

/**
 * Finds every survey form, business registry and list of people in a sheet by its headers; goes over the sheet once
 * for all three, as registries are large. Title, 填报单位 and footnotes decide only between tables whose columns
 * are the same.
 */
export function findSurveyTables(grid: Grid): SurveyTables {
  const forms: SurveyForm[] = [];
  const registries: Registry[] = [];
  const peopleLists: PeopleList[] = [];
  for (const table of locateTables(grid, surveyHeadings)) {
    const columns = surveyColumns(table.headings);
    const kind = kindOf(columns);
    if (kind === "people") peopleLists.push(readPeopleList(grid, table, columns));
    else if (kind === "survey" || isFiledForm(grid, table))
      forms.push(...readSurveyForms(grid, table, columns));
    else registries.push(readRegistry(grid, table, columns));
  }
  return { forms, registries, peopleLists };
}

/** A form whose 未参保人数 column was deleted is still a form: it says who filled it, or that it is a 摸底. */
function isFiledForm(grid: Grid, table: LocatedTable): boolean {
  const lines = [...table.above, ...table.below];
  return (
    lines.some((line) => normaliseText(line.text).includes("摸底")) ||
    readFormLabels(grid, lines).reportingUnit !== undefined
  );
}
