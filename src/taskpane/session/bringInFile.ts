import { failureOf } from "../../i18n/failureText";
import type { FailureReason, WorkbookFailure } from "../../workbook/failure";
import type { ImportedFile } from "../../workbook/importedFile";
import type { PaneHost } from "../host";

/** What became of one of the files handed in. */
export type FileOutcome = { readonly file: File } & (
  { readonly report: ImportedFile } | { readonly failure: WorkbookFailure }
);

/** Reasons that lie in the workbook: the next file would fare no better. */
const STOPS_ALL: ReadonlySet<FailureReason> = new Set([
  "cellEditMode",
  "readOnly",
  "protected",
  "workbookClosed",
]);

/**
 * Brings one file in. What is wrong with the file is its outcome, so that the others still get their turn.
 *
 * @throws WorkbookFailure when no file could come in at the moment
 */
export async function bringInFile(
  host: Pick<PaneHost, "bringIn">,
  file: File,
  replace: boolean
): Promise<FileOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { file, report: { file: file.name, outcome: "unreadable", reason: "noAccess" } };
  }
  try {
    return { file, report: await host.bringIn({ name: file.name, bytes }, replace) };
  } catch (error) {
    const failure = failureOf(error);
    if (STOPS_ALL.has(failure.reason)) throw failure;
    return { file, failure };
  }
}
