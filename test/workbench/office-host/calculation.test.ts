import type { Calculator, ChangedArea } from "../../../workbench/office-host/calculator";
import { cellAt, setCell } from "../../../workbench/office-host/sheetCells";
import type { Workbook } from "../../../workbench/office-host/workbook";
import { codeOf, excelOn, onSheet, read, workbookWith } from "./excel";

/** Knows one formula: '=A1*2' in B1. */
class Doubling implements Calculator {
  readonly calls: (readonly ChangedArea[] | undefined)[] = [];

  recalculate(workbook: Workbook, changed?: readonly ChangedArea[]): Promise<void> {
    this.calls.push(changed);
    for (const sheet of workbook.sheets) {
      const cell = cellAt(sheet, 0, 1);
      if (cell.formula === "=A1*2") {
        setCell(sheet, 0, 1, { ...cell, value: Number(cellAt(sheet, 0, 0).value) * 2 });
      }
    }
    return Promise.resolve();
  }
}

test("formulas are up to date when they are read, even within one batch", async () => {
  const calculator = new Doubling();
  excelOn(workbookWith([1]), { calculator });
  await onSheet(async (sheet, context) => {
    sheet.getRange("B1").formulas = [["=A1*2"]];
    const first = sheet.getRange("B1").load("values");
    sheet.getRange("A1").values = [[21]];
    const second = sheet.getRange("B1").load("values");
    await context.sync();
    expect([first.values, second.values]).toEqual([[[2]], [[42]]]);
  });
});

test("suspended until the next sync, they are computed once", async () => {
  const calculator = new Doubling();
  excelOn(workbookWith([1, "=A1*2"]), { calculator });
  await onSheet(async (sheet, context) => {
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[5]];
    const stale = sheet.getRange("B1").load("values");
    sheet.getRange("A2").values = [[6]];
    await context.sync();
    expect(stale.values).toEqual([[0]]);
  });
  expect(calculator.calls).toHaveLength(1);
  expect(calculator.calls[0]).toHaveLength(2);
  expect(await read("B1", "values")).toEqual([[10]]);
});

test("reading alone computes nothing", async () => {
  const calculator = new Doubling();
  excelOn(workbookWith([1, "=A1*2"]), { calculator });
  await read("A1:B1", "values");
  expect(calculator.calls).toHaveLength(0);
});

test("in manual mode they wait for calculate()", async () => {
  const calculator = new Doubling();
  excelOn(workbookWith([1, "=A1*2"]), { calculator });
  await onSheet((sheet, context) => {
    context.application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[5]];
  });
  expect(await read("B1", "values")).toEqual([[0]]);
  await onSheet((_sheet, context) => context.application.calculate("Full"));
  expect(await read("B1", "values")).toEqual([[10]]);
});

test("what a person types is computed too", async () => {
  const host = excelOn(workbookWith([1, "=A1*2"]), { calculator: new Doubling() });
  await host.typeInto("任务", "A1", 4);
  expect(await read("B1", "values")).toEqual([[8]]);
});

test("a calculator that breaks down fails the request and leaves the next one to be answered", async () => {
  let isBroken = true;
  const calculator: Calculator = {
    recalculate: () =>
      isBroken ? Promise.reject(new Error("no such function")) : Promise.resolve(),
  };
  const host = excelOn(workbookWith([1]), { calculator });
  const write = onSheet((sheet) => void (sheet.getRange("A1").values = [[2]]));
  expect(await codeOf(write)).toBe("GeneralException");
  expect(host.log.at(-1)?.error).toBe("GeneralException");
  isBroken = false;
  expect(await read("A1", "values")).toEqual([[2]]);
});
