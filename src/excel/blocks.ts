import type { Area } from "../workbook/snapshot";

/**
 * Excel on the web refuses requests and answers over 5 MB, and Microsoft advises blocks of some thousand rows
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization). Values,
 * formulas and number formats of one cell take 30 to 80 bytes on the way, so this stays near 2 MB.
 */
export const CELLS_PER_REQUEST = 40_000;

export interface Block {
  readonly sheet: string;
  readonly area: Area;
}

const cellsIn = (block: Block) => block.area.rowCount * block.area.columnCount;

/** Cuts blocks into horizontal bands of at most `limit` cells (one row at least). */
export function bands(blocks: readonly Block[], limit = CELLS_PER_REQUEST): Block[] {
  return blocks.flatMap((block) => {
    const rows = Math.max(1, Math.floor(limit / block.area.columnCount));
    return Array.from({ length: Math.ceil(block.area.rowCount / rows) }, (_, index) => ({
      sheet: block.sheet,
      area: {
        ...block.area,
        row: block.area.row + index * rows,
        rowCount: Math.min(rows, block.area.rowCount - index * rows),
      },
    }));
  });
}

/** Fills requests with bands in order, so that many small sheets share one round trip. */
export function requestsOf(blocks: readonly Block[], limit = CELLS_PER_REQUEST): Block[][] {
  const requests: Block[][] = [];
  let free = 0;
  for (const band of bands(blocks, limit)) {
    const cells = cellsIn(band);
    if (cells > free) {
      requests.push([]);
      free = limit;
    }
    requests.at(-1)?.push(band);
    free -= cells;
  }
  return requests;
}

/** Halves a request that turned out too large; undefined when it is down to a single row. */
export function halves(request: readonly Block[]): [Block[], Block[]] | undefined {
  if (request.length > 1) {
    const middle = Math.ceil(request.length / 2);
    return [request.slice(0, middle), request.slice(middle)];
  }
  const [only] = request;
  if (!only || only.area.rowCount < 2) return undefined;
  const [first, second] = bands([only], Math.ceil(only.area.rowCount / 2) * only.area.columnCount);
  return first && second ? [[first], [second]] : undefined;
}
