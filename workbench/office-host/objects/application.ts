import { oneOf } from "../checks";
import { method, readable, writable, type ObjectType } from "../objectTypes";
import type { Workbook } from "../workbook";

/** learn.microsoft.com/javascript/api/excel/excel.application */
export const application: ObjectType<"Application"> = {
  properties: {
    calculationMode: writable(
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      (book) => book.calculationMode,
      (book, mode) => {
        book.calculationMode = mode;
      },
      1
    ),
    calculationState: readable(() => "Done", 9),
  },
  methods: {
    calculate: method<Workbook, [string]>(
      [oneOf("Recalculate", "Full", "FullRebuild")],
      (_book, session) => session.calculate(),
      1
    ),
    suspendApiCalculationUntilNextSync: method(
      [],
      (_book, session) => {
        session.calculationSuspended = true;
      },
      6
    ),
    suspendScreenUpdatingUntilNextSync: method([], () => undefined, 9),
  },
};
