import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type INumberingOptions,
  type IParagraphOptions,
  type ISectionOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { OfficialDocument } from "../domain/bulletin/bulletin";
import type { Paragraph as WordedParagraph } from "../domain/bulletin/compose";
import type { LineStyle } from "../domain/bulletin/template";
import { FONT_TABLE, type FontName, FONTS } from "./fonts";
import { attachedTable } from "./attachedTable";

/**
 * The layout of official documents, GB/T 9704-2012 (党政机关公文格式): A4, margins 37, 35, 28 and 26 mm, body in 三号
 * (16 points) with 28 points from line to line, title in 二号 (22 points), page numbers in 四号 (14 points).
 */
const MARGINS = {
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
};
/** A page across is one of the same turned by a quarter, so its margins are turned with it (7.3.7, tables across). */
const MARGINS_ACROSS = {
  top: MARGINS.left,
  bottom: MARGINS.right,
  left: MARGINS.bottom,
  right: MARGINS.top,
};
/** A4 as Word itself writes it, in twips. */
const PAGE = { width: 11_906, height: 16_838 };
/** Half-points. */
const SIZE = { title: 44, tableTitle: 36, body: 32, pageNumber: 28 } as const;
/** Twips: twentieths of a point. */
const LINE = 28 * 20;
const TITLE_LINE = 36 * 20;
/** The least that is a line. */
const END_LINE = 20;
/** Between the title of the attached table and the table. */
const TITLE_GAP = 6 * 20;
const CHARACTER = 16 * 20;
const NUMBERING = "headings";

/** Several documents one after the other, each on pages of its own, as the bytes of one .docx file. */
export async function officialDocx(documents: readonly OfficialDocument[]): Promise<Uint8Array> {
  const file = new Document({
    creator: "",
    title: documents[0]?.paragraphs[0]?.text ?? "",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FONTS.仿宋_GB2312, size: SIZE.body } } } },
    numbering: NUMBERINGS,
    sections: documents.flatMap((document, index) => sectionsOf(document, index)),
  });
  const bytes = await Packer.toArrayBuffer(file, undefined, [
    { path: "word/fontTable.xml", data: FONT_TABLE },
  ]);
  return new Uint8Array(bytes);
}

const indent = { firstLine: 2 * CHARACTER };
const level = (
  number: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  font: FontName
) => ({
  level: number,
  format,
  text,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.NOTHING,
  style: { paragraph: { indent: { ...indent, left: 0 } }, run: { font: FONTS[font] } },
});

/** 一、 （一） 1. */
const NUMBERINGS: INumberingOptions = {
  config: [
    {
      reference: NUMBERING,
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING, "%1、", "黑体"),
        level(1, LevelFormat.CHINESE_COUNTING, "（%2）", "楷体_GB2312"),
        level(2, LevelFormat.DECIMAL, "%3.", "仿宋_GB2312"),
      ],
    },
  ],
};

function sectionsOf(document: OfficialDocument, index: number): ISectionOptions[] {
  const { paragraphs, table } = document;
  const attached = paragraphs.filter(({ style }) => style === "附件表");
  const text = paragraphs.filter(({ style }) => style !== "附件表");
  const main: ISectionOptions = {
    // Each document counts its own pages.
    properties: { page: { size: PAGE, margin: MARGINS, pageNumbers: { start: 1 } } },
    footers: FOOTERS,
    children: text.map((paragraph) => paragraphOf(paragraph, index)),
  };
  if (!table) return [main];
  const size = { ...PAGE, orientation: PageOrientation.LANDSCAPE };
  const label = new Paragraph({ ...BODY, children: [run("附件", "黑体")] });
  const titles = attached.map((paragraph) => paragraphOf(paragraph, index));
  const { top, bottom, left, right } = MARGINS_ACROSS;
  const room = {
    width: PAGE.height - left - right,
    height: PAGE.width - top - bottom - LINE - END_LINE - titles.length * (LINE + TITLE_GAP),
  };
  return [
    main,
    {
      properties: { page: { size, margin: MARGINS_ACROSS } },
      footers: FOOTERS,
      children: [label, ...titles, attachedTable(table, room), END],
    },
  ];
}

/** Word ends every section with a paragraph: one of no height, so that a full page is not followed by an empty one. */
const END = new Paragraph({
  spacing: { line: END_LINE, lineRule: LineRuleType.EXACT },
  children: [new TextRun({ text: "", size: 2 })],
});

const run = (text: string, font: FontName, size: number = SIZE.body) =>
  new TextRun({ text, font: FONTS[font], size });

const BODY: Pick<IParagraphOptions, "spacing"> = {
  spacing: { line: LINE, lineRule: LineRuleType.EXACT },
};

interface Shape extends Omit<IParagraphOptions, "children"> {
  readonly font: FontName;
  readonly size?: number;
}

const heading = (font: FontName): Shape => ({ font, keepNext: true });

const SHAPES: Readonly<Record<LineStyle, Shape>> = {
  标题: {
    font: "方正小标宋简体",
    size: SIZE.title,
    alignment: AlignmentType.CENTER,
    spacing: { line: TITLE_LINE, lineRule: LineRuleType.EXACT },
  },
  期号: { font: "仿宋_GB2312", alignment: AlignmentType.CENTER },
  主送: { font: "仿宋_GB2312", spacing: { ...BODY.spacing, before: LINE } },
  // Not justified: a number keeps its digits, sign and closing mark together, and where it does not fit any more the line
  // would be stretched by its whole width.
  正文: { font: "仿宋_GB2312", alignment: AlignmentType.LEFT, indent },
  一级标题: heading("黑体"),
  二级标题: heading("楷体_GB2312"),
  三级标题: { font: "仿宋_GB2312" },
  // A title that needs a second line goes on under its first character.
  附件: {
    font: "仿宋_GB2312",
    indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER },
    spacing: { ...BODY.spacing, before: LINE, after: LINE },
  },
  落款: {
    font: "仿宋_GB2312",
    alignment: AlignmentType.RIGHT,
    indent: { right: 2 * CHARACTER },
    spacing: { ...BODY.spacing, before: LINE },
  },
  日期: { font: "仿宋_GB2312", alignment: AlignmentType.RIGHT, indent: { right: 4 * CHARACTER } },
  附件表: {
    font: "方正小标宋简体",
    size: SIZE.tableTitle,
    alignment: AlignmentType.CENTER,
    spacing: { ...BODY.spacing, after: TITLE_GAP },
  },
};

const LEVELS: Readonly<Partial<Record<LineStyle, number>>> = {
  一级标题: 0,
  二级标题: 1,
  三级标题: 2,
};

/** Headings are numbered by Word itself, so that they count on when somebody inserts one. */
function paragraphOf({ style, text }: WordedParagraph, instance: number): Paragraph {
  const { font, size, ...shape } = SHAPES[style];
  const depth = LEVELS[style];
  return new Paragraph({
    ...BODY,
    ...shape,
    ...(depth !== undefined && { numbering: { reference: NUMBERING, level: depth, instance } }),
    children: [run(text, font, size)],
  });
}

/** — 1 — at the outer edge, one character in. */
const FOOTERS = {
  default: pageNumber(AlignmentType.RIGHT),
  even: pageNumber(AlignmentType.LEFT),
};

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const number = new TextRun({
    children: ["— ", PageNumber.CURRENT, " —"],
    font: FONTS.宋体,
    size: SIZE.pageNumber,
  });
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [number] })],
  });
}
