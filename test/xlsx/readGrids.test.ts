import ExcelJS from "exceljs";
import { formulaAt, numberFormatAt, valueAt } from "../../src/domain/cells/grid";
import { readGrids } from "../../src/xlsx/readGrids";
import { STRICT, fileOfRows, handMadeFile } from "./handMadeFile";

const valuesOf = (file: Uint8Array) => readGrids(file)[0]!.values;
const formulasOf = (file: Uint8Array) => readGrids(file)[0]!.formulas;

describe("what a cell holds", () => {
  test("numbers, texts, booleans, errors and dates as Excel hands them to an add-in", () => {
    const file = fileOfRows(
      '<row r="2"><c r="B2"><v>1160</v></c><c r="C2" t="str"><v>梅林镇</v></c>' +
        '<c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c>' +
        '<c r="F2" t="d"><v>2023-11-15</v></c><c r="G2" t="inlineStr"><is><t>王母渡镇</t></is></c></row>'
    );
    expect(readGrids(file)[0]).toMatchObject({
      origin: { row: 1, column: 1 },
      values: [[1160, "梅林镇", true, "#DIV/0!", 45245, "王母渡镇"]],
    });
  });

  test("rich text is its plain text, without the phonetic guide", () => {
    const strings =
      "<si><r><t>城市</t></r><r><rPr><b/></rPr><t>社区</t></r>" +
      "<rPh sb='0' eb='2'><t>chengshi</t></rPh></si>";
    expect(valuesOf(fileOfRows('<row><c t="s"><v>0</v></c></row>', { strings }))).toEqual([
      ["城市社区"],
    ]);
  });

  test("characters that XML cannot hold, and texts that only look like their escape", () => {
    const strings = "<si><t>a_x000D_b</t></si><si><t>_x005F_x0041_</t></si>";
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    expect(valuesOf(fileOfRows(rows, { strings }))).toEqual([["a\rb", "_x0041_"]]);
  });

  test("blanks around a text stay", () => {
    const file = fileOfRows(
      '<row><c t="inlineStr"><is><t xml:space="preserve"> 备注\n</t></is></c></row>'
    );
    expect(valuesOf(file)).toEqual([[" 备注\n"]]);
  });

  test("rows and cells without addresses follow each other", () => {
    const file = fileOfRows(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>" +
        "<row><c><v>5</v></c></row>"
    );
    const [grid] = readGrids(file);
    expect([valueAt(grid!, 0, 1), valueAt(grid!, 4, 3), valueAt(grid!, 5, 0)]).toEqual([2, 4, 5]);
  });
});

describe("formulas", () => {
  test("a shared formula reads in every cell as it stands there", () => {
    const file = fileOfRows(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1/$B$1+SUM(A:A)</f><v>1</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/></c></row>'
    );
    expect(formulasOf(file)).toEqual([
      ["=A1/$B$1+SUM(A:A)"],
      ["=A2/$B$1+SUM(A:A)"],
      ["=A3/$B$1+SUM(A:A)"],
    ]);
  });

  test("functions come under the names people see, but texts are left alone", () => {
    const file = fileOfRows(
      '<row><c><f>_xlfn.RANK.EQ(A1,A:A)&amp;"_xlfn."&amp;_xlfn._xlws.SORT(B:B)</f></c></row>'
    );
    expect(formulasOf(file)).toEqual([['=RANK.EQ(A1,A:A)&"_xlfn."&SORT(B:B)']]);
  });

  test("one that was never computed has no value", () => {
    const [grid] = readGrids(fileOfRows("<row><c><f>1+1</f></c></row>"));
    expect([valueAt(grid!, 0, 0), formulaAt(grid!, 0, 0)]).toEqual(["", "=1+1"]);
  });

  test("a text that begins with = is no formula", () => {
    const [grid] = readGrids(fileOfRows('<row><c t="str"><v>=1+1</v></c></row>'));
    expect([valueAt(grid!, 0, 0), formulaAt(grid!, 0, 0)]).toEqual(["=1+1", undefined]);
  });
});

describe("number formats", () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00&quot;人&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs>';

  test("built-in ones, those of the file and those of Excel in Chinese", () => {
    const rows = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
    const [grid] = readGrids(fileOfRows(`<row>${rows}</row>`, { styles }));
    expect(grid!.numberFormats).toEqual([["General", "0.00%", '0.00"人"', 'yyyy"年"m"月"d"日"']]);
  });

  test("dates of a workbook that counts from 1904 become the usual serial numbers; amounts stay", () => {
    const [grid] = readGrids(
      fileOfRows('<row><c s="3"><v>43783</v></c><c s="1"><v>43783</v></c></row>', {
        styles,
        beforeSheets: '<workbookPr date1904="1"/>',
      })
    );
    expect(grid!.values).toEqual([[45245, 43783]]);
  });
});

describe("other people's files", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>乡镇</t></is></c></row>';

  test("ISO strict files are read", () => {
    expect(valuesOf(fileOfRows(rows, { dialect: STRICT }))).toEqual([[1, "乡镇"]]);
  });

  test("files whose writer likes prefixes are read", () => {
    expect(valuesOf(fileOfRows(rows, { prefix: "x:" }))).toEqual([[1, "乡镇"]]);
  });

  test("hidden sheets say so and chart sheets are left out", () => {
    const file = handMadeFile({
      sheets: [
        { name: "任务", xml: `<sheetData>${rows}</sheetData>` },
        { name: "旧表", xml: "<sheetData/>", state: "veryHidden" },
      ],
    });
    expect(readGrids(file).map(({ name, visibility }) => [name, visibility])).toEqual([
      ["任务", "visible"],
      ["旧表", "veryHidden"],
    ]);
  });

  test("a workbook of exceljs", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("附件3");
    sheet.getCell("B2").value = "合计";
    sheet.getCell("C2").value = { formula: "SUM(C3:C4)", result: 12 };
    sheet.getCell("C2").numFmt = "0.00%";
    const [grid] = readGrids(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(valueAt(grid!, 1, 1)).toBe("合计");
    expect(formulaAt(grid!, 1, 2)).toBe("=SUM(C3:C4)");
    expect(numberFormatAt(grid!, 1, 2)).toBe("0.00%");
  });
});

describe("large sheets", () => {
  test("formats alone do not extend the used range", () => {
    const styled = Array.from(
      { length: 5000 },
      (_, row) => `<row r="${row + 2}" s="1" customFormat="1"><c s="1"/></row>`
    );
    const [grid] = readGrids(fileOfRows(`<row><c><v>1</v></c></row>${styled.join("")}`));
    expect(grid!.values).toEqual([[1]]);
  });

  test("a lone cell in the last row costs next to nothing", () => {
    const [grid] = readGrids(
      fileOfRows(
        '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row>'
      )
    );
    expect(grid!.values.length).toBe(1_048_576);
    expect(grid!.values[5]).toBe(grid!.values[6]);
    expect(valueAt(grid!, 1_048_575, 2)).toBe(2);
  });
});
