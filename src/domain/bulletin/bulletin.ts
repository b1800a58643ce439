import { maskIdentityNumbersIn } from "../survey/identityNumber";
import { bulletinFields } from "./bulletinFields";
import { type Composed, compose, type Paragraph } from "./compose";
import type { BulletinFacts } from "./facts";
import { type ProgressTable, progressTable, shownCell } from "./progressTable";
import type { TemplateLine } from "./template";

/** A document of the office: 通报 or 催报函, worded and numbered. */
export interface OfficialDocument extends Composed {
  /** The table attached to it, under the line of style 附件表. */
  readonly table: ProgressTable | undefined;
}

/** Words the bulletin from a template; its table comes along where the template has a line 附件表 and there are figures. */
export function writeBulletin(
  lines: readonly TemplateLine[],
  facts: BulletinFacts
): OfficialDocument {
  const hasFigures = facts.standings.length > 0;
  const used = hasFigures
    ? lines
    : lines.filter(({ style }) => style !== "附件" && style !== "附件表");
  const composed = compose(used, bulletinFields(facts));
  const attached = composed.paragraphs.some(({ style }) => style === "附件表");
  return { ...composed, table: attached ? masked(progressTable(facts)) : undefined };
}

/** Names come from cells of the staff's. */
const masked = (table: ProgressTable): ProgressTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? maskIdentityNumbersIn(cell) : cell))
  ),
});

/** The words of a paragraph with their number: '一、总体情况'. */
export const numberedText = ({ number, text }: Paragraph) => number + text;

/** Indented as official documents are, for pasting into a chat or a mail; the table's cells stand between tabs. */
export function plainText({ paragraphs, table }: OfficialDocument): string {
  const lines = paragraphs.map((paragraph) => indented(paragraph));
  if (!table) return lines.join("\n");
  const headings = table.header
    .at(-1)
    ?.map((text, column) => text || (table.header[0]?.[column] ?? ""));
  const rows = table.rows.map((row) =>
    row.map((value, index) => shownCell(value, table.columns[index] ?? { kind: "text" }))
  );
  return [...lines, ...[headings ?? [], ...rows].map((row) => row.join("\t"))].join("\n");
}

const FLUSH = new Set(["标题", "期号", "主送", "附件表"]);

function indented(paragraph: Paragraph): string {
  return FLUSH.has(paragraph.style) ? numberedText(paragraph) : `　　${numberedText(paragraph)}`;
}
