import type { CreditCodeReading } from "./creditCode";

/** What tells one employer from another. */
export interface EmployerIdentity {
  readonly nameKey: string;
  readonly creditCode: CreditCodeReading;
}

/** Why two rows are the same employer, or look like it: the same code beats the same name. */
export type Match<T> =
  | { readonly by: "code" | "name"; readonly entity: T }
  /** Another employer of this name has another valid code: two employers, or one with a wrong code. */
  | { readonly by: "nameOnly"; readonly entity: T };

interface Named<T> {
  readonly entity: T;
  hasValidCode: boolean;
}

/**
 * Employers by credit code, else by normalised name. Two valid codes are two employers whatever their names. A code
 * that fails its check may be a slip, so such a row is also found by its name, and so is a row without a code.
 */
export class EmployerIndex<T> {
  private readonly byCode = new Map<string, Named<T>>();
  private readonly byName = new Map<string, Named<T>>();

  find({ nameKey, creditCode }: EmployerIdentity): Match<T> | undefined {
    const code = codeOf(creditCode);
    const sameCode = code === undefined ? undefined : this.byCode.get(code);
    if (sameCode) return { by: "code", entity: sameCode.entity };
    const sameName = nameKey === "" ? undefined : this.byName.get(nameKey);
    if (!sameName) return undefined;
    const twoCodes = sameName.hasValidCode && creditCode.kind === "valid";
    return { by: twoCodes ? "nameOnly" : "name", entity: sameName.entity };
  }

  /** Makes the entity known under this row's code and name, unless another is already known under them. */
  add(entity: T, { nameKey, creditCode }: EmployerIdentity): void {
    const hasValidCode = creditCode.kind === "valid";
    const known = nameKey === "" ? undefined : this.byName.get(nameKey);
    if (known?.entity === entity) known.hasValidCode ||= hasValidCode;
    const named = known?.entity === entity ? known : { entity, hasValidCode };
    if (nameKey !== "" && !known) this.byName.set(nameKey, named);
    const code = codeOf(creditCode);
    if (code !== undefined && !this.byCode.has(code)) this.byCode.set(code, named);
  }
}

function codeOf(reading: CreditCodeReading): string | undefined {
  switch (reading.kind) {
    case "valid":
    case "checkFails":
      return reading.code;
    // Old numbers and identity numbers name one owner just as well.
    case "registrationNumber":
    case "organisationCode":
    case "identityNumber":
      return reading.text;
    default:
      return undefined;
  }
}
