import { endOf, type Grid, valueAt } from "../cells/grid";
import { isBlank, normaliseText } from "../cells/text";
import { findTables, type Vocabulary } from "../tables/findTables";
import { type DocumentFinding, documentFinding } from "./documentFindings";
import { type DocumentTemplate, LINE_STYLES, type LineStyle, type TemplateLine } from "./template";

export const TEMPLATE_HEADINGS = ["样式", "内容"] as const;

const VOCABULARY: Vocabulary<"style" | "text"> = {
  columns: { style: [/^样式$/], text: [/^内容$/] },
  required: ["style", "text"],
};

export interface ReadTemplate {
  readonly lines: readonly TemplateLine[];
  readonly findings: readonly DocumentFinding[];
}

/**
 * The wording that a sheet keeps for a document; undefined when the sheet has none. Known by its headings, and by the
 * template's name in the title or the sheet's name.
 */
export function readTemplate(grid: Grid, template: DocumentTemplate): ReadTemplate | undefined {
  const table = findTables(grid, VOCABULARY).find(({ above }) =>
    [grid.name, ...above.map(({ text }) => text)].some((text) => text.includes(template.sheetName))
  );
  if (!table) return undefined;
  const { style: styleColumn = 0, text: textColumn = 1 } = table.columns;
  const lines: TemplateLine[] = [];
  const findings: DocumentFinding[] = [];
  for (let row = table.header.lastRow + 1; row < endOf(grid).row; row++) {
    const text = valueAt(grid, row, textColumn);
    // Notes under the lines stand in the first column alone.
    if (isBlank(text)) continue;
    const written = normaliseText(valueAt(grid, row, styleColumn));
    const style = LINE_STYLES.find((known) => known === written);
    const at = { sheet: grid.name, row, column: textColumn };
    if (!style)
      findings.push(
        documentFinding("templateStyleUnknown", { ...at, column: styleColumn }, { style: written })
      );
    lines.push({ style: style ?? DEFAULT_STYLE, text: String(text).trim(), at });
  }
  return { lines, findings };
}

const DEFAULT_STYLE: LineStyle = "正文";
