import { findTables, type Vocabulary } from "../../../src/domain/tables/findTables";
import { gridOf, textGrid } from "./textGrid";

type Key = "unit" | "task" | "deadline" | "remark";

const taskList: Vocabulary<Key> = {
  columns: {
    unit: [/^责任(单位|科室)$/, /^牵头单位$/],
    task: [/^工作任务$/, /任务/],
    deadline: [/时限/, /完成时间/],
    remark: [/^备注$/, /^说明$/],
  },
  required: ["unit", "task", "deadline"],
};

test("finds a task list under its title and stops before the notes", () => {
  const [table, ...more] = findTables(
    textGrid(`
      | 2023年度基本养老保险扩面征缴任务清单 | | | |
      | 责任 单位 | 工作\\n任务 | 完成时限 | 备 注 |
      | 区人社局 | 负责编制预算 | 常态化 | |
      | 区税务局 | 负责征缴 | 12月底 | 11月15日前完成摸底 |
      | 注:时限含当日。 | | | |
    `),
    taskList
  );
  expect(more).toEqual([]);
  expect(table).toEqual({
    header: { firstRow: 1, lastRow: 1 },
    columns: { unit: 0, task: 1, deadline: 2, remark: 3 },
    body: { firstRow: 2, lastRow: 3 },
    above: [{ row: 0, column: 0, text: "2023年度基本养老保险扩面征缴任务清单" }],
    below: [{ row: 4, column: 0, text: "注:时限含当日。" }],
  });
});

test("keeps rows of text below a header with an unnamed column out of the header", () => {
  const [table] = findTables(
    textGrid(`
      | 工作任务 | | 具体要求 | 责任科室 | 时限要求 |
      | 一、主动公开 | (一) | 完善目录 | 各科室 | 年底前 |
      | | (二) | 公开预算 | 办公室 | 持续推进 |
    `),
    taskList
  );
  expect(table?.header).toEqual({ firstRow: 0, lastRow: 0 });
  expect(table?.columns).toEqual({ unit: 3, task: 0, deadline: 4 });
  expect(table?.body).toEqual({ firstRow: 1, lastRow: 2 });
});

test("finds two tables one below the other and two side by side", () => {
  const grid = textGrid(`
    | 责任单位 | 工作任务 | 完成时限 | | 责任单位 | 工作任务 | 完成时限 |
    | 甲局 | 摸底 | 12月底 | | 乙局 | 宣传 | 6月底 |
    | 丙局 | 征缴 | 12月底 | | | | |
    | | | | | | | |
    | 表二:专项任务清单 | | | | | | |
    | 责任单位 | 工作任务 | 完成时限 | | | | |
    | 丁局 | 督查 | 10月底 | | | | |
  `);
  const tables = findTables(grid, taskList);
  expect(tables.map(({ columns, body }) => [columns.unit, body.firstRow, body.lastRow])).toEqual([
    [0, 1, 2],
    [4, 1, 1],
    [0, 6, 6],
  ]);
});

test("reads headers of two rows, with blank group cells, and joins group and leaf", () => {
  const [table] = findTables(
    textGrid(`
      | 序号 | 责任单位 | 工作 | | 备注 |
      | | | 任务 | 完成时限 | |
      | 1 | 甲局 | 摸底 | 12月底 | |
    `),
    taskList
  );
  expect(table?.header).toEqual({ firstRow: 0, lastRow: 1 });
  expect(table?.columns).toEqual({ unit: 1, task: 2, deadline: 3, remark: 4 });
});

test("goes on over blank rows and section rows inside a table", () => {
  const [table] = findTables(
    textGrid(`
      | 责任单位 | 工作任务 | 完成时限 |
      | 一、宣传 | | |
      | 甲局 | 摸底 | 12月底 |
      | | | |
      | 二、征缴 | | |
      | 乙局 | 征缴 | 12月底 |
      | 三、其他 | | |
    `),
    taskList
  );
  expect(table?.body).toEqual({ firstRow: 1, lastRow: 5 });
});

test("reads a long table's rows a few times each, not again for every row", () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [`第${i}局`, `任务内容${i}`, "12月底", i]);
  let reads = 0;
  const counted = new Proxy([["责任单位", "工作任务", "完成时限", "备注"], ...rows], {
    get: (target, key) => {
      reads++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const [table] = findTables({ ...gridOf([["", "", "", ""]]), values: counted }, taskList);
  expect(table?.body).toEqual({ firstRow: 1, lastRow: 2000 });
  expect(reads).toBeLessThan(20 * rows.length);
});
