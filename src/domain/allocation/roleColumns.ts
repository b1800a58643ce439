import type { Heading } from "../tables/headerBlock";
import { leafOf } from "../tables/headerBlock";
import { yearOf } from "./headingPeriod";
import type { KnownMeasure, Role } from "./headingWords";
import {
  countedIn,
  countsSubject,
  isForeign,
  isGenericLeaf,
  isUnitHeading,
  isWeakCount,
  isWholeCount,
  measureHint,
  roleOf,
  saysOnlyRole,
  subjectOfRate,
} from "./headingWords";

/** What a measure is about, as far as a heading says so; undefined where it does not. */
export interface Scope {
  readonly hint: KnownMeasure | undefined;
  /** The year it speaks of, where it names one. */
  readonly year: string | undefined;
  /** Tables count people and money side by side: 应缴人数 and 应缴金额. */
  readonly counted: "people" | "money" | undefined;
}

/** A column that belongs to some measure: what it is, and the groups that tell which. */
export interface RoleColumn extends Scope {
  readonly column: number;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly text: string;
  readonly path: readonly string[];
}

/**
 * The headings that mean something to a measure. A heading's own words give its role; a group above does where the
 * words only name a measure (任务数 over 参保 and 缴费); and counts named like a rate beside them are what it divides
 * (落实数 | 落实率, 系统参保人数 | 参保率).
 */
export function roleColumns(headings: readonly Heading[]): RoleColumn[] {
  const decided = leavesOfRoleGroups(headings);
  const own = headings.map((heading) => readRoleColumn(heading, decided.has(heading)));
  const rates = own.flatMap((column) => (column?.role === "rate" ? [column.text] : []));
  if (rates.length === 0) return own.flatMap((column) => column ?? []);
  const lacks = (role: Role) => !own.some((column) => column?.role === role);
  const subjects = lacks("done") ? rates.flatMap((rate) => subjectOfRate(rate) ?? []) : [];
  const wholes = lacks("base");
  return headings.flatMap((heading, index) => {
    return own[index] ?? readByRate(heading, subjects, wholes) ?? [];
  });
}

/** The innermost group that says a role, with that role. */
function roleGroup(path: readonly string[]) {
  const from = path.slice(0, -1).findLastIndex((group) => roleOf(group) !== undefined);
  const role = roleOf(path[from] ?? "");
  return role && { from, role, key: path.slice(0, from + 1).join("\n") };
}

/**
 * Role-first headings: groups that say a role (任务数, 完成数) over headings that only name a measure (参保, 缴费), known by
 * none of them saying a role clearly. Such a group decides, where its leaf says otherwise or stands under other roles too.
 */
function leavesOfRoleGroups(headings: readonly Heading[]): ReadonlySet<Heading> {
  const grouped = headings.flatMap((heading) => {
    const group = roleGroup(heading.path);
    return group ? [{ heading, leaf: leafOf(heading), ...group }] : [];
  });
  const clear = grouped.filter(({ leaf }) => roleOf(leaf) !== undefined && !isWeakCount(leaf));
  const mixed = new Set(clear.map(({ key }) => key));
  const pure = grouped.filter(({ key }) => !mixed.has(key));
  const deciding = pure.filter(
    ({ leaf, role }) =>
      roleOf(leaf) !== role || pure.some((other) => other.leaf === leaf && other.role !== role)
  );
  return new Set(deciding.map(({ heading }) => heading));
}

function readRoleColumn({ column, path }: Heading, groupDecides: boolean): RoleColumn | undefined {
  const text = path.at(-1) ?? "";
  const own = roleOf(text);
  const groups = path.slice(0, -1);
  if (own !== undefined && !groupDecides) {
    const telling = groups.filter((group) => !saysOnlyRole(group));
    return { column, role: own, groups: telling, text, path, ...scopeOf(path, text, telling) };
  }
  const group = roleGroup(path);
  if (group === undefined || /备注|说明|其中|上年|同期/.test(text)) return undefined;
  const { from, role } = group;
  const rest = [...groups.slice(0, from), ...groups.slice(from + 1), text];
  const telling = rest.filter((part) => !isGenericLeaf(part));
  const named = `${groups[from]}${text}`;
  return { column, role, groups: telling, text: named, path, ...scopeOf(path, named, telling) };
}

/** A count that only the rate beside it tells: what the rate is named after, or the whole it divides by. */
function readByRate(
  { column, path }: Heading,
  subjects: readonly string[],
  wholes: boolean
): RoleColumn | undefined {
  const text = path.at(-1) ?? "";
  if (isForeign(text) || isUnitHeading(text)) return undefined;
  const isDone = subjects.some((subject) => countsSubject(text, subject));
  if (!isDone && !(wholes && isWholeCount(text))) return undefined;
  const groups = path.slice(0, -1).filter((group) => !saysOnlyRole(group));
  const role = isDone ? "done" : "base";
  return { column, role, groups, text, path, ...scopeOf(path, text, groups) };
}

function scopeOf(path: readonly string[], text: string, groups: readonly string[]): Scope {
  const innermost = [text, ...path.slice(0, -1).toReversed()];
  return {
    hint: hintOf(text, groups),
    year: yearOf(path),
    counted: innermost.flatMap((part) => countedIn(part) ?? [])[0],
  };
}

/** The innermost word that names a measure decides: the group 缴费率任务 says more than the leaf 参保人数 under it. */
function hintOf(text: string, groups: readonly string[]): KnownMeasure | undefined {
  for (const group of groups.toReversed()) {
    const hint = measureHint(group);
    if (hint) return hint;
  }
  return measureHint(text);
}
