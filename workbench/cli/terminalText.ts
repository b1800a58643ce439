/** Chinese characters, full-width signs and pictures take two places of a terminal's line. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Accents and joiners stand on the character before them. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many places of a terminal's line a text takes. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + widthOfOne(character), 0);

const widthOfOne = (character: string) =>
  NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

/**
 * A cell's text on one line. Control characters would move the terminal's cursor and change its colours; marks of
 * direction would turn what stands beside them round.
 */
export const plainLine = (text: string): string =>
  text.replace(/[\s\p{Cc}]+/gu, " ").replace(/\p{Cf}/gu, "");

/** What a line is broken between: numbers and Latin words stay whole, and closing signs stay with what they close. */
const PIECES = /(?:[\w.%#!:/+-]+|\S)[,。、;:!?)》”’,.;:)]*|\s/gu;

/** Breaks a text into lines of at most `width` places; a piece that is longer has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of plainLine(text).matchAll(PIECES)) {
    if (line !== "" && widthOf(line + piece) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((one, index) => one !== "" || index === 0);
}
