export type SheetKind =
  "allocation" | "survey" | "taskList" | "ledger" | "registry" | "people" | "report" | "unknown";

/** What a sheet of the workbook was recognised as. */
export interface RecognisedSheet {
  readonly name: string;
  readonly kind: SheetKind;
  /** How many rows of data its tables have. */
  readonly rows: number;
}
