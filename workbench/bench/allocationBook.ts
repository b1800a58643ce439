import type { CellValue } from "../../src/domain/cells/grid";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

const HEADINGS = [
  "序号",
  "乡镇",
  "参保任务数",
  "已参保人数",
  "参保率",
  "参保排位",
  "应缴人数",
  "已缴人数",
  "缴费率",
  "缴费排位",
];

/** The counts of one unit: numbers without a pattern, the same each time. */
function countsOf(unit: number): readonly [number, number, number, number] {
  const base = 500 + ((unit * 7919) % 1500);
  const enrolled = Math.floor((base * (40 + ((unit * 31) % 60))) / 100);
  const paid = Math.floor((enrolled * (50 + ((unit * 17) % 50))) / 100);
  return [base, enrolled, enrolled, paid];
}

/** An allocation table of so many townships whose rates and ranks are all still blank. */
export function allocationRows(units: number): CellValue[][] {
  const body = Array.from({ length: units }, (_, unit): CellValue[] => {
    const [base, enrolled, due, paid] = countsOf(unit);
    return [unit + 1, `第${unit + 1}镇`, base, enrolled, "", "", due, paid, "", ""];
  });
  return [["2023年扩面征缴任务分解表", ...Array<string>(9).fill("")], HEADINGS, ...body];
}

/** The same table as a spreadsheet would compute it, one formula for each result. */
export function formulaRows(units: number): CellValue[][] {
  const last = units + 2;
  return allocationRows(units).map((cells, index) => {
    if (index < 2) return cells;
    const row = index + 1;
    return cells.map((cell, column) => {
      if (column === 4) return `=D${row}/C${row}`;
      if (column === 5) return `=RANK.EQ(E${row},$E$3:$E$${last})`;
      if (column === 8) return `=H${row}/G${row}`;
      if (column === 9) return `=COUNTIFS($I$3:$I$${last},">"&I${row})+1`;
      return cell;
    });
  });
}

export function allocationSnapshot(units: number): WorkbookSnapshot {
  const values = allocationRows(units);
  const sheet: SheetSnapshot = {
    id: "附件3",
    name: "附件3",
    origin: { row: 0, column: 0 },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
    visibility: "visible",
    protected: false,
    highlights: [],
  };
  return { sheets: [sheet], readOnly: false, owned: [] };
}
