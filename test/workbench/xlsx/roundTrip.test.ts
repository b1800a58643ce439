import ExcelJS from "exceljs";
import fc from "fast-check";
import { DEFAULT_STYLE, emptySheet, sheetId } from "../../../workbench/office-host/emptyWorkbook";
import { removeCell, setCell } from "../../../workbench/office-host/sheetCells";
import { openWorkbook } from "../../../workbench/xlsx/open";
import { saveWorkbook } from "../../../workbench/xlsx/save";
import type { Cell, Sheet, Style, Workbook } from "../../../workbench/office-host/workbook";
import { partsOf } from "./sheetXml";

/** A workbook as staff make them: title, merges, formats, a rule, a list, print set-up, formulas. */
async function staffWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("附件3", {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
    views: [{ state: "frozen", ySplit: 2 }],
  });
  sheet.pageSetup.printTitlesRow = "1:2";
  sheet.mergeCells("A1:D1");
  sheet.getCell("A1").value = {
    richText: [{ text: "任务" }, { text: "分解表", font: { bold: true } }],
  };
  sheet.getRow(2).values = ["乡镇", "任务数", "完成数", "完成率"];
  for (let row = 3; row < 8; row++) {
    sheet.getRow(row).values = [`镇${row}`, 100 * row, 90 * row];
    sheet.getCell(row, 4).value = { formula: `C${row}/B${row}`, result: 0.9 };
    sheet.getCell(row, 4).numFmt = "0.00%";
    sheet.getCell(row, 4).border = { top: { style: "thin" }, bottom: { style: "double" } };
  }
  sheet.getColumn(1).width = 18.5;
  sheet.getRow(1).height = 30;
  sheet.addConditionalFormatting({
    ref: "D3:D7",
    rules: [
      {
        type: "cellIs",
        operator: "lessThan",
        formulae: [0.7],
        priority: 1,
        style: { font: { bold: true } },
      },
      {
        type: "dataBar",
        priority: 2,
        cfvo: [{ type: "min" }, { type: "max" }],
        color: { argb: "FF00FF00" },
      } as never,
    ],
  });
  sheet.getCell("A9").dataValidation = { type: "list", allowBlank: true, formulae: ['"是,否"'] };
  await sheet.protect("secret", { selectLockedCells: true, formatCells: true });
  workbook.addWorksheet("台账").getCell("B2").value = new Date(Date.UTC(2023, 10, 15));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Edit = (sheet: Sheet, workbook: Workbook) => void;

const rows = fc.nat(12);
const columns = fc.nat(6);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("=1+1", "_x0041_", " 备注\n", "\t", "\r\n", "001", "]]>", "&lt;", "😀")
);
const contents: fc.Arbitrary<Partial<Cell>> = fc.oneof(
  texts.map((value) => ({ value })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value })),
  fc.boolean().map((value) => ({ value })),
  fc.constant({ value: "#N/A", isError: true }),
  fc
    .constantFrom('=RANK.EQ(A1,$A$1:$A$9)&"<"', "=SUM('附件3'!B:B)")
    .map((formula) => ({ formula, value: 3 }))
);
const looks: fc.Arbitrary<(style: Style) => Style> = fc.constantFrom(
  (style: Style) => style,
  (style) => ({ ...style, numberFormat: '0.0"人"' }),
  (style) => ({ ...style, font: { ...style.font, name: "楷体", bold: !style.font.bold } }),
  (style) => ({ ...style, fill: { color: "#FFEB9C", pattern: "Solid" } }),
  (style) => ({ ...style, wrapText: !style.wrapText, horizontalAlignment: "Center" as const }),
  (style) => ({ ...style, locked: !style.locked }),
  (style) => ({
    ...style,
    borders: { EdgeLeft: { style: "Dash", weight: "Medium", color: "#FF0000" } as const },
  }),
  () => DEFAULT_STYLE
);

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(rows, columns, contents, looks)
      .map(([row, column, content, look]): Edit => (sheet) => {
        const style = look(sheet.cells.get(row)?.get(column)?.style ?? DEFAULT_STYLE);
        setCell(sheet, row, column, { value: "", ...content, style });
      }),
  },
  fc.tuple(rows, columns).map(
    ([row, column]): Edit =>
      (sheet) =>
        removeCell(sheet, row, column)
  ),
  fc.tuple(columns, fc.integer({ min: 1, max: 90 }), fc.boolean()).map(
    ([column, width, hidden]): Edit =>
      (sheet) =>
        sheet.columns.set(column, { width, hidden })
  ),
  fc.tuple(rows, fc.integer({ min: 1, max: 90 })).map(
    ([row, height]): Edit =>
      (sheet) =>
        sheet.rows.set(row, { height, hidden: false })
  ),
  fc.tuple(rows, columns).map(([row, column]): Edit => (sheet) => {
    sheet.merges = [...sheet.merges, { row: row + 20, column, rowCount: 2, columnCount: 2 }];
  }),
  fc.constant<Edit>((sheet) => (sheet.conditionalFormats = sheet.conditionalFormats.slice(1))),
  fc.constant<Edit>((sheet) => (sheet.protection = undefined)),
  fc.constant<Edit>((sheet) => (sheet.freeze = { rows: 1, columns: 2 })),
  fc.constant<Edit>((sheet) => {
    sheet.pageLayout = { ...sheet.pageLayout, zoom: { scale: 80 }, titleRows: [2, 3] };
  }),
  fc.constant<Edit>((_, workbook) => {
    const number = workbook.sheets.length + 1;
    workbook.sheets.unshift(emptySheet(sheetId(number + 10), `新表${number}`));
  }),
  fc.constant<Edit>((_, workbook) => workbook.sheets.reverse())
);

/** A style without where it came from. */
const look = (style: Style): Style => ({ ...style, fileStyle: undefined });

/** What a person sees of a sheet. The file's default style stands for the host's, so blank cells in it are left out. */
function seen(sheet: Sheet, fileDefault: Style) {
  const inFile = (style: Style) => look(style.fileStyle ? style : adopted(style, fileDefault));
  const cells = [...sheet.cells].flatMap(([row, inRow]) =>
    [...inRow].map(([column, cell]) => ({ row, column, ...cell, style: inFile(cell.style) }))
  );
  return {
    ...sheet,
    id: "",
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, id: "" })),
    cells: cells
      .filter((cell) => cell.value !== "" || cell.formula !== undefined)
      .sort((one, two) => one.row - two.row || one.column - two.column),
  };
}

/** What differs from the host's default, on top of the file's. */
function adopted(style: Style, fileDefault: Style): Style {
  const differing = Object.entries(style).filter(
    ([key, value]) => value !== DEFAULT_STYLE[key as keyof Style]
  );
  const font = Object.entries(style.font).filter(
    ([key, value]) => value !== DEFAULT_STYLE.font[key as keyof Style["font"]]
  );
  const merged = { ...fileDefault.font, ...Object.fromEntries(font) };
  return { ...fileDefault, ...Object.fromEntries(differing), font: merged };
}

test("whatever is edited, the saved file opens as the same workbook", async () => {
  const file = await staffWorkbook();
  const [fileDefault] = [openWorkbook(file).sheets[1]!.cells.get(1)!.get(1)!.style];
  const plain: Style = { ...fileDefault, numberFormat: "General" };
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), (changes) => {
      const workbook = openWorkbook(file);
      for (const edit of changes) edit(workbook.sheets.at(-1)!, workbook);
      const saved = saveWorkbook(workbook);
      const reopened = openWorkbook(saved);
      expect(reopened.sheets.map((sheet) => seen(sheet, plain))).toEqual(
        workbook.sheets.map((sheet) => seen(sheet, plain))
      );
      expect(reopened.names).toEqual(workbook.names);
      expect(partsOf(saveWorkbook(reopened))).toEqual(partsOf(saved));
    }),
    { numRuns: 40 }
  );
}, 60_000);

test("an edit keeps the staff's rules, lists, protection and rich text", async () => {
  const file = await staffWorkbook();
  const workbook = openWorkbook(file);
  const [sheet] = workbook.sheets;
  const { style } = sheet!.cells.get(2)!.get(2)!;
  setCell(sheet!, 2, 2, { value: 271, style });
  const before = partsOf(file)["xl/worksheets/sheet1.xml"]!;
  const after = partsOf(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"]!;
  const behindCells = (text: string) => text.slice(text.indexOf("</sheetData>"));
  expect(behindCells(after)).toBe(behindCells(before));
  expect(after.length - before.length).toBeLessThan(3);
});

test("a rule put on top keeps the others, the ones not understood included", async () => {
  const workbook = openWorkbook(await staffWorkbook());
  const [sheet] = workbook.sheets;
  sheet!.conditionalFormats = [
    {
      id: "{own}",
      areas: [{ row: 2, column: 0, rowCount: 5, columnCount: 4 }],
      stopIfTrue: false,
      rule: { type: "Custom", formula: '=LEFT($D3,2)="逾期"' },
      format: { fillColor: "#FFC7CE" },
    },
    ...sheet!.conditionalFormats,
  ];
  const saved = saveWorkbook(workbook);
  const rules = openWorkbook(saved).sheets[0]!.conditionalFormats;
  expect(rules.map(({ rule }) => rule.type)).toEqual(["Custom", "CellValue", "DataBar"]);
  expect(partsOf(saved)["xl/worksheets/sheet1.xml"]).toContain("<dataBar>");
});
