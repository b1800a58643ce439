import type { CellValue, Grid } from "../cells/grid";
import { normaliseText } from "../cells/text";
import type { CalendarDate } from "../dates/calendarDate";
import type { Vocabulary } from "../tables/findTables";
import { findTables } from "../tables/findTables";
import { cellText } from "./cellText";
import type { DeadlineContext } from "./deadlines/limit";
import { spanOf } from "./deadlines/parseDeadline";

/** A phase of the plan: '宣传发动,调查摸底', to 20 October. */
export interface PlanPhase {
  readonly name: string;
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
}

const VOCABULARY: Vocabulary<"phase" | "time" | "task"> = {
  columns: {
    phase: [/^(?:工作|实施|推进)?(?:阶段|步骤)(?:名称|划分)?$/],
    time: [/^(?:起止|时间|完成|实施|工作)*(?:时间|时限|日期|安排|节点|期限)$/],
    task: [/任务|内容|目标|要求/],
  },
  required: ["phase", "time"],
};

/**
 * The phases that a sheet states, in order: a table with 阶段 and 时间, or lines such as
 * '第一阶段:宣传发动,调查摸底(10月20日前)'. A phase without a start begins when the one before it ends.
 */
export function readPhases(grid: Grid, context: DeadlineContext): readonly PlanPhase[] {
  const inTable = phasesInTables(grid, context);
  return withStarts(inTable.length > 0 ? inTable : phasesInLines(grid, context));
}

function phasesInTables(grid: Grid, context: DeadlineContext): readonly PlanPhase[] {
  return findTables(grid, VOCABULARY).flatMap(({ body, columns }) => {
    const phases: PlanPhase[] = [];
    for (let row = body.firstRow; row <= body.lastRow; row++) {
      const name = withoutOrdinal(
        withoutNumber(normaliseText(cellText(grid, row, columns.phase).text))
      );
      const span = spanOf(cellText(grid, row, columns.time).text, context);
      if (name !== "" && span) phases.push({ name, ...span });
    }
    return phases;
  });
}

const PHASE = /^(?:第[一二三四五六]阶段|[^,;。:()]{2,12}阶段)/;

function phasesInLines(grid: Grid, context: DeadlineContext): readonly PlanPhase[] {
  const lines = grid.values.flat().flatMap((value) => linesNamingPhases(value));
  return lines.flatMap((line) => {
    const text = withoutNumber(normaliseText(line));
    if (!PHASE.test(text)) return [];
    const time = /\(([^()]*\d[^()]*)\)/.exec(text)?.[1] ?? text;
    const span = spanOf(time, context);
    const name = withoutOrdinal(text.split(/[(。;]/)[0] ?? "");
    return span && name !== "" ? [{ name, ...span }] : [];
  });
}

/** A long table has thousands of texts, and hardly one of them names a phase. */
const linesNamingPhases = (value: CellValue) =>
  typeof value === "string" && value.includes("阶") ? value.split(/[\n\r]+/) : NO_LINES;

const NO_LINES: readonly string[] = [];

const withoutNumber = (text: string) =>
  text.replace(/^(?:\([一二三四五六]\)|[一二三四五六1-6][、.])/, "");

/** '第一阶段:宣传发动' is 宣传发动; '第一阶段' alone keeps its number. */
const withoutOrdinal = (text: string) =>
  text.replace(/[:,、.]+$/, "").replace(/^第[一二三四五六]阶段[:,、.]?(?=.)/, "");

function withStarts(phases: readonly PlanPhase[]): readonly PlanPhase[] {
  return phases.map((phase, index) => {
    const before = phases[index - 1]?.end;
    return phase.start === undefined && before !== undefined ? { ...phase, start: before } : phase;
  });
}
