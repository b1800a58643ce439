import type { Border } from "./limit";
import { matchAt, sticky } from "./sticky";

/** A time of day or week behind a date, which changes nothing: the day is what counts. */
export const TIME_OF_DAY =
  "(?:\\((?:周|星期)[一二三四五六日天]\\)|(?:周|星期)[一二三四五六日天]|\\d{1,2}(?::\\d{2}(?::\\d{2})?|[时点](?:\\d{1,2}分?|半|整)?)|上午|下午|中午|晚上|晚间|晚|凌晨|早上|下班|当天|当日)*";
const BORDER = sticky(
  `${TIME_OF_DAY}(?:日)?(?<included>\\((?:含|包含|包括)[^()]*\\))?(?<excluded>\\(不含[^()]*\\))?` +
    "(?<before>(?:之|以)?前(?!后))?(?<until>截止|为止|止|(?:之|以)内|内|日终)?(?<included2>\\((?:含|包含)[^()]*\\))?(?<excluded2>\\(不含[^()]*\\))?"
);

/** The words behind a date that say whether it is a limit, and whether the day itself is in it. */
export interface WrittenBorder {
  readonly length: number;
  readonly kind: Border;
  /** 前, 止, 内 … say that something must be done by then. */
  readonly limited: boolean;
}

/** What stands at `index` right behind a date; of length 0 where nothing about it does. */
export function borderAt(text: string, index: number): WrittenBorder {
  const match = matchAt(BORDER, text, index);
  const { before, until, included, included2, excluded, excluded2 } = match?.groups ?? {};
  const isExcluded = (excluded ?? excluded2) !== undefined;
  const isIncluded = (included ?? included2) !== undefined;
  const kind: Border = isExcluded
    ? "exclusive"
    : before !== undefined && !isIncluded
      ? "before"
      : "inclusive";
  return { length: match?.length ?? 0, kind, limited: (before ?? until) !== undefined };
}
