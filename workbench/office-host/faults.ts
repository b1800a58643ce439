import type { FailureCode } from "./failure";

/**
 * Something that goes wrong, for tests of what the add-in then does. `request` counts the add-in's own requests from the
 * moment the fault is set, 0 being the next; the client's clean-up requests do not count.
 */
export type Fault = { readonly request: number } & (
  | {
      /** The action fails; those before it keep their effect. */
      readonly kind: "failAction";
      /** Zero-based, into the request's actions. */
      readonly action: number;
      readonly code: FailureCode;
    }
  /** Nothing of the request is carried out. */
  | { readonly kind: "refuse"; readonly code: FailureCode }
  /** Everything is carried out, but the add-in hears of a lost connection. */
  | { readonly kind: "loseAnswer" }
  /** Something else happens to the workbook before the request is carried out. */
  | { readonly kind: "before"; readonly run: () => void | Promise<void> }
);

/** The faults that are still to come. */
export class Faults {
  private pending: Fault[] = [];

  add(fault: Fault): void {
    this.pending.push(fault);
  }

  clear(): void {
    this.pending = [];
  }

  /** The faults of the request that begins; those of later ones come one closer. */
  next(): readonly Fault[] {
    const due = this.pending.filter((fault) => fault.request === 0);
    this.pending = this.pending
      .filter((fault) => fault.request > 0)
      .map((fault) => ({ ...fault, request: fault.request - 1 }));
    return due;
  }
}
