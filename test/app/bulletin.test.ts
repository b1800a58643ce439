import { composeBulletin, composeReminders, keepBulletinTemplate } from "../../src/app/bulletin";
import { archivePeriod } from "../../src/app/archivePeriod";
import { bulletinSheet } from "../../src/app/bulletinSheet";
import { recalculate } from "../../src/app/recalculate";
import { DEFAULT_SETTINGS, type Settings } from "../../src/app/settings";
import { BULLETIN_TEMPLATE } from "../../src/domain/bulletin/template";
import { parseIsoDate } from "../../src/domain/dates/calendarDate";
import { isEmpty } from "../../src/workbook/changes";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { ALLOCATION_ROWS } from "../../samples/notice";
import { attachment3, sheetOf, withReports, workbook } from "./noticeSnapshot";

const day = (text: string) => parseIsoDate(text)!;
const AS_OF = day("2023-11-20");

function bulletinOf(snapshot: WorkbookSnapshot, settings: Settings = DEFAULT_SETTINGS) {
  const result = recalculate(snapshot, settings, AS_OF);
  return composeBulletin(snapshot, result, settings)!;
}

const tasks = (...rows: readonly (readonly string[])[]) =>
  sheetOf("附件1", [
    ["赣县区2023年度基本养老保险扩面征缴任务清单"],
    ["责任单位", "工作任务", "完成时限", "备注"],
    ...rows,
  ]);
const LATE = tasks(
  ["区住建局", "调查统计建筑企业用工情况", "12月底", "11月15日前完成摸底"],
  ["区商务局", "调查统计商超用工情况", "12月底", "11月15日前完成摸底"]
);

const table = (...rows: readonly (readonly [string, number, number])[]) =>
  sheetOf("附件3", [
    ["2023年某某县扩面参保任务分解表(截至9月30日)"],
    ["乡镇", "参保任务数", "完成参保人数"],
    ...rows,
  ]);

/** Percent of two counts with two decimals, rounded half up on paper. */
const percent = (done: number, base: number) => {
  const hundredths = (BigInt(done) * 1_000_000n + BigInt(base) * 50n) / (BigInt(base) * 100n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}%`;
};

test("the standard wording has no number of its own", () => {
  for (const { text } of BULLETIN_TEMPLATE.lines)
    expect(text.replace(/\{\{[^}]*\}\}/g, "")).not.toMatch(/\d/);
});

test("every number of the text comes from a field, and can be worked out from the sheet", () => {
  const { document } = bulletinOf(workbook(attachment3(), LATE));
  const fields = document.fields.map(({ text }) => text).join(" ");
  for (const { text, style } of document.paragraphs)
    if (style !== "附件表")
      for (const number of text.match(/\d+(?:\.\d+)?%?/g) ?? []) expect(fields).toContain(number);
  const sum = (count: (row: (typeof ALLOCATION_ROWS)[number]) => number) =>
    ALLOCATION_ROWS.reduce((total, row) => total + count(row), 0);
  const [base, done] = [sum((row) => row.enrolment.base), sum((row) => row.enrolment.done)];
  const [due, paid] = [sum((row) => row.contribution.base), sum((row) => row.contribution.done)];
  const field = (name: string) => document.fields.find((used) => used.name === name)?.text;
  expect(field("扩面参保.任务数")).toBe(String(base));
  expect(field("扩面参保.完成数")).toBe(String(done));
  expect(field("扩面参保.完成率")).toBe(percent(done, base));
  expect(field("扩面参保.差值")).toBe(String(done - base));
  expect(field("缴费.任务数")).toBe(String(due));
  expect(field("缴费.完成数")).toBe(String(paid));
  expect(field("缴费.完成率")).toBe(percent(paid, due));
  expect(field("缴费.还需人数")).toBe(String(Math.ceil((due * 7) / 10) - paid));
  expect(field("扩面参保.达标数")).toBe(
    String(ALLOCATION_ROWS.filter(({ enrolment }) => enrolment.done >= enrolment.base).length)
  );
  expect(document.table?.rows).toHaveLength(20);
});

test("the sections are numbered on, whichever of them are there", () => {
  const numbers = bulletinOf(workbook(attachment3(), LATE)).document.paragraphs.flatMap(
    ({ number }) => number || []
  );
  expect(numbers.join("")).toBe("一、二、（一）（二）三、（一）（二）（三）四、");
});

test("ties at both ends are named all, the worst first for the last three", () => {
  const { text } = bulletinOf(
    workbook(
      table(
        ["甲镇", 100, 100],
        ["乙镇", 200, 198],
        ["丙镇", 100, 98],
        ["丁镇", 50, 49],
        ["戊镇", 100, 90],
        ["己镇", 100, 80],
        ["庚镇", 50, 40],
        ["辛镇", 100, 70],
        ["壬镇", 100, 60]
      )
    )
  );
  expect(text).toContain("甲镇（100.00%）、乙镇（99.00%）、丙镇（98.00%）、丁镇（98.00%）。");
  expect(text).toContain("壬镇（60.00%）、辛镇（70.00%）、己镇（80.00%）、庚镇（80.00%）。");
});

test("late units are named by item; a bulletin with nobody late reads naturally", () => {
  const late = bulletinOf(workbook(attachment3(), LATE)).text;
  expect(late).toContain("摸底（时限2023年11月15日）逾期未报的单位有2个：区住建局、区商务局。");
  const calm = bulletinOf(workbook(table(["甲镇", 100, 100], ["乙镇", 50, 51]))).text;
  expect(calm).toContain("没有逾期事项");
  expect(calm).not.toMatch(/有0个|：。|\{\{|立即补报|逾期单位/);
  expect(calm).toContain("各单位均已达到年末目标");
});

test("wrong ranks and missing counts of the sheet are told", () => {
  const { text } = bulletinOf(
    workbook(
      sheetOf("附件3", [
        ["2023年扩面参保任务分解表"],
        ["乡镇", "参保任务数", "完成参保人数", "排位"],
        ["甲镇", 100, 90, 2],
        ["乙镇", 100, 80, 1],
        ["丙镇", 100, "", ""],
      ])
    )
  );
  expect(text).toContain("排位有误2处，涉及：甲镇、乙镇。");
  expect(text).toContain("未填完成数1处，涉及：丙镇。");
});

test("the wording kept in the workbook is used, its unknown fields reported where they stand", () => {
  const snapshot = workbook(attachment3());
  const result = recalculate(snapshot, DEFAULT_SETTINGS, AS_OF);
  const kept = withReports(snapshot, keepBulletinTemplate(snapshot, result, DEFAULT_SETTINGS));
  expect(bulletinOf(kept).text).toBe(bulletinOf(snapshot).text);
  expect(isEmpty(keepBulletinTemplate(kept, result, DEFAULT_SETTINGS))).toBe(true);
  const sheet = kept.sheets[1]!;
  const edited = sheet.values.map((row, index) =>
    index === 2 ? ["标题", "关于{{扩面参保.完成律}}的通报"] : row
  );
  const { text, findings } = bulletinOf({
    ...kept,
    sheets: [attachment3(), sheetOf("我们的通报模板", edited)],
  });
  expect(text).toMatch(/^关于\{\{扩面参保\.完成律\}\}的通报/);
  expect(findings).toMatchObject([
    {
      code: "templateFieldUnknown",
      at: { row: 2, column: 1 },
      params: { field: "扩面参保.完成律" },
    },
  ]);
});

test("each late unit gets one reminder with all its items", () => {
  const late = tasks(
    ["区住建局", "调查统计建筑企业用工情况", "10月底", "11月15日前完成摸底"],
    ["区商务局", "调查统计商超用工情况", "12月底", "11月15日前完成摸底"]
  );
  const snapshot = workbook(late);
  const result = recalculate(snapshot, DEFAULT_SETTINGS, AS_OF);
  const { reminders, text } = composeReminders(snapshot, result, DEFAULT_SETTINGS);
  expect(reminders.map(({ unit }) => unit)).toEqual(["区住建局", "区商务局"]);
  expect(text).toContain("你单位有2项工作");
  expect(text).toContain("1.办结，完成时限为2023年10月31日，已逾期20天。");
  expect(text).toContain("2.摸底，完成时限为2023年11月15日，已逾期5天。");
});

test("with saved periods it tells the changes, marks estimates and says what the money is counted from", () => {
  const june = attachment3(({ enrolment, contribution }) => [
    enrolment.base,
    enrolment.done - 10,
    contribution.base,
    contribution.done - 1,
  ]);
  const saved = withReports(
    workbook(june),
    archivePeriod(workbook(june), DEFAULT_SETTINGS, day("2023-06-30")).changes
  );
  const { text } = bulletinOf({ ...saved, sheets: [attachment3(), saved.sheets[1]!] });
  expect(text).toContain("与2023年6月30日相比，扩面参保完成数增加200人。");
  expect(text).toContain("估算数，仅供参考");
  expect(text).toContain("（按较2023年6月30日净增人数），可计200人、3000元。");
});

test("the sheet 通报 has the same words above the same table", () => {
  const { document } = bulletinOf(workbook(attachment3()));
  const sheet = bulletinSheet(document);
  expect([sheet.title, ...(sheet.lines ?? []).map(({ text }) => text.trim())]).toEqual(
    document.paragraphs.map(({ number, text }) => number + text)
  );
  expect(sheet.rows).toEqual(document.table?.rows);
});

test("nothing to report on gives no bulletin", () => {
  expect(bulletinOf(workbook(sheetOf("表", [["随便"]])))).toBeUndefined();
});
