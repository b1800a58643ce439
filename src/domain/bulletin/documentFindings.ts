import { type Finding, findingsWith, type Severity } from "../findings";

/** What is open in the wording of a document. Words: src/i18n, `documentFindings`. */
const SEVERITY = {
  templateStyleUnknown: "warning",
  templateFieldUnknown: "error",
  templateLineLeftOut: "info",
  templateEmpty: "error",
  documentDateAssumed: "warning",
  documentDateLater: "warning",
  documentNumberAssumed: "info",
} as const satisfies Readonly<Record<string, Severity>>;

export type DocumentCode = keyof typeof SEVERITY;
export type DocumentFinding = Finding<DocumentCode>;

export const documentFinding = findingsWith(SEVERITY);
