import type { CellValue } from "../cells/grid";
import { readCount } from "../cells/number";
import type { CreditCodeReading } from "./creditCode";
import { shownCreditCode } from "./creditCode";
import type { Employer } from "./employer";
import { wholeCount } from "./employer";
import { maskIdentityNumbersIn } from "./identityNumber";
import type { SurveyFinding, SurveyFindingCode } from "./surveyFindings";
import { surveyFinding } from "./surveyFindings";
import type { SurveyForm } from "./surveyForm";
import type { SurveyColumn } from "./surveyVocabulary";
import { readTelephone } from "./telephone";

interface Problem {
  readonly column: SurveyColumn;
  readonly code: SurveyFindingCode;
  readonly params?: SurveyFinding["params"];
}

const NO_FINDINGS: readonly never[] = [];

/** What is wrong in one row by itself, at its cells. A column the form lacks is the form's fault, not the row's. */
export function checkEmployer(form: SurveyForm, employer: Employer): readonly SurveyFinding[] {
  const name = employer.nameKey === "" ? NAME_MISSING : undefined;
  const code = creditCodeProblem(employer.creditCode);
  const counts = countProblems(form, employer);
  const telephone = telephoneProblem(employer.telephone);
  // Rows without a problem are the rule; they cost nothing more.
  if (!name && !code && !telephone && counts === NO_FINDINGS) return NO_FINDINGS;
  const problems = [name, code, ...counts, telephone];
  const shownName = employer.name || shownCreditCode(employer.creditCode);
  return problems.flatMap((problem) => {
    const column = problem && form.columns[problem.column];
    if (!problem || column === undefined) return [];
    const params = { name: shownName, ...problem.params };
    return [surveyFinding(problem.code, { sheet: form.sheet, row: employer.row, column }, params)];
  });
}

const NAME_MISSING: Problem = { column: "name", code: "employerNameMissing" };

function creditCodeProblem(reading: CreditCodeReading): Problem | undefined {
  if (reading.kind === "valid") return undefined;
  const { column, code, text } = {
    column: "creditCode" as const,
    code: CREDIT_CODE_FINDINGS[reading.kind],
    text: shownCreditCode(reading),
  };
  switch (reading.kind) {
    case "blank":
      return { column, code };
    case "checkFails":
      return { column, code, params: { text, expected: reading.expected } };
    case "wrongLength":
      return { column, code, params: { text, length: reading.length } };
    case "illegalCharacter":
      return illegalCharacterProblem(reading);
    default:
      return { column, code, params: { text } };
  }
}

const CREDIT_CODE_FINDINGS = {
  blank: "creditCodeMissing",
  damaged: "creditCodeDamaged",
  wrongLength: "creditCodeWrongLength",
  illegalCharacter: "creditCodeIllegalCharacter",
  checkFails: "creditCodeCheckFails",
  registrationNumber: "creditCodeIsRegistrationNumber",
  organisationCode: "creditCodeIsOrganisationCode",
  identityNumber: "creditCodeIsIdentityNumber",
} as const satisfies Record<Exclude<CreditCodeReading["kind"], "valid">, SurveyFindingCode>;

function illegalCharacterProblem(
  reading: Extract<CreditCodeReading, { kind: "illegalCharacter" }>
): Problem {
  const { character, position, suggestion } = reading;
  const params = { text: shownCreditCode(reading), character, position };
  return suggestion === undefined
    ? { column: "creditCode", code: "creditCodeIllegalCharacter", params }
    : { column: "creditCode", code: "creditCodeMisread", params: { ...params, suggestion } };
}

/** More not enrolled than workers is only said of counts that can be compared. */
function countProblems(form: SurveyForm, { workers, uninsured }: Employer): readonly Problem[] {
  const [all, not] = [wholeCount(workers), wholeCount(uninsured)];
  if (all !== undefined && not !== undefined && not <= all) return NO_FINDINGS;
  const column = form.columns.uninsured === undefined ? "insured" : "uninsured";
  if (all !== undefined && not !== undefined)
    return [{ column, code: "uninsuredExceedsWorkers", params: { workers: all, uninsured: not } }];
  return [
    ...countProblem(workers, "workers", "workersMissing", "workersNotWhole"),
    ...countProblem(uninsured, column, "uninsuredMissing", "uninsuredNotWhole"),
  ];
}

function countProblem(
  cell: CellValue,
  column: SurveyColumn,
  missing: SurveyFindingCode,
  notWhole: SurveyFindingCode
): readonly Problem[] {
  if (wholeCount(cell) !== undefined) return [];
  const { kind } = readCount(cell);
  return kind === "blank" || kind === "notApplicable"
    ? [{ column, code: missing }]
    : [
        {
          column,
          code: notWhole,
          params: { text: maskIdentityNumbersIn(String(cell)) },
        },
      ];
}

function telephoneProblem(cell: CellValue): Problem | undefined {
  const reading = readTelephone(cell);
  if (reading.kind === "unknown") {
    const params = { text: maskIdentityNumbersIn(reading.text) };
    return { column: "telephone", code: "telephoneUnknown", params };
  }
  if (reading.kind !== "zeroLost") return undefined;
  const params = { suggestion: reading.suggestion };
  return { column: "telephone", code: "telephoneZeroLost", params };
}
