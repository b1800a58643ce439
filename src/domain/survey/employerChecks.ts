import type { Reading } from "../cells/number";
import type { CreditCodeReading } from "./creditCode";
import type { Employer } from "./employer";
import { wholeCount } from "./employer";
import { maskIdentityNumber, maskIdentityNumbersIn } from "./identityNumber";
import type { SurveyColumn } from "./surveyVocabulary";
import type { SurveyFinding, SurveyFindingCode } from "./surveyFindings";
import { surveyFinding } from "./surveyFindings";
import type { SurveyForm } from "./surveyForm";

type Problem = readonly [SurveyFindingCode, SurveyFinding["params"]?];

/** What is wrong in one row by itself, at its cells. A column the form does not have is the form's fault, not the row's. */
export function checkEmployer(form: SurveyForm, employer: Employer): readonly SurveyFinding[] {
  const findings: SurveyFinding[] = [];
  const check = (key: SurveyColumn, problem: Problem | undefined) => {
    const column = form.columns[key];
    if (!problem || column === undefined) return;
    const [code, params] = problem;
    const named = { name: maskIdentityNumbersIn(employer.name), ...params };
    findings.push(surveyFinding(code, { sheet: form.sheet, row: employer.row, column }, named));
  };
  if (employer.nameKey === "") check("name", ["employerNameMissing"]);
  if (employer.creditCode.kind !== "valid")
    check("creditCode", creditCodeProblem(employer.creditCode));
  check("workers", countProblem(employer.workers, "workersMissing", "workersNotWhole"));
  check(
    form.columns.uninsured === undefined ? "insured" : "uninsured",
    countProblem(employer.uninsured, "uninsuredMissing", "uninsuredNotWhole") ??
      excessProblem(employer)
  );
  check("telephone", telephoneProblem(employer));
  return findings;
}

function creditCodeProblem(reading: CreditCodeReading): Problem | undefined {
  switch (reading.kind) {
    case "valid":
      return undefined;
    case "blank":
      return ["creditCodeMissing"];
    case "damaged":
      return ["creditCodeDamaged", { text: reading.text }];
    case "wrongLength":
      return [
        "creditCodeWrongLength",
        { text: maskIdentityNumbersIn(reading.text), length: reading.length },
      ];
    case "illegalCharacter":
      return illegalCharacterProblem(reading);
    case "checkFails":
      return ["creditCodeCheckFails", { text: reading.code, expected: reading.expected }];
    case "registrationNumber":
      return ["creditCodeIsRegistrationNumber", { text: reading.text }];
    case "organisationCode":
      return ["creditCodeIsOrganisationCode", { text: reading.text }];
    case "identityNumber":
      return ["creditCodeIsIdentityNumber", { text: maskIdentityNumber(reading.text) }];
  }
}

function illegalCharacterProblem(
  reading: Extract<CreditCodeReading, { kind: "illegalCharacter" }>
): Problem {
  const { text, character, position, suggestion } = reading;
  return suggestion === undefined
    ? ["creditCodeIllegalCharacter", { text, character, position }]
    : ["creditCodeMisread", { text, character, position, suggestion }];
}

function countProblem(
  reading: Reading,
  missing: SurveyFindingCode,
  notWhole: SurveyFindingCode
): Problem | undefined {
  if (reading.kind === "number")
    return wholeCount(reading) === undefined ? [notWhole, { text: reading.value }] : undefined;
  return reading.kind === "blank" || reading.kind === "notApplicable"
    ? [missing]
    : [notWhole, { text: reading.text }];
}

function excessProblem({ workers, uninsured }: Employer): Problem | undefined {
  const [all, not] = [wholeCount(workers), wholeCount(uninsured)];
  if (all === undefined || not === undefined || not <= all) return undefined;
  return ["uninsuredExceedsWorkers", { workers: all, uninsured: not }];
}

function telephoneProblem({ telephone }: Employer): Problem | undefined {
  if (telephone.kind === "unknown")
    return ["telephoneUnknown", { text: maskIdentityNumbersIn(telephone.text) }];
  return telephone.kind === "zeroLost"
    ? ["telephoneZeroLost", { suggestion: telephone.suggestion }]
    : undefined;
}
