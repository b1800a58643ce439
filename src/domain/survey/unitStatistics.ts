import type { AllocationSettings } from "../allocation/settings";
import type { EnrolmentCounts, EnrolmentRate } from "./enrolmentCounts";
import { addUp, rankRates, withRate } from "./enrolmentCounts";
import { groupInOrder } from "./grouping";
import type { SurveyFinding } from "./surveyFindings";
import type { SurveyForm } from "./surveyForm";

/** A department's forms together, as it handed them in. */
export interface UnitStatistics extends EnrolmentRate {
  readonly unit: string;
  readonly sheets: readonly string[];
  readonly forms: number;
  readonly rank: number | undefined;
  /** Errors and warnings; what is only worth knowing is not counted. */
  readonly findings: number;
}

interface ReadForm {
  readonly form: SurveyForm;
  readonly unit: string;
  readonly counts: EnrolmentCounts;
  readonly findings: readonly SurveyFinding[];
}

/** Adds up each department's forms and ranks the departments by enrolment rate. */
export function unitStatistics(
  read: readonly ReadForm[],
  ties: AllocationSettings["ties"]
): UnitStatistics[] {
  const units = [...groupInOrder(read, ({ unit }) => unit)].map(([unit, forms]) => ({
    unit,
    sheets: [...new Set(forms.map(({ form }) => form.sheet))],
    forms: forms.length,
    ...withRate(addUp(forms.map(({ counts }) => counts))),
    findings: forms.flatMap(({ findings }) => findings.filter(isProblem)).length,
  }));
  const ranks = rankRates(units, ties);
  return units.map((unit, index) => ({ ...unit, rank: ranks[index] }));
}

const isProblem = ({ severity }: SurveyFinding) => severity !== "info";
