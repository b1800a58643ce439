import type { Sheet } from "../office-host/workbook";

/** A sheet of the model with the part it is written to. */
export interface PlacedSheet {
  readonly sheet: Sheet;
  readonly part: string;
  /** Of a new sheet; the others have theirs in the file. */
  readonly newRelationshipId: string | undefined;
}
