import type { DefinedName } from "../office-host/workbook";

/** Finds what a defined name stands for, seen from a sheet: a sheet's own name hides the workbook's. */
export class NamesInScope {
  readonly #formulas: ReadonlyMap<string, string>;

  constructor(names: readonly DefinedName[]) {
    this.#formulas = new Map(names.map((name) => [key(name.name, name.scope), name.formula]));
  }

  /** The name's formula with its '='; undefined when the sheet knows no such name. */
  formulaOf(name: string, sheetId: string): string | undefined {
    return this.#formulas.get(key(name, sheetId)) ?? this.#formulas.get(key(name, undefined));
  }
}

const key = (name: string, scope: string | undefined) => `${scope ?? ""}!${name.toUpperCase()}`;
