import type { Heading } from "../tables/headerBlock";
import type { IncompleteMeasure, Measure } from "./allocationTable";
import {
  type Chosen,
  chooseColumns,
  type Evidence,
  NO_EVIDENCE,
  type UnclearRole,
} from "./chosenColumns";
import type { Role } from "./headingWords";
import { isWeakCount, mayBeShare, qualifierOf } from "./headingWords";
import { type RoleColumn, roleColumns, type Scope } from "./roleColumns";

/** The columns taken for one measure so far; its scope is what the first of them to say so says. */
export interface Draft {
  readonly groups: readonly string[];
  scope: Scope;
  readonly columns: Record<Role, RoleColumn[]>;
}

export interface GroupedMeasures {
  readonly measures: readonly Measure[];
  readonly incomplete: readonly IncompleteMeasure[];
  /** Columns that two readings fit: nothing is read from them or written to them. */
  readonly unclear: readonly UnclearColumns[];
}

export interface UnclearColumns {
  readonly measure: string;
  readonly role: UnclearRole;
  readonly columns: readonly RoleColumn[];
}

/**
 * Sorts the columns of a table into measures. 差值 and 排位 occur in each measure: the group heading tells them apart,
 * and where there is none the order does (a base column after a finished measure begins the next), helped by words
 * that name the measure (参保 or 缴费). Where several columns could be the one, `evidence` from the stored rates decides.
 */
export function groupMeasures(
  headings: readonly Heading[],
  evidence: Evidence = NO_EVIDENCE
): GroupedMeasures {
  const drafts: Draft[] = [];
  const ownerless = roleColumns(headings).filter((column) => !attach(drafts, column));
  joinTorsos(drafts);
  drafts.forEach(promoteBase);
  drafts.forEach(demoteProgress);
  const complete = drafts.filter(isComplete);
  const chosen = complete.map((draft) => chooseColumns(draft, evidence));
  const names = distinct(
    complete.map((draft, index) => nameOf(draft, chosen[index]?.columns?.rate))
  );
  return {
    measures: toMeasures(complete, chosen, names),
    incomplete: drafts
      .filter((draft) => !isComplete(draft) && isWorthNaming(draft, complete.length > 0))
      .map(describeIncomplete),
    unclear: [...describeUnclear(chosen, names), ...describeOwnerless(ownerless, names)],
  };
}

/** Puts a column into the measure it belongs to; false when it could belong to several. */
function attach(drafts: Draft[], column: RoleColumn): boolean {
  if (column.role === "done") partBases(drafts, column);
  const home = column.groups.length > 0 ? homeByGroup(drafts, column) : homeByOrder(drafts, column);
  if (home === "several") return false;
  if (home === "none") return true;
  const draft = home ?? openDraft(drafts, column);
  draft.columns[column.role].push(column);
  draft.scope = {
    hint: draft.scope.hint ?? column.hint,
    year: draft.scope.year ?? column.year,
    counted: draft.scope.counted ?? column.counted,
  };
  return true;
}

/**
 * 应认证人数 | 应发放人数 | 已认证人数: bases of two measures, as the done count tells that is named after one of them.
 */
function partBases(drafts: Draft[], done: RoleColumn): void {
  const name = qualifierOf(done.text);
  const draft = drafts.find(({ columns: { base } }) => base.length > 1);
  if (!draft || name === "" || has(draft, "done")) return;
  const { base } = draft.columns;
  const own = base.filter(({ text }) => qualifierOf(text) === name);
  if (own.length !== 1 || !own[0]) return;
  base.splice(base.indexOf(own[0]), 1);
  openDraft(drafts, own[0]).columns.base.push(own[0]);
}

/** 参保人数 | 缴费人数 | 缴费率, 企业数 | 上报数 | 上报率: of two bare counts before a rate the first is what it divides by. */
function promoteBase(draft: Draft): void {
  const { base, done, rate } = draft.columns;
  const [first, second] = done;
  if (base.length > 0 || rate.length === 0 || !first || !second) return;
  if (isWeakCount(first.text)) base.push(...done.splice(0, 1));
}

/** 征缴进度 beside a done count and without a rate is the rate. */
function demoteProgress({ columns: { done, rate } }: Draft): void {
  const index = done.findIndex(({ text }) => mayBeShare(text) && /进度$/.test(text));
  if (rate.length === 0 && done.length > 1 && index >= 0) rate.push(...done.splice(index, 1));
}

/**
 * 参保任务数 | 已缴费人数 | 完成率 and 参保人数 | 缴费人数 | 缴费率: words of two measures, but together they are one.
 */
function joinTorsos(drafts: Draft[]): void {
  for (let index = drafts.length - 1; index > 0; index--) {
    const [left, right] = [drafts[index - 1], drafts[index]];
    if (!left || !right || !areTorsosOfOne(left, right)) continue;
    for (const role of ROLES) left.columns[role].push(...right.columns[role]);
    drafts.splice(index, 1);
  }
}

function areTorsosOfOne(left: Draft, right: Draft): boolean {
  if (isComplete(left) || isComplete(right) || !has(right, "done")) return false;
  if (!sameTimeAndUnit(left.scope, right.scope)) return false;
  if (ROLES.some((role) => role !== "done" && has(left, role) && has(right, role))) return false;
  return has(left, "base") !== has(left, "done");
}

const ROLES: readonly Role[] = ["base", "done", "rate", "gap", "rank"];

function openDraft(drafts: Draft[], { groups, hint, year, counted }: RoleColumn): Draft {
  const columns = { base: [], done: [], rate: [], gap: [], rank: [] };
  const draft: Draft = { groups, scope: { hint, year, counted }, columns };
  drafts.push(draft);
  return draft;
}

const has = (draft: Draft, role: Role) => draft.columns[role].length > 0;
const compatible = <T>(a: T | undefined, b: T | undefined) =>
  a === undefined || b === undefined || a === b;
const sameTimeAndUnit = (a: Scope, b: Scope) =>
  compatible(a.year, b.year) && compatible(a.counted, b.counted);
const agree = ({ scope }: Draft, column: RoleColumn) =>
  compatible(scope.hint, column.hint) && sameTimeAndUnit(scope, column);
const isCount = (role: Role) => role === "base" || role === "done";

function sharedGroups(draft: Draft, { groups }: RoleColumn): number {
  const differs = groups.findIndex((group, index) => group !== draft.groups[index]);
  return differs < 0 ? groups.length : differs;
}

/** Undefined asks for a new measure, 'none' for leaving the column alone, 'several' for asking whose it is. */
type Home = Draft | "none" | "several" | undefined;

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
  const lacking = drafts.filter((draft) => !has(draft, column.role) && agree(draft, column));
  const named = lacking.filter((draft) => namesScopeOf(draft, column));
  const namesake = named.find((draft) => sharesName(draft, column)) ?? named.at(-1);
  if (namesake) return namesake;
  const rated = lacking.filter((draft) => has(draft, "rate"));
  if (column.role === "rank" && rated.length === 1 && !isOverall(drafts, column)) return rated[0];
  if (!isCount(column.role) && isBesideSeveral(drafts, lacking)) return "several";
  if (column.role === "rank" && isOverall(drafts, column)) return "none";
  return lacking.at(-1) ?? homeOfSurplus(last, column);
}

/** Does the column itself say that it belongs there: by the measure's name, the year or what is counted? */
function namesScopeOf(draft: Draft, column: RoleColumn): boolean {
  const keys = ["hint", "year", "counted"] as const;
  const isNamed = keys.some((key) => column[key] !== undefined && column[key] === draft.scope[key]);
  return isNamed || sharesName(draft, column);
}

/** 总完成率 beside 总任务 and 总完成. */
function sharesName({ columns: { base, done } }: Draft, { text }: RoleColumn): boolean {
  const name = qualifierOf(text);
  return name !== "" && [...base, ...done].some((count) => qualifierOf(count.text) === name);
}

/** 总排名 behind several measures orders by all of them. */
const isOverall = (drafts: readonly Draft[], { text, hint }: RoleColumn) =>
  hint === undefined && /^总/.test(text) && drafts.filter(isComplete).length > 1;

/**
 * One 排名 behind several finished measures may rank any of them or their mix, unless the last group sums the others
 * up.
 */
function isBesideSeveral(drafts: readonly Draft[], lacking: readonly Draft[]): boolean {
  if (lacking.filter(isComplete).length < 2) return false;
  return !/合计|小计|总计/.test(drafts.at(-1)?.groups.at(-1) ?? "");
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
  const isTask = draft.columns.base.some(({ text }) => !isWeakCount(text));
  if (besideComplete) return isTask && (results > 0 || draft.scope.hint !== undefined);
  if (has(draft, "base")) return isTask;
  const isMeant = draft.columns.done.some(({ text }) => !isWeakCount(text)) && has(draft, "rate");
  return isMeant || (has(draft, "rank") && (has(draft, "done") || has(draft, "rate")));
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

const bare = (text: string) => text.replace(/\([^()]*\)/g, "");

function nameOf(draft: Draft, rate: RoleColumn | undefined): string {
  const group = draft.groups.at(-1);
  if (group !== undefined) return group;
  const heading = rate ?? draft.columns.base[0];
  return bare(heading?.text ?? "") || (heading?.text ?? "");
}

/** 完成率, 完成率(2). */
function distinct(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const again = names.slice(0, index).filter((other) => other === name).length;
    return again > 0 ? `${name}(${again + 1})` : name;
  });
}

function toMeasures(
  drafts: readonly Draft[],
  chosen: readonly Chosen[],
  names: readonly string[]
): Measure[] {
  const hints = drafts.map(({ scope }) => scope.hint);
  return drafts.flatMap((draft, index) => {
    const { hint } = draft.scope;
    const isOnly = hints.filter((other) => other === hint).length === 1;
    const columns = chosen[index]?.columns;
    if (!columns) return [];
    return [toMeasure(columns, (isOnly && hint) || "other", names[index] ?? "")];
  });
}

function toMeasure(
  { base, done, rate, gap, rank }: NonNullable<Chosen["columns"]>,
  id: Measure["id"],
  name: string
): Measure {
  return {
    id,
    name,
    columns: {
      base: base.column,
      done: done.column,
      ...(rate && { rate: rate.column }),
      ...(gap && { gap: gap.column }),
      ...(rank && { rank: rank.column }),
    },
    basePath: base.path,
    rateHeading: rate?.text ?? "",
    gapHeading: gap?.text ?? "",
  };
}

function describeUnclear(chosen: readonly Chosen[], names: readonly string[]): UnclearColumns[] {
  return chosen.flatMap(({ unclear }, index) =>
    unclear.map((one) => ({ measure: names[index] ?? "", ...one }))
  );
}

/** A rate, gap or rank that several measures lack. */
function describeOwnerless(
  columns: readonly RoleColumn[],
  names: readonly string[]
): UnclearColumns[] {
  return columns.map((column) => ({
    measure: names.join("、"),
    role: "owner",
    columns: [column],
  }));
}
