import ExcelJS from "exceljs";
import { zipSync, strToU8 } from "fflate";
import { protectedSheet } from "./cases/furniture";
import { headingCases } from "./cases/headings";
import { recalculateFile, type Outcome } from "./command";
import { caseBytes, readParts } from "./workbookCase";

function expectRefusal(outcome: Outcome): void {
  expect(outcome.exitCode).toBe(2);
  expect(outcome.stderr.trim().split("\n")).toHaveLength(1);
  expect(outcome.stderr.trim()).not.toBe("");
  expect(outcome.stderr).not.toMatch(/at .*\(.*:\d+|Error:|undefined|node_modules/);
  expect(outcome.stdout).toBe("");
  expect(outcome.output).toBeUndefined();
}

/** The container of an encrypted workbook, and of an old .xls: an OLE compound file. */
function compoundFile(streamName: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from("D0CF11E0A1B11AE1", "hex").copy(bytes);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  Buffer.from(streamName, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
}

const anyTable = headingCases[0]!;

describe("one line says why a file cannot be used, and nothing is written", () => {
  test("a file that is not there", async () => {
    expectRefusal(await recalculateFile(undefined));
  });

  test.each([
    ["text", "乡镇,任务数\n甲镇,100\n"],
    ["empty", ""],
    ["encrypted", compoundFile("EncryptedPackage")],
    ["an old .xls", compoundFile("Workbook")],
  ])("a file that is no .xlsx: %s", async (_, content) => {
    expectRefusal(await recalculateFile(content));
  });

  test("a .docx or any other zip", async () => {
    const document = zipSync({ "word/document.xml": strToU8("<w:document/>") });
    expectRefusal(await recalculateFile(document));
  });

  test("cut off in the middle, as after a broken download", async () => {
    const whole = await caseBytes(anyTable);
    expectRefusal(await recalculateFile(whole.slice(0, Math.floor(whole.length * 0.6))));
  });

  test("a part that is not XML", async () => {
    const parts = readParts(await caseBytes(anyTable));
    const broken = { ...parts, "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" };
    expectRefusal(
      await recalculateFile(
        zipSync(Object.fromEntries(Object.entries(broken).map(([k, v]) => [k, strToU8(v)])))
      )
    );
  });

  test("bytes overwritten inside", async () => {
    const bytes = (await caseBytes(anyTable)).slice();
    bytes.fill(0x41, Math.floor(bytes.length * 0.2), Math.floor(bytes.length * 0.5));
    expectRefusal(await recalculateFile(bytes));
  });

  test("a workbook without any table the add-in knows", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("通讯录").addRows([
      ["姓名", "电话"],
      ["赵甲", "13800000001"],
    ]);
    expectRefusal(await recalculateFile(new Uint8Array(await workbook.xlsx.writeBuffer())));
  });

  test("a workbook with one empty sheet", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Sheet1");
    expectRefusal(await recalculateFile(new Uint8Array(await workbook.xlsx.writeBuffer())));
  });

  test("an as-of date that is none", async () => {
    const outcome = await recalculateFile(await caseBytes(anyTable), ["--as-of", "2023-02-30"]);
    expectRefusal(outcome);
  });
});

test("a protected sheet is refused before anything is written", async () => {
  const outcome = await recalculateFile(await caseBytes(protectedSheet), ["--json"]);
  expect(outcome.exitCode).not.toBe(0);
  expect(outcome.stderr).toContain("Sheet1");
  expect(outcome.output).toBeUndefined();
});
