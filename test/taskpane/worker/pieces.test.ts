import fc from "fast-check";
import { Assembly, type Piece, piecesOf } from "../../../src/taskpane/worker/pieces";

function assembled(pieces: Iterable<Piece>): unknown {
  const assembly = new Assembly();
  for (const piece of pieces) assembly.add(piece);
  return assembly.value;
}

const lengthOf = (piece: Piece) => (piece.does === "fill" ? piece.json.length : 0);

test("what is small goes in one piece", () => {
  const settings = { ties: "dense", targets: { enrolment: 1 } };
  expect([...piecesOf(settings)]).toEqual([{ does: "fill", json: JSON.stringify([settings]) }]);
});

test("a sheet of many rows goes a few rows at a time, and arrives whole", () => {
  const values = Array.from({ length: 5_000 }, (_, row) => [row, `单位${row}`, true, null, ""]);
  const snapshot = { sheets: [{ name: "附件2", values }], readOnly: false };
  const pieces = [...piecesOf(snapshot, 2_000)];
  expect(pieces.length).toBeGreaterThan(50);
  expect(Math.max(...pieces.map(lengthOf))).toBeLessThan(4_500);
  expect(assembled(pieces)).toEqual(snapshot);
});

test("many small sheets do not make one large piece", () => {
  const sheets = Array.from({ length: 500 }, (_, index) => ({
    name: `${index}`,
    values: [["甲"]],
  }));
  expect(Math.max(...[...piecesOf({ sheets }, 500)].map(lengthOf))).toBeLessThan(1_500);
});

test("pieces are made only when they are asked for", () => {
  let read = 0;
  const counted = Object.defineProperty({}, "cell", { enumerable: true, get: () => ++read });
  const [first] = piecesOf([Array<object>(10).fill({ a: 1 }), counted], 20);
  expect(first).toMatchObject({ does: "open" });
  expect(read).toBeLessThan(3);
});

test("any JSON arrives as it was sent, however small the pieces are", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 200 }), (value, size) => {
      expect(assembled(piecesOf(value, size))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 7, numRuns: 500 }
  );
});
