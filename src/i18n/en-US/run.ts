/** Findings about a run as a whole. */
export const runFindings = {
  hiddenSheetLeft:
    "Sheet “{{sheet}}” is hidden and was left as it is. To have it calculated, unhide it and recalculate.",
} as const;
