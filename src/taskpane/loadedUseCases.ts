import type { Rules } from "./useCases";

/** The rules come in scripts of their own, each when it is used. */
export const loadedUseCases: Rules = {
  recalculate: async (...given) => (await import("../app/recalculate")).recalculate(...given),
  clearMarks: async (...given) => (await import("../app/clearMarks")).clearMarks(...given),
  newLedger: async (...given) => (await import("../app/ledger")).newLedger(...given),
  chartChanges: async (...given) => (await import("../app/charts")).chartChanges(...given),
  insertBlankForms: async (...given) =>
    (await import("../app/blankForms")).insertBlankForms(...given),
  logSubmission: async (...given) => (await import("../app/ledger")).logSubmission(...given),
};
