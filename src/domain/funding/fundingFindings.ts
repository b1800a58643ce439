import { findingsWith, type Severity } from "../findings";

/** What cannot be counted for the money per new person. Words: src/i18n, `fundingFindings`. */
const SEVERITY = {
  fundingBlank: "warning",
  fundingUnreadable: "warning",
  fundingNegative: "warning",
  fundingNotInBaseline: "warning",
  fundingShrank: "warning",
  fundingNoDone: "warning",
  fundingPaidUnclear: "warning",
  fundingNetIncrease: "info",
  fundingBaselineMissing: "warning",
} as const satisfies Readonly<Record<string, Severity>>;

export type FundingCode = keyof typeof SEVERITY;

export const fundingFinding = findingsWith(SEVERITY);
