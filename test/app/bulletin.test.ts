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
  expect(field("扩面参保.较任务数")).toBe(`较任务数少${base - done}人`);
  expect(field("缴费.任务数")).toBe(String(due));
  expect(field("缴费.完成数")).toBe(String(paid));
  expect(field("缴费.完成率")).toBe(percent(paid, due));
  expect(field("缴费.还需人数")).toBe(String(Math.ceil((due * 7) / 10) - paid));
  const reached = ALLOCATION_ROWS.filter(({ enrolment }) => enrolment.done >= enrolment.base);
  expect(field("扩面参保.达标情况")).toBe(`中有${reached.length}个达到`);
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
  expect(text).toContain(
    "排前三位的是甲镇100.00%、乙镇99.00%、丙镇98.00%、丁镇98.00%，其中丙镇、丁镇并列第3位。"
  );
  expect(text).toContain(
    "排后三位的是（由末位起）壬镇60.00%、辛镇70.00%、己镇80.00%、庚镇80.00%，其中己镇、庚镇并列第6位。"
  );
});

test("few units are listed from first to last; units that are all equal share one place", () => {
  const few = bulletinOf(
    workbook(table(["甲镇", 100, 90], ["乙镇", 50, 50], ["丙镇", 10, 9]))
  ).text;
  expect(few).toContain(
    "3个单位参保率（任务口径）由高到低依次为乙镇100.00%、甲镇90.00%、丙镇90.00%，其中甲镇、丙镇并列第2位。"
  );
  expect(few).not.toMatch(/前三|后三/);
  const equal = bulletinOf(workbook(table(["甲镇", 100, 90], ["乙镇", 50, 45]))).text;
  expect(equal).toContain("2个单位参保率（任务口径）均为90.00%，位次并列。");
  const one = bulletinOf(workbook(table(["甲镇", 100, 90]))).text;
  expect(one).not.toContain("排名情况");
});

test("where ties fill the first places, the last are called what they are", () => {
  const { text } = bulletinOf(
    workbook(
      table(
        ...["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"].map((unit): [string, number, number] => [
          unit,
          100,
          99,
        ]),
        ["己镇", 100, 80]
      )
    )
  );
  expect(text).toContain("甲镇、乙镇、丙镇、丁镇、戊镇并列第1位。");
  expect(text).toContain("排末位的是（由末位起）己镇80.00%。");
});

test("late units are named by item; a bulletin with nobody late reads naturally", () => {
  const late = bulletinOf(workbook(attachment3(), LATE)).text;
  expect(late).toContain("已到时限的2项次均未报送，涉及2个单位。");
  expect(late).toContain(
    "摸底（时限2023年11月15日，已逾期5天）未报送的单位有2个：区住建局、区商务局。"
  );
  const reported = sheetOf("报送台账", [
    ["责任单位", "事项", "所属期", "报送日期"],
    ["区住建局", "摸底表", "", "2023-11-10"],
    ["区商务局", "摸底表", "", "2023-11-15"],
  ]);
  const calm = bulletinOf(
    workbook(table(["甲镇", 100, 100], ["乙镇", 50, 51]), LATE, reported)
  ).document.paragraphs.map(({ number, text }) => number + text);
  expect(calm).toContain(
    "报送方面，截至2023年11月20日，已到时限的2项次均已完成，没有逾期未报的单位。"
  );
  expect(calm.join("\n")).not.toMatch(/0个|：。|\{\{|立即补报|上述|存在问题/);
  expect(calm.filter((text) => /^[一二三四]、/.test(text))).toEqual([
    "一、总体情况",
    "二、排名情况",
    "三、下一步工作要求",
  ]);
});

test("a plan without a task list says nothing of who reported, one without figures nothing of places", () => {
  const figures = bulletinOf(workbook(table(["甲镇", 100, 100], ["乙镇", 50, 51]))).text;
  expect(figures).not.toMatch(/报送方面|逾期/);
  const list = bulletinOf(workbook(LATE)).text;
  expect(list).toContain("一、总体情况");
  expect(list).not.toMatch(/排名情况|参保率|附件：/);
});

test("a measure of another name is told with its places", () => {
  const { text } = bulletinOf(
    workbook(
      sheetOf("上报", [
        ["2023年企业季报上报情况统计表"],
        ["序号", "城市", "企业总数", "上报企业数", "上报率(%)"],
        [1, "甲市", 10, 8, 80],
        [2, "乙市", 16, 15, 93.8],
      ])
    )
  );
  expect(text).toMatch(/任务数26，完成数23，[^。]*88\.46%。/);
  expect(text).toMatch(/2个单位上报率[^、]*由高到低依次为乙市93\.75%、甲市80\.00%。/);
});

test("a rate of all who should be enrolled is not called one of the tasks", () => {
  const { text } = bulletinOf(
    workbook(
      sheetOf("进度", [
        ["某某市2023年城乡居民基本养老保险参保进度表(截至2023年10月31日)"],
        ["地 区", "应参保人数", "已参保人数", "参保率"],
        ["甲县", 1000, 950, ""],
        ["乙县", 500, 490, ""],
      ])
    )
  );
  expect(text).toContain(
    "应参保人数1500人，完成1440人，较应参保人数少60人，参保率（应参保口径）96.00%"
  );
  expect(text).toContain("应参保人数（人）\t已参保人数（人）\t参保率（应参保口径）");
  expect(text).not.toContain("任务口径");
});

test("the district's own rate is told under its own name, apart from the table's", () => {
  const settings = { ...DEFAULT_SETTINGS, district: { eligible: 300_000, enrolled: 276_000 } };
  const { text } = bulletinOf(workbook(attachment3()), settings);
  expect(text).toContain("全区应参保300000人，已参保276000人，参保率（全区）92.00%，年度目标90%。");
  expect(text).toContain("参保率（全区）与参保率（任务口径）分母不同，不作比较。");
  const county = bulletinOf(workbook(table(["甲镇", 100, 90])), settings).text;
  expect(county).toContain("全县应参保300000人");
});

test("last year's plan settled in January is still that year's", () => {
  const { text } = bulletinOf(
    workbook(
      sheetOf("附件3", [
        ["2022年某某县扩面参保任务分解表(截至2023年1月10日)"],
        ["乡镇", "参保任务数", "完成参保人数"],
        ["甲镇", 100, 90],
      ])
    )
  );
  expect(text).toContain("关于某某县2022年度");
  expect(text).not.toMatch(/还有-?\d+天/);
});

test("the number counts on from the saved periods until somebody sets it", () => {
  const june = workbook(attachment3());
  const saved = withReports(june, archivePeriod(june, DEFAULT_SETTINGS, day("2023-06-30")).changes);
  const { text, findings } = bulletinOf(saved);
  expect(text).toContain("（2023年第2期　数据截至2023年9月30日）");
  expect(findings).toMatchObject([{ code: "documentNumberAssumed", params: { number: 2 } }]);
  const bulletin = { ...DEFAULT_SETTINGS.bulletin, number: 7 };
  const set = bulletinOf(saved, { ...DEFAULT_SETTINGS, bulletin });
  expect(set.text).toContain("（2023年第7期　");
  expect(set.findings).toEqual([]);
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
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "templateFieldUnknown",
      at: expect.objectContaining({ row: 2, column: 1 }),
      params: { field: "扩面参保.完成律" },
    })
  );
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
  expect(text).toContain(
    "据已存档各期估算（仅供参考），按目前进度年末难以达到缴费目标的单位有20个，即全部单位。"
  );
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
