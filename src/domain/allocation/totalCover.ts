import { exactSum } from "../cells/decimal";
import { normaliseText } from "../cells/text";
import type { AllocationRow } from "./allocationTable";
import type { NamedRow } from "./namedRow";
import type { TotalLevel } from "./rowNames";

/**
 * Decides which rows of units each total row adds up. A total covers the units between itself and the nearest total
 * of its own level or higher: before it (totals last), or after it (totals first), whichever its stored sums agree
 * with; without such evidence a table that opens with a total has its totals first. A first or last row that is named
 * like its parent (曹溪镇 under the villages of 曹溪镇) is a total as well, known by its sums or by the title.
 */
export function coverTotals(rows: readonly NamedRow[], title: string): AllocationRow[] {
  const marked = markParents(markParentTotal(rows, title));
  const leading = new Map<TotalLevel, boolean>();
  for (const level of [1, 2, 3] as const) leading.set(level, standsFirst(marked, level));
  return marked.map((row, index) => ({
    row: row.row,
    kind: row.kind,
    name: row.name,
    shift: row.shift,
    covers: row.level
      ? unitsCovered(marked, index, leading.get(row.level) ?? false).map((unit) => unit.row)
      : [],
    coversBesides: false,
  }));
}

function unitsCovered(rows: readonly NamedRow[], index: number, first: boolean): NamedRow[] {
  const level = rows[index]?.level ?? 3;
  const units: NamedRow[] = [];
  const step = first ? 1 : -1;
  for (let at = index + step; at >= 0 && at < rows.length; at += step) {
    const row = rows[at];
    if (!row || (row.level ?? 0) >= level) break;
    if (row.kind === "unit") units.push(row);
  }
  return first ? units : units.reverse();
}

function standsFirst(rows: readonly NamedRow[], level: TotalLevel): boolean {
  let votes = 0;
  rows.forEach((row, index) => {
    if (row.level !== level) return;
    votes += agreement(row, unitsCovered(rows, index, true));
    votes -= agreement(row, unitsCovered(rows, index, false));
  });
  return votes === 0 ? opensTable(rows, level) : votes > 0;
}

/** Without evidence: totals stand first when the first total has no units before it that it could add up. */
function opensTable(rows: readonly NamedRow[], level: TotalLevel): boolean {
  const first = rows.findIndex((row) => row.level === level);
  return first >= 0 && unitsCovered(rows, first, false).length === 0;
}

/** How many of a total's stored counts are the sums of these units. */
function agreement(total: NamedRow, units: readonly NamedRow[]): number {
  if (units.length === 0) return 0;
  return total.counts.filter((stored, index) => {
    if (stored === undefined || stored === 0) return false;
    return stored === exactSum(numbersAt(units, index));
  }).length;
}

const numbersAt = (rows: readonly NamedRow[], index: number) =>
  rows.flatMap(({ counts }) => counts[index] ?? []);

function markParentTotal(rows: readonly NamedRow[], title: string): NamedRow[] {
  const marked = [...rows];
  if (rows.some(({ level }) => level !== undefined && level > 1)) return marked;
  for (const index of [rows.length - 1, 0]) {
    const row = rows[index];
    if (!row || row.kind === "total" || rows.length < 3) continue;
    const others = rows.filter((other) => other !== row && other.kind === "unit");
    if (!isParent(row, others, title)) continue;
    marked[index] = { ...row, kind: "total", level: 3, name: row.name || UNNAMED_TOTAL };
    break;
  }
  return marked;
}

/** What a total row without any label is called. */
const UNNAMED_TOTAL = "合计";

function isParent(row: NamedRow, others: readonly NamedRow[], title: string): boolean {
  const stored = row.counts.filter((count) => count !== undefined && count !== 0).length;
  const agreeing = agreement(row, others);
  if (row.kind === "aside") return row.name === "" && agreeing > 0;
  if (agreeing > 0 && agreeing === stored) return true;
  const unlikeOthers = !row.numbered && others.every(({ numbered }) => numbered);
  const name = normaliseText(row.name);
  return unlikeOthers && name.length >= 2 && (title.includes(name) || agreeing > 0);
}

/**
 * Rows named like a parent in front of their own block (城关片区 | its townships), known by having no serial number
 * where units have one, and by two or more counts being exactly the sums of the rows up to the next such row.
 */
function markParents(rows: readonly NamedRow[]): NamedRow[] {
  if (!rows.some(({ numbered }) => numbered)) return [...rows];
  const suspects = rows.map((row) => row.kind === "unit" && !row.numbered);
  if (suspects.every((suspect) => !suspect)) return [...rows];
  let end = rows.length;
  const marked = [...rows];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row || (!suspects[index] && row.kind !== "total")) continue;
    const units = rows.slice(index + 1, end).filter(({ kind }) => kind === "unit");
    end = index;
    if (suspects[index] && units.length >= 2 && agreement(row, units) >= 2)
      marked[index] = { ...row, kind: "total", level: 1 };
  }
  return marked;
}
