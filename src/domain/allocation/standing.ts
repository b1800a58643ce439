import type { KnownMeasure } from "./headingWords";

/** Where one unit (or one total row) stands in one measure. Null: there is no such figure. */
export interface Standing {
  readonly sheet: string;
  /** enrolment and contribution are those of the notice's attachment 3; other measures go by the sheet's own heading. */
  readonly measure: KnownMeasure | (string & {});
  readonly unit: string;
  readonly base: number | null;
  readonly done: number | null;
  /** A share of one, the double nearest to done ÷ base, whatever the sheet's convention. */
  readonly rate: number | null;
  /** done − base, whatever the sheet's sign convention. */
  readonly gap: number | null;
  /** Null for total rows too. */
  readonly rank: number | null;
  /** Zero-based, where the unit stands in the sheet. */
  readonly row: number;
}
