/** Chinese characters and full-width signs take two places of a terminal's line. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);

export interface TextColumn {
  readonly heading: string;
  readonly align: "left" | "right";
}

/** A table for a terminal, its columns aligned whatever script they hold. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[]
): string {
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column.heading), ...rows.map((row) => widthOf(row[index] ?? "")))
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const text = cells[index] ?? "";
        const space = " ".repeat((widths[index] ?? 0) - widthOf(text));
        return align === "left" ? text + space : space + text;
      })
      .join("  ")
      .trimEnd();
  return [
    line(columns.map((column) => column.heading)),
    widths.map((width) => "-".repeat(width)).join("  "),
    ...rows.map(line),
  ].join("\n");
}
