import ExcelJS from "exceljs";
import { unzipSync, strFromU8 } from "fflate";
import { readGrids } from "../../src/xlsx/readGrids";
import { readBytes } from "../../workbench/cli/files";
import { Folder, recalculate } from "../workbench/cli/folder";

/* Identity numbers wherever staff may have typed one, and every output looked through for them. */

// The example of GB 11643-1999 itself.
const NUMBERS = [
  "11010519491231002X",
  "110105 19491231 002x",
  "１１０１０５１９４９１２３１００２Ｘ",
];

const SHEETS: Readonly<Record<string, (number: string) => readonly (string | number)[][]>> = {
  摸底: (number) => [
    ["附件2"],
    ["调查摸底统计表"],
    [`填报单位:区工信局${number}`],
    ["序号", "单位名称", "统一社会信用代码", "法人姓名", "用工人数", "未参保人数", "备注"],
    [1, `某公司${number}`, number, `李四${number}`, 10, 12, number],
  ],
  名单: (number) => [
    ["未参保人员名单"],
    ["序号", "姓名", "身份证号"],
    [1, `王五${number}`, number],
  ],
  任务分解: (number) => [
    ["2023年任务分解表"],
    ["单位", "参保任务数", "完成参保人数", "参保率", "排位"],
    [`甲镇${number}`, 100, 90],
    [`甲镇${number}`, 100, number],
  ],
  清单: (number) => [
    ["任务清单"],
    ["序号", "工作任务", "责任单位", "完成时限"],
    [1, `报送摸底表${number}`, `区工信局${number}`, "2023年11月15日前"],
    [2, "报送方案", `区民政局${number}`, `尽快${number}`],
  ],
  台账: (number) => [
    ["报送台账"],
    ["报送单位", "报送内容", "报送日期"],
    [`区教育局${number}`, `摸底表${number}`, number],
  ],
};

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

async function bookWith(number: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(SHEETS))
    workbook.addWorksheet(name).addRows(rows(number).map((row) => [...row]));
  return folder.write("表.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const digits = (text: string) => text.normalize("NFKC").replace(/[ -]/g, "").toUpperCase();

test.each(NUMBERS)("%s is in no report, message, document or result sheet", async (number) => {
  const file = await bookWith(number);
  const [out, document] = [folder.at("结果.xlsx"), folder.at("通报.docx")];
  const options = ["--as-of", "2023-12-01", "--reports", "--out", out, "--bulletin", document];
  const text = await recalculate(file, ...options);
  const json = await recalculate(file, "--json", ...options);
  expect([text.exitCode, json.exitCode]).toEqual([0, 0]);
  const sheets = readGrids(readBytes(out)).filter(({ name }) => !(name in SHEETS));
  expect(sheets.length).toBeGreaterThan(2);
  const parts = unzipSync(readBytes(document));
  const outputs = {
    text: text.stdout + text.stderr,
    json: json.stdout + json.stderr,
    sheets: JSON.stringify(sheets.map(({ values }) => values)),
    document: Object.values(parts)
      .map((part) => strFromU8(part))
      .join("")
      .replace(/<[^>]*>/g, ""),
  };
  for (const [name, output] of Object.entries(outputs))
    expect([name, digits(output).includes(digits(number))]).toEqual([name, false]);
  expect(outputs.text).toContain("110105********002X");
});
