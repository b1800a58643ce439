import type { Unit } from "../units/directory";

/** Finds what concerns a unit without going through everybody else's, in the order given. */
export function byUnit<T extends { readonly unit: Unit }>(
  all: readonly T[]
): (unitId: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.unit.id);
    if (group) group.push(one);
    else groups.set(one.unit.id, [one]);
  }
  return (unitId) => groups.get(unitId) ?? [];
}
