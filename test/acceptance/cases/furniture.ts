import { addSheet, bodyRows, rowsFrom, setNumberFormat, unitRows } from "../workbookCase";
import type { Parts, WorkbookCase } from "../workbookCase";
import { STREETS } from "./places";

const HEADINGS = ["乡镇", "任务数", "完成数", "完成率", "差值", "排名"];
const COLUMNS = ["unit", "base", "done", "rate", "gap", "rank"] as const;
const FIRST = 2;
const LAST = STREETS.length + 1;
const measures = [
  { sheet: "Sheet1", rate: "D", gap: "E", rank: "F", units: unitRows(FIRST, STREETS) },
];

/** Files with things around the cells, all of which must still be there afterwards. */
export const furnitureCases: readonly WorkbookCase[] = [
  {
    name: "conditional formats, drop-downs, notes, a filter and a print area of the person's own",
    build: (workbook) => {
      const sheet = addSheet(workbook, "Sheet1", [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
      sheet.addConditionalFormatting({
        ref: `D${FIRST}:D${LAST}`,
        rules: [
          {
            type: "cellIs",
            operator: "lessThan",
            formulae: [0.9],
            priority: 1,
            style: { font: { color: { argb: "FFFF0000" } } },
          },
        ],
      });
      sheet.addConditionalFormatting({
        ref: `F${FIRST}:F${LAST}`,
        rules: [
          {
            type: "expression",
            formulae: [`F${FIRST}<=3`],
            priority: 2,
            style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFFF00" } } },
          },
        ],
      });
      for (const row of rowsFrom(FIRST, LAST)) {
        sheet.getCell(`B${row}`).dataValidation = {
          type: "whole",
          operator: "greaterThan",
          formulae: [0],
          showErrorMessage: true,
          errorTitle: "任务数",
          error: "请填正整数",
        };
      }
      sheet.getCell("C3").note = "11月25日核实";
      sheet.autoFilter = `A1:F${LAST}`;
      sheet.pageSetup.printArea = `A1:F${LAST}`;
      sheet.headerFooter.oddHeader = "&L内部资料&R&D";
    },
    measures,
  },
  {
    name: "styled cells: fills, fonts, borders, widths, heights, frozen panes, an outline",
    build: (workbook) => {
      const sheet = addSheet(
        workbook,
        "Sheet1",
        [HEADINGS, ...bodyRows(STREETS, COLUMNS), ["注:以系统数为准"]],
        { merges: [`A${LAST + 1}:F${LAST + 1}`] }
      );
      setNumberFormat(sheet, "D", rowsFrom(FIRST, LAST), "0.0%;[Red]-0.0%");
      setNumberFormat(sheet, "E", rowsFrom(FIRST, LAST), "#,##0;[Red]-#,##0");
      sheet.getColumn("A").width = 21.5;
      sheet.getRow(1).height = 33;
      sheet.getRow(1).font = { name: "黑体", size: 14, bold: true };
      sheet.getCell("A1").border = { bottom: { style: "double" } };
      sheet.getRow(3).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE2EFDA" } };
      sheet.getRow(4).outlineLevel = 1;
      sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 1, zoomScale: 85 }];
      sheet.properties.tabColor = { argb: "FFFF0000" };
    },
    measures,
  },
  {
    name: "a chart beside the table",
    build: (workbook) => {
      addSheet(workbook, "Sheet1", [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
    },
    rewrite: addChart,
    measures,
  },
  {
    name: "an Excel table with its own style",
    build: (workbook) => {
      const sheet = workbook.addWorksheet("Sheet1");
      sheet.addTable({
        name: "进度表",
        ref: "A1",
        headerRow: true,
        style: { theme: "TableStyleMedium2", showRowStripes: true },
        columns: HEADINGS.map((name) => ({ name, filterButton: true })),
        rows: bodyRows(STREETS, COLUMNS) as (string | number)[][],
      });
    },
    measures,
  },
  {
    name: "rich text, a hyperlink and a defined name",
    build: (workbook) => {
      const sheet = addSheet(workbook, "Sheet1", [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
      sheet.getCell("A2").value = {
        richText: [{ text: "秋浦" }, { font: { bold: true }, text: "街道" }],
      };
      sheet.getCell("H1").value = { text: "系统地址", hyperlink: "https://example.com/" };
      workbook.definedNames.add(`Sheet1!$B$${FIRST}:$B$${LAST}`, "任务数区");
    },
    measures,
  },
];

export const protectedSheet: WorkbookCase = {
  name: "a protected sheet",
  build: (workbook) => {
    const sheet = addSheet(workbook, "Sheet1", [HEADINGS, ...bodyRows(STREETS, COLUMNS)]);
    Object.assign(sheet, { sheetProtection: { sheet: true } });
  },
  rewrite: (parts) => {
    const name = "xl/worksheets/sheet1.xml";
    const text = parts[name] ?? "";
    parts[name] = text.includes("<sheetProtection")
      ? text
      : text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>');
  },
  measures,
};

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A bar chart of column D, as Excel stores it: sheet → drawing → chart. */
function addChart(parts: Parts): void {
  const sheet = "xl/worksheets/sheet1.xml";
  parts[sheet] = (parts[sheet] ?? "").replace(
    /(<pageSetup[^>]*\/>)?<\/worksheet>/,
    `$1<drawing xmlns:r="${RELATIONS}" r:id="rId900"/></worksheet>`
  );
  parts["xl/worksheets/_rels/sheet1.xml.rels"] =
    `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId900" ` +
    `Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
  parts["xl/drawings/drawing1.xml"] =
    `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">` +
    "<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>" +
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>13</xdr:col><xdr:colOff>0</xdr:colOff>" +
    '<xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro="">' +
    '<xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/>' +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" ` +
    `xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    "<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";
  parts["xl/drawings/_rels/drawing1.xml.rels"] =
    `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" ` +
    `Type="${RELATIONS}/chart" Target="../charts/chart1.xml"/></Relationships>`;
  parts["xl/charts/chart1.xml"] =
    `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea>` +
    '<c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/>' +
    `<c:order val="0"/><c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${LAST}</c:f></c:strRef></c:cat><c:val>` +
    `<c:numRef><c:f>Sheet1!$D$2:$D$${LAST}</c:f></c:numRef></c:val></c:ser><c:axId val="1"/>` +
    '<c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/>' +
    '<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/>' +
    '<c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
  const types = "[Content_Types].xml";
  parts[types] = (parts[types] ?? "").replace(
    "</Types>",
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>'
  );
}
