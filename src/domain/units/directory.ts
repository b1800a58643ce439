import { normaliseText } from "../cells/text";
import type { UnitName } from "./unitName";
import { readUnitName } from "./unitName";

/** A unit of the plan: a key that is the same however its name is written, and the name to show. */
export interface Unit {
  readonly id: string;
  readonly name: string;
}

/** Another name of a unit, as this workbook uses it. */
export interface UnitAlias {
  readonly alias: string;
  readonly unit: string;
}

/** Which unit a name means. Two candidates are asked about, never chosen from. */
export type UnitMatch =
  | { readonly kind: "one"; readonly unit: Unit }
  | { readonly kind: "several"; readonly units: readonly Unit[] }
  | { readonly kind: "none" };

export interface UnitDirectory {
  readonly units: readonly Unit[];
  readonly find: (name: string) => UnitMatch;
}

interface Entry {
  readonly unit: Unit;
  readonly name: UnitName;
}

interface Entries {
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
}

/** What people leave out or add at the end of a name: 教科体 for 教科体局, 石芫 for 石芫乡. */
const LEFT_OUT = /^(?:局|委|办|中心|集团|公司|联|镇|乡|街道|村|社区|县|区|市|场|委员会|办公室)$/;

/**
 * The units of a plan, found by any of their names. The first way a unit is written gives its display name.
 * @param places the own district and city, such as '赣县区'
 */
export function unitDirectory(
  names: readonly string[],
  aliases: readonly UnitAlias[] = [],
  places: readonly string[] = []
): UnitDirectory {
  const byAlias = aliasTargets(aliases);
  const entered = enter(names, byAlias, places);
  const byName = (text: string) => toMatch(candidates(entered, readUnitName(text, places)));
  const byText = (text: string) => {
    const targets = byAlias.get(normaliseText(text));
    return targets ? toMatch(targets.flatMap((target) => unitsOf(byName(target)))) : byName(text);
  };
  // The same few names are looked up once per row, form and line.
  const found = new Map<string, UnitMatch>();
  return {
    units: entered.entries.map(({ unit }) => unit),
    find: (text) => {
      const match = found.get(text) ?? byText(text);
      found.set(text, match);
      return match;
    },
  };
}

function aliasTargets(aliases: readonly UnitAlias[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { alias, unit } of aliases) {
    const key = normaliseText(alias);
    targets.set(key, [...(targets.get(key) ?? []), unit]);
  }
  return targets;
}

/** 市人社局 and 区人社局 in one plan are two units; elsewhere the place in front says nothing. */
function enter(
  names: readonly string[],
  byAlias: ReadonlyMap<string, readonly string[]>,
  places: readonly string[]
): Entries {
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry[]>();
  for (const written of names) {
    const [target = written, ...others] = byAlias.get(normaliseText(written)) ?? [];
    const name = readUnitName(others.length === 0 ? target : written, places);
    const sameKey = byKey.get(name.key) ?? [];
    if (sameKey.some((entry) => !differInLevel(entry.name, name))) continue;
    const id = sameKey.length === 0 ? name.key : `${name.key}(${name.level})`;
    const entry = { unit: { id, name: written }, name };
    entries.push(entry);
    byKey.set(name.key, [...sameKey, entry]);
  }
  return { entries, byKey };
}

const differInLevel = (a: UnitName, b: UnitName) =>
  a.level !== undefined && b.level !== undefined && a.level !== b.level;

function candidates({ entries, byKey }: Entries, wanted: UnitName): readonly Unit[] {
  const exact = byKey.get(wanted.key) ?? [];
  const sameLevel = exact.filter(({ name }) => name.level === wanted.level);
  if (exact.length > 1 && sameLevel.length === 1) return unitsIn(sameLevel);
  if (exact.length > 0) return unitsIn(exact);
  return unitsIn(entries.filter(({ name }) => isShortened(wanted.key, name.key)));
}

const unitsIn = (entries: readonly Entry[]) => entries.map(({ unit }) => unit);

function isShortened(written: string, known: string): boolean {
  if (written.length < 2) return false;
  const [parent, office] = known.split("/");
  if (office !== undefined) return written === parent || written === office;
  const [longer, shorter] = written.length > known.length ? [written, known] : [known, written];
  return longer.startsWith(shorter) && LEFT_OUT.test(longer.slice(shorter.length));
}

function toMatch(units: readonly Unit[]): UnitMatch {
  const distinct = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  const [unit, ...others] = distinct;
  if (!unit) return { kind: "none" };
  return others.length === 0 ? { kind: "one", unit } : { kind: "several", units: distinct };
}

function unitsOf(match: UnitMatch): readonly Unit[] {
  if (match.kind === "one") return [match.unit];
  return match.kind === "several" ? match.units : [];
}
