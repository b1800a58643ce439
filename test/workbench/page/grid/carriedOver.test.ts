import { isCarriedOver } from "../../../../workbench/page/grid/carriedOver";

test.each([
  "sheet.command.set-range-values",
  "sheet.command.clear-selection-content",
  "sheet.command.move-selection-enter-tab",
  "sheet.operation.set-selections",
  "doc.command.insert-text",
  "univer.command.undo",
])("the workbook follows %s", (id) => {
  expect(isCarriedOver(id)).toBe(true);
});

test.each([
  "sheet.command.set-range-bold",
  "sheet.command.insert-row-before",
  "univer.command.cut",
  "sheet.command.set-worksheet-name",
  "sheet.command.add-worksheet-merge-all",
  "sheet.command.a-command-of-a-later-univer",
  "sheets-formula.command.quick-sum",
])("%s would stay in the grid alone", (id) => {
  expect(isCarriedOver(id)).toBe(false);
});
