import type { CellValue } from "../../../src/domain/cells/grid";
import {
  ALLOCATION_FOOTNOTES,
  ALLOCATION_ROWS,
  ALLOCATION_TITLE,
  ALLOCATION_TOTAL,
  type PublishedMeasure,
} from "../../../samples/notice";
import { gridOf } from "../tables/textGrid";

const measure = ({ base, done, percent, gap, rank }: PublishedMeasure): CellValue[] => [
  base,
  done,
  `${percent.toFixed(2)}%`,
  gap,
  rank ?? "",
];
const wide = (...cells: CellValue[]) => [...cells, ...Array<CellValue>(12 - cells.length).fill("")];

/** Attachment 3 as the notice prints it: rates as text, five wrong contribution ranks. Units are in rows 4 to 23. */
export function noticeTable() {
  const rows = [...ALLOCATION_ROWS, ALLOCATION_TOTAL].map(
    ({ unit, enrolment, contribution }, index) => [
      unit === ALLOCATION_TOTAL.unit ? "" : index + 1,
      unit,
      ...measure(enrolment),
      ...measure(contribution),
    ]
  );
  return gridOf(
    [
      wide(ALLOCATION_TITLE),
      wide("序号", "乡镇", "扩面参保任务", "", "", "", "", "缴费率任务"),
      [
        "",
        "",
        "参保任务数\n(人)",
        "目前完成参保人数\n(人)",
        "目前完成参保率",
        "差值\n(人)",
        "排位",
        "应缴费人数\n(人)",
        "已缴费人数\n(人)",
        "目前完成缴费率",
        "差值\n(人)",
        "排位",
      ],
      ...rows,
      ...ALLOCATION_FOOTNOTES.map((line) => wide(line)),
    ],
    "附件3"
  );
}
