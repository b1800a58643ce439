import { createCalculator } from "../../../workbench/calculation/calculator";
import type {
  ConditionalFormat,
  ConditionalRule,
  Workbook,
} from "../../../workbench/office-host/workbook";
import { workbookOf } from "./sheetOf";

const calculator = createCalculator();
afterAll(() => calculator.dispose());

const format = (rule: ConditionalRule, fillColor = "#FFC7CE"): ConditionalFormat => ({
  id: fillColor,
  areas: [{ row: 1, column: 0, rowCount: 3, columnCount: 2 }],
  stopIfTrue: false,
  rule,
  format: { fillColor },
});

const tasks = () =>
  workbookOf({
    任务: {
      A1: "单位",
      B1: "状态",
      A2: "教体局",
      B2: "逾期16天",
      A3: "卫健委",
      B3: "已报",
      A4: "公安局",
    },
  });

async function fills(workbook: Workbook, ...formats: ConditionalFormat[]) {
  const [sheet] = workbook.sheets;
  sheet!.conditionalFormats = formats;
  const highlights = (await calculator.highlights(workbook)).get(sheet!.id)!;
  return [1, 2, 3].map((row) => [0, 1].map((column) => highlights.at(row, column)?.fillColor));
}

const [red, green] = ["#FFC7CE", "#C6EFCE"];

test("a formula with a fixed column marks whole rows", async () => {
  const late = format({ type: "Custom", formula: '=LEFT($B2,2)="逾期"' });
  expect(await fills(tasks(), late)).toEqual([
    [red, red],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("a rule about cell values compares each cell", async () => {
  const workbook = workbookOf({ 率: { A2: 0.8, B2: 0.95, A3: 0.9, B3: 0.7, A4: 1, B4: 1 } });
  const low = format({ type: "CellValue", operator: "LessThan", formula1: "=0.9" });
  expect(await fills(workbook, low)).toEqual([
    [red, undefined],
    [undefined, red],
    [undefined, undefined],
  ]);
});

test("text is sought whatever its case", async () => {
  const done = format({ type: "ContainsText", operator: "Contains", text: "已报" }, green);
  expect((await fills(tasks(), done))[1]).toEqual([undefined, green]);
});

test("what a rule of higher priority sets, stays", async () => {
  const first = format({ type: "Custom", formula: "=TRUE" }, green);
  const second = format({ type: "Custom", formula: "=TRUE" }, red);
  expect((await fills(tasks(), first, second))[0]).toEqual([green, green]);
});

test("a formula that fails marks nothing", async () => {
  const broken = format({ type: "Custom", formula: "=1/0" });
  expect((await fills(tasks(), broken))[0]).toEqual([undefined, undefined]);
});
