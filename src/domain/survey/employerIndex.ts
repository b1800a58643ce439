import type { CreditCodeReading } from "./creditCode";

/** What tells one employer from another. */
export interface EmployerIdentity {
  readonly nameKey: string;
  readonly creditCode: CreditCodeReading;
}

/** What the index keeps an employer as; it notes there whether one of the employer's rows has a valid code. */
export interface Indexed {
  hasValidCode: boolean;
}

/**
 * Why two rows are the same employer, or look like it. nameOnly: another employer of this name has another valid
 * code, so they are two employers, or one with a wrong code.
 */
export interface Match<T> {
  readonly by: "code" | "name" | "nameOnly";
  readonly entity: T;
}

/**
 * Employers by credit code, else by normalised name. Two valid codes are two employers whatever their names. A code
 * that fails its check may be a slip, so such a row is also found by its name, and so is a row without a code.
 */
export class EmployerIndex<T extends Indexed> {
  private readonly byCode = new Map<string, T>();
  private readonly byName = new Map<string, T>();

  find({ nameKey, creditCode }: EmployerIdentity): Match<T> | undefined {
    const code = codeOf(creditCode);
    const sameCode = code === undefined ? undefined : this.byCode.get(code);
    if (sameCode) return { by: "code", entity: sameCode };
    const sameName = nameKey === "" ? undefined : this.byName.get(nameKey);
    if (!sameName) return undefined;
    const isOther = sameName.hasValidCode && creditCode.kind === "valid";
    return { by: isOther ? "nameOnly" : "name", entity: sameName };
  }

  /** Whether the index has this employer, another one of the same name not counting. */
  has(identity: EmployerIdentity): boolean {
    const match = this.find(identity);
    return match !== undefined && match.by !== "nameOnly";
  }

  /** Makes the entity known under a row's code and name, unless another is already known under them. */
  add(entity: T, { nameKey, creditCode }: EmployerIdentity): void {
    entity.hasValidCode ||= creditCode.kind === "valid";
    const code = codeOf(creditCode);
    if (code !== undefined && !this.byCode.has(code)) this.byCode.set(code, entity);
    if (nameKey !== "" && !this.byName.has(nameKey)) this.byName.set(nameKey, entity);
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
