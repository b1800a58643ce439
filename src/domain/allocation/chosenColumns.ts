import type { Role } from "./headingWords";
import { isRateOf, preference, subjectOfRate } from "./headingWords";
import { stretchOf } from "./headingPeriod";
import type { RoleColumn } from "./roleColumns";

type Candidates = Readonly<Record<Role, readonly RoleColumn[]>>;

/** The share (0 to 1) of rows whose stored rate is what these columns give; undefined where none is stored. */
export type Evidence = (base: number, done: number, rate: number) => number | undefined;

export const NO_EVIDENCE: Evidence = () => undefined;

/** Stored rates are often out of date in some rows; this share of them settles which columns they divide. */
const CLEAR_EVIDENCE = 0.6;

export type UnclearRole = "base" | "done" | "rate" | "rank" | "owner";

export interface Chosen {
  /** Undefined when it is unclear which columns to divide. */
  readonly columns:
    | {
        readonly base: RoleColumn;
        readonly done: RoleColumn;
        readonly rate: RoleColumn | undefined;
        readonly gap: RoleColumn | undefined;
        readonly rank: RoleColumn | undefined;
      }
    | undefined;
  readonly unclear: readonly { role: UnclearRole; columns: readonly RoleColumn[] }[];
}

/**
 * Which of a measure's columns count: the cumulative before one month's, the adjusted task before the initial, the done
 * count that the rate is named after. What remains open after that is settled by the stored rates, or is left open.
 */
export function chooseColumns({ columns }: { columns: Candidates }, evidence: Evidence): Chosen {
  const counts = [...columns.base, ...columns.done].flatMap(({ path }) => path);
  const rates = best(columns.rate.filter(({ text }) => isRateOf(text, counts)));
  const dones = best(namedAfter(rates, columns.done));
  const settled = settle(best(columns.base), dones, rates, evidence);
  const [base, done] = [settled.bases[0], settled.dones[0]];
  if (!base || !done || settled.bases.length > 1 || settled.dones.length > 1)
    return { columns: undefined, unclear: openCounts(settled) };
  const ofSameTime = (column: RoleColumn) => isOfSameTime(column, done);
  const rate = settled.rates.filter(ofSameTime);
  const rank = best(columns.rank.filter(ofSameTime));
  return {
    columns: {
      base,
      done,
      rate: rate.length === 1 ? rate[0] : undefined,
      gap: best(columns.gap.filter(ofSameTime))[0],
      rank: rank.length === 1 ? rank[0] : undefined,
    },
    unclear: [...open("rate", rate), ...open("rank", rank)],
  };
}

interface Settled {
  readonly bases: readonly RoleColumn[];
  readonly dones: readonly RoleColumn[];
  readonly rates: readonly RoleColumn[];
}

const open = (role: UnclearRole, columns: readonly RoleColumn[]) =>
  columns.length > 1 ? [{ role, columns }] : [];

const openCounts = ({ bases, dones }: Settled) => [...open("base", bases), ...open("done", dones)];

/** All that are preferred alike. */
function best(candidates: readonly RoleColumn[]): RoleColumn[] {
  const most = Math.max(...candidates.map(({ text }) => preference(text)));
  return candidates.filter(({ text }) => preference(text) === most);
}

/** 按时上报率 divides 按时上报数, not 已上报数. */
function namedAfter(rates: readonly RoleColumn[], dones: readonly RoleColumn[]) {
  const subjects = rates.flatMap(({ text }) => subjectOfRate(text) ?? []);
  const named = dones.filter(({ text }) => subjects.some((subject) => text.includes(subject)));
  return named.length > 0 ? named : dones;
}

/** 本月完成率 is not what the cumulative count gives, and 累计排名 not what one month's does. */
function isOfSameTime(column: RoleColumn, done: RoleColumn): boolean {
  const [own, other] = [stretchOf(column.text), stretchOf(done.text)];
  return own === undefined || other === undefined || own === other;
}

/** The combination that the stored rates agree with, where there is more than one and they clearly do. */
function settle(
  bases: readonly RoleColumn[],
  dones: readonly RoleColumn[],
  rates: readonly RoleColumn[],
  evidence: Evidence
): Settled {
  if (bases.length * dones.length * Math.max(1, rates.length) === 1) return { bases, dones, rates };
  const combinations = bases.flatMap((base) =>
    dones.flatMap((done) =>
      rates.map((rate) => ({
        settled: { bases: [base], dones: [done], rates: [rate] },
        agreement: evidence(base.column, done.column, rate.column) ?? 0,
      }))
    )
  );
  const [first, second] = combinations.toSorted((a, b) => b.agreement - a.agreement);
  const isClear =
    first && first.agreement >= CLEAR_EVIDENCE && first.agreement > (second?.agreement ?? 0);
  return isClear ? first.settled : { bases, dones, rates };
}
