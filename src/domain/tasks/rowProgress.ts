import type { CalendarDate } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import type { CellText, TimeCell } from "./cellText";
import type { Completion } from "./completionWords";
import { readCompletion } from "./completionWords";
import type { DeadlineContext } from "./deadlines/limit";
import type { TaskFinding } from "./taskFindings";
import { taskFinding } from "./taskFindings";
import type { TaskRow } from "./taskList";
import { readDay } from "./writtenDay";

/** What a row of the task list says of itself, and where. */
export interface RowDone extends Completion {
  readonly at: CellLocation;
}

export interface RowProgress {
  readonly done: readonly RowDone[];
  readonly findings: readonly TaskFinding[];
}

/** What the row's own cells (进展情况, 实际完成时间, 备注) say to be done by a date; a later day shows nothing yet. */
export function rowProgress(
  sheet: string,
  { progress, finished, remark }: TaskRow,
  context: DeadlineContext,
  asOf: CalendarDate
): RowProgress {
  const at = ({ row, column }: CellText) => ({ sheet, row, column });
  const done = (cell: CellText, completion: Completion | undefined): RowDone[] =>
    completion ? [{ ...completion, at: at(cell) }] : [];
  const finish = readFinish(finished, context);
  const said = [
    ...done(progress, readCompletion(progress.text, context)),
    ...done(finished, finish),
    ...done(remark, remarkedCompletion(remark, context)),
  ];
  const isUnread = !finish && DAY_LIKE.test(finished.text);
  return {
    done: said.filter(({ date }) => date === undefined || date <= asOf),
    findings: [
      ...said.flatMap(({ at, date }) =>
        date && date > asOf ? [taskFinding("finishedAfterAsOf", at, { date, asOf })] : []
      ),
      ...(isUnread
        ? [taskFinding("finishedDateUnreadable", at(finished), { text: finished.text })]
        : []),
    ],
  };
}

const DAY_LIKE = /\d|月/;

function readFinish(cell: TimeCell, context: DeadlineContext): Completion | undefined {
  const date = readDay(cell, context);
  if (date === undefined || date === "unreadable") return readCompletion(cell.text, context);
  return { covers: "row", date };
}

/** A remark may also ask for something (按时完成): only 已 tells that it reports. */
export const remarkedCompletion = ({ text }: CellText, context: DeadlineContext) =>
  text.includes("已") ? readCompletion(text, context) : undefined;
