import type { UseCases } from "./useCases";

/** The rules come in scripts of their own: those of a run on their way while the pane appears, the others when used. */
const run = import("../app/recalculate");

export const loadedUseCases: UseCases = {
  recalculate: async (...given) => (await run).recalculate(...given),
  clearMarks: async (...given) => (await import("../app/clearMarks")).clearMarks(...given),
  newLedger: async (...given) => (await import("../app/ledger")).newLedger(...given),
  chartChanges: async (...given) => (await import("../app/charts")).chartChanges(...given),
  insertBlankForms: async (...given) =>
    (await import("../app/blankForms")).insertBlankForms(...given),
  logSubmission: async (...given) => (await import("../app/ledger")).logSubmission(...given),
};
