import { plainLine, widthOf } from "./terminalText";

export interface TextColumn {
  readonly heading: string;
  readonly align: "left" | "right";
}

/** A table for a terminal, its columns aligned whatever script they hold. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[]
): string {
  const plain = rows.map((row) => columns.map((_, index) => plainLine(row[index] ?? "")));
  const widths = columns.map(({ heading }, index) =>
    plain.reduce((width, row) => Math.max(width, widthOf(row[index] ?? "")), widthOf(heading))
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
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => "-".repeat(width)).join("  "),
    ...plain.map(line),
  ].join("\n");
}
