import type { CellValue } from "../domain/cells/grid";
import { WorkbookFailure } from "../workbook/failure";
import { type Block, halves, requestsOf } from "./blocks";
import { isTooLarge } from "./failures";

/** What can be asked of a range's cells. */
export type CellProperty = "values" | "formulas" | "numberFormat";

export interface ReadBlock extends Block {
  /** Rows of cells per property asked for. */
  readonly cells: Readonly<Partial<Record<CellProperty, readonly (readonly CellValue[])[]>>>;
}

/**
 * Reads blocks of cells, as many as fit into each round trip. An answer that turns out too large is asked for again in
 * halves; a single row that is too large fails with `tooLarge`.
 *
 * @param alongside queues loads that travel with the first request, and again when that has to be repeated.
 */
export async function readCells(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  properties: readonly CellProperty[],
  alongside: () => void = () => undefined
): Promise<ReadBlock[]> {
  const [first = [], ...others] = requestsOf(blocks);
  const read = await readRequest(context, first, properties, alongside);
  for (const request of others) {
    // One round trip per request is the point: together they would exceed what Excel on the web answers.
    read.push(...(await readRequest(context, request, properties, () => undefined)));
  }
  return read;
}

async function readRequest(
  context: Excel.RequestContext,
  request: readonly Block[],
  properties: readonly CellProperty[],
  alongside: () => void
): Promise<ReadBlock[]> {
  try {
    alongside();
    return await readAtOnce(context, request, properties);
  } catch (error) {
    const parts = isTooLarge(error) ? halves(request) : undefined;
    if (!parts) throw error;
    const first = await readRequest(context, parts[0], properties, alongside);
    return [...first, ...(await readRequest(context, parts[1], properties, () => undefined))];
  }
}

async function readAtOnce(
  context: Excel.RequestContext,
  request: readonly Block[],
  properties: readonly CellProperty[]
): Promise<ReadBlock[]> {
  const ranges = request.map(({ sheet, area }) =>
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount)
      .load(properties.join(","))
  );
  await context.sync();
  return request.map((block, index) => {
    const range = ranges[index];
    const cells = Object.fromEntries(properties.map((property) => [property, range?.[property]]));
    // Some versions answer null instead of an error when a range is too large.
    if (Object.values(cells).some((rows) => rows === null || rows === undefined)) {
      throw new WorkbookFailure("tooLarge");
    }
    return { ...block, cells };
  });
}
