import type { CellValue } from "../../src/domain/cells/grid";
import type { CellContent, CellChange } from "../../src/workbook/changes";
import { emptyWorkbook } from "../../workbench/office-host/emptyWorkbook";
import {
  type StartedHost,
  startHost,
  type StartOptions,
} from "../../workbench/office-host/startHost";

/** Starts the stand-in on a workbook whose sheets hold the given cells from A1 on; texts are typed as texts. */
export async function openBook(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  options: Omit<StartOptions, "workbook"> = {}
): Promise<StartedHost> {
  const [first, ...others] = Object.keys(sheets) as [string, ...string[]];
  const started = startHost({ workbook: emptyWorkbook(first, ...others), ...options });
  await Excel.run(async (context) => {
    for (const [name, cells] of Object.entries(sheets)) {
      if (cells.length === 0) continue;
      const range = context.workbook.worksheets
        .getItem(name)
        .getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0);
      range.formulas = cells.map((row) => [...row]);
      range.untrack();
    }
    await context.sync();
  });
  started.host.clearLog();
  return started;
}

const contentOf = (content: CellValue): CellContent =>
  typeof content === "string" && content.startsWith("=")
    ? { kind: "formula", formula: content }
    : { kind: "value", value: content };

export function cellChange(
  sheet: string,
  row: number,
  column: number,
  before: CellValue,
  after: CellValue
): CellChange {
  return {
    sheet,
    row,
    column,
    before: contentOf(before),
    after: contentOf(after),
    shown: { before, after },
    kind: "corrected",
  };
}
