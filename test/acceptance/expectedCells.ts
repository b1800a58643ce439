import { fraction, places } from "./fraction";
import type { ExpectedMeasure, UnitRow } from "./workbookCase";

/** A cell's expected number, or 'none' where there must be no number (no base, no place). */
export interface ExpectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | "none";
}

export interface ExpectedStanding {
  readonly sheet: string;
  readonly unit: string;
  readonly base: number;
  readonly done: number;
  readonly rate: number;
  readonly gap: number;
  readonly rank: number;
}

/** Every computed cell of a measure: the units' rates, gaps and places, the totals' counts, rates and gaps. */
export function expectedCells(measure: ExpectedMeasure, dense = false): ExpectedCell[] {
  const placed = placesOf(measure.units, dense);
  const units = measure.units.flatMap((unit, index) => [
    ...rateAndGap(measure, unit),
    ...cell(measure, measure.rank, unit.row, placed[index] ?? "none"),
  ]);
  const totals = (measure.totals ?? []).flatMap(({ row, of }) => {
    const total = { ...sumOf(measure.units.filter((unit) => of.includes(unit.row))), row };
    return [
      ...cell(measure, measure.base, row, total.base),
      ...cell(measure, measure.done, row, total.done),
      ...rateAndGap(measure, total),
      ...cell(measure, measure.rank, row, "none"),
    ];
  });
  return [...units, ...totals];
}

export function expectedStandings(measure: ExpectedMeasure, dense = false): ExpectedStanding[] {
  const placed = placesOf(measure.units, dense);
  return measure.units.flatMap(({ unit, base, done }, index) =>
    base === undefined || done === undefined || base <= 0
      ? []
      : [
          {
            sheet: measure.sheet,
            unit,
            base,
            done,
            rate: done / base,
            gap: done - base,
            rank: placed[index] ?? 0,
          },
        ]
  );
}

function placesOf(units: readonly UnitRow[], dense: boolean): (number | undefined)[] {
  return places(
    units.map(({ base, done }) =>
      base === undefined || done === undefined || base <= 0 ? undefined : fraction(done, base)
    ),
    dense
  );
}

function sumOf(units: readonly UnitRow[]): { unit: string; base: number; done: number } {
  return {
    unit: "",
    base: units.reduce((sum, unit) => sum + (unit.base ?? 0), 0),
    done: units.reduce((sum, unit) => sum + (unit.done ?? 0), 0),
  };
}

function rateAndGap(measure: ExpectedMeasure, { row, base, done }: UnitRow): ExpectedCell[] {
  if (base === undefined || done === undefined || base <= 0) {
    return cell(measure, measure.rate, row, "none");
  }
  return [
    ...cell(measure, measure.rate, row, (done * (measure.scale ?? 1)) / base),
    ...cell(measure, measure.gap, row, measure.shortage ? base - done : done - base),
  ];
}

function cell(
  { sheet }: ExpectedMeasure,
  column: string | undefined,
  row: number,
  value: number | "none"
): ExpectedCell[] {
  return column === undefined ? [] : [{ sheet, cell: `${column}${row}`, value }];
}
