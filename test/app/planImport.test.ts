import { planImport } from "../../src/app/planImport";
import { sheet } from "./snapshots";

const form = (name: string, unit: string) =>
  sheet(name, [
    ["填报单位:" + unit],
    ["序号", "单位名称", "统一社会信用代码", "法人姓名", "用工人数", "未参保人数", "单位联系电话"],
    [1, "某某厂", "11341602003166647K", "张三", 20, 5, "0797-4441234"],
  ]);
const NOTHING = { sheetNames: ["附件1"], owned: [] };
const brought = (sheetName: string, note: string) => ({
  key: "import",
  sheet: sheetName,
  area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  note,
});

test("a form is named after who filled it, and sheets with nothing known stay out", () => {
  const plan = planImport(
    "教科体.xlsx",
    [form("Sheet1", "区教科体局"), sheet("说明", [["填表说明"]])],
    NOTHING,
    false
  );
  expect(plan).toMatchObject({
    outcome: "bringIn",
    sheets: [{ from: "Sheet1", name: "摸底-区教科体局", kind: "survey", rows: 1 }],
    replaced: [],
  });
});

test("two forms of one unit get two names, whatever their case; forbidden characters go", () => {
  const outline = { sheetNames: ["摸底-区教科体局", "摸底-A B"], owned: [] };
  const grids = [form("甲", "区教科体局"), form("乙", "a/b")];
  const plan = planImport("x.xlsx", grids, outline, false);
  expect(plan.outcome === "bringIn" && plan.sheets.map(({ name }) => name)).toEqual([
    "摸底-区教科体局(2)",
    "摸底-a b(2)",
  ]);
});

test("a file brought in before is left out, or replaces what it brought", () => {
  const outline = {
    sheetNames: ["摸底-区教科体局"],
    owned: [brought("摸底-区教科体局", "教科体.xlsx")],
  };
  const grids = [form("Sheet1", "区教科体局")];
  expect(planImport("教科体.xlsx", grids, outline, false)).toEqual({
    outcome: "alreadyThere",
    sheets: ["摸底-区教科体局"],
  });
  expect(planImport("教科体.xlsx", grids, outline, true)).toMatchObject({
    replaced: ["摸底-区教科体局"],
    sheets: [{ name: "摸底-区教科体局" }],
  });
});

test("a long name is cut to what Excel takes", () => {
  const plan = planImport(
    "x.xlsx",
    [form("甲", "赣州高新技术产业开发区管理委员会党群工作部企业服务中心办公室")],
    NOTHING,
    false
  );
  expect(plan.outcome === "bringIn" && plan.sheets[0]?.name.length).toBe(31);
});
