import { type CellValue, valueAt } from "../domain/cells/grid";
import { type CalendarDate, yearOf } from "../domain/dates/calendarDate";
import { measureName } from "../domain/history/measureNames";
import type { Period } from "../domain/history/period";
import { dateWords } from "../domain/tasks/statusWords";
import type { ChangeSet, ReportChange } from "../workbook/changes";
import { CHARTS_KEY, type ReportChart } from "../workbook/chartSheet";
import {
  readReport,
  type ReportColumn,
  type ReportSheet,
  sameReport,
} from "../workbook/reportSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { ownedSheet, sheetsChange } from "./ownership";
import { freeSheetName } from "./reports";
import type { RecalculationResult } from "./result";
import type { Settings } from "./settings";

const TITLE = "征缴进度图表";
const RANKING = "排名";
const TREND = "走势";
const TARGET = "目标";
const RATES: Readonly<Record<string, string>> = { enrolment: "参保率", contribution: "缴费率" };

/** Neighbouring columns with what is drawn from them. */
interface Group {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** What the charts are drawn from, of a run's result. */
type Drawn = Pick<RecalculationResult, "current" | "forecast" | "periods" | "dataDate">;

/**
 * The sheet 图表 with its native charts: a ranking with the target line for each measure, and the rates of the saved
 * periods once there are two. Made when it is not there, else renewed in place.
 *
 * @param result of `recalculate` on the same snapshot
 */
export function chartChanges(
  snapshot: WorkbookSnapshot,
  result: Drawn,
  settings: Settings
): ChangeSet {
  const sheet = chartSheetIn(snapshot);
  if (sheet) return sheetsChange(snapshot, renewed(sheet, result, settings), []);
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const name = freeSheetName("图表", taken);
  const after = chartSheet(name, result, settings);
  if (!after) return sheetsChange(snapshot, [], []);
  return sheetsChange(
    snapshot,
    [{ name, before: undefined, after }],
    [ownedSheet(CHARTS_KEY, name)]
  );
}

/**
 * The sheet 图表 as a run has to renew it, if the workbook has one. Charts that somebody deleted stay away: they come
 * again when charts are asked for.
 */
export function renewedCharts(
  snapshot: WorkbookSnapshot,
  result: Drawn,
  settings: Settings
): readonly ReportChange[] {
  const sheet = chartSheetIn(snapshot);
  if (!sheet) return [];
  const shown = (report: ReportSheet): ReportSheet => ({
    ...report,
    charts: report.charts?.filter(({ name }) => sheet.charts?.includes(name)) ?? [],
  });
  return renewed(sheet, result, settings).flatMap(({ name, before, after }) =>
    before && after && !sameReport(before, after)
      ? [{ name, before: shown(before), after: shown(after) }]
      : []
  );
}

function chartSheetIn({ owned, sheets }: WorkbookSnapshot): SheetSnapshot | undefined {
  const record = owned.find(({ key }) => key === CHARTS_KEY);
  return sheets.find(({ name }) => name === record?.sheet);
}

/** Nothing where the figures are the same. A sheet that the staff turned into something else is left alone. */
function renewed(sheet: SheetSnapshot, result: Drawn, settings: Settings): readonly ReportChange[] {
  const { name } = sheet;
  const [before, after] = [reportIn(sheet), chartSheet(name, result, settings)];
  if (!before || !after || (sameReport(before, after) && hasCharts(sheet, after))) return [];
  return [{ name, before, after }];
}

/** Undefined without anything to draw. */
function chartSheet(name: string, result: Drawn, settings: Settings): ReportSheet | undefined {
  const groups = [...rankings(result, settings), ...trends(result)];
  const subtitle = `截至${dateWords(result.forecast.date, 0)}`;
  return groups.length === 0 ? undefined : chartReport(name, subtitle, groups);
}

/** A chart that somebody deleted is drawn again when charts are asked for. */
function hasCharts({ charts = [] }: SheetSnapshot, { charts: wanted = [] }: ReportSheet): boolean {
  return wanted.every(({ name }) => charts.includes(name));
}

/** One group for each measure that ranks units, best first; equal rates in the order of the table. */
function rankings({ current }: Drawn, { targets }: Settings): Group[] {
  const measures = [...new Set(current.standings.map(({ measure }) => measure))];
  return measures.flatMap((measure): Group[] => {
    const ranked = current.standings
      .filter((one) => one.measure === measure && one.rank !== null && one.rate !== null)
      .toSorted((one, other) => (other.rate ?? 0) - (one.rate ?? 0));
    if (ranked.length === 0) return [];
    const target = targetOf(measure, targets);
    return [
      {
        name: measureName(measure) + RANKING,
        headings: ["单位", rateName(measure), ...target.map(() => TARGET)],
        rows: ranked.map(({ unit, rate }) => [unit, rate ?? "", ...target]),
      },
    ];
  });
}

/** None or one: other measures have no target of their own. */
function targetOf(measure: string, { enrolment, contribution }: Settings["targets"]): number[] {
  if (measure === "enrolment") return [enrolment];
  return measure === "contribution" ? [contribution] : [];
}

const rateName = (measure: string) => RATES[measure] ?? `${measure}完成率`;

/** The rates of all units together at the saved dates, and now where the figures are younger. */
function trends(result: Drawn): Group[] {
  const { periods, current, dataDate } = result;
  const last = periods.at(-1)?.date;
  const isYounger = dataDate !== undefined && last !== undefined && dataDate > last;
  const points = [
    ...periods.map(({ date, entries }) => ({ date, entries })),
    ...(isYounger ? [{ date: dataDate, entries: current.standings }] : []),
  ];
  if (points.length < 2) return [];
  const measures = [...new Set(current.standings.map(({ measure }) => measure))];
  if (measures.length === 0) return [];
  return [
    {
      name: `全部单位进度${TREND}`,
      headings: ["截止日期", ...measures.map(rateName)],
      rows: points.map(({ date, entries }) => [
        dateWords(date, commonYear(points)),
        ...measures.map((measure) => overallRate(entries, measure)),
      ]),
    },
  ];
}

/** The year to leave out of the dates; 0 where there are several. */
function commonYear(points: readonly { readonly date: CalendarDate }[]): number {
  const years = new Set(points.map(({ date }) => yearOf(date)));
  const [only = 0] = years.size === 1 ? years : [];
  return only;
}

type Counted = Pick<Period["entries"][number], "measure" | "rank"> & {
  readonly base: number | null;
  readonly done: number | null;
};

/** Divides the sums of the ranked units; total rows have no rank. */
function overallRate(entries: readonly Counted[], measure: string): CellValue {
  const ranked = entries.filter((entry) => entry.measure === measure && entry.rank !== null);
  const base = ranked.reduce((sum, entry) => sum + (entry.base ?? 0), 0);
  const done = ranked.reduce((sum, entry) => sum + (entry.done ?? 0), 0);
  return base > 0 ? done / base : "";
}

const LABELS: ReportColumn = { width: 16, numberFormat: "@", align: "center" };
const SHARES: ReportColumn = { width: 11, numberFormat: "0.00%", align: "right" };

/** The groups side by side under their names, as one table; shorter ones end in blanks. */
function chartReport(name: string, subtitle: string, groups: readonly Group[]): ReportSheet {
  const length = Math.max(...groups.map(({ rows }) => rows.length));
  const blank = ({ headings }: Group) => headings.map(() => "");
  let column = 0;
  const charts = groups.map((group): ReportChart => {
    const first = column;
    column += group.headings.length;
    const target = group.headings.indexOf(TARGET);
    return {
      name: group.name,
      title: `${group.name}(${subtitle})`,
      kind: group.name.endsWith(RANKING) ? "bars" : "lines",
      column: first,
      columnCount: group.headings.length,
      ...(target >= 0 && { target: first + target }),
      numberFormat: "0%",
    };
  });
  return {
    name,
    title: TITLE,
    subtitles: [subtitle],
    header: [
      groups.flatMap((group) => [group.name, ...blank(group).slice(1)]),
      groups.flatMap(({ headings }) => headings),
    ],
    columns: groups.flatMap(({ headings }) => [LABELS, ...headings.slice(1).map(() => SHARES)]),
    rows: Array.from({ length }, (_, row) =>
      groups.flatMap((group) => group.rows[row] ?? blank(group))
    ),
    notes: [],
    charts,
    filter: false,
    orientation: "landscape",
  };
}

const GROUP_ROW = 2;

/** The sheet as it was written, whichever measures it had then. */
function reportIn(sheet: SheetSnapshot): ReportSheet | undefined {
  const text = (row: number, column: number) => String(valueAt(sheet, row, column));
  if (text(0, 0) !== TITLE) return undefined;
  const groups: { name: string; headings: string[]; rows: [] }[] = [];
  for (let column = 0; text(GROUP_ROW + 1, column) !== ""; column++) {
    const name = text(GROUP_ROW, column);
    if (name !== "") groups.push({ name, headings: [], rows: [] });
    groups.at(-1)?.headings.push(text(GROUP_ROW + 1, column));
  }
  if (groups.length === 0) return undefined;
  return readReport(sheet, chartReport(sheet.name, text(1, 0), groups));
}
