/** Findings about a run as a whole. */
export const runFindings = {
  hiddenSheetLeft: "工作表“{{sheet}}”是隐藏的,没有改动。需要计算时请先取消隐藏,再点“重新计算”。",
} as const;
