/** Findings about a run as a whole. */
export const runFindings = {
  hiddenSheetCalculated:
    "Sheet “{{sheet}}” is hidden and was calculated too. If that is not wanted, delete the sheet or undo the run.",
} as const;
