import fc from "fast-check";
import { type Block, halves, requestsOf } from "../../src/excel/blocks";

const block = (sheet: string, rowCount: number, columnCount: number): Block => ({
  sheet,
  area: { row: 2, column: 1, rowCount, columnCount },
});

const cellsIn = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0);

test("many small sheets share one round trip", () => {
  const sheets = Array.from({ length: 500 }, (_, index) => block(`表${index}`, 5, 8));
  expect(requestsOf(sheets)).toHaveLength(1);
});

test("a sheet of 100,000 rows is read in bands below the limit", () => {
  const requests = requestsOf([block("名单", 100_000, 8)]);
  expect(requests.length).toBe(20);
  expect(Math.max(...requests.map(cellsIn))).toBeLessThanOrEqual(40_000);
});

test("no cell is read twice and none is left out", () => {
  const sheets = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 60 }))
  );
  fc.assert(
    fc.property(sheets, fc.integer({ min: 60, max: 5000 }), (sizes, limit) => {
      const blocks = sizes.map(([rows, columns], index) => block(`${index}`, rows, columns));
      const requests = requestsOf(blocks, limit);
      expect(cellsIn(requests.flat())).toBe(cellsIn(blocks));
      for (const request of requests) expect(cellsIn(request)).toBeLessThanOrEqual(limit);
      for (const { sheet } of blocks) {
        const rows = requests.flat().filter((one) => one.sheet === sheet);
        rows.reduce((next, { area }) => (expect(area.row).toBe(next), next + area.rowCount), 2);
      }
    })
  );
});

test("a request that is too large is halved down to single rows", () => {
  expect(halves([block("甲", 10, 2), block("乙", 10, 2)])).toEqual([
    [block("甲", 10, 2)],
    [block("乙", 10, 2)],
  ]);
  expect(halves([block("甲", 3, 2)])?.map(cellsIn)).toEqual([4, 2]);
  expect(halves([block("甲", 1, 2)])).toBeUndefined();
});
