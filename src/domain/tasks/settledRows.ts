import type { Duty } from "./duty";
import { rowKey } from "./duty";
import type { Submission } from "./submission";

/** Shorter pieces in common (任务, 工作, 参保) say nothing about which task is meant. */
const LEAST_IN_COMMON = 4;

/**
 * Which of its unit's rows a line '办结' settles: where the line's words name a task, the rows whose task shares the
 * longest piece of text with them. A line that names none settles all that the unit has to complete.
 */
export function withSettledRows(
  submission: Submission,
  dutiesOf: (unitId: string) => readonly Duty[]
): Submission {
  if (submission.kind !== "completion") return submission;
  const completions = dutiesOf(submission.unit.id).filter(({ kind }) => kind === "completion");
  if (new Set(completions.map(rowKey)).size < 2) return submission;
  const shared = completions.map(({ task }) => longestInCommon(submission.words, task));
  const most = Math.max(...shared);
  if (most < LEAST_IN_COMMON) return submission;
  const meant = completions.filter((_, index) => shared[index] === most);
  return { ...submission, rows: new Set(meant.map(rowKey)) };
}

function longestInCommon(words: string, task: string): number {
  let longest = 0;
  for (let start = 0; start + longest < words.length; start++)
    while (start + longest < words.length && task.includes(words.slice(start, start + longest + 1)))
      longest++;
  return longest;
}
