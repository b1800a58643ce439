import { normaliseText } from "../cells/text";
import type { CalendarDate } from "../dates/calendarDate";
import type { CellLocation } from "../findings";
import type { Unit, UnitDirectory } from "../units/directory";
import type { TimeCell } from "./cellText";
import type { DeadlineContext } from "./deadlines/limit";
import type { Extension } from "./extension";
import { readExtension } from "./extension";
import type { ItemKind } from "./item";
import { readLedgerItem } from "./item";
import type { LedgerLine, SubmissionLedger } from "./ledger";
import type { TaskFinding } from "./taskFindings";
import { taskFinding } from "./taskFindings";
import type { UnmatchedName } from "./unmatched";
import { readDay, wholePoint } from "./writtenDay";

/** A line of the ledger, understood. */
export interface Submission {
  readonly unit: Unit;
  readonly kind: ItemKind;
  /** The year of the only task lists it can be about, where those of several years stand in the workbook. */
  readonly planYear?: number;
  /** 所属期 as days, both included; undefined where the line names none. */
  readonly period?: Days;
  readonly date?: CalendarDate;
  readonly extension?: Extension;
  /** What the line says beside unit and date, to tell one 其他 from another. */
  readonly words: string;
  /** The rows of the task list it is about (see rowKey), where its words tell them apart. */
  readonly rows?: ReadonlySet<string>;
  readonly at: CellLocation;
}

export interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export interface ReadSubmissions {
  readonly submissions: readonly Submission[];
  readonly findings: readonly TaskFinding[];
  readonly unmatched: readonly UnmatchedName[];
}

/** Reads the lines of a ledger; one that names no unit or item of the plan is reported and left out. */
export function readSubmissions(
  ledger: SubmissionLedger,
  directory: UnitDirectory,
  context: DeadlineContext
): ReadSubmissions {
  const lines = ledger.lines.map((line) => readLine(ledger.sheet, line, directory, context));
  return {
    submissions: lines.flatMap(({ submissions }) => submissions),
    findings: lines.flatMap(({ findings }) => findings),
    unmatched: lines.flatMap(({ unmatched }) => unmatched),
  };
}

function readLine(
  sheet: string,
  line: LedgerLine,
  directory: UnitDirectory,
  context: DeadlineContext
): ReadSubmissions {
  const at = (cell: { column: number }) => ({ sheet, row: line.row, column: cell.column });
  const match = directory.find(line.unit.text);
  const kind = readLedgerItem(normaliseText(line.item.text));
  if (match.kind !== "one") return unknownUnit(line, at(line.unit), match);
  if (kind === undefined) {
    const params = { unit: match.unit.name, item: line.item.text };
    return only(taskFinding("ledgerItemUnknown", at(line.item), params));
  }
  const date = readDay(line.date, context);
  const period = readPeriod(line.period, context);
  const extension = extensionOf(line, context);
  const findings = [
    ...(date === "unreadable"
      ? [taskFinding("ledgerDateUnreadable", at(line.date), { text: line.date.text })]
      : []),
    ...(extension === "unreadable"
      ? [taskFinding("extensionUnreadable", at(line.remark), { unit: match.unit.name })]
      : []),
  ];
  const submission: Submission = {
    unit: match.unit,
    kind,
    words: normaliseText(`${line.item.text}${line.period.text}${line.remark.text}`),
    at: at(line.unit),
    ...(period && { period }),
    ...(date && date !== "unreadable" && { date }),
    // A request without a date grants nothing, but it is no submission either.
    ...(extension && { extension: extension === "unreadable" ? unchanged : extension }),
  };
  return { submissions: [submission], findings, unmatched: [] };
}

const unchanged: Extension = (deadline) => deadline;

const only = (finding: TaskFinding): ReadSubmissions => ({
  submissions: [],
  findings: [finding],
  unmatched: [],
});

function unknownUnit(
  line: LedgerLine,
  at: CellLocation,
  match: ReturnType<UnitDirectory["find"]>
): ReadSubmissions {
  const name = line.unit.text;
  const several = match.kind === "several";
  const units = several ? match.units.map((unit) => unit.name).join("、") : "";
  const finding = taskFinding(several ? "ledgerUnitAmbiguous" : "ledgerUnitUnknown", at, {
    name,
    units,
  });
  const reason = several ? "ambiguous" : "unknown";
  return { ...only(finding), unmatched: [{ name, at, reason }] };
}

/** '2023年10月', '10月份', '第四季度'; a date stands for its month, as Excel makes one of '2023-10'. */
function readPeriod(cell: TimeCell, context: DeadlineContext): Days | undefined {
  const text = normaliseText(cell.text).replace(/(?:月报|报表|情况)$/, "");
  const point = wholePoint(/^\d{1,2}$/.test(text) ? `${text}月` : text, context);
  return point && { first: point.first, last: point.last };
}

/** In a column of its own a bare date grants it; in 备注 words such as 延期至 do. */
function extensionOf(
  { extension, remark }: LedgerLine,
  context: DeadlineContext
): Extension | "unreadable" | undefined {
  const own = normaliseText(extension.text);
  return readExtension(own === "" ? normaliseText(remark.text) : `延期${own}`, context);
}
