import type { CellLocation } from "../domain/findings";
import type { ChangeSet, ColumnLook } from "../workbook/changes";
import { cellIs, highlightsAre, ownedIs, reportIs } from "./comparison";
import type { Image } from "./image";
import { differences } from "./reportContents";

export interface UntouchedSince {
  /** The part of the ChangeSet that still stands in the workbook as it was written. */
  readonly reached: ChangeSet;
  /** The cells that do not. */
  readonly left: readonly CellLocation[];
}

/** Divides what a run wrote into what nobody has touched since and the rest. */
export function untouchedSince(changes: ChangeSet, image: Image): UntouchedSince {
  const cells = changes.cells.filter((change) => cellIs(image, change, "after"));
  const reports = changes.reports.map((_report, index) => touchedIn(image, changes, index));
  const reached: ChangeSet = {
    cells,
    columns: changes.columns.filter((column) => isWhole(column, changes.cells, cells)),
    highlights: changes.highlights.filter((_change, index) =>
      highlightsAre(image, changes, index, "after")
    ),
    reports: changes.reports.filter((_report, index) => reports[index] === undefined),
    owned: ownedIs(image, changes, "after") ? ownedStill(changes, reports) : undefined,
  };
  const standing = new Set(cells);
  const places = changes.cells.filter((cell) => !standing.has(cell));
  return {
    reached,
    left: [
      ...places.map(({ sheet, row, column }) => ({ sheet, row, column })),
      ...reports.flatMap((touched) => touched ?? []),
    ],
  };
}

/** Where a report was changed since; undefined where it was not. A sheet that goes away must hold nothing else either. */
function touchedIn(
  image: Image,
  changes: ChangeSet,
  index: number
): readonly CellLocation[] | undefined {
  const [change, contents] = [changes.reports[index], image.reports[index]];
  if (!change?.after || !contents) {
    return reportIs(image, changes, index, "after") ? undefined : [];
  }
  const touched = differences(contents, change.after, { beside: !change.before });
  return touched.length > 0 ? touched : undefined;
}

function isWhole(
  { sheet, area }: ColumnLook,
  all: ChangeSet["cells"],
  reached: ChangeSet["cells"]
): boolean {
  const within = (cells: ChangeSet["cells"]) =>
    cells.filter(
      (cell) =>
        cell.sheet === sheet &&
        cell.column === area.column &&
        cell.row >= area.row &&
        cell.row < area.row + area.rowCount
    ).length;
  return within(all) === within(reached);
}

/** A report that stays because somebody wrote into it remains the add-in's own. */
function ownedStill(
  { owned, reports }: ChangeSet,
  touched: readonly (readonly CellLocation[] | undefined)[]
): ChangeSet["owned"] {
  if (!owned) return undefined;
  const staying = reports.filter((_report, index) => touched[index]).map(({ name }) => name);
  const isStaying = ({ sheet }: { readonly sheet: string }) => staying.includes(sheet);
  const before = [
    ...owned.before,
    ...owned.after.filter((range) => isStaying(range) && !owned.before.includes(range)),
  ];
  return { before, after: owned.after };
}
