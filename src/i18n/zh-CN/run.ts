/** Findings about a run as a whole. */
export const runFindings = {
  hiddenSheetCalculated:
    "工作表“{{sheet}}”是隐藏的，也已计算。如不需要，请删除该表或撤销本次计算。",
} as const;
