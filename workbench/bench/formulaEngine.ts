import type { CellValue } from "../../src/domain/cells/grid";
import { createCalculator } from "../calculation/calculator";
import { DEFAULT_STYLE, emptyWorkbook } from "../office-host/emptyWorkbook";
import { setCell } from "../office-host/sheetCells";
import type { Workbook } from "../office-host/workbook";
import { timed, type Timing } from "./timing";

/** How long the formula engine of the workbench takes for a sheet, whose texts beginning with '=' are formulas. */
export async function engineTime(
  rows: readonly (readonly CellValue[])[],
  rounds: number
): Promise<Timing> {
  const workbook = workbookOf(rows);
  const calculator = createCalculator({ limitMs: 600_000 });
  try {
    const { engine } = await timed({ engine: () => calculator.recalculate(workbook) }, rounds);
    if (calculator.notComputed.length > 0) throw new Error("The engine left formulas out.");
    return engine;
  } finally {
    calculator.dispose();
  }
}

function workbookOf(rows: readonly (readonly CellValue[])[]): Workbook {
  const workbook = emptyWorkbook("公式");
  const [sheet] = workbook.sheets;
  rows.forEach((cells, row) =>
    cells.forEach((content, column) => {
      if (!sheet || content === "") return;
      const isFormula = typeof content === "string" && content.startsWith("=");
      const cell = isFormula ? { value: 0, formula: content } : { value: content };
      setCell(sheet, row, column, { ...cell, style: DEFAULT_STYLE });
    })
  );
  return workbook;
}
