/** A file somebody handed in. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file could not be read as a workbook. */
export type UnreadableReason =
  | "notXlsx"
  | "encrypted"
  | "oldXls"
  | "binaryWorkbook"
  | "damaged"
  | "tooLarge"
  /** The computer did not let it be read: in use elsewhere, moved since, or not downloaded yet. */
  | "noAccess";

/** A sheet that came in: its name in the workbook, and what was found in it. */
export interface ImportedSheet {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
}

/** What became of a file somebody handed in, for a sentence about it. */
export type ImportedFile = { readonly file: string } & (
  | {
      readonly outcome: "broughtIn" | "replaced";
      readonly sheets: readonly ImportedSheet[];
      /** Copied by Excel with their looks, or written from what we read, values only. */
      readonly as: "copied" | "values";
    }
  | { readonly outcome: "alreadyThere"; readonly sheets: readonly string[] }
  | { readonly outcome: "nothingKnown" }
  | { readonly outcome: "unreadable"; readonly reason: UnreadableReason }
);
