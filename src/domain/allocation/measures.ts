import type { Heading } from "../tables/headerBlock";
import type { IncompleteMeasure, Measure } from "./allocationTable";
import type { KnownMeasure, Role } from "./headingWords";
import {
  isGenericLeaf,
  isRateOf,
  measureHint,
  preference,
  roleOf,
  saysOnlyRole,
} from "./headingWords";

/** A column that belongs to some measure: what it is, and the groups that tell which. */
export interface RoleColumn {
  readonly column: number;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly text: string;
  readonly path: readonly string[];
  readonly hint: KnownMeasure | undefined;
}

interface Draft {
  readonly groups: readonly string[];
  hint: KnownMeasure | undefined;
  readonly columns: Record<Role, RoleColumn[]>;
}

export interface GroupedMeasures {
  readonly measures: readonly Measure[];
  readonly incomplete: readonly IncompleteMeasure[];
}

/**
 * Sorts the columns of a table into measures. 差值 and 排位 occur in each measure: the group heading tells them apart,
 * and where there is none the order does (a base column after a finished measure begins the next), helped by words
 * that name the measure (参保 or 缴费).
 */
export function groupMeasures(headings: readonly Heading[]): GroupedMeasures {
  const drafts: Draft[] = [];
  for (const column of roleColumns(headings)) attach(drafts, column);
  joinTorsos(drafts);
  drafts.forEach(promoteBase);
  const complete = drafts.filter(isComplete);
  return {
    measures: nameMeasures(complete),
    incomplete: drafts
      .filter((draft) => !isComplete(draft) && isWorthNaming(draft, complete.length > 0))
      .map(describeIncomplete),
  };
}

/** The headings that mean something to a measure, with the role of their leaf or else of a group above it. */
export function roleColumns(headings: readonly Heading[]): RoleColumn[] {
  return headings.flatMap((heading) => {
    const column = readRoleColumn(heading);
    return column ? [column] : [];
  });
}

function readRoleColumn({ column, path }: Heading): RoleColumn | undefined {
  const text = path.at(-1) ?? "";
  const own = roleOf(text);
  const groups = path.slice(0, -1);
  if (own !== undefined) {
    const telling = groups.filter((group) => !saysOnlyRole(group));
    return { column, role: own, groups: telling, text, path, hint: hintOf(text, telling) };
  }
  const from = groups.findLastIndex((group) => roleOf(group) !== undefined);
  const role = roleOf(groups[from] ?? "");
  if (role === undefined || /备注|说明|其中|上年|同期/.test(text)) return undefined;
  const rest = [...groups.slice(0, from), ...groups.slice(from + 1), text];
  const telling = rest.filter((part) => !isGenericLeaf(part));
  const named = `${groups[from]}${text}`;
  return { column, role, groups: telling, text: named, path, hint: hintOf(named, telling) };
}

/** The innermost word that names a measure decides: the group 缴费率任务 says more than the leaf 参保人数 under it. */
function hintOf(text: string, groups: readonly string[]): KnownMeasure | undefined {
  for (const group of groups.toReversed()) {
    const hint = measureHint(group);
    if (hint) return hint;
  }
  return measureHint(text);
}

function attach(drafts: Draft[], column: RoleColumn): void {
  const home = column.groups.length > 0 ? homeByGroup(drafts, column) : homeByOrder(drafts, column);
  if (home === "none") return;
  const draft = home ?? openDraft(drafts, column);
  draft.columns[column.role].push(column);
  draft.hint ??= column.hint;
}

/** 参保人数 | 缴费人数 | 缴费率, 企业数 | 上报数 | 上报率: of two bare counts before a rate the first is what it divides by. */
function promoteBase(draft: Draft): void {
  const { base, done, rate } = draft.columns;
  const [first, second] = done;
  if (base.length > 0 || rate.length === 0 || !first || !second) return;
  if (preference(first.text) === 1) base.push(...done.splice(0, 1));
}

/**
 * 参保任务数 | 已缴费人数 | 完成率 and 参保人数 | 缴费人数 | 缴费率: words of two measures, but together they are one.
 */
function joinTorsos(drafts: Draft[]): void {
  for (let index = drafts.length - 1; index > 0; index--) {
    const [left, right] = [drafts[index - 1], drafts[index]];
    if (!left || !right || isComplete(left) || isComplete(right)) continue;
    const roles = Object.keys(left.columns) as Role[];
    if (roles.some((role) => role !== "done" && has(left, role) && has(right, role))) continue;
    if (has(left, "base") && has(right, "base")) continue;
    if (has(left, "base") === has(left, "done") || !has(right, "done")) continue;
    for (const role of roles) left.columns[role].push(...right.columns[role]);
    drafts.splice(index, 1);
  }
}

function openDraft(drafts: Draft[], { groups, hint }: RoleColumn): Draft {
  const columns = { base: [], done: [], rate: [], gap: [], rank: [] };
  const draft: Draft = { groups, hint, columns };
  drafts.push(draft);
  return draft;
}

const has = (draft: Draft, role: Role) => draft.columns[role].length > 0;
const agree = (draft: Draft, { hint }: RoleColumn) =>
  draft.hint === undefined || hint === undefined || draft.hint === hint;
const isCount = (role: Role) => role === "base" || role === "done";

function sharedGroups(draft: Draft, { groups }: RoleColumn): number {
  const differs = groups.findIndex((group, index) => group !== draft.groups[index]);
  return differs < 0 ? groups.length : differs;
}

/** Undefined asks for a new measure, 'none' for leaving the column alone. */
type Home = Draft | "none" | undefined;

function homeByGroup(drafts: readonly Draft[], column: RoleColumn): Home {
  const most = Math.max(0, ...drafts.map((draft) => sharedGroups(draft, column)));
  if (most === 0) return homeOfNewGroup(drafts, column);
  const near = drafts.filter((draft) => sharedGroups(draft, column) === most);
  const home =
    near.findLast((draft) => agree(draft, column) && !has(draft, column.role)) ??
    near.findLast((draft) => agree(draft, column));
  if (!home) return undefined;
  if (!has(home, column.role)) return home;
  if (!isCount(column.role)) return home;
  const sameGroup = home.groups.length === most && column.groups.length === most;
  const finished = has(home, "base") && has(home, "done");
  return sameGroup && !(column.role === "base" && finished) ? home : undefined;
}

/** A group of its own begins a measure, unless it only completes an ungrouped one (任务数 | 完成情况: 人数, 率). */
function homeOfNewGroup(drafts: readonly Draft[], column: RoleColumn): Home {
  const last = drafts.at(-1);
  if (!last || has(last, column.role) || !agree(last, column)) return undefined;
  return isComplete(last) || last.groups.length > 0 ? undefined : last;
}

function homeByOrder(drafts: readonly Draft[], column: RoleColumn): Home {
  const last = drafts.at(-1);
  if (column.role === "base") return homeOfBase(last, column);
  if (column.role === "rank" && !column.hint && isBesideSeveral(drafts)) return "none";
  const lacking = drafts.filter((draft) => !has(draft, column.role) && agree(draft, column));
  const named = column.hint && lacking.findLast((draft) => draft.hint === column.hint);
  return named ?? lacking.at(-1) ?? homeOfSurplus(last, column);
}

/**
 * One 排名 behind several groups may rank any of them or their mix: it is left alone, unless the last group sums the
 * others up.
 */
function isBesideSeveral(drafts: readonly Draft[]): boolean {
  const grouped = drafts.filter((draft) => isComplete(draft) && draft.groups.length > 0);
  return grouped.length > 1 && !/合计|小计|总计/.test(drafts.at(-1)?.groups.at(-1) ?? "");
}

/** A second column of a role may be the better one: 累计排名 after 本月排名. */
function homeOfSurplus(last: Draft | undefined, column: RoleColumn): Home {
  if (last && agree(last, column)) return last;
  return column.role === "done" || last === undefined ? undefined : "none";
}

function homeOfBase(last: Draft | undefined, column: RoleColumn): Home {
  if (!last || !agree(last, column)) return undefined;
  if (!has(last, "base")) return last;
  return has(last, "done") ? undefined : last;
}

const isComplete = (draft: Draft) => has(draft, "base") && has(draft, "done");

/** A lone count beside a finished measure is an extra column; with a rate or a rank, or alone, it is a torso. */
function isWorthNaming(draft: Draft, besideComplete: boolean): boolean {
  const results = [...draft.columns.rate, ...draft.columns.rank].length;
  if (besideComplete) return has(draft, "base") && (results > 0 || draft.hint !== undefined);
  if (has(draft, "base")) return draft.columns.base.some(({ text }) => preference(text) !== 1);
  return has(draft, "rank") && (has(draft, "done") || has(draft, "rate"));
}

function describeIncomplete(draft: Draft): IncompleteMeasure {
  const present = Object.values(draft.columns).flat()[0];
  const missing = has(draft, "base") ? "done" : has(draft, "done") ? "base" : "both";
  return {
    name: draft.groups.at(-1) ?? present?.text ?? "",
    missing,
    column: present?.column ?? 0,
  };
}

function nameMeasures(drafts: readonly Draft[]): Measure[] {
  const hints = drafts.map(({ hint }) => hint);
  const names = drafts.map((draft) => nameOf(draft));
  return drafts.map((draft, index) => {
    const known = hints.filter((hint) => hint === draft.hint).length === 1 ? draft.hint : undefined;
    const name = names[index] ?? "";
    const again = names.slice(0, index).filter((other) => other === name).length;
    return toMeasure(draft, known ?? "other", again > 0 ? `${name}(${again + 1})` : name);
  });
}

const bare = (text: string) => text.replace(/\([^()]*\)/g, "");

function nameOf(draft: Draft): string {
  const group = draft.groups.at(-1);
  if (group !== undefined) return group;
  const heading = rateOf(draft) ?? draft.columns.base[0];
  return bare(heading?.text ?? "") || (heading?.text ?? "");
}

function toMeasure(draft: Draft, id: Measure["id"], name: string): Measure {
  const { base, done } = draft.columns;
  const baseColumn = preferred(base);
  const rate = rateOf(draft);
  const gap = byPreference(draft.columns.gap)[0];
  const rank = byPreference(draft.columns.rank)[0];
  return {
    id,
    name,
    columns: {
      base: baseColumn.column,
      done: preferred(done).column,
      ...(rate && { rate: rate.column }),
      ...(gap && { gap: gap.column }),
      ...(rank && { rank: rank.column }),
    },
    basePath: baseColumn.path,
    rateHeading: rate?.text ?? "",
    gapHeading: gap?.text ?? "",
  };
}

function rateOf({ columns }: Draft): RoleColumn | undefined {
  const counts = [...columns.base, ...columns.done].flatMap(({ path }) => path);
  return byPreference(columns.rate).find(({ text }) => isRateOf(text, counts));
}

const byPreference = (candidates: readonly RoleColumn[]) =>
  candidates.toSorted((a, b) => preference(b.text) - preference(a.text));

function preferred(candidates: readonly RoleColumn[]): RoleColumn {
  const [first] = byPreference(candidates);
  if (!first) throw new Error("A measure is complete before it is named");
  return first;
}
