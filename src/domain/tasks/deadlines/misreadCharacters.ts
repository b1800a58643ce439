const NUMERAL = "[\\d一二三四五六七八九十]";
const ENDS = "(?=(?:之|以)?前|$|[,;。、()完])";

/** Characters that stand for one they look or sound like, where only that one makes sense. */
const MISREAD: readonly (readonly [wrong: RegExp, right: string])[] = [
  [new RegExp(`(?<=${NUMERAL}月|年)[低地抵]${ENDS}`, "g"), "底"],
  [new RegExp(`(?<=${NUMERAL}月|年)未${ENDS}`, "g"), "末"],
  [new RegExp(`(?<=月${NUMERAL}{1,3}|\\d{3,4})[臼目旦口]${ENDS}`, "g"), "日"],
  [/(?<![A-Za-z])[lI|](?=\d?月)|(?<=月\d?)[lI|](?=\d?[日号])/g, "1"],
  [/(?<=\d)[oO](?=[月日号])/g, "0"],
];

export interface ReadText {
  /** As long as the text given: every character stands where the one it replaces stood. */
  readonly text: string;
  /** Was a character within these borders put right? */
  readonly isDoubtful: (start: number, end: number) => boolean;
}

/** '12月低前' means 12月底前, '11月15臼' 11月15日, 'l1月' 11月; what is put right must be said. */
export function putRight(text: string): ReadText {
  const doubtful: number[] = [];
  let right = text;
  for (const [wrong, replacement] of MISREAD)
    right = right.replace(wrong, (_, position: number) => {
      doubtful.push(position);
      return replacement;
    });
  return {
    text: right,
    isDoubtful: (start, end) => doubtful.some((position) => position >= start && position < end),
  };
}
