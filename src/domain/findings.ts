/**
 * What is wrong in the data, for a clerk to look at. A finding never stops a run. Its words are in src/i18n,
 * under `findings.<code>`, with `params` filled in, so that the rules stay free of language.
 */
export type Severity = "error" | "warning" | "info";

export interface Finding<Code extends string = string> {
  readonly severity: Severity;
  readonly code: Code;
  readonly at: CellLocation;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A cell by its sheet's name and its zero-based row and column. */
export interface CellLocation {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** How to make the findings of one room, whose codes say how bad each is. */
export const findingsWith =
  <Code extends string>(severities: Readonly<Record<Code, Severity>>) =>
  (code: Code, at: CellLocation, params: Finding["params"] = {}): Finding<Code> => ({
    severity: severities[code],
    code,
    at,
    params,
  });
