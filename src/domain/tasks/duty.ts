import { normaliseText } from "../cells/text";
import type { CellLocation } from "../findings";
import type { Unit } from "../units/directory";
import type { TaskList, TaskRow } from "./taskList";
import type { CellText } from "./cellText";
import type { Cycle } from "./deadlines/cycle";
import { parseDeadlineCell } from "./deadlines/deadlineCell";
import type { DeadlineContext, Limit } from "./deadlines/limit";
import type { ParsedDeadline } from "./deadlines/parseDeadline";
import { parseDeadlines } from "./deadlines/parseDeadline";
import type { Target } from "./deadlines/target";
import { targetWords, withMeasureOf } from "./deadlines/target";
import type { ItemKind } from "./item";
import { itemKind, itemName } from "./item";
import type { Grant } from "./rowExtension";
import { extended, splitExtension } from "./rowExtension";
import { remarkedCompletion } from "./rowProgress";
import { meansWholeTask, namedObject } from "./taskObject";

/** One thing that a row of the task list asks for, whoever must do it. */
export interface Demand {
  readonly kind: ItemKind;
  /** 摸底, 月度反馈, 办结 or the text's own words. */
  readonly item: string;
  readonly action: string;
  readonly limit: Limit;
  /** Percentages to be reached, where the item is one that the allocation table can show. */
  readonly targets: readonly Target[];
  /** The words that set the deadline, and the cell they stand in. */
  readonly words: string;
  readonly source: CellLocation;
}

/** A demand on one unit. */
export interface Duty extends Demand {
  readonly sheet: string;
  readonly row: number;
  /** The year in its task list's title. */
  readonly planYear: number | undefined;
  /** The row's task, normalised. */
  readonly task: string;
  readonly unit: Unit;
  /** Asked of the unit as one of 各乡镇 …: the allocation table shows how far it is. */
  readonly collective: boolean;
}

/** Tells the rows of all task lists apart. */
export const rowKey = ({ sheet, row }: Pick<Duty, "sheet" | "row">) => `${sheet}!${row}`;

/**
 * What a row asks for: 完成时限 gives the completion (its last date is the final one, earlier ones are stages), 备注 the
 * stages such as 11月15日前完成摸底, the task's words recurring reports such as 每月5日前. The same demand written twice
 * counts once. 延期至 in 完成时限 or 备注 moves the date that stands before it, in 备注 else the completion; 备注 that says
 * what was done asks for nothing.
 */
export function demandsOfRow(
  list: TaskList,
  row: TaskRow,
  context: DeadlineContext
): readonly Demand[] {
  const at = (cell: CellText) => ({ sheet: list.sheet, row: cell.row, column: cell.column });
  const from = (cell: CellText) => ({ task: row.task.text, source: at(cell) });
  const cell = splitExtension(row.deadline, context);
  const reports = remarkedCompletion(row.remark, context) !== undefined;
  const remark = splitExtension(reports ? { ...row.remark, text: "" } : row.remark, context);
  const final = finalAndStages(parseDeadlineCell(cell.cell, context), from(row.deadline));
  const staged = stages(parseDeadlines(remark.cell.text, "remark", context), from(row.remark));
  const inRemark = staged.some(hasDate);
  const remarks = extendLast(staged, inRemark ? remark.grant : undefined, at(row.remark));
  const deadlines = extendLast(
    extendLast(final, cell.grant, at(row.deadline)),
    inRemark ? undefined : remark.grant,
    at(row.remark)
  );
  const inTask = stages(parseDeadlines(row.task.text, "task", context), from(row.task));
  const isOngoing = parseDeadlines(row.remark.text, "deadline", context).some(
    ({ limit }) => limit.kind === "ongoing"
  );
  const all = [...deadlines, ...remarks, ...inTask].map((demand) =>
    isOngoing && isMissing(demand)
      ? { ...demand, limit: { kind: "ongoing" } as const, source: at(row.remark) }
      : demand
  );
  const stated = all.filter((demand) => !isMissing(demand));
  return distinct(stated.length > 0 ? stated : all);
}

const hasDate = ({ limit }: Demand) => limit.kind === "date";

function extendLast(
  demands: readonly Demand[],
  grant: Grant | undefined,
  source: CellLocation
): readonly Demand[] {
  const last = demands.findLastIndex(hasDate);
  if (!grant) return demands;
  return demands.map((one, index) =>
    index === last ? { ...one, limit: extended(one.limit, grant), words: grant.words, source } : one
  );
}

const isMissing = ({ limit }: Demand) =>
  limit.kind === "undetermined" && limit.reason === "missing";

/** Where a demand is written: the cell, and the task of its row. */
interface Origin {
  readonly task: string;
  readonly source: CellLocation;
}

function finalAndStages(deadlines: readonly ParsedDeadline[], origin: Origin): readonly Demand[] {
  const dates = deadlines.flatMap(({ limit }) => (limit.kind === "date" ? [limit.date] : []));
  const last = dates.toSorted().at(-1);
  return deadlines.map((deadline) => {
    const { limit } = deadline;
    const isFinal = limit.kind !== "date" || limit.date === last;
    return demand(deadline, origin, isFinal);
  });
}

const stages = (deadlines: readonly ParsedDeadline[], origin: Origin) =>
  deadlines.map((deadline) => demand(deadline, origin, false));

function demand(
  { limit, action, words, targets: stated }: ParsedDeadline,
  { task, source }: Origin,
  isFinal: boolean
): Demand {
  const cycle = cycleOf(limit);
  const object = namedObject(action, task, isFinal);
  const kind = itemKind(object, cycle, isFinal);
  const isShown = kind === "completion" || kind === "other";
  const targets = isShown ? withMeasureOf(stated, normaliseText(task)) : [];
  const item = targets.length > 0 ? targetWords(targets) : itemName(kind, object, cycle);
  return { kind, item, action, limit, targets, words, source };
}

export const cycleOf = (limit: Limit): Cycle | undefined =>
  limit.kind === "recurring" ? limit.cycle : undefined;

function distinct(demands: readonly Demand[]): readonly Demand[] {
  const key = ({ kind, item, limit }: Demand) =>
    limit.kind === "date"
      ? `${kind === "other" ? item : kind} ${limit.date}`
      : JSON.stringify([item, cycleOf(limit) ?? limit]);
  const seen = new Map<string, Demand>();
  for (const one of demands) if (!seen.has(key(one))) seen.set(key(one), one);
  return [...seen.values()].filter((one) => !repeatsCompletion(one, demands));
}

/** '12月底前完成' beside the deadline 12月底 is that completion, also where the whole task is the survey. */
const repeatsCompletion = ({ kind, action, limit }: Demand, all: readonly Demand[]) =>
  kind === "survey" &&
  limit.kind === "date" &&
  meansWholeTask(action) &&
  all.some(
    (other) =>
      other.kind === "completion" && other.limit.kind === "date" && other.limit.date === limit.date
  );
