/** Why the workbook could not be read or written; each reason has its sentence in src/i18n. */
export type FailureReason =
  | "cellEditMode"
  | "protected"
  | "readOnly"
  | "changedMeanwhile"
  | "sheetGone"
  | "sheetHidden"
  | "tooLarge"
  | "notSupported"
  | "workbookClosed"
  | "unexpected";

/** What state a failed write left the workbook in. */
export type AfterFailure = "untouched" | "restored" | "partly";

/** The one error that crosses the port. Its message is for developers; people read the sentence of its reason. */
export class WorkbookFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    /** The sheet in question, where there is one. */
    readonly sheet?: string,
    readonly state: AfterFailure = "untouched",
    options?: { cause?: unknown }
  ) {
    super(`${reason}${sheet === undefined ? "" : ` (${sheet})`}`, options);
    this.name = "WorkbookFailure";
  }
}
