import { unzipSync } from "fflate";
import { officialDocx } from "../../src/docx/officialDocx";
import type { OfficialDocument } from "../../src/domain/bulletin/bulletin";

const document: OfficialDocument = {
  paragraphs: [
    { style: "标题", number: "", text: "关于进展情况的通报" },
    { style: "一级标题", number: "一、", text: "总体情况" },
    { style: "二级标题", number: "（一）", text: "扩面参保" },
    { style: "正文", number: "", text: "完成<199336>人 & 其他。" },
    { style: "附件表", number: "", text: "进展情况表" },
  ],
  table: {
    header: [
      ["序号", "单位", "扩面参保", ""],
      ["", "", "任务数", "完成率"],
    ],
    columns: [{ kind: "serial" }, { kind: "unit" }, { kind: "count" }, { kind: "rate" }],
    rows: [[1, "石芫乡", 6180, 0.971521]],
  },
  fields: [],
  unknown: [],
  leftOut: [],
};

async function parts(...documents: OfficialDocument[]): Promise<Record<string, string>> {
  const files = unzipSync(await officialDocx(documents));
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)])
  );
}

test("A4 with the margins of GB/T 9704, the table on a page across", async () => {
  const { "word/document.xml": text = "" } = await parts(document);
  const sizes = [...text.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, w, h]) => [w, h]);
  expect(sizes).toEqual([
    ["11906", "16838"],
    ["16838", "11906"],
  ]);
  const margins = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(
    text
  );
  const millimetres = margins?.slice(1).map((twips) => Math.round((Number(twips) / 1440) * 25.4));
  expect(millimetres).toEqual([37, 26, 35, 28]);
});

test("official fonts, each with a fall-back in the font table", async () => {
  const { "word/document.xml": text = "", "word/fontTable.xml": fonts = "" } =
    await parts(document);
  for (const font of ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体"]) {
    expect(text).toContain(`w:eastAsia="${font}"`);
    expect(fonts).toMatch(new RegExp(`<w:font w:name="${font}"><w:altName w:val="[^"]+"/>`));
  }
});

test("headings are numbered by Word, and each document counts anew", async () => {
  const { "word/document.xml": text = "", "word/numbering.xml": numbering = "" } = await parts(
    document,
    document
  );
  expect(numbering).toContain('w:numFmt w:val="chineseCounting"');
  expect(numbering).toContain('w:lvlText w:val="（%2）"');
  const lists = new Set([...text.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
  expect(lists.size).toBe(2);
  expect(text).not.toContain("一、");
});

const withRows = (count: number): OfficialDocument => ({
  ...document,
  table: {
    ...document.table!,
    rows: Array.from({ length: count }, (_, row) => [row + 1, "石芫乡", 6180, 0.971521]),
  },
});

/** The heights of the table's rows, in twips. */
async function rowHeights(rows: number): Promise<number[]> {
  const { "word/document.xml": text = "" } = await parts(withRows(rows));
  return [...text.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => Number(height));
}

test("a table of twenty to twenty-five units is one page: the rows give way, not the reader", async () => {
  // A4 across, its upper and lower margins, 附件 and the title above the table.
  const room = 11_906 - 1588 - 1474 - 28 * 20 - 34 * 20;
  for (const units of [20, 25]) {
    const heights = await rowHeights(units + 1);
    const lines = heights.length;
    expect(heights.reduce((sum, height) => sum + height + 10, 0)).toBeLessThan(room);
    expect(lines).toBe(units + 1 + 2);
  }
  expect(Math.max(...(await rowHeights(3)))).toBe(520);
  // Where several pages are needed anyway, the rows are as high as reads well.
  expect((await rowHeights(60)).at(-1)).toBe(300);
});

test("lines of text are not stretched: what does not fit goes to the next as a whole", async () => {
  const { "word/document.xml": text = "" } = await parts(document);
  expect(text).not.toContain('<w:jc w:val="both"/>');
});

test("text from cells is text, whatever characters it has; cells are printed as in the sheet", async () => {
  const { "word/document.xml": text = "" } = await parts(document);
  expect(text).toContain("完成&lt;199336&gt;人 &amp; 其他。");
  expect(text).toContain("97.15%");
  expect(text).toContain("<w:tblHeader/>");
});
