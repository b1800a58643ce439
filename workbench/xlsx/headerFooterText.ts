/** Left, centre and right of one header or footer. */
export type Sections = readonly [left: string, center: string, right: string];

const MARKS = ["L", "C", "R"] as const;

/** Takes '&Lleft&Ccentre&Rright' apart; text in front of any mark is the centre's (ECMA-376-1, 18.3.1.46). */
export function readHeaderFooter(text: string): Sections {
  const sections: [string, string, string] = ["", "", ""];
  let current = 1;
  // '&&' is an ampersand of the text, so that '&&L' is no mark.
  for (const part of text.match(/&[\s\S]|[^&]+/g) ?? []) {
    const section = MARKS.findIndex((mark) => part === `&${mark}`);
    if (section >= 0) current = section;
    else sections[current] += part;
  }
  return sections;
}

export function headerFooterText(sections: Sections): string {
  return sections.map((text, index) => (text === "" ? "" : `&${MARKS[index]}${text}`)).join("");
}
