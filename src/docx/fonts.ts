/** The fonts of official documents, each with what Word takes where it is not installed, the nearest first. */
const FALLBACKS = {
  方正小标宋简体: { names: ["FZXiaoBiaoSong-B05S", "华文中宋", "宋体"], family: "roman" },
  仿宋_GB2312: { names: ["仿宋", "FangSong", "宋体"], family: "modern" },
  楷体_GB2312: { names: ["楷体", "KaiTi", "宋体"], family: "modern" },
  黑体: { names: ["SimHei", "Noto Sans CJK SC"], family: "modern" },
  宋体: { names: ["SimSun", "Noto Serif CJK SC"], family: "roman" },
} as const;

export type FontName = keyof typeof FALLBACKS;

const named = (name: FontName) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: name,
});

export const FONTS: Readonly<Record<FontName, ReturnType<typeof named>>> = {
  方正小标宋简体: named("方正小标宋简体"),
  仿宋_GB2312: named("仿宋_GB2312"),
  楷体_GB2312: named("楷体_GB2312"),
  黑体: named("黑体"),
  宋体: named("宋体"),
};

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** GB 2312. */
const CHARSET = "86";

const fontXml = ([name, { names, family }]: [string, (typeof FALLBACKS)[FontName]]) =>
  `<w:font w:name="${name}"><w:altName w:val="${names.join(";")}"/>` +
  `<w:charset w:val="${CHARSET}"/><w:family w:val="${family}"/></w:font>`;

/** word/fontTable.xml with the fallbacks as alternative names (ECMA-376 part 1, 17.8.3.1). */
export const FONT_TABLE =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
  `<w:fonts xmlns:w="${NAMESPACE}">` +
  (Object.entries(FALLBACKS) as [FontName, (typeof FALLBACKS)[FontName]][]).map(fontXml).join("") +
  `</w:fonts>`;
