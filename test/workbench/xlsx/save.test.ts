import { emptySheet, emptyWorkbook, sheetId } from "../../../workbench/office-host/emptyWorkbook";
import { DEFAULT_STYLE } from "../../../workbench/office-host/emptyWorkbook";
import { removeCell, setCell } from "../../../workbench/office-host/sheetCells";
import { openWorkbook } from "../../../workbench/xlsx/open";
import { saveWorkbook } from "../../../workbench/xlsx/save";
import { STRICT, fileOfRows, handMadeFile } from "../../xlsx/handMadeFile";
import { changed, partsOf, putCell, putValue } from "./sheetXml";

const SHEET = "book/tables/0.xml";
const STYLES =
  '<fonts count="1"><font><sz val="10"/><color theme="1"/><name val="仿宋"/><family val="3"/>' +
  '<scheme val="minor"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1">' +
  '<alignment horizontal="center" readingOrder="1"/></xf></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';
const ROWS =
  '<row r="1" spans="1:3" x:note="keep" xmlns:x="urn:x"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row>' +
  '<row r="3" ht="20" customHeight="1"><c r="A3"><f>B1*2</f><v>1</v></c></row>';
const STRINGS = "<si><r><t>梅林</t></r><r><rPr><b/></rPr><t>镇</t></r></si>";
const FILE = fileOfRows(ROWS, { styles: STYLES, strings: STRINGS });

/** What the sheet's part says between <sheetData> and </sheetData>. */
const rowsOf = (file: Uint8Array) =>
  /<(?:x:)?sheetData>(.*)<\/(?:x:)?sheetData>/s.exec(partsOf(file)[SHEET]!)![1];

describe("a workbook that nobody changed", () => {
  test.each([
    ["as Excel writes it", FILE],
    ["with prefixes", fileOfRows(ROWS, { styles: STYLES, strings: STRINGS, prefix: "x:" })],
    ["ISO strict", fileOfRows(ROWS, { styles: STYLES, strings: STRINGS, dialect: STRICT })],
    ["without styles", fileOfRows("<row><c><v>1</v></c></row>")],
    [
      "with a style that is not there",
      fileOfRows('<row><c s="99"><v>1</v></c></row>', { styles: STYLES }),
    ],
  ])("%s keeps every part", (_, file) => {
    expect(partsOf(changed(file, () => undefined))).toEqual(partsOf(file));
  });
});

describe("a cell that changed", () => {
  test("is the only thing that differs in its sheet", () => {
    const saved = changed(FILE, ({ sheets: [sheet] }) => putValue(sheet!, 0, 1, 0.75));
    expect(rowsOf(saved)).toBe(ROWS.replace("<v>0.5</v>", "<v>0.75</v>"));
  });

  test("leaves shared strings, styles and other parts alone", () => {
    const saved = partsOf(changed(FILE, ({ sheets: [sheet] }) => putValue(sheet!, 0, 1, 0.75)));
    const before = partsOf(FILE);
    const differing = Object.keys(before).filter((part) => before[part] !== saved[part]);
    expect(differing).toEqual(["book/main.xml", SHEET]);
  });

  test("to a text becomes a new shared string; rich text of others stays", () => {
    const saved = changed(FILE, ({ sheets: [sheet] }) => putValue(sheet!, 0, 1, "=1+1"));
    expect(rowsOf(saved)).toContain('<c r="B1" s="1" t="s"><v>1</v></c>');
    expect(partsOf(saved)["book/texts.xml"]).toContain(`${STRINGS}<si><t>=1+1</t></si></sst>`);
    expect(openWorkbook(saved).sheets[0]!.cells.get(0)!.get(1)).toMatchObject({ value: "=1+1" });
  });

  test("to a formula is marked where Excel 2007 does not know the function", () => {
    const formula = '=RANK.EQ(B1,B:B)&IFERROR(1,"RANK.EQ(")';
    const saved = changed(FILE, ({ sheets: [sheet] }) =>
      putCell(sheet!, 0, 1, { value: 1, formula })
    );
    expect(rowsOf(saved)).toContain(
      "<f>_xlfn.RANK.EQ(B1,B:B)&amp;IFERROR(1,&quot;RANK.EQ(&quot;)</f>"
    );
    expect(openWorkbook(saved).sheets[0]!.cells.get(0)!.get(1)).toMatchObject({ formula });
  });

  test("only in its result keeps the formula as it was written", () => {
    const file = fileOfRows('<row r="1"><c r="A1"><f ca="1">NOW( )</f><v>1</v></c></row>');
    const saved = changed(file, ({ sheets: [sheet] }) =>
      putCell(sheet!, 0, 0, { value: 2, formula: "=NOW( )" })
    );
    expect(rowsOf(saved)).toBe('<row r="1"><c r="A1"><f ca="1">NOW( )</f><v>2</v></c></row>');
  });

  test("makes Excel compute the workbook anew", () => {
    const chain = { "book/calcChain.xml": "<calcChain/>" };
    const rows = "<row><c><v>1</v></c><c><f>A1*2</f><v>2</v></c></row>";
    const file = fileOfRows(rows, { behindSheets: '<calcPr calcId="5"/>', parts: chain });
    const saved = partsOf(changed(file, ({ sheets: [sheet] }) => putValue(sheet!, 0, 2, 9)));
    expect(saved["book/main.xml"]).toContain('<calcPr calcId="5" fullCalcOnLoad="1"/>');
  });

  test("new rows and cells come in order, whatever was there", () => {
    const saved = changed(FILE, ({ sheets: [sheet] }) => {
      putValue(sheet!, 1, 1, 7);
      putValue(sheet!, 0, 2, 8);
      putValue(sheet!, 9, 0, 9);
    });
    expect(rowsOf(saved)!.match(/ r="[A-Z]?\d+"/g)).toEqual(
      ["1", "A1", "B1", "C1", "2", "B2", "3", "A3", "10", "A10"].map((name) => ` r="${name}"`)
    );
  });

  test("cells that are cleared leave the file", () => {
    const saved = changed(FILE, ({ sheets: [sheet] }) => removeCell(sheet!, 0, 1));
    expect(rowsOf(saved)).not.toContain('B1"');
  });

  test("addresses that were implied are written where their order changes", () => {
    const file = fileOfRows(
      "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
    );
    const saved = changed(file, ({ sheets: [sheet] }) => removeCell(sheet!, 0, 1));
    expect(rowsOf(saved)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>'
    );
  });

  test("in a file with prefixes wears the prefix", () => {
    const file = fileOfRows(ROWS, { styles: STYLES, strings: STRINGS, prefix: "x:" });
    const saved = changed(file, ({ sheets: [sheet] }) => putValue(sheet!, 0, 2, "新"));
    expect(rowsOf(saved)).toContain('<x:c r="C1" t="s"><x:v>1</x:v></x:c>');
    expect(openWorkbook(saved).sheets[0]!.cells.get(0)!.get(2)).toMatchObject({ value: "新" });
  });
});

describe("shared formulas", () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';

  test("outlive the cell that had their text", () => {
    const saved = changed(fileOfRows(rows), ({ sheets: [sheet] }) => putValue(sheet!, 0, 0, 5));
    const cells = openWorkbook(saved).sheets[0]!.cells;
    expect([cells.get(1)!.get(0)!.formula, cells.get(2)!.get(0)!.formula]).toEqual([
      "=B2+1",
      "=B3+1",
    ]);
    expect(rowsOf(saved)).not.toContain("shared");
  });

  test("stay shared when one of the others changes", () => {
    const saved = changed(fileOfRows(rows), ({ sheets: [sheet] }) => putValue(sheet!, 1, 0, 5));
    expect(rowsOf(saved)).toBe(rows.replace('<f t="shared" si="0"/><v>2</v>', "<v>5</v>"));
  });
});

describe("styles", () => {
  test("a changed style is a new one made from the old: what the model does not know stays", () => {
    const saved = changed(FILE, ({ sheets: [sheet] }) => {
      const { style } = sheet!.cells.get(0)!.get(1)!;
      putCell(sheet!, 0, 1, {
        value: 0.5,
        style: { ...style, font: { ...style.font, bold: true } },
      });
    });
    const styles = partsOf(saved)["book/looks.xml"]!;
    expect(styles).toContain(
      '<font><b/><sz val="10"/><color theme="1"/><name val="仿宋"/><family val="3"/><scheme val="minor"/></font></fonts>'
    );
    expect(styles).toContain(
      '<xf numFmtId="10" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1">' +
        '<alignment horizontal="center" readingOrder="1"/></xf></cellXfs>'
    );
    expect(rowsOf(saved)).toBe(ROWS.replace('r="B1" s="1"', 'r="B1" s="2"'));
  });

  test("a cell in the host's default look wears the file's default", () => {
    const saved = changed(FILE, ({ sheets: [sheet] }) => {
      const style = { ...DEFAULT_STYLE, numberFormat: "@" };
      setCell(sheet!, 5, 0, { value: "0012", style });
    });
    const [workbook] = [openWorkbook(saved)];
    expect(workbook.sheets[0]!.cells.get(5)!.get(0)).toMatchObject({
      value: "0012",
      style: { numberFormat: "@", font: { name: "仿宋", size: 10 } },
    });
  });

  test("the same look is added once", () => {
    const saved = changed(FILE, ({ sheets: [sheet] }) => {
      for (const row of [5, 6, 7]) {
        setCell(sheet!, row, 0, { value: row, style: { ...DEFAULT_STYLE, wrapText: true } });
      }
    });
    expect(partsOf(saved)["book/looks.xml"]).toContain('<cellXfs count="3">');
  });
});

describe("what the model does not know", () => {
  const parts = {
    "book/drawings/d.xml": '<xdr:wsDr xmlns:xdr="urn:d"><xdr:graphicFrame/></xdr:wsDr>',
    "book/drawings/_rels/d.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="r1" Type="x/chart" Target="../charts/c.xml"/></Relationships>',
    "book/charts/c.xml": "<c:chart xmlns:c='urn:c'>  <!-- as it is --> </c:chart>",
  };
  const file = handMadeFile({
    sheets: [
      {
        name: "图",
        xml:
          `<sheetData>${ROWS}</sheetData><sheetProtection sheet="1" hashValue="abc=" algorithmName="SHA-512"/>` +
          '<drawing r:id="r0"/><extLst><ext uri="{x}"><any:thing xmlns:any="urn:y"/></ext></extLst>',
        related: [["drawing", "../drawings/d.xml"]],
      },
      { name: "数", xml: "<sheetData/>" },
    ],
    styles: STYLES,
    strings: STRINGS,
    parts,
  });

  test("charts, protection and extensions stay through an edit", () => {
    const saved = partsOf(changed(file, ({ sheets: [sheet] }) => putValue(sheet!, 0, 1, 1)));
    expect(saved).toMatchObject(parts);
    expect(saved[SHEET]).toContain(
      'hashValue="abc=" algorithmName="SHA-512"/><drawing r:id="r0"/><extLst>'
    );
    expect(openWorkbook(file).sheets[0]!.unsupportedParts).toEqual(["chart"]);
  });

  test("a sheet that is removed takes its drawings with it", () => {
    const saved = changed(file, (workbook) => {
      workbook.sheets.shift();
      workbook.activeSheetId = workbook.sheets[0]!.id;
    });
    expect(
      Object.keys(partsOf(saved)).filter((part) => /drawings|charts|tables\/0/.test(part))
    ).toEqual([]);
    expect(openWorkbook(saved).sheets.map(({ name }) => name)).toEqual(["数"]);
  });
});

describe("tabs and names", () => {
  const file = handMadeFile({
    sheets: [
      { name: "一", xml: "<sheetData/>" },
      { name: "二", xml: "<sheetData/>" },
    ],
    behindSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">二!$A$1:$C$9</definedName>' +
      '<definedName name="率" function="0">0.7</definedName></definedNames>',
  });

  test("names that belong to one sheet follow it when the order changes", () => {
    const saved = changed(file, (workbook) => workbook.sheets.reverse());
    const reopened = openWorkbook(saved);
    expect(reopened.sheets.map(({ name }) => name)).toEqual(["二", "一"]);
    expect(reopened.sheets[0]!.pageLayout.printArea).toHaveLength(1);
    expect(partsOf(saved)["book/main.xml"]).toContain(
      '<definedName name="率" function="0">0.7</definedName>'
    );
  });

  test("a renamed sheet's print area carries the new name", () => {
    const saved = changed(file, ({ sheets: [, second] }) => {
      second!.name = "二's 表";
    });
    expect(partsOf(saved)["book/main.xml"]).toContain("'二''s 表'!$A$1:$C$9");
  });

  test("a hidden name is written as such", () => {
    const name = { name: "_enr.status", formula: "=一!$A$1", visible: false, comment: "" };
    const saved = changed(file, (workbook) => workbook.names.push(name));
    expect(openWorkbook(saved).names).toContainEqual(name);
  });
});

describe("a new sheet", () => {
  test("has everything the model has", () => {
    const workbook = emptyWorkbook("空");
    const sheet = {
      ...emptySheet(sheetId(2), "督办清单"),
      tabColor: "#C00000",
      showGridlines: false,
      merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 4 }],
      columns: new Map([[0, { width: 22.5, hidden: false }]]),
      rows: new Map([[0, { height: 30, hidden: false }]]),
      freeze: { rows: 2, columns: 1 },
      autoFilter: { area: { row: 1, column: 0, rowCount: 5, columnCount: 4 }, criteria: [] },
      conditionalFormats: [
        {
          id: sheetId(2).replace(/0{12}/, "000000000001"),
          areas: [{ row: 2, column: 0, rowCount: 4, columnCount: 4 }],
          stopIfTrue: false,
          rule: { type: "Custom" as const, formula: '=LEFT($D3,2)="逾期"' },
          format: { fillColor: "#FFC7CE", fontColor: "#9C0006", bold: true },
        },
      ],
      dataValidations: [
        {
          areas: [{ row: 2, column: 1, rowCount: 4, columnCount: 1 }],
          rule: { type: "List" as const, source: "已报送,未报送", inCellDropDown: true },
          ignoreBlanks: true,
          errorAlert: { showAlert: true, style: "Stop" as const, title: "", message: "" },
          prompt: { showPrompt: false, title: "", message: "" },
        },
      ],
      tables: [
        {
          id: "1",
          name: "清单",
          area: { row: 1, column: 0, rowCount: 5, columnCount: 4 },
          showHeaders: true,
          showTotals: false,
          style: "TableStyleMedium2",
          showBandedRows: true,
          showFilterButton: true,
        },
      ],
    };
    sheet.pageLayout = {
      ...sheet.pageLayout,
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      printArea: [{ row: 0, column: 0, rowCount: 6, columnCount: 4 }],
      titleRows: [0, 1],
      headersFooters: { ...sheet.pageLayout.headersFooters, centerFooter: "第 &P 页" },
    };
    workbook.sheets.push(sheet);
    workbook.customXmlParts.push({ id: "{0F0F0F0F-0000-0000-0000-000000000001}", xml: "<a/>" });
    workbook.customProperties.set("kind", 1);
    const reopened = openWorkbook(saveWorkbook(workbook));
    expect(reopened.sheets[1]).toEqual({ ...sheet, cells: new Map() });
    expect(reopened.customXmlParts).toEqual(workbook.customXmlParts);
    expect(reopened.customProperties).toEqual(workbook.customProperties);
  });
});

test("saving twice gives the same bytes", () => {
  const workbook = openWorkbook(FILE);
  putValue(workbook.sheets[0]!, 4, 4, "字");
  expect(saveWorkbook(workbook)).toEqual(saveWorkbook(workbook));
});
