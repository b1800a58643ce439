import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workbook, Worksheet } from "exceljs";
import { recalculated } from "./command";
import { type Fraction, fraction, places } from "./fraction";
import { numbersIn, type OfficialText, officialText } from "./officialText";
import { opened } from "./openedWorkbook";

/**
 * Accounts for every number of a finished 通报 from the cells of the workbook, with arithmetic of its own: sums on the
 * fingers of attachment 3, lines of 进度历史 and 报送台账.
 */
const book = new Uint8Array(
  readFileSync(join(__dirname, "../../samples/ganxian-2023-history.xlsx"))
);
const AS_OF = "2023-12-01";
const DATA_DATE = "2023-09-30";
const YEAR_END = "2023-12-31";

interface Counts {
  readonly unit: string;
  readonly base: number;
  readonly done: number;
}

type Measure = "扩面参保" | "缴费";
const COLUMNS = { 扩面参保: [3, 4], 缴费: [8, 9] } as const;
const TARGETS = { 扩面参保: [100, 100], 缴费: [70, 100] } as const;

let before: Workbook;
let after: Workbook;
let document: OfficialText;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "bulletin-"));
  try {
    const path = join(folder, "通报.docx");
    const { output } = await recalculated(book, [
      ...["--as-of", AS_OF, "--archive", DATA_DATE],
      ...["--bulletin", path, "--number", "4"],
    ]);
    document = officialText(new Uint8Array(readFileSync(path)));
    [before, after] = [await opened(book), await opened(output)];
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const count = (sheet: Worksheet, row: number, column: number) =>
  Number(sheet.getCell(row, column).value);

/** Attachment 3 as it stands: 20 units from row 5 on. */
function units(measure: Measure): Counts[] {
  const sheet = before.getWorksheet("附件3 任务分解表")!;
  const [base, done] = COLUMNS[measure];
  return Array.from({ length: 20 }, (_, index) => ({
    unit: String(sheet.getCell(index + 5, 2).value),
    base: count(sheet, index + 5, base),
    done: count(sheet, index + 5, done),
  }));
}

interface Saved extends Counts {
  readonly date: string;
  readonly rank: unknown;
}

function saved(book: Workbook, measure: Measure): Saved[] {
  const lines: Saved[] = [];
  book.getWorksheet("进度历史")!.eachRow((row, number) => {
    if (number < 3 || row.getCell(3).value !== measure) return;
    lines.push({
      date: (row.getCell(1).value as Date).toISOString().slice(0, 10),
      unit: String(row.getCell(2).value),
      base: Number(row.getCell(4).value),
      done: Number(row.getCell(5).value),
      rank: row.getCell(7).value,
    });
  });
  return lines;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const ratio = ({ done, base }: Counts): Fraction => fraction(done, base);
const isBelow = ({ done, base }: Counts, [over, under]: readonly [number, number]) =>
  done * under < base * over;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const parts = (date: string) => date.split("-").map((part) => String(Number(part)));

/** Percent with two decimals, rounded half up on paper. */
function percent(done: number, base: number): string {
  const hundredths = (BigInt(done) * 20_000n + BigInt(base)) / (BigInt(base) * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}

const totalOf = (counts: readonly Counts[]) => ({
  base: sum(counts.map(({ base }) => base)),
  done: sum(counts.map(({ done }) => done)),
});

function ranked(counts: readonly Counts[]) {
  const ranks = places(counts.map(ratio)) as number[];
  return counts
    .map((one, index) => ({ ...one, place: ranks[index]! }))
    .sort((one, other) => one.place - other.place);
}

const withRates = (counts: readonly Counts[]) =>
  counts.map(({ unit, done, base }) => `${unit}${percent(done, base)}%`).join("、");

function movement(measure: Measure) {
  const now = ranked(units(measure));
  const lastDate = "2023-08-31";
  const old = saved(before, measure).filter(({ date }) => date === lastDate);
  const change = sum(
    now.map(({ unit, done }) => done - old.find((one) => one.unit === unit)!.done)
  );
  const moves = now.map(
    ({ unit, place }) => Number(old.find((one) => one.unit === unit)!.rank) - place
  );
  return [...parts(lastDate), change, Math.max(...moves), -Math.min(...moves)].map(String);
}

/** First to last pace carried on to the year's end, with the slowest and the fastest pace between. */
function forecast(measure: Measure) {
  const { done } = totalOf(units(measure));
  const points = [
    ...saved(before, measure).filter(({ unit }) => unit === "合计"),
    { date: DATA_DATE, done },
  ];
  const left = days(DATA_DATE, YEAR_END);
  const pace = (from: { date: string; done: number }, to: { date: string; done: number }) =>
    Math.round(done + ((to.done - from.done) / days(from.date, to.date)) * left);
  const paces = points.slice(1).map((point, index) => pace(points[index]!, point));
  return [pace(points[0]!, points.at(-1)!), Math.min(...paces), Math.max(...paces)].map(String);
}

/** How many units stay below the target at the pace between the first and the last point. */
function expectedToMiss(measure: Measure): number {
  return units(measure).filter(({ unit, base, done }) => {
    const first = saved(before, measure).find((one) => one.unit === unit)!;
    const gained = ((done - first.done) / days(first.date, DATA_DATE)) * days(DATA_DATE, YEAR_END);
    const goal = Math.ceil((base * TARGETS[measure][0]) / 100);
    return done < goal && Math.round(done + gained) < goal;
  }).length;
}

/** 摸底 of the 34 units that owe it, and one monthly report of two; what the ledger has is handed in. */
function reporting() {
  const ledger: { item: unknown; date: unknown; remark: string }[] = [];
  before.getWorksheet("报送台账")!.eachRow((row, number) => {
    if (number > 2 && row.getCell(2).value)
      ledger.push({
        item: row.getCell(2).value,
        date: row.getCell(4).value,
        remark: String(row.getCell(6).value ?? ""),
      });
  });
  const handedIn = ledger.filter(({ date, remark }) => date instanceof Date || /已收/.test(remark));
  const isLate = ({ item, date }: { item: unknown; date: unknown }) =>
    date instanceof Date && date > new Date(item === "摸底表" ? "2023-11-15" : "2023-11-05");
  const due = 34 + 2;
  return { due, done: handedIn.length, doneLate: handedIn.filter(isLate).length };
}

/** Each paragraph that has a number, by how it begins, with its numbers in their order. */
function expectedNumbers(): [RegExp, readonly string[]][] {
  const [enrolment, contribution] = [units("扩面参保"), units("缴费")];
  const [tasks, paid] = [totalOf(enrolment), totalOf(contribution)];
  const goal = Math.ceil((paid.base * 70) / 100);
  const elapsed = days("2023-01-01", DATA_DATE) + 1;
  const reports = reporting();
  const late = reports.due - reports.done;
  const newPeople = sum(
    enrolment.map(
      ({ unit, done }) => done - saved(before, "扩面参保").find((one) => one.unit === unit)!.done
    )
  );
  const below = (counts: readonly Counts[], measure: Measure) =>
    counts.filter((one) => isBelow(one, TARGETS[measure])).length;
  const rates = (counts: readonly Counts[]) => counts.map(({ done, base }) => percent(done, base));
  const [best, bestPaid] = [ranked(enrolment), ranked(contribution)];
  return [
    [/^关于/, ["2023"]],
    [/^（2023年第/, ["2023", "4", ...parts(DATA_DATE)]],
    [/^为全面掌握/, parts(DATA_DATE)],
    [
      /^扩面参保方面/,
      [
        ...[tasks.base, tasks.done, tasks.base - tasks.done].map(String),
        percent(tasks.done, tasks.base),
        ...["20", String(20 - below(enrolment, "扩面参保")), "100"],
      ],
    ],
    [
      /^缴费方面/,
      [String(paid.base), String(paid.done), percent(paid.done, paid.base), "20", "70"],
    ],
    [
      /^按年末缴费率/,
      ["70", String(goal - paid.done), percent(paid.done, goal), percent(elapsed, 365)],
    ],
    [/相比，扩面参保完成数增加/, movement("扩面参保")],
    [/相比，已缴费人数增加/, movement("缴费")],
    [/年末扩面参保预计完成/, forecast("扩面参保")],
    [/年末预计已缴费/, forecast("缴费")],
    [
      /^报送方面/,
      [...parts(AS_OF), ...[reports.due, reports.done, reports.doneLate, late, late].map(String)],
    ],
    [/^工作经费/, ["15", ...parts("2023-06-30"), String(newPeople), String(newPeople * 15)]],
    [/^20个单位中，参保率（任务口径）排前三位/, ["20", ...rates(best.slice(0, 3))]],
    [/^排后三位的是（由末位起）五云镇/, rates(best.slice(-3).reverse())],
    [/^20个单位中，缴费率排前三位/, ["20", ...rates(bestPaid.slice(0, 3))]],
    [/^排后三位的是（由末位起）梅林镇/, rates(bestPaid.slice(-3).reverse())],
    [
      /^摸底（时限2023年11月15日/,
      [...parts("2023-11-15"), String(days("2023-11-15", AS_OF)), String(late - 1)],
    ],
    [/^摸底（时限2023年11月25日/, [...parts("2023-11-25"), String(days("2023-11-25", AS_OF)), "1"]],
    [/^参保率（任务口径）低于/, ["100", String(below(enrolment, "扩面参保"))]],
    [/^20个单位缴费率均低于/, [String(below(contribution, "缴费")), "70"]],
    [/难以达到扩面参保目标/, [String(expectedToMiss("扩面参保"))]],
    [/难以达到缴费目标/, [String(expectedToMiss("缴费"))]],
    [/^排位有误/, ["5"]],
    [/^应缴费人数与参保人数不相称/, ["1"]],
    [/^距2023年/, [...parts(YEAR_END), String(days(AS_OF, YEAR_END))]],
    [
      /^要加快征缴进度/,
      [
        ...parts(DATA_DATE),
        String(Math.ceil((goal - paid.done) / (days(DATA_DATE, YEAR_END) / 7))),
      ],
    ],
    [/^附件：/, ["2023"]],
    [/^2023年12月1日$/, parts(AS_OF)],
    [/^赣县区2023年度.*情况表$/, ["2023"]],
  ];
}

test("every number of the text is accounted for from the workbook's cells", () => {
  const expected = expectedNumbers();
  const withNumbers = document.paragraphs.filter((text) => numbersIn(text).length > 0);
  for (const text of withNumbers) {
    const matching = expected.filter(([start]) => start.test(text));
    expect({ text, matches: matching.length }).toEqual({ text, matches: 1 });
    expect({ text, numbers: numbersIn(text) }).toEqual({ text, numbers: matching[0]![1] });
  }
  expect(withNumbers).toHaveLength(expected.length);
});

test("first and last three are named with their rates, the worst first for the last", () => {
  for (const measure of ["扩面参保", "缴费"] as const) {
    const all = ranked(units(measure));
    const text = document.paragraphs.join("\n");
    expect(text).toContain(`排前三位的是${withRates(all.slice(0, 3))}。`);
    expect(text).toContain(`排后三位的是（由末位起）${withRates(all.slice(-3).reverse())}。`);
  }
});

test("the attached table has every unit's counts, rates, gaps, places and moves, and the total", () => {
  const lines = (["扩面参保", "缴费"] as const).map((measure) => {
    const counts = units(measure);
    const ranks = places(counts.map(ratio));
    const last = saved(before, measure).filter(({ date }) => date === "2023-08-31");
    return counts.map(({ unit, base, done }, index) => {
      const moved = Number(last.find((one) => one.unit === unit)!.rank) - ranks[index]!;
      const shown = moved > 0 ? `+${moved}` : String(moved);
      return [base, done, `${percent(done, base)}%`, done - base, ranks[index]!, shown].map(String);
    });
  });
  const totals = (["扩面参保", "缴费"] as const).flatMap((measure) => {
    const { base, done } = totalOf(units(measure));
    return [base, done, `${percent(done, base)}%`, done - base, "", ""].map(String);
  });
  expect(document.rows.slice(2)).toEqual([
    ...units("扩面参保").map(({ unit }, index) => [
      String(index + 1),
      unit,
      ...lines.flatMap((measure) => measure[index]!),
    ]),
    ["", "合计", ...totals],
  ]);
});

test("--archive adds the period to 进度历史 and leaves the earlier lines as they are", () => {
  for (const measure of ["扩面参保", "缴费"] as const) {
    const [old, now] = [saved(before, measure), saved(after, measure)];
    expect(now.filter(({ date }) => date !== DATA_DATE)).toEqual(old);
    const counts = units(measure);
    const ranks = places(counts.map(ratio));
    const added = now.filter(({ date }) => date === DATA_DATE);
    expect(added).toEqual([
      ...counts.map((one, index) => ({ ...one, date: DATA_DATE, rank: ranks[index] })),
      { ...totalOf(counts), unit: "合计", date: DATA_DATE, rank: null },
    ]);
  }
});
