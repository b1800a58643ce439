import { readFileSync } from "node:fs";
import { insertSample } from "../../src/excel/insertSample";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { emptyWorkbook } from "../../workbench/office-host/emptyWorkbook";
import { startHost } from "../../workbench/office-host/startHost";
import { openWorkbook } from "../../workbench/xlsx/open";

const asked = jest.spyOn(globalThis, "fetch");
const start = () =>
  startHost({
    workbook: emptyWorkbook("工作表1"),
    openFile: async (bytes) => openWorkbook(bytes),
  }).host;

test("the sample's sheets come in behind the person's own, the first of them in front", async () => {
  const { workbook } = start();
  asked.mockResolvedValue(new Response(readFileSync("samples/ganxian-2023.xlsx")));
  await insertSample();
  expect(asked).toHaveBeenCalledWith("sample.xlsx");
  const names = (await readWorkbook()).sheets.map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(["工作表1", "附件1 任务清单", "附件3 任务分解表"]);
  expect(workbook.activeSheetId).toBe(workbook.sheets[1]?.id);
});

test.each([
  ["no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["no such file", () => Promise.resolve(new Response("", { status: 404 }))],
])("%s: told as such, and nothing is inserted", async (_, answer) => {
  const { workbook } = start();
  asked.mockImplementation(answer);
  await expect(insertSample()).rejects.toMatchObject({ reason: "fileNotLoaded" });
  expect(workbook.sheets).toHaveLength(1);
});
