import type { CellValue, Grid } from "../../../src/domain/cells/grid";
import { surveyFindings as chinese } from "../../../src/i18n/zh-CN/survey";
import { surveyFindings as english } from "../../../src/i18n/en-US/survey";
import { codeOf, FIRST_ROW, noticeForm, rowOf, survey } from "./sheets";

const [NAME, CODE, WORKERS, UNINSURED, TELEPHONE] = [1, 2, 4, 5, 6];

/** Every mistake the survey knows, one row each, and the one finding it must give. */
const MISTAKES: readonly (readonly [string, number, Parameters<typeof rowOf>[1]])[] = [
  ["employerNameMissing", NAME, { name: "" }],
  ["creditCodeMissing", CODE, { code: "" }],
  ["creditCodeDamaged", CODE, { code: 913607040000123456 }],
  ["creditCodeWrongLength", CODE, { code: "91360704MA000001" }],
  ["creditCodeIllegalCharacter", CODE, { code: "91360704MA00000$1X" }],
  ["creditCodeMisread", CODE, { code: codeOf(900).replace("0", "O") }],
  ["creditCodeCheckFails", CODE, { code: `${codeOf(901).slice(0, 17)}${codeOf(902).slice(17)}` }],
  ["creditCodeIsRegistrationNumber", CODE, { code: "360721000012345" }],
  ["creditCodeIsOrganisationCode", CODE, { code: "00316664-7" }],
  ["creditCodeIsIdentityNumber", CODE, { code: "11010519491231002X" }],
  ["workersMissing", WORKERS, { workers: "" }],
  ["workersNotWhole", WORKERS, { workers: 12.5 }],
  ["workersNotWhole", WORKERS, { workers: "约20人" }],
  ["workersNotWhole", WORKERS, { workers: -3 }],
  ["workersNotWhole", WORKERS, { workers: "#REF!" }],
  ["uninsuredMissing", UNINSURED, { uninsured: "" }],
  ["uninsuredNotWhole", UNINSURED, { uninsured: "2.5" }],
  ["uninsuredExceedsWorkers", UNINSURED, { uninsured: 11 }],
  ["telephoneUnknown", TELEPHONE, { telephone: "1380797000" }],
  ["telephoneZeroLost", TELEPHONE, { telephone: 7974441234 }],
];

const found = (grids: readonly Grid[]) =>
  survey(grids).findings.map(({ code, at }) => [code, at.sheet, at.row, at.column]);

test("a form as it should be has no findings, however it is typed", () => {
  const rows: CellValue[][] = [
    rowOf(1),
    rowOf(2, { code: codeOf(2).toLowerCase(), telephone: "0797-4441234" }),
    rowOf(3, { code: ` ${codeOf(3).slice(0, 8)} ${codeOf(3).slice(8)}`, telephone: "" }),
    rowOf(4, { workers: "1,160人", uninsured: "0", telephone: 13807970001 }),
    rowOf(5, { telephone: "张三13807970001/4441234" }),
  ];
  expect(found([noticeForm("区商务局", rows)])).toEqual([]);
});

test("every mistake in one workbook is found once, at its cell, and nothing else", () => {
  const rows = MISTAKES.map(([, , changed], index) => rowOf(index + 1, changed));
  const grids = [
    noticeForm("区商务局", [...rows, rowOf(99)]),
    noticeForm("区民政局", [rowOf(100)]),
  ];
  expect(found(grids)).toEqual(
    MISTAKES.map(([code, column], index) => [code, "区商务局", FIRST_ROW + index, column])
  );
});

test("what does not fit together is found once, where it comes the second time", () => {
  const first = noticeForm("区商务局", [
    rowOf(1),
    rowOf(2),
    rowOf(3),
    rowOf(4),
    rowOf(5),
    rowOf(1),
  ]);
  const second = noticeForm("区民政局", [
    rowOf(2),
    rowOf(13, { name: "赣县区第3幼儿园" }),
    rowOf(14, { name: "另一家幼儿园", code: codeOf(4) }),
    rowOf(15, { name: "赣县区第 5 幼儿园", code: "" }),
    rowOf(16),
  ]);
  expect(found([first, second])).toEqual([
    ["employerTwiceInForm", "区商务局", FIRST_ROW + 5, CODE],
    ["employerInTwoUnits", "区民政局", FIRST_ROW, CODE],
    ["employerNameWithTwoCodes", "区民政局", FIRST_ROW + 1, NAME],
    ["creditCodeWithTwoNames", "区民政局", FIRST_ROW + 2, CODE],
    ["creditCodeMissing", "区民政局", FIRST_ROW + 3, CODE],
    ["employerInTwoUnits", "区民政局", FIRST_ROW + 3, NAME],
  ]);
});

test("one code copied down a long form costs no more than as many codes", () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => rowOf(row, { code: codeOf(1) }));
  const { findings, total } = survey([noticeForm("区商务局", rows)]);
  expect(total).toMatchObject({ employers: 1, repeatedRows: 29_999 });
  expect(findings.filter(({ code }) => code === "creditCodeWithTwoNames")).toHaveLength(29_999);
}, 3000);

test("a message quotes only the beginning of a cell that holds a whole page", () => {
  const page = "字".repeat(32_767);
  const row = rowOf(1, { name: page, code: page, workers: page, telephone: page });
  for (const { params } of survey([noticeForm("区商务局", [row])]).findings)
    expect(JSON.stringify(params).length).toBeLessThan(200);
});

test("an employer in two forms of one department is not reported as two departments", () => {
  const grids = [noticeForm("区商务局", [rowOf(1)]), noticeForm("商务局", [rowOf(1)])];
  expect(survey(grids, () => "区商务局").findings.map(({ code }) => code)).toEqual([
    "employerTwiceInUnit",
  ]);
});

test("every finding names the employer and has words in both languages with all they need", () => {
  const rows = MISTAKES.map(([, , changed], index) => rowOf(index + 1, changed));
  const { findings } = survey([
    noticeForm("区商务局", [...rows, rowOf(1), rowOf(2)]),
    noticeForm("区民政局", [rowOf(19), rowOf(50, { name: "赣县区第20幼儿园" })]),
  ]);
  for (const { code, params } of findings)
    for (const words of [chinese[code], english[code]])
      for (const [, param = ""] of words.matchAll(/\{\{(\w+)\}\}/g))
        expect(params).toHaveProperty(param);
});

test("the words of the two languages belong to the same findings", () => {
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
});
