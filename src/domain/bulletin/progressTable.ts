import type { Standing } from "../allocation/standing";
import type { CellValue } from "../cells/grid";
import { measureName } from "../history/measureNames";
import type { BulletinFacts } from "./facts";
import { ENROLMENT_NAMES } from "./measureFields";
import { signedText } from "./numberWords";

/** The table attached to a bulletin: a line per unit, the total last, a group of columns per measure. */
export interface ProgressTable {
  /** Two rows of headings; a blank belongs to the heading on its left or above it. */
  readonly header: readonly (readonly string[])[];
  readonly columns: readonly ProgressColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface ProgressColumn {
  readonly kind: "serial" | "unit" | "count" | "rate" | "rank" | "text";
}

const TOTAL = "合计";

/** In the order of the sheet. A unit that has no figures in a measure has blanks there. */
export function progressTable(facts: BulletinFacts): ProgressTable {
  const measures = [...new Set(facts.standings.map(({ measure }) => measure))];
  const units = [...new Set(facts.standings.map(({ unit }) => unit))];
  const hasTotal = facts.totals.length > 0;
  const groups = measures.map((measure) => groupOf(facts, measure));
  const lines = hasTotal ? [...units, TOTAL] : units;
  return {
    header: [
      [
        "序号",
        "单位",
        ...groups.flatMap(({ name, headings }) => [name, ...headings.slice(1).map(() => "")]),
      ],
      ["", "", ...groups.flatMap(({ headings }) => headings)],
    ],
    columns: [{ kind: "serial" }, { kind: "unit" }, ...groups.flatMap(({ columns }) => columns)],
    rows: lines.map((unit, index) => [
      index < units.length ? index + 1 : "",
      unit,
      ...groups.flatMap(({ cells }) => cells(unit, index === units.length)),
    ]),
  };
}

interface Group {
  readonly name: string;
  readonly headings: readonly string[];
  readonly columns: readonly ProgressColumn[];
  readonly cells: (unit: string, isTotal: boolean) => readonly CellValue[];
}

const ENROLMENT_COUNTS = {
  tasks: ["参保任务数（人）", "完成参保人数（人）"],
  eligible: ["应参保人数（人）", "已参保人数（人）"],
} as const;
const KNOWN_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  contribution: ["应缴费人数（人）", "已缴费人数（人）", "缴费率", "差值（人）", "排位"],
};
const headingsOf = (measure: string, { enrolmentBase }: BulletinFacts): readonly string[] =>
  measure === "enrolment"
    ? [
        ...ENROLMENT_COUNTS[enrolmentBase],
        ENROLMENT_NAMES[enrolmentBase].rate,
        ...["差值（人）", "排位"],
      ]
    : (KNOWN_HEADINGS[measure] ?? OTHER_HEADINGS);
const OTHER_HEADINGS = ["任务数", "完成数", "完成率", "差值", "排位"];

function groupOf(facts: BulletinFacts, measure: string): Group {
  const own = facts.standings.filter((one) => one.measure === measure);
  const [total] = facts.totals
    .filter((one) => one.measure === measure)
    .toSorted((one, other) => (other.base ?? 0) - (one.base ?? 0));
  const moved = facts.movements.some((one) => one.measure === measure);
  const kinds = [
    "count",
    "count",
    "rate",
    "count",
    "rank",
    ...(moved ? (["text"] as const) : []),
  ] as const;
  return {
    name: measureName(measure),
    headings: [...headingsOf(measure, facts), ...(moved ? ["位次变化"] : [])],
    columns: kinds.map((kind) => ({ kind })),
    cells: (unit, isTotal) => {
      const line = isTotal ? total : own.find((one) => one.unit === unit);
      return [
        ...figures(line),
        ...(moved ? [placesMoved(facts, measure, isTotal ? "" : unit)] : []),
      ];
    },
  };
}

const figures = (line: Standing | undefined): CellValue[] =>
  [line?.base, line?.done, line?.rate, line?.gap, line?.rank].map((value) => value ?? "");

function placesMoved({ movements }: BulletinFacts, measure: string, unit: string): string {
  const movement = movements.find((one) => one.measure === measure && one.unit === unit);
  return movement?.placesGained === null || movement === undefined
    ? ""
    : signedText(movement.placesGained);
}

/** A cell as it is printed. */
export function shownCell(value: CellValue, { kind }: ProgressColumn): string {
  return kind === "rate" && typeof value === "number"
    ? `${(value * 100).toFixed(2)}%`
    : String(value);
}
