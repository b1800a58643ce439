import type { AllocationTable } from "../allocation/allocationTable";
import { endOf, type Grid, valueAt } from "../cells/grid";
import { type Reading, readCount } from "../cells/number";
import { leafOf, readHeaderBlock } from "../tables/headerBlock";

/** A column beside the measures that counts people newly enrolled (新增参保缴费人数). */
export interface NewColumn {
  readonly column: number;
  readonly heading: string;
  /** The heading says that they have paid: the notice pays for 实际新增扩面参保缴费 only. */
  readonly paid: boolean;
}

const NEW = /新增|新参保|新扩面|净增/;
const PEOPLE = /参保|扩面|缴费|人数|人员|新增$/;
/** Tasks, rates and money about them are other columns, and so is what one month alone brought. */
const OTHER =
  /任务|目标|计划|应|率|比|%|排|差|缺|元|经费|资金|奖|本月|当月|本周|今日|当日|预计|市场主体|单位数|企业/;

/** The column of people newly enrolled, when the table has one that is none of its measures' own; 缴费 goes first. */
export function findNewColumn(grid: Grid, table: AllocationTable): NewColumn | undefined {
  const own = new Set(table.measures.flatMap(({ columns }) => Object.values(columns)));
  const { headings } = readHeaderBlock(grid, table.header, {
    first: table.unitColumn + 1,
    last: endOf(grid).column - 1,
  });
  const found = headings.flatMap((heading): NewColumn[] => {
    const path = heading.path.join("");
    if (own.has(heading.column) || !NEW.test(path) || !PEOPLE.test(path)) return [];
    if (OTHER.test(leafOf(heading))) return [];
    return [{ column: heading.column, heading: leafOf(heading), paid: /缴/.test(path) }];
  });
  return found.find(({ paid }) => paid) ?? found[0];
}

export function readNew(
  grid: Grid,
  { column }: NewColumn,
  row: { readonly row: number; readonly shift: number }
): Reading {
  return readCount(valueAt(grid, row.row, column + row.shift));
}
