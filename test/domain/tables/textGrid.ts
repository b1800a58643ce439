import type { CellValue, Grid } from "../../../src/domain/cells/grid";

/**
 * A sheet written as text: one line a row, cells between '|', '\n' for a line break inside a cell. A cell that is a
 * plain number becomes a number; write it in quotes ('"95"') to keep it text.
 */
export function textGrid(text: string, name = "表1"): Grid {
  const rows = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map(cellOf)
    );
  const width = Math.max(...rows.map((row) => row.length), 0);
  const values = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
  return gridOf(values, name);
}

export function gridOf(values: readonly (readonly CellValue[])[], name = "表1"): Grid {
  return {
    name,
    origin: { row: 0, column: 0 },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
  };
}

function cellOf(text: string): CellValue {
  const cell = text.trim().replaceAll("\\n", "\n");
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  const quoted = /^"(.*)"$/.exec(cell);
  return quoted?.[1] ?? cell;
}
