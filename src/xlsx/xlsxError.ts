/** Why a file could not be read as a workbook; each reason has its sentence in src/i18n. */
export type XlsxReason =
  /** Something else under the name of a workbook: text, a web page, a document, any other archive. */
  | "notXlsx"
  /** Needs a password to open. */
  | "encrypted"
  /** A workbook of Excel 97-2003. */
  | "oldXls"
  /** An Excel binary workbook (.xlsb). */
  | "binaryWorkbook"
  /** Cut off, changed on its way, or not well-formed. */
  | "damaged"
  /** Unpacks to more than is reasonable for a workbook. */
  | "tooLarge";

/** The one error of this folder. Its message is for developers; people read the sentence of its reason. */
export class XlsxError extends Error {
  constructor(
    readonly reason: XlsxReason,
    detail: string,
    options?: { cause?: unknown }
  ) {
    super(`${reason}: ${detail}`, options);
    this.name = "XlsxError";
  }
}
