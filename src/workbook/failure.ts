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
  | "fileNotLoaded"
  | "unexpected";

/**
 * What state a failed write left the workbook in. untouched: nothing was written; restored: what had been written was
 * taken back; partly: some of it could not be; unknown: the connection is gone, so that nobody can look. A write whose
 * answer was lost but which turns out to be complete is no failure.
 */
export type AfterFailure = "untouched" | "restored" | "partly" | "unknown";

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
