import type { CellValue, Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { LocatedTable } from "../tables/locateTables";
import { readFormLabels } from "./formLabels";
import type { IdentityNumberReading } from "./identityNumber";
import { readIdentityNumber } from "./identityNumber";
import type { SurveyColumns } from "./surveyVocabulary";

/**
 * A list of people: the bureau's of those not enrolled (未参保人员名单), or a roster of a department or township
 * (花名册) that it is compared with.
 */
export interface PeopleList {
  readonly kind: "notEnrolled" | "roster";
  /** Whether a title or the sheet's name said so; else the columns had to decide. */
  readonly kindFrom: "title" | "columns";
  readonly sheet: string;
  readonly headerRow: number;
  readonly nameColumn: number;
  readonly identityColumn: number;
  readonly people: readonly Person[];
}

export interface Person {
  readonly row: number;
  readonly name: string;
  readonly identityNumber: IdentityNumberReading;
  /** '' when the list does not say. In a roster without such a column it is the unit that filled it. */
  readonly township: string;
  readonly village: string;
}

const ROSTER = /名册|摸底|(?:已|在)参保|(?<![未无没])参保人员|在册|在职|职工名单|员工名单|从业人员/;
const NOT_ENROLLED = /未参|未缴|没有?参保|应参|漏保|脱保|断保|比对/;
const TOTAL = /^(?:合计|总计|小计|共计)/;

/**
 * Reads a table known to list people. It is the bureau's list when its title (else the sheet's name) speaks of
 * people not enrolled or of a comparison, and a roster when it says 花名册, 摸底 or 参保人员. Where both are said
 * ('未参保人员花名册'), it is a roster if a unit filled it, else the bureau's. Where nothing is said, a list with
 * townships or villages but no employers is the bureau's, and the choice is reported.
 */
export function readPeopleList(
  grid: Grid,
  table: LocatedTable,
  columns: SurveyColumns
): PeopleList {
  const labels = readFormLabels(grid, [...table.above, ...table.below]);
  const filledBy = labels.reportingUnit?.text ?? "";
  const titles = table.above.map((line) => normaliseText(line.text)).join("\n");
  const said = kindSaid(titles, filledBy) ?? kindSaid(normaliseText(grid.name), filledBy);
  const kind = said ?? kindByColumns(columns);
  const { personName = 0, identityNumber = 0 } = columns;
  return {
    kind,
    kindFrom: said ? "title" : "columns",
    sheet: grid.name,
    headerRow: table.header.lastRow,
    nameColumn: personName,
    identityColumn: identityNumber,
    people: readPeople(grid, table, columns, kind === "roster" ? filledBy : ""),
  };
}

function kindSaid(text: string, filledBy: string): PeopleList["kind"] | undefined {
  const [roster, notEnrolled] = [ROSTER.test(text), NOT_ENROLLED.test(text)];
  if (roster && notEnrolled) return filledBy === "" ? "notEnrolled" : "roster";
  if (roster) return "roster";
  return notEnrolled ? "notEnrolled" : undefined;
}

function kindByColumns({ township, village, name }: SurveyColumns): PeopleList["kind"] {
  return (township ?? village) !== undefined && name === undefined ? "notEnrolled" : "roster";
}

function readPeople(
  grid: Grid,
  { body }: LocatedTable,
  columns: SurveyColumns,
  townshipOfList: string
): Person[] {
  const people: Person[] = [];
  for (let row = body.firstRow; row <= body.lastRow; row++) {
    const values = grid.values[row - grid.origin.row] ?? [];
    const at = (column: number | undefined): CellValue =>
      column === undefined ? "" : (values[column - grid.origin.column] ?? "");
    const name = normaliseText(at(columns.personName));
    const identityNumber = readIdentityNumber(at(columns.identityNumber));
    if (identityNumber.kind === "blank" && (name === "" || TOTAL.test(name))) continue;
    const township = normaliseText(at(columns.township ?? columns.district)) || townshipOfList;
    const village = normaliseText(at(columns.village));
    people.push({ row, name, identityNumber, township, village });
  }
  return people;
}
