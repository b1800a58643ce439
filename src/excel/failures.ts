import { type AfterFailure, type FailureReason, WorkbookFailure } from "../workbook/failure";

/**
 * Excel's error codes (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 * Only codes are looked at: messages are localised and change between versions.
 */
const REASONS: Readonly<Record<string, FailureReason>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "protected",
  ItemNotFound: "sheetGone",
  InvalidReference: "sheetGone",
  InvalidSelection: "sheetGone",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  UnsupportedOperation: "notSupported",
  NotImplemented: "notSupported",
  GenericException: "unexpected",
  InvalidRequestContext: "workbookClosed",
  RequestAborted: "workbookClosed",
};

function codeOf(error: unknown): string {
  return error instanceof OfficeExtension.Error ? error.code : "";
}

/** Any error of Office.js as the port's failure; a failure passes through. */
export function asFailure(error: unknown, state: AfterFailure = "untouched"): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  return new WorkbookFailure(REASONS[codeOf(error)] ?? "unexpected", undefined, state, {
    cause: error,
  });
}

/** Whether Excel stopped at one of a request's actions, those before it done; otherwise nobody knows how far it came. */
export function happenedInside(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && Boolean(error.debugInfo.errorLocation);
}

/** Whether Excel certainly carried out nothing of a request. */
export function refusedWhole(error: unknown): boolean {
  const { reason } = asFailure(error);
  return reason === "cellEditMode" && !happenedInside(error);
}

export const isTooLarge = (error: unknown) => asFailure(error).reason === "tooLarge";

/** Runs a batch against the open workbook; whatever goes wrong comes out as a WorkbookFailure. */
export async function inExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>
): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asFailure(error);
  }
}
