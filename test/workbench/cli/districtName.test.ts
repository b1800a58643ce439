import type { RecalculationResult } from "../../../src/app/result";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { districtName } from "../../../workbench/cli/districtName";

/** A workbook of one sheet that is a task table under this title. */
function named(title: string, kind = "allocation"): string | undefined {
  const values = [["附件3"], [title], ["单位", "任务数"], ["城市社区管委会", 100]];
  const snapshot = { sheets: [{ name: "表", values }] } as unknown as WorkbookSnapshot;
  const result = { sheets: [{ name: "表", kind, rows: 1 }] } as unknown as RecalculationResult;
  return districtName(snapshot, result);
}

test.each([
  ["2023年赣县区城乡居民养老保险扩面征缴任务分解表", "赣县区"],
  ["赣县区2023年度基本养老保险扩面征缴任务清单", "赣县区"],
  ["附件3:赣州市赣县区2023年扩面征缴任务分解表", "赣县区"],
  ["江西省上饶市弋阳县2024年度任务分解表", "弋阳县"],
  ["２０２４年 信 丰 县 任务分解表", "信丰县"],
  ["关于印发瑞金市2023年养老保险任务的通知", "瑞金市"],
  ["准格尔旗2023年参保任务", "准格尔旗"],
])("%s is about %s", (title, place) => {
  expect(named(title)).toBe(place);
});

test.each([
  "全区扩面征缴任务分解表",
  "各县区任务完成情况",
  "养老保险任务分解表",
  "县区任务完成情况",
])("%s names no district", (title) => {
  expect(named(title)).toBeUndefined();
});

test("sheets the add-in does not know say nothing about the district", () => {
  expect(named("信丰县2023年通讯录", "unknown")).toBeUndefined();
});
