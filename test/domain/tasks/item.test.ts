import { itemKind, itemName, readLedgerItem } from "../../../src/domain/tasks/item";

const MONTHLY = {
  every: "month",
  month: 1,
  day: { kind: "day", day: 5 },
  onPrevious: true,
} as const;

test.each([
  ["完成摸底", "摸底"],
  ["完成调查摸底工作", "摸底"],
  ["完成征缴", "征缴"],
  ["完成", "办结"],
  ["", "办结"],
  ["全面完成任务", "办结"],
])("the final deadline '%s' is the item %s", (action, expected) => {
  expect(itemName(itemKind(action, undefined, true), action, undefined)).toBe(expected);
});

test.each([
  ["完成宣传", "宣传"],
  ["", "其他"],
  ["办结销号", "办结"],
  ["将新增市场主体信息和用工人数逐一核实后报送", "将新增市场主体信息和用工人数…"],
])("the stage '%s' is the item %s", (action, expected) => {
  expect(itemName(itemKind(action, undefined, false), action, undefined)).toBe(expected);
});

test("cycles are reports, whatever their words", () => {
  expect(itemKind("将新增市场主体反馈人社部门", MONTHLY, false)).toBe("monthlyReport");
  expect(itemName("monthlyReport", "反馈", MONTHLY)).toBe("月度反馈");
  expect(itemName("periodicReport", "", { every: "week", weekday: 5 })).toBe("每周报送");
});

test.each([
  ["摸底表", "survey"],
  ["调查摸底统计表", "survey"],
  ["月度反馈", "monthlyReport"],
  ["10月月报", "monthlyReport"],
  ["季报", "periodicReport"],
  ["办结", "completion"],
  ["其他", "other"],
  ["快递", undefined],
])("%s in the ledger is %s", (text, expected) => {
  expect(readLedgerItem(text)).toBe(expected);
});
